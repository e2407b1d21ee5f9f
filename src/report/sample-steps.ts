/** The screens and steps of the sample run. */

import type { Effect } from '../core/effect.js';
import { centerOf } from '../core/geometry.js';
import type { PerformedAction } from '../core/outcome.js';
import type { Plan } from '../core/plan.js';
import type { RecordedScreen, RecordedStep } from '../core/trace.js';
import type { Verdict } from '../core/verdict.js';
import { APPS, sampleScreen } from './sample-screens.js';

const { home, maps, notes, messages } = APPS;
export const NOTE = 'Lantern Noodles, 4.7, open until 23:30';

export const screens: readonly RecordedScreen[] = [
  sampleScreen(0, home, [
    ['heading', 'Saturday, 14 March'],
    ['row', 'Maps'],
    ['row', 'Messages'],
    ['row', 'Notes'],
    ['row', 'Settings'],
  ]),
  sampleScreen(1, maps, [
    ['field', 'Search here'],
    ['row', 'Restaurants'],
    ['row', 'Coffee'],
    ['row', 'Museums'],
  ]),
  sampleScreen(2, maps, [
    ['field', 'Search here=noodles'],
    ['row', 'Paper Crane Ramen · 4.2'],
    ['row', 'Lantern Noodles · 4.7'],
    ['row', 'Old Mill Noodle Bar · 4.4'],
    ['button', 'Filters'],
  ]),
  sampleScreen(3, maps, [
    ['heading', 'Paper Crane Ramen'],
    ['row', '4.2 ★★★★ (318)'],
    ['row', 'Closes 21:00'],
    ['button', 'Directions'],
  ]),
  sampleScreen(4, maps, [
    ['field', 'Search here=noodles'],
    ['row', 'Paper Crane Ramen · 4.2'],
    ['row', 'Lantern Noodles · 4.7'],
    ['row', 'Old Mill Noodle Bar · 4.4'],
    ['button', 'Filters'],
  ]),
  sampleScreen(5, maps, [
    ['heading', 'Lantern Noodles'],
    ['row', '4.7 ★★★★★ (1,204)'],
    ['row', 'Open until 23:30'],
    ['button', 'Directions'],
  ]),
  sampleScreen(6, notes, [
    ['heading', 'Notes'],
    ['field', `Title=${NOTE}`],
    ['button', 'Saved'],
  ]),
  sampleScreen(7, messages, [
    ['heading', 'Ada'],
    ['row', 'See you at eight'],
    ['field', `Message=${NOTE}`],
    ['button', 'Send'],
  ]),
  sampleScreen(8, messages, [
    ['heading', 'Ada'],
    ['row', 'See you at eight'],
    ['row', NOTE],
    ['field', 'Message'],
    ['button', 'Send'],
  ]),
];

const WHATS = [
  'Find a noodle place rated above 4.5 that is open after 22:00',
  'Write its name and hours in a note',
  'Send the note to Ada',
] as const;

const plan = (current: number, changes: Partial<Plan> = {}): Plan => ({
  thought: 'Look it up, write it down, send it.',
  subgoals: WHATS.map((what, index) => ({
    what,
    state: index < current ? 'done' : index === current ? 'doing' : 'todo',
  })),
  current: WHATS[current] ?? '',
  collect: ['name, rating and closing time'],
  finished: false,
  answer: '',
  ...changes,
});

/** A tap on the element with this mark, or an action without a place. */
function performed(
  number: number,
  { action, mark, wording, effect = 'reads' }: { action: string; mark?: number; wording: string; effect?: Effect },
): PerformedAction {
  const bounds = screens[number - 1]?.elements.find((element) => element.mark === mark)?.bounds;
  return {
    action,
    args: mark === undefined ? {} : { mark },
    effect,
    wording,
    ok: true,
    detail: '',
    ...(bounds ? { targetBounds: bounds, point: centerOf(bounds) } : {}),
  };
}

