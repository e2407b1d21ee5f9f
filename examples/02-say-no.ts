import { openPhone, runInstruction, type ChatModel, type Person, type RunListener } from 'fingertips';

/** A model is one method. This one plays the agents itself and finds its marks in the prompt, as a real one does in the picture. */
const model: ChatModel = {
  complete: async ({ role, prompt }) => {
    const mark = (words: string) => Number(new RegExp(`^\\[(\\d+)\\] ${words}`, 'm').exec(prompt)?.[1]);
    const text = { action: 'type', args: { mark: mark('field'), text: 'On my way' } };
    const send = { action: 'tap', args: { mark: mark('\\w+ "Send') } };
    const actions = prompt.includes('not done')
      ? [{ action: 'answer', args: { text: 'It was not sent, because you said no.' } }]
      : prompt.includes('"Mei Castellan"')
        ? [text, send]
        : [{ action: 'open_link', args: { url: 'smsto:07700900198' } }];
    const reply = role === 'operator' ? { thought: 'Next.', actions } : { accepted: true, reason: 'It was said.' };
    return { text: JSON.stringify(reply), model: 'example', usage: { input: 0, output: 0 } };
  },
};

/** Is asked before anything is sent, paid, deleted or granted, and says no. */
const person: Person = {
  ask: async ({ what }) => {
    console.log(`You are asked: ${what}`);
    return { kind: 'no' };
  },
};

/** Sees every event of a run. */
const listener: RunListener = {
  on: (event) => {
    if (event.kind === 'step-taken') console.log(`Step ${event.step.number}: ${event.step.outcome.kind}`);
  },
};

const phone = await openPhone();
const instruction = 'Tell Mei that I am on my way';
const settings = { diligence: 'quick', learning: 'off' } as const;
const result = await runInstruction({ instruction, phone, model, person, listeners: [listener], settings });
const unsent = phone.simulated?.query({ journal: { hasNot: { what: 'sent' } } });
await phone.close();

console.log(result.answer);
process.exitCode = unsent?.holds && result.answer.includes('not sent') ? 0 : 1;

// Step 1: done
// You are asked: This sends: to Mei Castellan, in Messages: "Tue, May 5 · 8:10"; "Wed, May 6 · 9:45"; "On my way" (tap "Send message")
// Step 2: refused
// Step 3: done
// It was not sent, because you said no.
