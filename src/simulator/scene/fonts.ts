import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';

const FAMILY = 'PhoneSans';
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

/** As the canvas wants it. What Roboto lacks comes from whatever fonts the machine has. */
export const cssFont = ({ size, weight }: Font): string => `${weight} ${size}px ${FAMILY}, sans-serif`;

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
  canvas.font = cssFont(font);
  const { width } = canvas.measureText(text);
  if (widths.size >= MOST_WIDTHS) widths.clear();
  widths.set(key, width);
  return width;
}
