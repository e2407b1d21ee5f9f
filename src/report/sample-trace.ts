/** A run made up by hand, for working on the page and for its tests. */

import type { Trace } from '../core/trace.js';
import type { ModelCall } from '../core/usage.js';
import { NOTE, screens, steps } from './sample-steps.js';

const ROLES = ['manager', 'operator', 'reflector', 'notetaker'] as const;
const USAGE = { manager: [2400, 160], operator: [3900, 110], reflector: [3100, 70], notetaker: [1900, 40] } as const;

const calls: readonly ModelCall[] = steps
  .flatMap(({ number, plan: made, verdict, notes: kept }) =>
    ROLES.filter((role) => {
      if (role === 'manager') return made !== undefined;
      if (role === 'reflector') return verdict.by === 'model';
      return role === 'operator' || (kept.length > 0 && number === 5);
    }).map((role) => ({ number, role })),
  )
  .map(({ number, role }, index) => ({
    number: index + 1,
    step: number,
    role,
    model: 'sample-model',
    prompt: `# What the person asked\n\n(the prompt of the ${role} in step ${number})`,
    images: 1,
    reply: `{"thought": "${steps[number - 1]?.decision.thought ?? ''}"}`,
    usage: { input: USAGE[role][0], output: USAGE[role][1] },
    cost: 0.002,
    seconds: 2.3,
  }));

const learned = {
  tips: [
    {
      id: 't-4hx9ac',
      file: 'tips/com.example.maps.yaml',
      title: 'Compare ratings in the list before opening a place',
      status: 'candidate',
    },
  ],
  shortcuts: [
    {
      id: 's-9q2mf4',
      file: 'shortcuts/com.example.maps/search_places.yaml',
      title: 'Search places in Maps',
      status: 'candidate',
    },
  ],
};

/** A run made up by hand, with a bit of everything that a report shows. For looking at the page, and for its tests. */
export const sampleTrace: Trace = {
  manifest: {
    version: 1,
    runId: 'r-20260314-094100-x7k2',
    startedAt: '2026-03-14T09:41:00.000Z',
    instruction:
      'Find a noodle place rated above 4.5 that is open after 10 pm, note its name and hours, and send them to Ada',
    device: { name: 'sim', kind: 'simulated', model: 'Simulated phone', android: '16' },
    models: { manager: 'sample-model', operator: 'sample-model' },
    settings: { diligence: 'balanced', limits: { steps: 40 }, confirm: 'risky', learning: 'auto', record: false },
    fingertips: '0.1.0',
    node: 'v20.20.2',
  },
  screens,
  steps,
  calls,
  claims: [
    {
      step: 8,
      claim: { kind: 'finished', answer: '' },
      accepted: true,
      reason: 'The note exists and the message to Ada was sent.',
    },
  ],
  asked: [
    { step: 8, question: { kind: 'confirm', effect: 'sends', what: `Send "${NOTE}" to Ada?` }, reply: { kind: 'yes' } },
  ],
  warnings: [],
  tips: [
    {
      id: 't-7k3m2q',
      package: 'com.example.maps',
      do: 'After typing a search, press enter; the suggestions below the field are old searches.',
      kind: 'pitfall',
      for: ['operator'],
      status: 'active',
      source: 'human',
    },
  ],
  shortcuts: [
    {
      version: 1,
      id: 's-4m8qz1',
      name: 'new_note',
      package: 'com.example.notes',
      description: 'Opens Notes and saves a new note',
      effects: 'writes',
      params: { text: { type: 'string' } },
      steps: [{ do: 'open_app' }],
      status: 'trusted',
      source: 'human',
    },
  ],
  learned,
  rejected: ['A shortcut for going back: one step is no shortcut.'],
  result: {
    runId: 'r-20260314-094100-x7k2',
    runFolder: 'runs/r-20260314-094100-x7k2',
    report: 'runs/r-20260314-094100-x7k2/report.html',
    end: { kind: 'finished', answer: `${NOTE}. I saved it in Notes and sent it to Ada.` },
    answer: `${NOTE}. I saved it in Notes and sent it to Ada.`,
    steps: 8,
    modelCalls: calls.length,
    tokens: { input: 46_000, output: 1600 },
    cost: 0.03,
    seconds: 57.3,
    learned,
    agents: {},
    checks: [
      { what: 'A note holds "Lantern Noodles" and "23:30"', passed: true },
      { what: 'The last message to Ada holds "Lantern Noodles"', passed: true },
    ],
  },
};
