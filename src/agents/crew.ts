import type { Decision } from '../core/decision.js';
import type { Outcome } from '../core/outcome.js';
import type { Screen } from '../core/screen.js';
import type { Confirmer } from './confirmer.js';
import type { Manager } from './manager.js';
import type { Notetaker } from './notetaker.js';
import type { Operator } from './operator.js';
import type { Reflector } from './reflector.js';

/** Looks at the phone and says what is there, once it has come to rest. */
export interface Perceptor {
  perceive(): Promise<Screen>;
}

/** Carries out a decision that was made on a screen, and tells plainly how far it got. */
export interface Hands {
  act(decision: Decision, screen: Screen): Promise<Outcome>;
}

/**
 * Everybody who takes part in a step. A call that is not needed is a member that answers at once, so the loop has no cases.
 * Whoever stops a run aborts the signal that the members were made with; their pending calls then reject.
 */
export type Crew = Readonly<{
  perceptor: Perceptor;
  manager: Manager;
  operator: Operator;
  hands: Hands;
  reflector: Reflector;
  notetaker: Notetaker;
  confirmer: Confirmer;
}>;
