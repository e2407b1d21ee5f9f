/** Device in, Screen out. */

import type { Clock } from '../core/clock.js';
import type { Secrets } from '../core/redact.js';
import type { ScreenElement } from '../core/element.js';
import { areaOf, type Bounds, type Size } from '../core/geometry.js';
import type { PictureFault, Screen } from '../core/screen.js';
import type { Observation } from '../core/observation.js';
import type { Device } from '../device/device.js';
import { createAppNames } from './app-names.js';
import { blurAreas } from './picture/blur.js';
import { elementsInList } from './describe-screen.js';
import { elementsOf } from './elements.js';
import { drawMarkedPicture } from './picture/marked-picture.js';
import { createHiddenAreas, type HiddenAreas } from './hidden-areas.js';
import { hideSecrets } from './hide-secrets.js';
import { signatureOf } from './signature.js';
import { settle, type Sample } from './stability.js';
import { readUiTree } from './ui-tree.js';

/** How long a screen may take to come to rest, in milliseconds. */
const PATIENCE_MS = 2000;

export type PerceiveOptions = Readonly<{ signal?: AbortSignal | undefined }>;

/** Looks at the phone and says what is there, once it has come to rest. */
export interface Perceptor {
  perceive(options?: PerceiveOptions): Promise<Screen>;
  /** What is there this moment, without a picture and without waiting for rest: enough to check a condition or find a target. */
  glance(options?: PerceiveOptions): Promise<Screen>;
  /** To be told when something was done on the phone: what was seen before proves nothing any more. */
  forget(): void;
}

export type PerceptorOptions = Readonly<{
  device: Device;
  clock: Clock;
  patienceMs?: number;
  /** What must never be seen in a Screen, by name. */
  secrets?: Secrets;
}>;

/**
 * A screen that never rests is taken as it is after `patienceMs` and marked restless. Rejects with the device's own error, and
 * with the signal's reason when that is aborted.
 */
export function createPerceptor({
  device,
  clock,
  patienceMs = PATIENCE_MS,
  secrets = {},
}: PerceptorOptions): Perceptor {
  const nameOf = createAppNames(device);
  const hiddenAreas = createHiddenAreas();
  let last: Readonly<{ sample: Sample; screen: Screen }> | undefined;
  let glanced: Sample | undefined;

  const look = async (signal: AbortSignal | undefined, picture = true): Promise<Sample> => {
    const sight = await device.observe({ signal, picture });
    return { sight, elements: elementsOf(hideSecrets(readUiTree(sight.source), secrets), sight.size) };
  };

  return {
    forget() {
      last = undefined;
      glanced = undefined;
    },
    async glance({ signal } = {}) {
      const sample = await look(signal, false);
      last = undefined;
      glanced = sample;
      const name = await nameOf(sample.sight.package);
      return screenOf(sample, { restless: false, name, at: clock.now() });
    },
    async perceive({ signal } = {}) {
      const known = last;
      const seen = known?.sample ?? glanced;
      last = undefined;
      glanced = undefined;
      const settled = await settle({ look: () => look(signal), clock, patienceMs, known: seen, signal });
      if (known && settled.sample === known.sample) {
        last = known;
        return { ...known.screen, at: clock.now() };
      }
      const screen = await toScreen(settled.sample, {
        restless: settled.restless,
        name: await nameOf(settled.sample.sight.package),
        at: clock.now(),
        hiddenAreas,
      });
      if (!settled.restless) last = { sample: settled.sample, screen };
      return screen;
    },
  };
}

type Circumstances = Readonly<{ restless: boolean; name: string; at: number }>;

async function toScreen(
  sample: Sample,
  { hiddenAreas, ...circumstances }: Circumstances & Readonly<{ hiddenAreas: HiddenAreas }>,
): Promise<Screen> {
  const { sight, elements } = sample;
  const screen = screenOf(sample, circumstances);
  const hidden = hiddenAreas(screen);
  const pictures = await picturesOf(sight, { elements: elementsInList(elements), hidden, blind: screen.blind });
  return {
    ...screen,
    screenshot: pictures.screenshot,
    markedScreenshot: pictures.marked,
    markedSize: pictures.size,
    secure: sight.screenshot === undefined && !sight.pictureFailed,
    ...(pictures.fault && { pictureFault: pictures.fault }),
  };
}

/** Everything but the pictures. */
function screenOf({ sight, elements }: Sample, { restless, name, at }: Circumstances): Screen {
  const { size, activity, keyboardShown } = sight;
  return {
    app: { package: sight.package, name },
    activity,
    size,
    orientation: size.width > size.height ? 'landscape' : 'portrait',
    keyboardShown,
    elements,
    screenshot: new Uint8Array(),
    markedScreenshot: new Uint8Array(),
    markedSize: { width: 0, height: 0 },
    signature: signatureOf({ package: sight.package, activity, keyboardShown, elements }),
    restless,
    blind: isBlind(elements, sight),
    secure: false,
    at,
  };
}

type Pictures = Readonly<{ screenshot: Uint8Array; marked: Uint8Array; size: Size; fault?: PictureFault }>;
type PictureContent = Readonly<{ elements: readonly ScreenElement[]; hidden: readonly Bounds[]; blind: boolean }>;

/** A picture that cannot be read costs this look its picture, and nothing else. */
async function picturesOf(
  { screenshot: taken, size, pictureFailed }: Observation,
  { elements, hidden, blind }: PictureContent,
): Promise<Pictures> {
  const none = { screenshot: new Uint8Array(), marked: new Uint8Array(), size: { width: 0, height: 0 } };
  if (!taken) return { ...none, ...(pictureFailed && { fault: 'failed' as const }) };
  try {
    const screenshot = await blurAreas(taken, hidden, size);
    const marked = await drawMarkedPicture(screenshot, { size, elements, blind });
    return { screenshot, marked: marked.data, size: marked.size, ...(marked.isBlack && { fault: 'black' as const }) };
  } catch {
    return { ...none, fault: 'unreadable' };
  }
}

/** Nothing that takes touches, and at most one text that is not as large as the screen: a game, a video, a page being loaded. */
function isBlind(elements: readonly ScreenElement[], { size }: Observation): boolean {
  const large = 0.5 * size.width * size.height;
  const telling = elements.filter(({ bounds, kind, drawn }) => areaOf(bounds) < large && kind !== 'progress' && !drawn);
  return telling.length < 2 && !telling.some(({ certain, kind }) => certain && kind !== 'list' && kind !== 'web');
}
