/** A model that takes its time, with every request that it was asked kept. */

import { systemClock } from '../../src/core/clock.js';
import { requestText, type ChatModel, type ChatRequest } from '../../src/model/chat-model.js';

/** Characters of the usual model server's token. */
const CHARACTERS_A_TOKEN = 4;

export type WatchedModel = Readonly<{ model: ChatModel; requests: readonly ChatRequest[] }>;

export function watchModel(model: ChatModel, delayMs: number): WatchedModel {
  const requests: ChatRequest[] = [];
  return {
    requests,
    model: {
      async complete(request) {
        requests.push(request);
        await systemClock.sleep(delayMs, request.signal);
        return model.complete(request);
      },
    },
  };
}

const of = (requests: readonly ChatRequest[], role: string): readonly ChatRequest[] =>
  requests.filter((request) => request.role === role);

/** How many tokens any two requests of a role have in common at their beginning, at least; 0 where it was asked once. */
export function sharedPrefixTokens(requests: readonly ChatRequest[], role: string): number {
  const [first, ...others] = of(requests, role).map(requestText);
  if (first === undefined || others.length === 0) return 0;
  const lengths = others.map((other) => {
    let at = 0;
    while (at < first.length && first[at] === other[at]) at += 1;
    return at;
  });
  return Math.round(Math.min(...lengths) / CHARACTERS_A_TOKEN);
}

export const tokensOf = (request: ChatRequest): number =>
  Math.round((requestText(request).length + JSON.stringify(request.replySchema ?? {}).length) / CHARACTERS_A_TOKEN);
