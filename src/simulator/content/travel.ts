/** What a stay and a flight are, and the cities. */

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
