/** A place in town, with its ratings and hours. */

/** One person's opinion of a place. `stars` is 1 to 5. */
export type PlaceReview = Readonly<{ by: string; stars: number; when: string; text: string }>;

/**
 * A place of Brindlewick, the town every app of the simulated phone plays in.
 * `x` and `y` lie on the town map, 0 to 100 from north-west to south-east, 40 metres a unit.
 * `price` is 1 to 4, or 0 where nothing is sold. `hours` is read by `openingHours`.
 */
export type TownPlace = Readonly<{
  name: string;
  kind: string;
  tags: string;
  stars: Readonly<{ rating: number; count: number; price: number }>;
  where: Readonly<{ street: string; x: number; y: number; phone: string }>;
  hours: string;
  about: string;
  reviews: readonly PlaceReview[];
}>;

export const TOWN = 'Brindlewick';

/** Where the phone's owner lives, and so where every way begins. */
export const HOME = { street: '7 Fennel Close', x: 48, y: 52 } as const;

/** Wi-Fi that the phone has been on, by the names that people gave it. */
export const NETWORKS = ['Home', 'Harbour Cafe', 'Library Guest'] as const;

/** What distinguishes a place, in short rows. */
export type PlaceFacts = Readonly<{
  stars: readonly [rating: number, count: number, price: number];
  where: readonly [street: string, x: number, y: number, phone: string];
  hours: string;
  about: string;
  reviews: readonly (readonly [by: string, stars: number, when: string, text: string])[];
}>;

export function placeFrom(name: string, kind: string, ...[tags, facts]: readonly [string, PlaceFacts]): TownPlace {
  const [rating, count, price] = facts.stars;
  const [street, x, y, phone] = facts.where;
  const reviews = facts.reviews.map(([by, stars, when, text]) => ({ by, stars, when, text }));
  const { hours, about } = facts;
  return { name, kind, tags, stars: { rating, count, price }, where: { street, x, y, phone }, hours, about, reviews };
}
