/** Numbers that look random and follow from their arguments alone. */

/** A number in [0, 1) that follows from its arguments alone: FNV-1a, then the finisher of splitmix32. */
export function chanceOf(seed: number, ...of: readonly (string | number)[]): number {
  let hash = 0x811c9dc5 ^ seed;
  for (const letter of of.join('\u0000')) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}
