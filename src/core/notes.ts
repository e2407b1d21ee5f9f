/** Facts worth keeping, and how they are added to and corrected. */

import { z } from 'zod';

/** One fact worth keeping, with the step on whose screen it was read. */
export type Note = Readonly<{ id: string; text: string; step: number }>;
export type Notes = readonly Note[];

/** Notes are added to and corrected line by line; nobody rewrites them whole, so nothing is lost by oversight. */
export const NoteChanges = z.object({
  add: z.array(z.string().min(1).max(500), 'must be a list of new notes, [] for none').max(20),
  correct: z.array(z.object({ id: z.string(), text: z.string().min(1).max(500) })).default([]),
  /** Numbers, from 1, of what was to be collected and is noted in full now. */
  found: z.array(z.number()).default([]),
});
export type NoteChanges = Readonly<z.infer<typeof NoteChanges>>;

/** `step` counts from 1. A line that is already there is not added again; a correction of an unknown id is ignored. */
export function applyNoteChanges(notes: Notes, { add, correct }: Omit<NoteChanges, 'found'>, step: number): Notes {
  const corrected = notes.map((note) => {
    const change = correct.find(({ id }) => id === note.id);
    return change ? { ...note, text: change.text, step } : note;
  });
  const known = new Set(corrected.map(({ text }) => text));
  const added = [...new Set(add)].filter((text) => !known.has(text));
  return [...corrected, ...added.map((text, index) => ({ id: `n${notes.length + index + 1}`, text, step }))];
}
