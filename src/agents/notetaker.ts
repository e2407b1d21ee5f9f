import type { Notes } from '../core/notes.js';
import type { Plan } from '../core/plan.js';
import type { Progress } from '../core/progress.js';
import type { Screen } from '../core/screen.js';

/** `screen` is the new one and `before` the one before it; `steps` are the finished ones, without the step in hand. */
export type NoteSituation = Pick<Progress, 'instruction' | 'screen' | 'steps' | 'notes' | 'tips'> &
  Readonly<{ plan: Plan; before: Screen }>;

/** Writes down what the plan wants collected when it is on the screen. Answers with all notes, the old ones included. */
export interface Notetaker {
  note(situation: NoteSituation): Promise<Notes>;
}
