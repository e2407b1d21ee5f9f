/** Someone the phone's owner knows. Birthdays are `day month`; phone numbers come from ranges kept for fiction. */
export type Townsperson = Readonly<{
  name: string;
  phone: string;
  email: string;
  note: string;
  street: string;
  birthday: string;
}>;

export const OWNER: Townsperson = person('Robin Tarrant', '07700 900100', 'You', '7 Fennel Close', '4 February');

export const PEOPLE: readonly Townsperson[] = [
  person('Ada Quill', '07700 900112', 'Sister', '19 Orchard Road', '12 March'),
  person('Amir Solanki', '07700 900117', 'Climbing', '3 Saltmarsh Road', '30 July'),
  person('Anna Whitcombe', '07700 900121', 'Work, design', '8 Castle Street', '2 May'),
  person('Annabel Reeve', '07700 900124', 'Book club', '27 Willow Avenue', '18 October'),
  person('Ben Achterberg', '07700 900130', 'Work, accounts', '41 Mill Lane', '9 January'),
  person('Carla Mendip', '07700 900136', 'Neighbour, has the spare key', '9 Fennel Close', '25 August'),
  person('Chidi Larkin', '07700 900141', 'University', '5 Harbour Street', '14 June'),
  person('Daniel Frost', '07700 900145', 'Work, team lead', '30 Abbey Green', '7 November'),
  person('Daniel Frostick', '07700 900148', 'Plumber', '52 Cooper Street', ''),
  person('Elif Tuncay', '07700 900153', 'Yoga', '15 Bellfounder Lane', '21 April'),
  person('Farid Nasser', '07700 900159', 'University', '22 Ropewalk', '3 September'),
  person('Grace Holloway', '07700 900164', 'Mum', '2 Orchard Road', '17 May'),
  person('Hugo Lindqvist', '07700 900170', 'Flatmate of Chidi', '5 Harbour Street', '28 December'),
  person('Iris Pemberley', '07700 900176', 'Piano teacher', '11 Abbey Green', ''),
  person('Jamal Okoro', '07700 900181', 'Football', '14 Station Road', '6 February'),
  person('Kasia Wren', '07700 900187', 'Book club', '33 Castle Street', '19 July'),
  person('Liam Dunmore', '07700 900192', 'Work, sales', '6 Quay Lane', '11 October'),
  person('Mei Castellan', '07700 900198', 'Best friend', '10 Tinsmith Row', '23 June'),
  person('Noor Haddad', '07700 900203', 'Dentist, Willow Avenue', '18 Willow Avenue', ''),
  person('Oskar Brandt', '07700 900209', 'Climbing', '7 Mill Lane', '1 April'),
  person('Peter Holloway', '07700 900214', 'Dad', '2 Orchard Road', '29 November'),
  person('Rosa Delmar', '07700 900220', 'Work, office', '17 Lantern Square', '15 December'),
  person('Sven Aldous', '07700 900226', 'Landlord', '90 Castle Street', ''),
  person('Tara Winslow', '07700 900231', 'University', '28 Harbour Street', '8 August'),
  person('Uma Prentice', '07700 900237', 'Running', '4 Bellfounder Lane', '26 March'),
  person('Will Hartigan', '07700 900243', 'Football', '38 Orchard Road', '13 May'),
  person('Zoë Marchetti', '07700 900249', 'Work, legal', '12 Lantern Square', '31 January'),
];

function person(
  name: string,
  phone: string,
  ...[note = '', street = '', birthday = '']: readonly string[]
): Townsperson {
  const address = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(' ', '.');
  return { name, phone, email: `${address}@example.org`, note, street, birthday };
}

export const sameNumber = (one: string, other: string): boolean => one.replace(/\D/g, '') === other.replace(/\D/g, '');
