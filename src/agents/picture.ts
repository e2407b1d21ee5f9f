import type { Screen } from '../core/screen.js';
import type { ChatImage } from '../model/chat-model.js';

/** What a model is shown of a screen: the small picture with the marks, or none where the phone allows none. */
export const picturesOf = (...screens: readonly Screen[]): readonly ChatImage[] =>
  screens.filter(({ secure, markedScreenshot }) => !secure && markedScreenshot.length > 0).map(pictureOf);

function pictureOf({ markedScreenshot: data }: Screen): ChatImage {
  const isPng = data[0] === 0x89 && data[1] === 0x50;
  const isJpeg = data[0] === 0xff && data[1] === 0xd8;
  return { data, mediaType: isPng ? 'image/png' : isJpeg ? 'image/jpeg' : 'image/webp' };
}
