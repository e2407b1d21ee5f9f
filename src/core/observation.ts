import type { Size } from './geometry.js';

/** What a device shows at one moment, raw: the Perceptor makes a Screen of it. */
export type Observation = Readonly<{
  /** Page source as UiAutomator2 writes it: XML, one node per view of the active window. */
  source: string;
  /** PNG, or undefined when the phone refuses (a secure window) or could not. */
  screenshot: Uint8Array | undefined;
  /** It was asked for a picture twice and failed both times. */
  pictureFailed?: true;
  /** The whole display in screenshot pixels, in its present rotation. */
  size: Size;
  package: string;
  activity: string;
  keyboardShown: boolean;
}>;
