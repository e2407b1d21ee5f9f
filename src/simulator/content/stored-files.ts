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
  file('Camera', 'Mei on the pier.jpg', [3410, 5, 61]),
  file('Camera', 'Grandmother’s clock.jpg', [2150, 6, 66]),
  file('Camera', 'Green sofa, Hugo.jpg', [2890, 7, 70]),
  file('Camera', 'Whiteboard, Orchard room.jpg', [1760, 8, 77]),
  file('Camera', 'Parking, row C.jpg', [1640, 11, 80]),
  file('Camera', 'Soup at Café Heron.jpg', [2330, 14, 86]),
  file('Camera', 'Curlew, very far away.jpg', [4120, 18, 91]),
  file('Camera', 'Meter, 48 120.jpg', [1420, 20, 97]),
  file('Camera', 'Lanterns drying.jpg', [3050, 27, 102]),
  file('Camera', 'Ferry Lady Brindle.jpg', [3660, 30, 108]),
  file('Camera', 'Team lunch.jpg', [3870, 33, 113]),
  file('Camera', 'Crumb and Quill, queue.jpg', [2710, 36, 119]),
  file('Camera', 'Blue Door, second set.jpg', [1990, 45, 124]),
  file('Camera', 'Snow on Harrow Fell.jpg', [4230, 92, 131]),
  file('Screenshots', 'Tide table.png', [290, 4, 11]),
  file('Screenshots', 'Gate B12, Northway.png', [330, 26, 15]),
  file('Screenshots', 'Wi-Fi of the library.png', [240, 38, 18]),
  file('Screenshots', 'Chess position.png', [310, 52, 22]),
  file('Downloads', 'Order T-88213.pdf', [88, 16]),
  file('Downloads', 'Ticket BT-551902.pdf', [102, 5]),
  file('Downloads', 'Concert programme.pdf', [410, 6]),
  file('Downloads', 'Gutter brackets.pdf', [730, 4]),
  file('Downloads', 'Lantern pattern.pdf', [520, 28]),
  file('Documents', 'Holiday list.xlsx', [38, 8]),
  file('Documents', 'Energy bill April.pdf', [140, 12]),
  file('Documents', 'Water bill Q1.pdf', [132, 5]),
  file('Documents', 'Packing list.txt', [2, 48]),
  file('Documents', 'CV Robin Tarrant.pdf', [205, 210]),
];
