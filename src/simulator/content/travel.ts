/** A place to stay. `pence` is one night for two; `rooms` what is left on the nights shown as scarce. */
export type Stay = Readonly<{
  name: string;
  city: string;
  stars: number;
  score: number;
  count: number;
  pence: number;
  kmToCentre: number;
  has: string;
}>;
export type Flight = Readonly<{
  from: string;
  to: string;
  airline: string;
  leaves: string;
  minutes: number;
  stops: number;
  pence: number;
}>;

export const CITIES = ['Brindlewick', 'Port Maris', 'Sankt Alven', 'Lirona', 'Kestrel Bay'] as const;

const stay = (
  name: string,
  city: string,
  ...facts: [stars: number, score: number, count: number, pence: number, km: number, has: string]
): Stay => {
  const [stars, score, count, pence, kmToCentre, has] = facts;
  return { name, city, stars, score, count, pence, kmToCentre, has };
};
const flight = (
  route: string,
  airline: string,
  ...facts: [leaves: string, minutes: number, stops: number, pence: number]
): Flight => {
  const [from = '', to = ''] = route.split(' to ');
  const [leaves, minutes, stops, pence] = facts;
  return { from, to, airline, leaves, minutes, stops, pence };
};

export const STAYS: readonly Stay[] = [
  stay('Hotel Anchorage', 'Brindlewick', 4, 8.6, 829, 14200, 1.1, 'Breakfast, sauna, harbour view'),
  stay('The Bellfounder Inn', 'Brindlewick', 3, 9.3, 312, 9800, 0.3, 'Breakfast, courtyard'),
  stay('Station Lodge', 'Brindlewick', 2, 7.1, 1410, 5900, 0.9, 'Free cancellation'),
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
];

export const FLIGHTS: readonly Flight[] = [
  flight('Brindlewick to Port Maris', 'Tern Air', '06:40', 135, 0, 11900),
  flight('Brindlewick to Port Maris', 'Northway', '11:15', 140, 0, 14900),
  flight('Brindlewick to Port Maris', 'Tern Air', '19:05', 135, 0, 9900),
  flight('Brindlewick to Port Maris', 'Skerry', '08:20', 290, 1, 7400),
  flight('Brindlewick to Lirona', 'Northway', '07:30', 165, 0, 13900),
  flight('Brindlewick to Lirona', 'Skerry', '13:10', 325, 1, 8800),
  flight('Brindlewick to Lirona', 'Tern Air', '17:45', 160, 0, 15900),
  flight('Brindlewick to Sankt Alven', 'Northway', '09:00', 120, 0, 12400),
  flight('Brindlewick to Sankt Alven', 'Tern Air', '15:35', 125, 0, 10900),
  flight('Brindlewick to Kestrel Bay', 'Skerry', '10:25', 220, 0, 17900),
  flight('Brindlewick to Kestrel Bay', 'Northway', '06:10', 410, 1, 13300),
  ...['Port Maris', 'Lirona', 'Sankt Alven', 'Kestrel Bay'].map((city, index) =>
    flight(`${city} to Brindlewick`, 'Tern Air', `${12 + index}:30`, 140 + 20 * index, 0, 10900 + 1500 * index),
  ),
];
