/** One thing to buy. */

/** What one shop asks for a product. `pence` is the price of one; `stock` what is left; `days` until it arrives. */
export type Offer = Readonly<{ pence: number; stock: number; days: number }>;
export type ProductReview = Readonly<{ by: string; stars: number; text: string }>;

/** One thing to buy. A shop without an offer does not sell it. */
export type Product = Readonly<{
  name: string;
  kind: ProductKind;
  about: string;
  stars: Readonly<{ rating: number; count: number }>;
  offers: Readonly<{ merrow?: Offer; tallybox?: Offer }>;
  reviews: readonly ProductReview[];
}>;

export const PRODUCT_KINDS = [
  'Audio',
  'Kitchen',
  'Outdoors',
  'Home',
  'Office',
  'Books',
  'Pantry',
  'Sport',
  'Toys',
] as const;
export type ProductKind = (typeof PRODUCT_KINDS)[number];

type Terms = readonly [pence: number, stock: number, days: number];
type Opinion = readonly [by: string, stars: number, text: string];
const offerOf = ([pence, stock, days]: Terms): Offer => ({ pence, stock, days });

/** A product in one line. */
export function ware(
  name: string,
  kind: ProductKind,
  ...[facts, terms, ...opinions]: readonly [
    readonly [rating: number, count: number, about: string],
    Readonly<{ merrow?: Terms; tallybox?: Terms }>,
    ...Opinion[],
  ]
): Product {
  const [rating, count, about] = facts;
  const { merrow, tallybox } = terms;
  return {
    name,
    kind,
    about,
    stars: { rating, count },
    offers: { ...(merrow && { merrow: offerOf(merrow) }), ...(tallybox && { tallybox: offerOf(tallybox) }) },
    reviews: opinions.map(([by, stars, text]) => ({ by, stars, text })),
  };
}
