/** The incomplete beta function, for how sure a success rate is. */

/** The value that a Beta(a, b) variable stays below with probability `share`; by bisection, to 1e-6. */
export function lowerQuantile(share: number, a: number, b: number): number {
  let [low, high] = [0, 1];
  while (high - low > 1e-6) {
    const middle = (low + high) / 2;
    if (regularisedBeta(middle, a, b) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** I_x(a, b), by the continued fraction of Abramowitz and Stegun 26.5.8. */
function regularisedBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges fast only on this side.
  if (x > (a + 1) / (a + b + 2)) return 1 - regularisedBeta(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x)) / a;
  return front * fraction(x, a, b);
}

/** Evaluated from the inside out; 200 terms are far more than the counts of a ledger need. */
function fraction(x: number, a: number, b: number): number {
  let value = 1;
  for (let term = 200; term >= 1; term -= 1) {
    const m = Math.floor(term / 2);
    const top = term % 2 === 0 ? m * (b - m) : -(a + m) * (a + b + m);
    value = 1 + (top * x) / ((a + term - 1) * (a + term)) / value;
  }
  return 1 / value;
}

/** ln of the gamma function for x > 0: Stirling's series after shifting x above 10. */
function logGamma(x: number): number {
  let [shift, y] = [0, x];
  while (y < 10) {
    shift += Math.log(y);
    y += 1;
  }
  const series = 1 / (12 * y) - 1 / (360 * y ** 3) + 1 / (1260 * y ** 5);
  return (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series - shift;
}
