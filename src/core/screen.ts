/** What the Perceptor saw at one moment. */

import type { ScreenElement } from './element.js';
import type { Size } from './geometry.js';

/** The app in front. `name` is what people call it; the package when no better name is known. */
export type App = Readonly<{ package: string; name: string }>;

/** The phone failed to take it; it cannot be read; it is black from edge to edge, as of a secure window. */
export type PictureFault = 'failed' | 'unreadable' | 'black';

/** What the Perceptor saw at one moment. Every coordinate is in screenshot pixels. */
export type Screen = Readonly<{
  app: App;
  activity: string;
  size: Size;
  orientation: 'portrait' | 'landscape';
  keyboardShown: boolean;
  elements: readonly ScreenElement[];
  /** As the phone gave it (PNG), but for password fields, which are blurred. */
  screenshot: Uint8Array;
  /** The same, small (WebP or JPEG), with the marks drawn on it: what a model sees. */
  markedScreenshot: Uint8Array;
  /** Of the marked screenshot. */
  markedSize: Size;
  /** Equal for two screens on which the same things stand at the same places in the same state. */
  signature: string;
  /** It never came to rest while the Perceptor waited. */
  restless: boolean;
  /** The tree says nothing that could be touched; a labelled grid is drawn instead of marks. */
  blind: boolean;
  /** The phone would not let its picture be taken. */
  secure: boolean;
  /** Why this look has no picture, or one that shows nothing, though the window is not known to be secure. */
  pictureFault?: PictureFault;
  /** Milliseconds since 1970, by the run's clock. */
  at: number;
}>;

/** A screen without its pictures, as it can also be read back from a trace. */
export type ScreenFacts = Omit<Screen, 'screenshot' | 'markedScreenshot' | 'markedSize'>;
