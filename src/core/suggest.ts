/** The candidate a person most likely meant: at most one change in three letters away, the first of equally near ones. */

/** Levenshtein's distance, with a swap of two neighbours counted as one change (optimal string alignment). */
function distance(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (current[column - 1] ?? 0) + 1,
        (last[column] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped && row > 1 && column > 1 ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

/** The candidate a person most likely meant: at most one change in three letters away, the first of equally near ones. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const changes = distance(name.toLowerCase(), candidate.toLowerCase());
    if (changes < least) [best, least] = [candidate, changes];
  }
  return best;
}

/** The end of a complaint about a word that is not known: one guess if there is a near one, else the whole list. */
export function didYouMean(word: string, known: readonly string[]): string {
  const guess = nearest(word, known);
  return guess === undefined ? `Choose one of: ${known.join(', ')}.` : `Did you mean "${guess}"?`;
}

/** The complaint about a name that nothing bears. `kind` is what it was taken for: an action, a filter. */
export const unknownName = (
  kind: string,
  name: string,
  known: readonly string[],
): Readonly<{ problem: string; remedy: string }> => ({
  problem: `There is no ${kind} called "${name}".`,
  remedy: didYouMean(name, known),
});
