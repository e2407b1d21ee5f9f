/** answer, finish, give_up, ask_person, hand_over. */

import { z } from 'zod';
import { quoteText } from '../core/quote-text.js';
import { defineAction, type Action } from './action.js';

/** A question is told nearly in full: its answer means nothing without it. */
const LONGEST_QUESTION = 400;
const WORDS = z.string('must be a text').min(1, 'must not be empty');

const answer = defineAction({
  name: 'answer',
  whenToUse: 'all is done and the person asked for information: give it in full',
  args: z.strictObject({ text: WORDS.describe('the answer, from what was seen') }),
  effect: 'reads',
  seenIn: 'nowhere',
  speech: 'claim',
  text: 'typed',
  wording: ({ text }) => `answer ${quoteText(text)}`,
  perform: async ({ text }) => ({ ok: true, detail: 'Answered.', claim: { kind: 'finished', answer: text } }),
});

const finish = defineAction({
  name: 'finish',
  whenToUse: 'all that was asked is done and seen to be done',
  args: z.strictObject({
    summary: WORDS.optional().describe('for the person: what was done, or was already as asked, in one sentence'),
  }),
  effect: 'reads',
  seenIn: 'nowhere',
  speech: 'claim',
  wording: ({ summary }) => (summary === undefined ? 'say that it is done' : `say that it is done: ${summary}`),
  perform: async ({ summary = '' }) => ({
    ok: true,
    detail: 'Said to be done.',
    claim: { kind: 'finished', answer: summary },
  }),
});

const giveUp = defineAction({
  name: 'give_up',
  whenToUse: 'the screens show that it cannot be done, or different ways have failed',
  args: z.strictObject({ reason: WORDS.describe('what shows it') }),
  effect: 'reads',
  seenIn: 'nowhere',
  speech: 'claim',
  wording: ({ reason }) => `give up: ${reason}`,
  perform: async ({ reason }) => ({
    ok: true,
    detail: 'Said to be impossible.',
    claim: { kind: 'impossible', reason },
  }),
});

const askPerson = defineAction({
  name: 'ask_person',
  whenToUse: 'the instruction leaves open what only the person can decide',
  args: z.strictObject({ question: WORDS.describe('one question, in full') }),
  effect: 'reads',
  seenIn: 'nowhere',
  speech: 'request',
  wording: ({ question }) => `ask ${quoteText(question, LONGEST_QUESTION)}`,
  perform: async ({ question }, { context }) => {
    const reply = await context.person.ask({ kind: 'ask', what: question });
    if (reply.kind === 'absent')
      return { ok: false, detail: 'Nobody is there to answer.', claim: { kind: 'needs-person', what: question } };
    return { ok: true, detail: `The person answered: ${reply.kind === 'text' ? `"${reply.text}"` : reply.kind}.` };
  },
});

const handOver = defineAction({
  name: 'hand_over',
  whenToUse: 'a sign-in, a captcha or a payment that the person has to do on the phone',
  args: z.strictObject({ what: WORDS.describe('what the person has to do on the phone') }),
  effect: 'reads',
  seenIn: 'nowhere',
  speech: 'request',
  wording: ({ what }) => `hand over: ${what}`,
  perform: async ({ what }, { context }) => {
    const reply = await context.person.ask({ kind: 'ask', what: `${what} Answer when it is done on the phone.` });
    if (reply.kind === 'absent' || reply.kind === 'no') {
      return { ok: false, detail: 'Nobody did it.', claim: { kind: 'needs-person', what } };
    }
    return { ok: true, detail: 'The person has done it and gave the phone back.' };
  },
});

export const CLAIM_ACTIONS: readonly Action[] = [answer, finish, giveUp, askPerson, handOver];
