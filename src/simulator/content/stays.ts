/** Places to stay in five cities. */

import type { Stay } from './travel.js';

const stay = (
  name: string,
  city: string,
  ...facts: [stars: number, score: number, count: number, pence: number, km: number, has: string]
): Stay => {
  const [stars, score, count, pence, kmToCentre, has] = facts;
  return { name, city, stars, score, count, pence, kmToCentre, has };
};
export const STAYS: readonly Stay[] = [
  stay('Hotel Anchorage', 'Brindlewick', 4, 8.6, 829, 14200, 1.1, 'Breakfast, sauna, harbour view'),
  stay('The Bellfounder Inn', 'Brindlewick', 3, 9.3, 312, 9800, 0.3, 'Breakfast, courtyard'),
  stay('Station Lodge', 'Brindlewick', 2, 7.1, 1410, 5900, 0.9, 'Free cancellation'),
  stay('Quay House', 'Brindlewick', 3, 8.1, 233, 8800, 0.6, 'Harbour view, kitchen'),
  stay('Abbey Guest Rooms', 'Brindlewick', 2, 8.9, 145, 7200, 0.5, 'Breakfast, garden, free cancellation'),
  stay('Hotel Meridian Quay', 'Port Maris', 5, 9.1, 640, 23900, 0.4, 'Pool, spa, breakfast'),
  stay('Casa Lumen', 'Port Maris', 3, 8.9, 455, 8700, 0.8, 'Breakfast, roof terrace, free cancellation'),
  stay('Maris Hostel', 'Port Maris', 1, 8.2, 1920, 3400, 1.6, 'Kitchen, lockers'),
  stay('The Old Customs House', 'Port Maris', 4, 8.4, 388, 13600, 0.2, 'Breakfast, harbour view'),
  stay('Villa Pinaster', 'Port Maris', 4, 9.4, 121, 17400, 3.9, 'Pool, parking, free cancellation'),
  stay('Gasthof Linde', 'Sankt Alven', 3, 9.0, 274, 9200, 0.5, 'Breakfast, sauna, ski room'),
  stay('Alpenhaus Vier', 'Sankt Alven', 4, 8.8, 510, 15800, 1.2, 'Pool, breakfast, parking'),
  stay('Hut at Grey Lake', 'Sankt Alven', 1, 9.5, 88, 4100, 6.0, 'Half board'),
  stay('Palazzo Verano', 'Lirona', 5, 9.2, 733, 26400, 0.1, 'Spa, breakfast, roof terrace'),
  stay('Albergo Due Gatti', 'Lirona', 2, 8.7, 980, 7600, 0.6, 'Breakfast, free cancellation'),
  stay('Ostello Ponte', 'Lirona', 1, 7.9, 1504, 3100, 1.0, 'Kitchen, garden'),
  stay('Hotel Cipressi', 'Lirona', 4, 8.5, 402, 12900, 2.3, 'Pool, parking'),
  stay('Kestrel Sands', 'Kestrel Bay', 4, 8.3, 566, 16900, 0.7, 'Beach, pool, breakfast'),
  stay('Dune Cabins', 'Kestrel Bay', 2, 9.0, 197, 8400, 2.8, 'Beach, kitchen, free cancellation'),
  stay('Pier Rooms', 'Kestrel Bay', 3, 7.8, 641, 7900, 0.2, 'Sea view'),
  stay('Pension Aurora', 'Port Maris', 2, 8.0, 711, 6200, 1.1, 'Breakfast'),
  stay('Citadel Suites', 'Port Maris', 4, 9.0, 264, 18900, 0.7, 'Kitchen, roof terrace, free cancellation'),
  stay('Pilot’s Rest', 'Port Maris', 3, 8.7, 330, 9900, 1.3, 'Breakfast, parking'),
  stay('Fishmarket Flats', 'Port Maris', 3, 7.6, 905, 7400, 0.1, 'Kitchen'),
  stay('Hotel Tramontane', 'Port Maris', 4, 7.9, 1288, 11900, 0.9, 'Pool, breakfast, free cancellation'),
  stay('Berghotel Vierspitz', 'Sankt Alven', 4, 9.1, 346, 17200, 0.9, 'Spa, breakfast, ski room'),
  stay('Zimmer bei Resi', 'Sankt Alven', 2, 9.4, 119, 6400, 0.4, 'Breakfast, free cancellation'),
  stay('Jugendhaus Alven', 'Sankt Alven', 1, 8.0, 820, 3200, 1.8, 'Kitchen, ski room'),
  stay('Chalet Grauwand', 'Sankt Alven', 3, 8.6, 97, 13400, 3.2, 'Kitchen, sauna, parking'),
  stay('Sporthotel Linie', 'Sankt Alven', 4, 8.2, 604, 14900, 1.6, 'Pool, breakfast, free cancellation'),
  stay('Hotel Terme', 'Lirona', 4, 8.8, 915, 14400, 0.4, 'Pool, spa, breakfast'),
  stay('Casa Carciofo', 'Lirona', 3, 9.1, 388, 9300, 0.7, 'Breakfast, kitchen, free cancellation'),
  stay('Camere Tessa', 'Lirona', 2, 8.1, 612, 5800, 1.4, 'River view'),
  stay('Grand Hotel Lirona', 'Lirona', 5, 8.6, 1502, 31200, 0.3, 'Pool, spa, breakfast, parking'),
  stay('Villa delle Ombre', 'Lirona', 4, 9.5, 84, 19800, 4.1, 'Pool, garden, free cancellation'),
  stay('Bay View Hotel', 'Kestrel Bay', 3, 8.0, 733, 10900, 0.5, 'Sea view, breakfast'),
  stay('Seal Rocks Inn', 'Kestrel Bay', 3, 9.2, 158, 11200, 2.1, 'Breakfast, sea view, free cancellation'),
  stay('Camping Kite Meadow', 'Kestrel Bay', 1, 8.4, 1190, 2600, 1.9, 'Beach, kitchen'),
  stay('Grand Pier Hotel', 'Kestrel Bay', 5, 8.9, 297, 24500, 0.1, 'Pool, spa, breakfast, sea view'),
  stay('Orchid House', 'Kestrel Bay', 2, 8.8, 76, 7800, 3.3, 'Garden, kitchen'),
];
