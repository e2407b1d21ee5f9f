/** Digits as lines in a box of 6 by 10, drawn by us so that no font need be installed. */
const PATHS = [
  'M3 0C1 0 0 2 0 5S1 10 3 10S6 8 6 5S5 0 3 0Z',
  'M1 2.2L3.6 0L3.6 10',
  'M0 2.6C0 1 1.4 0 3 0S6 1 6 2.8C6 5 0 7 0 10L6.2 10',
  'M.3 1.4C1 .4 2 0 3 0C4.8 0 5.8 1 5.8 2.4S4.8 4.8 2.4 4.8C4.9 4.8 6 5.9 6 7.4S5 10 3 10C1.5 10 .5 9.5 0 8.4',
  'M4.6 10L4.6 0L0 6.9L6.4 6.9',
  'M5.6 0L1 0L.6 4.6C1.2 4 2 3.7 3 3.7C4.9 3.7 6 5 6 6.8S4.9 10 3 10C1.5 10 .5 9.5 0 8.5',
  'M5.4 .8C4.7 .2 4 0 3.3 0C1.1 0 0 2.4 0 5.6C0 8.6 1 10 3 10S6 8.8 6 7S5 4.1 3.1 4.1S.3 5 0 6.6',
  'M0 0L6 0L2.2 10',
  'M3 0C1.3 0 .5 1 .5 2.3S1.3 4.6 3 4.6S5.5 3.6 5.5 2.3S4.7 0 3 0ZM3 4.6C1.1 4.6 0 5.7 0 7.3S1.1 10 3 10S6 8.9 6 7.3S4.9 4.6 3 4.6Z',
  'M.6 9.2C1.3 9.8 2 10 2.7 10C4.9 10 6 7.6 6 4.4C6 1.4 5 0 3 0S0 1.2 0 3S1 5.9 2.9 5.9S5.7 5 6 3.4',
] as const;

const ADVANCE = 8.4;
const BOX_HEIGHT = 10;

/** In pixels, for digits of this height. */
export const widthOfDigits = (text: string, height: number): number =>
  ((text.length * ADVANCE - (ADVANCE - 6)) * height) / BOX_HEIGHT;

/** An SVG group with a whole number whose top left corner is at x, y. */
export function drawDigits(
  text: string,
  place: Readonly<{ x: number; y: number; height: number; color: string }>,
): string {
  const { x, y, height, color } = place;
  const paths = [...text].map(
    (digit, index) => `<path transform="translate(${index * ADVANCE} 0)" d="${PATHS[Number(digit)] ?? ''}"/>`,
  );
  const scale = height / BOX_HEIGHT;
  return `<g transform="translate(${x} ${y}) scale(${scale})" fill="none" stroke="${color}" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">${paths.join('')}</g>`;
}
