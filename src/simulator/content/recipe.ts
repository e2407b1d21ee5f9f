/** A recipe. */

export type Recipe = Readonly<{
  title: string;
  minutes: number;
  serves: number;
  rating: number;
  tags: string;
  ingredients: readonly string[];
  steps: readonly string[];
}>;

type Written = Readonly<{ needs: string; method: string }>;

export function recipe(
  title: string,
  facts: [minutes: number, serves: number, rating: number, tags: string],
  { needs, method }: Written,
): Recipe {
  const [minutes, serves, rating, tags] = facts;
  return { title, minutes, serves, rating, tags, ingredients: needs.split(', '), steps: method.split(/(?<=\.) /) };
}
