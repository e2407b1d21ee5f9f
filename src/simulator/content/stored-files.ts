import { FIRST_START } from './start.js';

/** A file on the phone. Pictures are drawn from `seed`. `daysAgo` counts back from the phone's first start. */
export type StoredFile = Readonly<{
  name: string;
  folder: 'Camera' | 'Screenshots' | 'Downloads' | 'Documents';
  kilobytes: number;
  at: number;
  seed: number;
}>;

const DAY = 86_400_000;
const file = (
  folder: StoredFile['folder'],
  name: string,
  [kilobytes, daysAgo, seed = 0]: [number, number, number?],
): StoredFile => ({
  name,
  folder,
  kilobytes,
  at: FIRST_START - daysAgo * DAY,
  seed,
});

export const STORED_FILES: readonly StoredFile[] = [
  file('Camera', 'Harbour at dusk.jpg', [3120, 1, 4]),
  file('Camera', 'Ladder in the shed.jpg', [2480, 2, 9]),
  file('Camera', 'Castle Hill, upper terrace.jpg', [3890, 4, 14]),
  file('Camera', 'Buns before ten.jpg', [2210, 4, 21]),
  file('Camera', 'Saltmarsh boardwalk.jpg', [4010, 9, 30]),
  file('Camera', 'Oskar on the blue route.jpg', [2760, 12, 35]),
  file('Camera', 'Rain on the tram window.jpg', [1980, 16, 42]),
  file('Camera', 'Lantern Square market.jpg', [3330, 23, 51]),
  file('Camera', 'Gull Point lighthouse.jpg', [3570, 40, 58]),
  file('Screenshots', 'Night tram timetable.png', [410, 1, 3]),
  file('Screenshots', 'Recipe, lentil soup.png', [380, 3, 8]),
  file('Downloads', 'Order M-20418.pdf', [96, 1]),
  file('Downloads', 'Booking SF-77120.pdf', [124, 2]),
  file('Downloads', 'Three logos.zip', [8840, 1]),
  file('Documents', 'Figures for March.xlsx', [212, 2]),
  file('Documents', 'Rental contract.pdf', [640, 300]),
  file('Documents', 'Meter readings.csv', [4, 30]),
];
