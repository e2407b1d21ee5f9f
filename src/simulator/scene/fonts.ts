import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';

const FAMILY = 'PhoneSans';
/** Simplified Chinese, and the kana. Its one weight is thickened by the canvas for the others. */
const HAN_FAMILY = 'PhoneSansSC';
const HAN_FILE = new URL('./NotoSansSC-Regular.woff2', import.meta.url);
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const FILES = ['400Regular/Roboto_400Regular.ttf', '500Medium/Roboto_500Medium.ttf', '700Bold/Roboto_700Bold.ttf'];

let context: SKRSContext2D | undefined;

/** Fonts are read when the first text is measured, so that a phone that nobody looks at costs nothing. */
function measuring(): SKRSContext2D {
  if (context) return context;
  const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/roboto/package.json'));
  for (const file of FILES) GlobalFonts.register(readFileSync(join(folder, file)), FAMILY);
  context = createCanvas(4, 4).getContext('2d');
  return context;
}

export type Font = Readonly<{ size: number; weight: number }>;

let isHanRead = false;

/** Its 1.1 MB are read when the first text needs them. */
function readHan(): void {
  if (!isHanRead) GlobalFonts.register(readFileSync(HAN_FILE), HAN_FAMILY);
  isHanRead = true;
}

/**
 * As the canvas wants it for a text. Only a text with Chinese letters asks for their font, so that any other looks the
 * same whatever was shown before. What neither font has comes from whatever fonts the machine has.
 */
export function cssFont({ size, weight }: Font, text: string): string {
  if (!HAN.test(text)) return `${weight} ${size}px ${FAMILY}, sans-serif`;
  readHan();
  return `${weight} ${size}px ${FAMILY}, ${HAN_FAMILY}, sans-serif`;
}

/** The canvas refuses a text with this letter in it, which a person can paste. A letter of the same length stands for it. */
export const paintable = (text: string): string => text.replaceAll('\u0000', '\ufffd');

const widths = new Map<string, number>();
const MOST_WIDTHS = 20_000;

/** Width of one line in the unit of the font's size. */
export function widthOfText(text: string, font: Font): number {
  const key = `${font.weight} ${font.size} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const canvas = measuring();
  canvas.font = cssFont(font, text);
  const { width } = canvas.measureText(text);
  if (widths.size >= MOST_WIDTHS) widths.clear();
  widths.set(key, width);
  return width;
}
