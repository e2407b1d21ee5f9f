/** Everybody who takes part in a step, put together for a diligence. */

import type { ActionSpace } from '../actions/action-space.js';
import type { Decision } from '../core/decision.js';
import type { Outcome } from '../core/outcome.js';
import type { Screen } from '../core/screen.js';
import type { Confirm, Diligence } from '../core/settings.js';
import type { ChatModel } from '../model/chat-model.js';
import { judgeActionsOnly, judgeByCodeAlone, judgeByCodeFirst } from './rule-reflector.js';
import { createConfirmer, type Confirmer } from './confirmer.js';
import { createManager, type Manager } from './manager.js';
import { createNotetaker, type Notetaker } from './notetaker.js';
import { createOperator, type Operator } from './operator.js';
import { createReflector, type Reflector } from './reflector.js';
import { manageWhenInTrouble, manageWhenNeeded, noteWhenNeeded } from './gated-agents.js';

/** Looks at the phone and says what is there, once it has come to rest. */
export interface CrewPerceptor {
  perceive(): Promise<Screen>;
}

/** Carries out a decision that was made on a screen, and tells plainly how far it got. */
export interface CrewExecutor {
  act(decision: Decision, screen: Screen): Promise<Outcome>;
}

/**
 * Everybody who takes part in a step. A call that is not needed is a member that answers at once, so the loop has no cases.
 * Whoever stops a run aborts the signal that the members were made with; their pending calls then reject.
 */
export type Crew = Readonly<{
  perceptor: CrewPerceptor;
  manager: Manager;
  operator: Operator;
  executor: CrewExecutor;
  reflector: Reflector;
  notetaker: Notetaker;
  confirmer: Confirmer;
}>;

export type CrewOptions = Readonly<{
  /** Already counted, limited and stopped with the run; it sends each role to its own model. */
  model: ChatModel;
  perceptor: CrewPerceptor;
  executor: CrewExecutor;
  actionSpace: ActionSpace;
  diligence: Diligence;
  confirm: Confirm;
  /** The phone's, as IANA names it; this machine's own when it is not given. */
  timeZone?: string | undefined;
}>;

/**
 * thorough: every agent at every step. balanced: agents when they are needed, and code before opinion.
 * quick: the Operator alone, code evidence, and the Confirmer at the end; the Manager only in trouble.
 */
export function createCrew({ diligence, perceptor, executor, ...options }: CrewOptions): Crew {
  const manager = createManager(options);
  const notetaker = createNotetaker(options);
  const reflector = createReflector(options);
  const common = { perceptor, executor, operator: createOperator(options), confirmer: createConfirmer(options) };
  switch (diligence) {
    case 'thorough':
      return { ...common, manager, reflector: judgeActionsOnly(reflector), notetaker };
    case 'balanced':
      return {
        ...common,
        manager: manageWhenNeeded(manager),
        reflector: judgeByCodeFirst(reflector),
        notetaker: noteWhenNeeded(notetaker),
      };
    case 'quick':
      return {
        ...common,
        manager: manageWhenInTrouble(manager),
        reflector: judgeByCodeAlone,
        notetaker: noteWhenNeeded(notetaker),
      };
  }
}
