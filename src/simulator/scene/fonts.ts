/** Fonts, and how wide a text is. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';

const FAMILY = 'PhoneSans';
/** Simplified Chinese, and the kana. Its one weight is thickened by the canvas for the others. */
const HAN_FAMILY = 'PhoneSansSC';
const HAN_FILE = new URL('./NotoSansSC-Regular.woff2', import.meta.url);
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
/** Faces, hands, hearts and what goes with them: the slice of Noto Color Emoji that the keyboard has. */
const EMOJI_FAMILY = 'PhoneEmoji';
const EMOJI_FILE = new URL('./NotoColorEmoji-Smileys.woff', import.meta.url);
const EMOJI = /\p{Emoji_Presentation}/u;
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

const read = new Set<string>();

/** A large font is read when the first text needs it. */
function readFont(file: URL, family: string): string {
  if (!read.has(family)) GlobalFonts.register(readFileSync(file), family);
  read.add(family);
  return family;
}

/**
 * As the canvas wants it for a text. Only a text with Chinese letters or emoji asks for their fonts, so that any other looks
 * the same whatever was shown before. What none of them has comes from whatever fonts the machine has.
 */
export function cssFont({ size, weight }: Font, text: string): string {
  const families = [
    FAMILY,
    ...(HAN.test(text) ? [readFont(HAN_FILE, HAN_FAMILY)] : []),
    ...(EMOJI.test(text) ? [readFont(EMOJI_FILE, EMOJI_FAMILY)] : []),
  ];
  return `${weight} ${size}px ${families.join(', ')}, sans-serif`;
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
