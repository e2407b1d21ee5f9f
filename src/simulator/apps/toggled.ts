/** Puts a value into a list, or takes it out. */

/** The values without this one, or with it at the end. */
export const toggled = <T>(values: readonly T[], value: T): readonly T[] =>
  values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
