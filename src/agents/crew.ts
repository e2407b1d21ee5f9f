/** Everybody who takes part in a step, put together for a diligence. */

import type { ActionSpace } from '../actions/action-space.js';
import type { Executor } from '../actions/executor.js';
import type { Screen } from '../core/screen.js';
import type { Confirm, Diligence } from '../core/settings.js';
import type { ChatModel } from '../model/chat-model.js';
import { judgeActionsOnly, judgeByCodeAlone, judgeByCodeFirst } from './rule-reflector.js';
import { createConfirmer, type Confirmer } from './confirmer.js';
import { createManager, type Manager } from './manager.js';
import { createNotetaker, type Notetaker } from './notetaker.js';
import { createOperator, type Operator } from './operator.js';
import { createReflector, type Reflector } from './reflector.js';
import { manageWhenInTrouble, manageWhenNeeded, noteNothing } from './gated-agents.js';

/** Looks at the phone and says what is there, once it has come to rest. */
export interface CrewPerceptor {
  /** A slow app answers late: where the screen is still like `unlike`, it is given time before that is believed. */
  perceive(options?: Readonly<{ unlike?: Screen | undefined }>): Promise<Screen>;
}

/**
 * Everybody who takes part in a step. A call that is not needed is a member that answers at once, so the loop has no cases.
 * Whoever stops a run aborts the signal that the members were made with; their pending calls then reject.
 */
export type Crew = Readonly<{
  perceptor: CrewPerceptor;
  manager: Manager;
  operator: Operator;
  executor: Executor;
  reflector: Reflector;
  notetaker: Notetaker;
  confirmer: Confirmer;
}>;

export type CrewOptions = Readonly<{
  /** Already counted, limited and stopped with the run; it sends each role to its own model. */
  model: ChatModel;
  perceptor: CrewPerceptor;
  executor: Executor;
  actionSpace: ActionSpace;
  diligence: Diligence;
  confirm: Confirm;
  /** The phone's, as IANA names it; this machine's own when it is not given. */
  timeZone?: string | undefined;
}>;

/**
 * thorough: every agent at every step. balanced: the Operator notes and judges for itself, code before opinion; the Manager
 * plans at the start and when something is wrong, the Reflector judges what is grave.
 * quick: the same without a first plan and without the Reflector.
 */
export function createCrew({ diligence, perceptor, executor, ...options }: CrewOptions): Crew {
  const manager = createManager(options);
  const notetaker = createNotetaker(options);
  const reflector = createReflector(options);
  const operator = createOperator({ ...options, keepsBooks: diligence !== 'thorough' });
  const common = { perceptor, executor, operator, confirmer: createConfirmer(options) };
  switch (diligence) {
    case 'thorough':
      return { ...common, manager, reflector: judgeActionsOnly(reflector), notetaker };
    case 'balanced':
      return {
        ...common,
        manager: manageWhenNeeded(manager),
        reflector: judgeByCodeFirst(reflector),
        notetaker: noteNothing,
      };
    case 'quick':
      return {
        ...common,
        manager: manageWhenInTrouble(manager),
        reflector: judgeByCodeAlone,
        notetaker: noteNothing,
      };
  }
}
