/** How long the Operator's request is after so many steps. */

import { createActionSpace } from '../../src/actions/action-space.js';
import { createCatalogue } from '../../src/actions/catalogue.js';
import { createOperator } from '../../src/agents/operator.js';
import type { Step } from '../../src/core/progress.js';
import type { ChatModel } from '../../src/model/chat-model.js';
import type { CalmWalk } from '../false-ends/constructions.js';
import { tokensOf } from './watched-model.js';

const AFTER = [1, 10, 30, 100];

/** By the number of the step that is decided, for a run that did over and over what these tasks do. */
export async function tokensByStep(walks: readonly CalmWalk[]): Promise<Readonly<Record<string, number>>> {
  const done = walks.flatMap(({ performed }) => performed);
  const found: Record<string, number> = {};
  for (const number of AFTER) {
    const steps = Array.from({ length: number - 1 }, (_, index) => ({
      ...done[index % done.length],
      number: index + 1,
    }));
    found[number] = await tokensAfter(steps as readonly Step[], walks);
  }
  return found;
}

async function tokensAfter(steps: readonly Step[], walks: readonly CalmWalk[]): Promise<number> {
  let tokens = 0;
  const reply = JSON.stringify({ thought: 'Nothing more.', actions: [{ action: 'finish', args: {} }] });
  const model: ChatModel = {
    complete: async (request) => {
      tokens = tokensOf(request);
      return { text: reply, model: 'counting', usage: { input: 0, output: 0 } };
    },
  };
  const actionSpace = createActionSpace({ catalogue: createCatalogue(), shortcuts: [] });
  const operator = createOperator({ model, actionSpace, confirm: 'never', keepsBooks: true });
  const [walk] = walks;
  const screen = walk?.screens.at(-1);
  if (!walk || !screen) return 0;
  const subgoals = [{ what: walk.task.instruction, state: 'doing' as const }];
  const plan = { thought: '', subgoals, current: walk.task.instruction, collect: [], finished: false, answer: '' };
  const { instruction } = walk.task;
  await operator.decide({ instruction, plan, screen, steps, notes: [], tips: [], shortcuts: [], refusedClaims: [] });
  return tokens;
}
