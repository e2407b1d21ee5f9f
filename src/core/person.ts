/** What the person is asked, what they may answer, and the way to them. */

import type { Effect } from './effect.js';

/** What the person is asked before something is done that cannot be taken back. */
export type Question = Readonly<
  | {
      kind: 'confirm';
      /** The strictest that it does. */
      effect: Effect;
      /** What else it does that a yes must cover. Absent when there is nothing. */
      also?: readonly Effect[];
      what: string;
    }
  | { kind: 'ask'; what: string }
>;

/** yes and no answer a confirm; text answers an ask; absent means that nobody is there to answer. */
export type Reply = Readonly<{ kind: 'yes' } | { kind: 'no' } | { kind: 'text'; text: string } | { kind: 'absent' }>;

/** The way to the person who started the run: a terminal, the demo's settings, or nobody. */
export interface Person {
  ask(question: Question): Promise<Reply>;
}
