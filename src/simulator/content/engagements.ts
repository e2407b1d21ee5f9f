/** An entry of the calendar. `day` counts from the day the phone is first started; times are minutes since midnight. */
export type Engagement = Readonly<{
  title: string;
  day: number;
  from: number;
  to: number;
  where: string;
  note: string;
}>;

export const ENGAGEMENTS: readonly Engagement[] = [
  entry('Yoga with Elif', [-1, '18:30', '19:30'], '15 Bellfounder Lane'),
  entry('Team meeting', [0, '09:30', '10:00'], 'Orchard room'),
  entry('Collect parcel from Carla', [0, '17:30', '17:45'], '9 Fennel Close'),
  entry('Call the energy company', [0, '12:15', '12:30'], '', 'Customer number 300 418 77'),
  entry(
    'March figures for Daniel',
    [1, '10:00', '10:30'],
    'Orchard room, second floor',
    'Ten minutes: revenue, costs, one surprise',
  ),
  entry('Lunch with Rosa', [1, '12:30', '13:30'], 'Café Heron'),
  entry('Dinner with Mei', [2, '21:15', '23:30'], '', 'Somewhere open late, my turn to choose'),
  entry('Football', [3, '10:00', '11:30'], 'Castle Hill Gardens'),
  entry('Lunch at Mum and Dad', [4, '13:00', '15:00'], '2 Orchard Road', 'Bring the ladder'),
  entry('Logo review with Anna', [5, '11:00', '11:30'], 'Orchard room'),
  entry('Climbing with Oskar and Amir', [6, '19:00', '21:00'], 'Riverside Climbing Hall'),
  entry('Plumber: kitchen tap', [7, '08:00', '10:00'], '7 Fennel Close', 'Call-out £45'),
  entry('Dentist', [8, '08:30', '09:00'], 'Willow Avenue Dental'),
  entry('Mum’s birthday', [11, '00:00', '24:00'], '', 'Cake from Crumb and Quill'),
  entry('Chimney sweep', [14, '08:00', '11:00'], '7 Fennel Close'),
  entry('Book club', [23, '19:00', '21:30'], 'Second Chapter', 'The Salt Road. Bring cake'),
  entry('Port Maris', [37, '00:00', '24:00'], 'The Old Customs House', 'Booking SF-77120'),
];

function entry(
  title: string,
  [day, from, to]: [number, string, string],
  ...[where = '', note = '']: string[]
): Engagement {
  return { title, day, from: minutes(from), to: minutes(to), where, note };
}

function minutes(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
}
