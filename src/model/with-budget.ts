/** Counts input and output tokens and dollars, and asks nothing more once a limit is reached. */

import { EXIT_CODES, FingertipsError } from '../core/errors.js';
import type { Limits } from '../core/settings.js';
import type { ChatModel } from './chat-model.js';

/** Thrown instead of asking once the run has used what it may use: the run ends with this limit. */
export class BudgetSpent extends FingertipsError {
  readonly exitCode = EXIT_CODES.endedOtherwise;
  protected readonly usualCode = 'run.budget-spent';
  readonly limit: 'tokens' | 'cost' | 'minutes';

  constructor(limit: BudgetSpent['limit'], used: string) {
    super({ problem: `${used} used.`, remedy: 'Allow more to let the run go on.' });
    this.limit = limit;
  }
}

/** Counts input and output tokens and dollars, and asks nothing more once a limit is reached. The last call may go over it. */
export function withBudget(model: ChatModel, { tokens, cost }: Pick<Limits, 'tokens' | 'cost'>): ChatModel {
  let usedTokens = 0;
  let usedDollars = 0;
  return {
    async complete(request) {
      if (tokens !== undefined && usedTokens >= tokens) {
        throw new BudgetSpent('tokens', `${usedTokens} of ${tokens} tokens`);
      }
      if (cost !== undefined && usedDollars >= cost) {
        throw new BudgetSpent('cost', `${usedDollars.toFixed(4)} of ${cost} US dollars`);
      }
      const reply = await model.complete(request);
      usedTokens += reply.usage.input + reply.usage.output;
      usedDollars += reply.cost ?? 0;
      return reply;
    },
  };
}
