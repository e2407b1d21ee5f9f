/** Numbers as Chinese writes them. */

const TEN_THOUSAND = 10_000;

/** Chinese counts by ten thousands: "3.1K" is 3100, "96K" is 9.6万, "1.8M" is 180万. Other numbers look the same. */
export function chineseNumber(number: string): string {
  const unit = number.endsWith('K') ? 1_000 : number.endsWith('M') ? 1_000_000 : undefined;
  if (unit === undefined) return number;
  const value = Math.round(Number(number.slice(0, -1)) * unit);
  return value < TEN_THOUSAND ? String(value) : `${Math.round(value / 1_000) / 10}万`;
}
