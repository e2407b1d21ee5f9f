/**
 * Ways in which a phone misbehaves on demand.
 * Of a moment, when a screen opens: `slow-load` (ms), `pop-up` (text), `permission`, `crash`, `not-responding`.
 * Of a moment, when something is touched: `lost-tap`. When the network is asked: `flaky`.
 * As long as they last: `blind`, `secure`, `renamed` (text becomes to), `keyboard-covers`.
 */
export const CONDITION_KINDS = [
  'slow-load',
  'pop-up',
  'permission',
  'crash',
  'not-responding',
  'lost-tap',
  'flaky',
  'blind',
  'secure',
  'renamed',
  'keyboard-covers',
] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

/** A misbehaviour that was asked for, in any app and screen unless it names one. */
export type Condition = Readonly<{
  kind: ConditionKind;
  package?: string;
  screen?: string;
  /** Milliseconds that it takes, where it takes time. */
  ms?: number;
  /** How often it strikes: once unless said. What lasts needs none. */
  times?: number;
  /** Not before so many touches, keys and launches. */
  after?: number;
  /** From 0 to 1, drawn from the seed at each occasion. */
  chance?: number;
  text?: string;
  to?: string;
}>;
