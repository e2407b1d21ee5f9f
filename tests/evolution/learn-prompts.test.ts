import { ShortcutStep } from '../../src/core/shortcut.js';
import { labelRun } from '../../src/evolution/label.js';
import { stretchesOf } from '../../src/evolution/recorded-actions.js';
import { valuesOf } from '../../src/evolution/recorded-values.js';
import { proposeShortcuts } from '../../src/evolution/shortcut-writer.js';
import { proposeTips } from '../../src/evolution/tip-writer.js';
import { shortcutWithDefaults as asShortcut } from '../../src/memory/shortcut-file.js';
import { tipWithDefaults as asTip } from '../../src/memory/tip-file.js';
import { ScriptedModel } from '../../src/model/scripted-model.js';
import { approvedPrompt } from '../support/prompt-snapshot.js';
import { ACTIONS, noteRun } from './recorded-run.js';

type Reply = Record<string, unknown>;
const NO_TIPS = { tips: [], reinforce: [] };
const known = [asTip({ id: 't-aaaa', when: 'A list is long', do: 'Search it.' }, '_general')];
const there = asShortcut({
  version: 1,
  name: 'open_note',
  package: 'com.sim.notes',
  description: 'Opens one note.',
  effects: 'read_only',
  steps: [ShortcutStep.parse({ do: 'tap', target: '{{title}}' })],
  params: { title: { type: 'string' } },
});

async function shortcutPrompt(reply: Reply, more: readonly Reply[] = []) {
  const trace = noteRun();
  const candidates = stretchesOf(trace, new Set(ACTIONS)).map((stretch) => ({
    stretch,
    values: valuesOf(stretch.actions, trace.manifest.instruction),
  }));
  const model = new ScriptedModel([{ reply }, ...more.map((next) => ({ reply: next }))]);
  await proposeShortcuts(model, { trace, label: labelRun(trace), candidates, known: [there] });
  return model.requests.map(({ prompt }) => prompt);
}

async function tipPrompt(trace: ReturnType<typeof noteRun>) {
  const model = new ScriptedModel([{ reply: NO_TIPS }]);
  await proposeTips(model, { trace, label: labelRun(trace), known });
  return model.requests[0]?.prompt ?? '';
}

describe('what the learners read', () => {
  it('the Tip writer, after a run that went well', async () => {
    const prompt = await tipPrompt(noteRun());
    expect(prompt).toBe(approvedPrompt('tip-writer-success', prompt, 'evolution'));
  });

  it('the Tip writer, after one that did not', async () => {
    const prompt = await tipPrompt(
      noteRun({ end: { kind: 'stuck', pattern: 'the same screen three times' }, checks: [] }),
    );
    expect(prompt).toBe(approvedPrompt('tip-writer-failure', prompt, 'evolution'));
  });

  it('the Shortcut writer', async () => {
    const [prompt = ''] = await shortcutPrompt({ shortcuts: [] });
    expect(prompt).toBe(approvedPrompt('shortcut-writer', prompt, 'evolution'));
  });

  const proposal = { stretch: 1, from: 1, to: 4, name: 'a_b', title: 'T', description: 'D', params: [] };
  it.each<readonly [string, object, string]>([
    ['a stretch that is not there', { stretch: 4 }, 'The shortcut "a_b" names stretch 4. Choose one from 1 to 1.'],
    [
      'too few actions',
      { from: 3 },
      'The shortcut "a_b" goes from action 3 to 4. Choose at least 3 actions between 1 and 4 of that stretch.',
    ],
    [
      'an unknown value',
      { params: [{ value: 'v9', name: 'x' }] },
      'The shortcut "a_b" names the value "v9". The values of that stretch are: v1, v2.',
    ],
  ])('is told of %s, and asked again', async (_, changes, complaint) => {
    const [, again] = await shortcutPrompt({ shortcuts: [{ ...proposal, ...changes }] }, [{ shortcuts: [] }]);
    expect(again).toContain(complaint);
  });
});
