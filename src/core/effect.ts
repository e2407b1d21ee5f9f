import { z } from 'zod';

/** What an action does to the world beyond the screen, mildest first. */
export const EFFECTS = ['reads', 'writes', 'grants', 'sends', 'deletes', 'pays'] as const;
export const Effect = z.enum(EFFECTS);
export type Effect = z.infer<typeof Effect>;

/** The stricter of two opinions wins. */
export const stricterOf = (a: Effect, b: Effect): Effect => (EFFECTS.indexOf(a) >= EFFECTS.indexOf(b) ? a : b);

/** These ask the person first unless the settings say otherwise. */
export const isRisky = (effect: Effect): boolean => EFFECTS.indexOf(effect) >= EFFECTS.indexOf('grants');
