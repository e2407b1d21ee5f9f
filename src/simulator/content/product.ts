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

export const PRODUCT_KINDS = ['Audio', 'Kitchen', 'Outdoors', 'Home', 'Office', 'Books'] as const;
export type ProductKind = (typeof PRODUCT_KINDS)[number];
