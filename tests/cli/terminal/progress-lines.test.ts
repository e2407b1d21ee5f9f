import pc from 'picocolors';
import { createProgressLines } from '../../../src/cli/terminal/progress-lines.js';
import type { RunEvent } from '../../../src/core/events.js';
import type { Step } from '../../../src/core/progress.js';
import { aScreen } from '../../support/builders.js';

const screen = aScreen();
const verdict = { kind: 'as-expected', evidence: 'The row is there.', by: 'code' } as const;
const step = (number: number): Step => ({
  number,
  subgoal: 's',
  decision: { thought: 'The switch is off.', actions: [], tips: [] },
  outcome: { kind: 'done', detail: 'Waited.', performed: [] },
  verdict,
  before: screen,
  after: screen,
});
const taken = (number: number): RunEvent => ({ kind: 'step-taken', step: step(number), seconds: 1 });
const called = (input: number): RunEvent => ({
  kind: 'model-called',
  call: {
    number: 1,
    step: 1,
    role: 'operator',
    model: 'm',
    prompt: '',
    images: 1,
    reply: '',
    usage: { input, output: 1 },
    seconds: 1,
  },
});

function linesOf(events: readonly RunEvent[], verbose: boolean): readonly string[] {
  const lines: string[] = [];
  const outlet = { line: (text: string) => void lines.push(text), paint: pc.createColors(false) };
  const listener = createProgressLines(outlet, { verbose });
  for (const event of events) void listener.on(event);
  return lines;
}

describe('progress at the terminal', () => {
  it('is one line per step, with the tokens of the calls since the step before', () => {
    expect(linesOf([called(1000), called(98), taken(1), called(9), taken(2)], false)).toEqual([
      ' 1  Waited.  → as expected  (1.0 s, 1,100 tokens)',
      ' 2  Waited.  → as expected  (1.0 s, 10 tokens)',
    ]);
  });

  it('tells of a claim that was not believed', () => {
    const claim = { kind: 'finished', answer: '' } as const;
    expect(
      linesOf([{ kind: 'claim-checked', step: 1, claim, accepted: false, reason: 'No note was saved.' }], false),
    ).toEqual(['    not done yet: No note was saved.']);
  });

  it('adds thoughts, plans, new notes and evidence below their step when it is asked to be verbose', () => {
    const events: readonly RunEvent[] = [
      {
        kind: 'planned',
        step: 1,
        seconds: 1,
        plan: {
          thought: '',
          subgoals: [
            { what: 'Open Maps', state: 'done' },
            { what: 'Search', state: 'doing' },
          ],
          current: 'Search',
          collect: [],
          finished: false,
          answer: '',
        },
      },
      { kind: 'decided', step: 1, seconds: 1, decision: { thought: 'Tap it.', actions: [], tips: [] } },
      { kind: 'reflected', step: 1, seconds: 1, verdict },
      { kind: 'noted', by: 'notetaker', step: 1, seconds: 1, notes: [{ id: 'n1', text: 'Open till 23:00', step: 1 }] },
    ];
    expect(linesOf(events, false)).toEqual([]);
    expect(linesOf([...events, taken(1), ...events.slice(3), taken(2)], true).map((line) => line.trim())).toEqual([
      '1  Waited.  → as expected  (1.0 s, 0 tokens)',
      'Plan:',
      '[x] Open Maps',
      '[>] Search',
      'thought: Tap it.',
      'evidence (code): The row is there.',
      'note n1: Open till 23:00',
      '2  Waited.  → as expected  (1.0 s, 0 tokens)',
    ]);
  });
});
