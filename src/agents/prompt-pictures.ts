import type { Screen } from '../core/screen.js';
import type { ChatImage } from '../model/chat-model.js';

/** What a model is shown of a screen: the small picture with the marks, or none where the phone allows none. */
export const promptPicturesOf = (...screens: readonly Screen[]): readonly ChatImage[] =>
  screens.filter(isShown).map(pictureOf);

const isShown = ({ secure, markedScreenshot }: Screen): boolean => !secure && markedScreenshot.length > 0;

/** What goes with the prompt, so that nobody looks for a picture that is not there. */
export function describePicture(screen: Screen): string {
  if (!isShown(screen)) return 'The phone allows no picture of this screen.';
  return screen.blind
    ? 'A picture of the screen is attached, with a grid to name places by.'
    : 'A picture of the screen is attached, with numbered marks on its elements.';
}

/** The same for several: which of them is which picture. */
export function describePictures(screens: Readonly<Record<string, Screen>>): string {
  const shown = Object.entries(screens).filter(([, screen]) => isShown(screen));
  if (shown.length === 0) return 'The phone allows no pictures of these screens.';
  return `Attached ${shown.length === 1 ? 'is a picture of' : 'are pictures of'} ${shown.map(([name]) => name).join(', then ')}.`;
}

function pictureOf({ markedScreenshot: data }: Screen): ChatImage {
  const isPng = data[0] === 0x89 && data[1] === 0x50;
  const isJpeg = data[0] === 0xff && data[1] === 0xd8;
  return { data, mediaType: isPng ? 'image/png' : isJpeg ? 'image/jpeg' : 'image/webp' };
}
