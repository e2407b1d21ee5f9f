import { readdir } from 'node:fs/promises';
import type { LearningMode } from '../../src/core/settings.js';
import { labelRun } from '../../src/evolution/label.js';
import { learn } from '../../src/evolution/learn.js';
import { recall } from '../../src/evolution/recall.js';
import { openMemory } from '../../src/memory/memory.js';
import type { ChatModel } from '../../src/model/chat-model.js';
import { ScriptedModel } from '../../src/model/scripted-model.js';
import { memoryFolder, removeMemoryFolders } from '../memory/memory-folder.js';
import { noon } from '../support/clocks.js';
import { noteRun } from './recorded-run.js';

afterAll(removeMemoryFolders);

const TIP = {
  title: 'The round button begins a note',
  when: 'A note has to be begun',
  do: 'Begin with the round button in the lower corner.',
  kind: 'strategy',
  for: ['operator'],
  app: 'com.sim.notes',
  steps: [4],
};
const KNOWN = `version: 1
package: com.sim.notes
tips:
  - {id: t-used, do: A note begins with the round button., status: candidate, source: learned}
`;

async function after(learning: Exclude<LearningMode, 'off'>, model?: ChatModel, signal?: AbortSignal) {
  const folder = await memoryFolder({ 'tips/com.sim.notes.yaml': KNOWN });
  const memory = openMemory({ folder, evidenceFolder: `${folder}/.fingertips`, clock: noon });
  const [stored] = (await memory.list()).tips;
  const base = noteRun();
  const steps = base.steps.map((step) =>
    step.number === 4 ? { ...step, decision: { ...step.decision, tips: ['t-used'] } } : step,
  );
  const trace = { ...base, steps, tips: stored ? [stored.item] : [] };
  const script = new ScriptedModel([
    { role: 'tip-writer', reply: { tips: [TIP], reinforce: [] } },
    { role: 'shortcut-writer', reply: { shortcuts: [] } },
  ]);
  const lessons = await learn({ trace, model: model ?? script, memory, label: labelRun(trace), learning, signal });
  const asked = script.requests.map(({ role }) => role);
  const statuses = (await memory.list()).tips.map(({ item }) => item.status);
  return { folder, memory, lessons, asked, statuses };
}

describe('what a run may teach', () => {
  it('observe: only what happened to the items', async () => {
    const { asked, statuses, memory, lessons } = await after('observe');
    expect(asked).toEqual([]);
    expect(statuses).toEqual(['candidate']);
    expect(lessons).toEqual({ learned: { tips: [], shortcuts: [] }, rejected: [] });
    expect((await memory.ledger()).map(({ event }) => event)).toEqual(['injected', 'cited', 'helpful']);
  });

  it('review: candidates, which wait for a person', async () => {
    const { statuses, memory, lessons } = await after('review');
    expect(statuses).toEqual(['candidate', 'candidate']);
    expect(lessons.learned.changes).toBeUndefined();
    await expect(recall({ memory, instruction: 'Begin a note' })).resolves.toMatchObject({ tips: [] });
  });

  it('auto: candidates that the next run is given at once, and those that proved their worth are in use', async () => {
    const { statuses, memory, lessons } = await after('auto');
    expect(statuses).toEqual(['active', 'candidate']);
    expect(lessons.learned.changes).toMatchObject([{ id: 't-used', from: 'candidate', to: 'active' }]);
    const { tips } = await recall({ memory, instruction: 'Begin a note', mayTry: true });
    expect(tips.map(({ status }) => status).toSorted()).toEqual(['active', 'candidate']);
  });

  it('what happened to the items stays where the person does not wait for the writers', async () => {
    const stop = new AbortController();
    const model: ChatModel = {
      complete: () => {
        stop.abort(new Error('stopped'));
        return Promise.reject(new Error('stopped'));
      },
    };
    const { lessons, memory, folder } = await after('auto', model, stop.signal);
    expect(lessons.rejected).toEqual(['Looking for lessons was left out: it was stopped by you.']);
    expect(lessons.learned.changes).toMatchObject([{ id: 't-used', to: 'active' }]);
    expect((await memory.ledger()).map(({ event }) => event)).toContain('helpful');
    expect((await memory.list()).problems).toEqual([]);
    expect(await readdir(`${folder}/tips`)).toEqual(['com.sim.notes.yaml']);
  });
});
