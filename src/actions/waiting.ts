/** wait, wait_for. */

import { z } from 'zod';
import { quoteText } from '../core/quote-text.js';
import { defineAction, type Action } from './action.js';
import { holdsOn } from './conditions.js';

const MOST_SECONDS = 60;
const POLL_MS = 250;
const seconds = (most: number) => z.number('must be a number of seconds').min(0.1).max(most, `must be at most ${most}`);

const wait = defineAction({
  name: 'wait',
  whenToUse: 'let something go on that only time brings about',
  args: z.strictObject({ seconds: seconds(MOST_SECONDS).default(3).describe(`how long, at most ${MOST_SECONDS}`) }),
  effect: 'reads',
  seenIn: 'nowhere',
  wording: ({ seconds: long }) => `wait ${long} s`,
  perform: async ({ seconds: long }, { context }) => {
    await context.clock.sleep(long * 1000);
    return { ok: true, detail: `Waited ${long} s.` };
  },
});

const waitFor = defineAction({
  name: 'wait_for',
  whenToUse: 'wait until a text is seen, such as the end of a download',
  args: z.strictObject({
    text: z.string('must be a text').min(1).describe('what is to be seen'),
    seconds: seconds(MOST_SECONDS).default(10).describe(`at most so long, up to ${MOST_SECONDS}`),
  }),
  effect: 'reads',
  seenIn: 'nowhere',
  text: 'sought',
  wording: ({ text }) => `wait for ${quoteText(text)}`,
  perform: async ({ text, seconds: long }, { context }) => {
    const end = context.clock.now() + long * 1000;
    for (;;) {
      if (holdsOn({ exists: { text } }, await context.look()))
        return { ok: true, detail: `${quoteText(text)} is on the screen.` };
      if (context.clock.now() >= end) return { ok: false, detail: `${quoteText(text)} did not come in ${long} s.` };
      await context.clock.sleep(POLL_MS);
    }
  },
});

export const WAITING_ACTIONS: readonly Action[] = [wait, waitFor];
