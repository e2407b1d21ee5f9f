/** What performing a decision did, as the phone tells it, and what the Operator claims. */

import type { Condition } from './condition.js';
import type { Effect } from './effect.js';
import type { Bounds, Point } from './geometry.js';
import type { Locator } from './locator.js';
import type { ScreenFacts } from './screen.js';

/** A condition that code looked at, and what it saw. */
export type Check = Readonly<{
  condition: Condition;
  met: boolean;
  evidence: string;
  /** It held before the action already, so it proves nothing by holding now. */
  heldBefore?: true;
}>;

/** What a target is looked for on. */
export type SeenScreen = Pick<ScreenFacts, 'app' | 'activity' | 'size' | 'keyboardShown' | 'elements' | 'signature'>;

/** One action as it was carried out, complete enough to be found and done again on another phone. */
export type PerformedAction = Readonly<{
  action: string;
  /** Without secrets. */
  args: Readonly<Record<string, unknown>>;
  effect: Effect;
  /** For people: tap "Save". */
  wording: string;
  /** The element that took it, by identity. */
  target?: Locator;
  /** What it was dropped on, by identity. */
  toTarget?: Locator;
  /** What was on the screen right before it, where that is no screen of its own in the trace: inside a list of actions. */
  seen?: SeenScreen;
  /** The shortcut that did it. */
  shortcut?: string;
  targetBounds?: Bounds;
  /** Where the finger went, in screenshot pixels. `to` only for swipes and drags. */
  point?: Point;
  to?: Point;
  ok: boolean;
  /** What the phone said, or why it was not done. */
  detail: string;
  /** Whether the screen after it was as the decision expected. */
  check?: Check;
}>;

/** What the Operator says about the whole task instead of touching the phone. A claim, not a fact. */
export type Claim =
  | Readonly<{ kind: 'finished'; answer: string }>
  | Readonly<{ kind: 'impossible'; reason: string }>
  | Readonly<{ kind: 'needs-person'; what: string }>;

/** A shortcut that was run within a decision, and what came of it as code saw it. */
export type ShortcutUse = Readonly<{
  id: string;
  name: string;
  values: Readonly<Record<string, unknown>>;
  /** refused: the person said no. stopped: a step or a condition was missed. */
  ended: 'done' | 'refused' | 'stopped';
  /** Code looked for what is to hold afterwards, found it, and it had not held before. */
  isChecked: boolean;
}>;

/** What performing a decision did, as the phone tells it. Whether it helped is the verdict's business. */
export type Outcome = Readonly<{
  /** refused: the person or a rule said no, nothing was done. failed: it was tried and did not work. */
  kind: 'done' | 'refused' | 'failed';
  /** In plain words, also how far a list or a shortcut got. */
  detail: string;
  performed: readonly PerformedAction[];
  /** In their order; absent when none was run. */
  shortcuts?: readonly ShortcutUse[];
  claim?: Claim;
}>;
