/**
 * The chance that at least one of k tries succeeds, estimated without bias from n tries of which c succeeded:
 * 1 - C(n - c, k) / C(n, k). Source: M. Chen et al., arXiv 2107.03374. Undefined for k > n.
 */
export function passAtK({
  tries,
  successes,
  k,
}: Readonly<{ tries: number; successes: number; k: number }>): number | undefined {
  if (k > tries) return undefined;
  return 1 - shareOfDraws(tries, tries - successes, k);
}

/** The chance that all of k tries succeed: C(c, k) / C(n, k). Source: S. Yao et al., arXiv 2406.12045. */
export function passHatK({
  tries,
  successes,
  k,
}: Readonly<{ tries: number; successes: number; k: number }>): number | undefined {
  if (k > tries) return undefined;
  return shareOfDraws(tries, successes, k);
}

/** C(part, k) / C(all, k), as a product that never overflows. */
function shareOfDraws(all: number, part: number, k: number): number {
  let share = 1;
  for (let taken = 0; taken < k; taken += 1) share *= Math.max(0, part - taken) / (all - taken);
  return share;
}
