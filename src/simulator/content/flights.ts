/** Flights between them. */

import type { Flight } from './travel.js';

const flight = (
  route: string,
  airline: string,
  ...facts: [leaves: string, minutes: number, stops: number, pence: number]
): Flight => {
  const [from = '', to = ''] = route.split(' to ');
  const [leaves, minutes, stops, pence] = facts;
  return { from, to, airline, leaves, minutes, stops, pence };
};

type Departure = [airline: string, leaves: string, minutes: number, stops: number, pence: number];

const timetable = (route: string, departures: readonly Departure[]): readonly Flight[] =>
  departures.map(([airline, ...facts]) => flight(route, airline, ...facts));

/** Every day at the same times; the prices are those of the dearest days. */
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
  ...timetable('Brindlewick to Port Maris', [
    ['Skerry', '12:50', 145, 0, 10900],
    ['Northway', '16:30', 140, 0, 13400],
    ['Gannet', '21:15', 150, 0, 8400],
  ]),
  ...timetable('Brindlewick to Lirona', [
    ['Gannet', '06:05', 170, 0, 9900],
    ['Northway', '15:20', 165, 0, 12900],
    ['Tern Air', '20:40', 160, 0, 11400],
  ]),
  ...timetable('Brindlewick to Sankt Alven', [
    ['Gannet', '06:50', 130, 0, 9400],
    ['Skerry', '12:15', 265, 1, 6900],
    ['Northway', '18:20', 120, 0, 13900],
  ]),
  ...timetable('Brindlewick to Kestrel Bay', [
    ['Tern Air', '08:45', 215, 0, 15400],
    ['Gannet', '14:00', 225, 0, 12200],
    ['Skerry', '19:30', 395, 1, 9900],
  ]),
  ...timetable('Port Maris to Brindlewick', [
    ['Northway', '07:10', 145, 0, 12900],
    ['Gannet', '17:55', 150, 0, 8900],
    ['Skerry', '20:30', 300, 1, 7900],
  ]),
  ...timetable('Lirona to Brindlewick', [
    ['Northway', '08:25', 165, 0, 13500],
    ['Gannet', '18:10', 170, 0, 10400],
    ['Skerry', '09:50', 330, 1, 8200],
  ]),
  ...timetable('Sankt Alven to Brindlewick', [
    ['Northway', '10:30', 120, 0, 12800],
    ['Gannet', '19:15', 130, 0, 9900],
  ]),
  ...timetable('Kestrel Bay to Brindlewick', [
    ['Skerry', '07:40', 220, 0, 16900],
    ['Gannet', '16:45', 225, 0, 12700],
  ]),
  ...timetable('Port Maris to Lirona', [
    ['Tern Air', '09:20', 75, 0, 6900],
    ['Gannet', '18:30', 80, 0, 5900],
  ]),
  ...timetable('Lirona to Port Maris', [
    ['Tern Air', '11:40', 75, 0, 6900],
    ['Gannet', '20:20', 80, 0, 5400],
  ]),
  ...timetable('Port Maris to Kestrel Bay', [['Northway', '13:30', 185, 0, 11800]]),
  ...timetable('Kestrel Bay to Port Maris', [['Northway', '17:10', 185, 0, 11800]]),
];