type SampleStepOptions = Readonly<{
  thought: string;
  done: readonly PerformedAction[];
  evidence: string;
  subgoal: number;
  plan?: Plan;
  verdict?: Partial<Verdict>;
  tips?: readonly string[];
  note?: boolean;
  seconds?: number;
}>;

const told: readonly SampleStepOptions[] = [
  {
    thought: 'Maps knows places with their ratings and hours, so I open it.',
    done: [performed(1, { action: 'open_app', wording: 'open Maps' })],
    evidence: 'Maps is in front.',
    subgoal: 0,
    plan: plan(0),
  },
  {
    thought: 'I search for noodles.',
    done: [
      performed(2, { action: 'tap', mark: 1, wording: 'tap "Search here"' }),
      performed(2, { action: 'type', wording: 'type "noodles"' }),
      performed(2, { action: 'enter', wording: 'press enter' }),
    ],
    evidence: 'The field holds "noodles" and three places are listed.',
    subgoal: 0,
    tips: ['t-7k3m2q'],
  },
  {
    thought: 'The first place may do; I look at its rating and hours.',
    done: [performed(3, { action: 'tap', mark: 2, wording: 'tap "Paper Crane Ramen"' })],
    evidence: 'A place page is open, but it is rated 4.2 and closes at 21:00.',
    subgoal: 0,
    verdict: {
      kind: 'wrong-screen',
      problem: 'This place does not meet the instruction. Go back and pick the one rated 4.7.',
      by: 'model',
    },
    seconds: 11.2,
  },
  {
    thought: 'This one closes too early, so I go back to the list.',
    done: [performed(4, { action: 'back', wording: 'go back' })],
    evidence: 'The list of places is shown again.',
    subgoal: 0,
    plan: plan(0, {
      subgoals: [
        { what: WHATS[0], state: 'doing' },
        { what: 'Compare only places rated above 4.5', state: 'todo' },
        { what: WHATS[1], state: 'todo' },
        { what: WHATS[2], state: 'todo' },
      ],
    }),
  },
  {
    thought: 'Lantern Noodles is rated 4.7.',
    done: [performed(5, { action: 'tap', mark: 3, wording: 'tap "Lantern Noodles"' })],
    evidence: '"Open until 23:30" appeared.',
    subgoal: 0,
    note: true,
  },
  {
    thought: 'The shortcut for a new note does this in one go.',
    done: [performed(6, { action: 'new_note', wording: 'run the shortcut new_note', effect: 'writes' })],
    evidence: 'The note holds the name and the hours.',
    subgoal: 1,
    plan: plan(1),
    seconds: 5.3,
  },
  {
    thought: 'Now I write the same to Ada.',
    done: [performed(7, { action: 'open_chat', wording: 'open the chat with Ada', effect: 'writes' })],
    evidence: 'The message field holds the text of the note.',
    subgoal: 2,
    plan: plan(2),
  },
  {
    thought: 'The text is right and the chat is with Ada.',
    done: [performed(8, { action: 'tap', mark: 4, wording: 'tap "Send"', effect: 'sends' })],
    evidence: 'The message stands in the chat and the field is empty.',
    subgoal: 2,
  },
];

export const steps: readonly RecordedStep[] = told.map((step, index) => ({
  number: index + 1,
  subgoal: WHATS[step.subgoal] ?? '',
  ...(step.plan ? { plan: step.plan } : {}),
  decision: {
    thought: step.thought,
    actions: step.done.map(({ action, args }) => ({ action, args })),
    tips: [...(step.tips ?? [])],
  },
  outcome: { kind: 'done', detail: '', performed: step.done },
  verdict: { kind: 'as-expected', evidence: step.evidence, by: 'code', ...step.verdict },
  notes: index >= 4 ? [{ id: 'n1', text: NOTE, step: 5 }] : [],
  before: index,
  after: index + 1,
  seconds: step.seconds ?? 6.4,
  stages: { plan: step.plan ? 2.1 : 0, decide: 2.6, act: 0.7, perceive: 0.8, reflect: 0.2 },
}));
