/** Says on the status line who is thinking, which try of how many it is, and when the next one comes. */

import type { RunListener } from '../../core/events.js';
import type { ChatModel } from '../../model/chat-model.js';
import type { RetryNotice } from '../../model/with-retries.js';
import type { Output } from './terminal.js';

export type WaitingDisplay = Readonly<{
  /** The same model; while it thinks, the line says so. */
  watch(model: ChatModel): ChatModel;
  /** Told by the model's retries. */
  retrying(notice: RetryNotice): void;
  /** Says what the phone is doing between the model's replies. */
  listener: RunListener;
  /** Takes the line away. */
  end(): void;
}>;

/** For one run. Without a status line, as in a pipe, nothing is shown. */
export function createWaitingDisplay({ status = () => undefined }: Pick<Output, 'status'>): WaitingDisplay {
  const thinking: string[] = [];
  const show = (): void => {
    status(thinking.length > 0 ? `${[...new Set(thinking)].join(' and ')}: thinking` : 'At work on the phone');
  };
  return {
    watch: (model) => ({
      async complete(request) {
        const who = titleOf(request.role);
        thinking.push(who);
        show();
        try {
          return await model.complete(request);
        } finally {
          thinking.splice(thinking.indexOf(who), 1);
          show();
        }
      },
    }),
    retrying: ({ retry, of, waitMs, problem }) => {
      const next = waitMs < 1000 ? '' : `, the next in ${Math.round(waitMs / 1000)} s`;
      status(`${problem} Try ${retry + 1} of ${of + 1}${next}`);
    },
    listener: {
      on(event) {
        if (event.kind === 'decided') show();
        if (event.kind === 'run-ended') status(undefined);
      },
    },
    end: () => {
      status(undefined);
    },
  };
}

/** "tip-writer" as a person reads it. */
const titleOf = (role: string): string => role.charAt(0).toUpperCase() + role.slice(1).replaceAll('-', ' ');
