/** Tells an object with named fields from everything else that JSON can hold. */

/** An object with named fields: no list, no null. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
