/** Something to see in one of the cities travellers write about. `score` is 1 to 5. */
export type Sight = Readonly<{
  name: string;
  city: string;
  kind: string;
  score: number;
  count: number;
  hours: number;
  reviews: readonly string[];
}>;

type Facts = [kind: string, score: number, count: number, hours: number];

export function sight(name: string, city: string, ...[facts, ...reviews]: [Facts, ...string[]]): Sight {
  const [kind, score, count, hours] = facts;
  return { name, city, kind, score, count, hours, reviews };
}
