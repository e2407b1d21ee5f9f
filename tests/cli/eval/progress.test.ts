import pc from 'picocolors';
import { createEvalProgress, secondsLeft } from '../../../src/cli/eval/progress.js';
import { aResult } from '../../support/suite-builders.js';

function aScreen(places: readonly string[]) {
  const lines: string[] = [];
  let now = 0;
  const outlet = { line: (text: string) => void lines.push(text), paint: pc.createColors(false) };
  const tell = createEvalProgress(outlet as never, { places, now: () => now });
  return { lines, tell, at: (ms: number) => (now = ms) };
}

const attempt = { task: 'note-new', attempt: 1 };

describe('the progress of a suite run', () => {
  it('has a line for each try, with its phone and the time that is left', () => {
    const { lines, tell, at } = aScreen(['sim-1', 'sim-2']);
    at(10_000);
    const result = aResult({ task: 'note-new', steps: 4, seconds: 8 });
    tell({ kind: 'judged', result, done: 1, total: 12, work: { done: 10, inHand: 10, waiting: 100 }, phone: 'sim-2' });
    expect(lines).toEqual([' 1/12  note-new  done  4 steps, 8.0 s, sim-2  1 min 10 s left']);
  });

  it('says what became of a phone, and of its task', () => {
    const { lines, tell } = aScreen(['hub-1', 'hub-2']);
    tell({ kind: 'lost', attempt, phone: 'hub-2', reason: 'The machine is gone.', again: true });
    tell({ kind: 'out-of-reach', place: 1, reason: 'Nobody listens there.', waitMs: 2000 });
    tell({ kind: 'out-of-reach', place: 1, reason: 'Nobody listens there.', waitMs: undefined });
    tell({ kind: 'lost', attempt, phone: 'hub-1', reason: 'The machine is gone.', again: false });
    expect(lines).toEqual([
      'note: "note-new" lost its phone hub-2: The machine is gone. It is tried once more.',
      'note: hub-2: Nobody listens there. Asked again in 2 s.',
      'note: hub-2: Nobody listens there. It is given up.',
      'note: "note-new" lost its phone hub-1: The machine is gone. It was the second phone, so it counts as failed.',
    ]);
  });
});

describe('the time that is left', () => {
  it.each([
    ['after half of the work on one phone', { done: 50, inHand: 0, waiting: 50 }, 60],
    ['when four phones began and one is ready', { done: 10, inHand: 30, waiting: 210 }, 540],
    ['with the last task in hand', { done: 90, inHand: 10, waiting: 0 }, 60 / 19],
    ['at the end', { done: 100, inHand: 0, waiting: 0 }, 0],
  ])('follows the work that is done: %s', (_, work, seconds) => {
    expect(secondsLeft(60, work)).toBeCloseTo(seconds);
  });
});
