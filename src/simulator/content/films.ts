/** A film at the Orpheum. `shows` maps a day, counted from today, to its starting times. */
export type Film = Readonly<{
  title: string;
  genre: string;
  minutes: number;
  age: string;
  screen: number;
  pence: number;
  about: string;
  times: readonly string[];
}>;

export const FILMS: readonly Film[] = [
  {
    title: 'The Lamplighter',
    genre: 'Drama',
    minutes: 124,
    age: '12',
    screen: 1,
    pence: 1150,
    times: ['16:00', '18:45', '21:30'],
    about: 'A town goes dark, and one man knows every lamp.',
  },
  {
    title: 'Seven Knots',
    genre: 'Thriller',
    minutes: 108,
    age: '15',
    screen: 2,
    pence: 1050,
    times: ['17:15', '20:15', '22:45'],
    about: 'A ferry, a storm, and a passenger who is not on the list.',
  },
  {
    title: 'Otter and Son',
    genre: 'Animation',
    minutes: 87,
    age: 'U',
    screen: 3,
    pence: 850,
    times: ['15:15', '17:00'],
    about: 'Two otters open a shop for lost things.',
  },
  {
    title: 'The Long Weekend of Ms Pell',
    genre: 'Comedy',
    minutes: 96,
    age: '12',
    screen: 3,
    pence: 950,
    times: ['19:00', '21:15'],
    about: 'A librarian takes three days off. The books do not.',
  },
  {
    title: 'Low Water',
    genre: 'Drama',
    minutes: 131,
    age: '12',
    screen: 2,
    pence: 1050,
    times: ['15:00'],
    about: 'After the novel by Maren Ashdown: two sisters cross the flats.',
  },
  {
    title: 'Copper Moon',
    genre: 'Science fiction',
    minutes: 142,
    age: '12',
    screen: 1,
    pence: 1250,
    times: ['15:30', '20:00', '23:00'],
    about: 'The last miners of the moon refuse to come home.',
  },
  {
    title: 'Nineteen Winters',
    genre: 'Romance',
    minutes: 117,
    age: '12',
    screen: 4,
    pence: 1050,
    times: ['17:30', '20:30'],
    about: 'They meet once a year on the same ferry.',
  },
  {
    title: 'The Bellfounders',
    genre: 'Documentary',
    minutes: 92,
    age: 'U',
    screen: 4,
    pence: 850,
    times: ['15:45'],
    about: 'Twelve apprentices, one furnace, a hundred years of silence.',
  },
  {
    title: 'Salt',
    genre: 'Horror',
    minutes: 101,
    age: '18',
    screen: 4,
    pence: 1150,
    times: ['22:30'],
    about: 'Something walks on the flats when the tide is out.',
  },
];
