/** Puts a value of a list at another place. */

/** The values with one of them at another place. */
export const moved = <T>(values: readonly T[], from: number, to: number): readonly T[] => {
  const rest = values.toSpliced(from, 1);
  return rest.toSpliced(to, 0, ...values.slice(from, from + 1));
};
