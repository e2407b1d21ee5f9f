/** A whole number that complains in our words. */

import { z } from 'zod';

/** Complains in our words when it is none; limits are added by the caller. */
export const WholeNumber = z.int({
  error: ({ code }) => (code === 'invalid_type' ? 'must be a whole number' : undefined),
});
