import { compileShortcut } from '../../src/evolution/compile-shortcut.js';
import { stretchesOf } from '../../src/evolution/recorded-actions.js';
import { valuesOf } from '../../src/evolution/recorded-values.js';
import { ACTIONS, noteRun } from './recorded-run.js';

const trace = noteRun();
const [stretch] = stretchesOf(trace, new Set(ACTIONS));
if (!stretch) throw new Error('the run has no stretch');

const order = {
  runId: 'r-1',
  stretch,
  values: valuesOf(stretch.actions, trace.manifest.instruction),
  proposal: {
    stretch: 1,
    from: 1,
    to: 4,
    name: 'create_note',
    title: 'Create a note',
    description: 'Writes one note.',
    params: [
      { value: 'v1', name: 'title' },
      { value: 'v2', name: 'body' },
    ],
  },
};

describe('a shortcut made of a recorded stretch', () => {
  it('expects what was seen to come true', () => {
    const { shortcut } = compileShortcut(order);
    expect(shortcut.steps.at(-1)?.expect).toEqual({ exists: { text: '{{title}}' } });
    expect(shortcut.postcondition).toEqual({ exists: { text: '{{title}}' } });
  });

  it('leaves out an expectation that held only this once, and ends where it arrived', () => {
    const { shortcut } = compileShortcut({ ...order, mayExpect: () => false });
    expect(shortcut.steps.every((step) => step.expect === undefined)).toBe(true);
    expect(shortcut.postcondition).toEqual({ all: [{ package: 'com.sim.notes' }, { activity: 'com.sim.notes.Main' }] });
  });
});
