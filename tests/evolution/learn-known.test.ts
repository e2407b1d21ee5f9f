import { labelRun } from '../../src/evolution/label.js';
import { learn } from '../../src/evolution/learn.js';
import { openMemory } from '../../src/memory/memory.js';
import { ScriptedModel } from '../../src/model/scripted-model.js';
import { memoryFolder, removeMemoryFolders } from '../memory/memory-folder.js';
import { noteRun } from './recorded-run.js';
import { noon } from '../support/clocks.js';

afterAll(removeMemoryFolders);

const NOTES = `version: 1
package: com.sim.notes
tips:
  - {id: t-inuse, do: The menu hides the archive., status: active}
  - {id: t-waits, do: Notes are saved when the page is left., status: candidate}
  - {id: t-gone, do: Swipe a note to mark it., status: retired}
`;
const CLOCK =
  'version: 1\npackage: com.example.clock\ntips:\n  - {id: t-clock, do: Alarms are behind the first tab.}\n';
const GENERAL = 'version: 1\npackage: _general\ntips:\n  - {id: t-every, do: Look before touching.}\n';

async function study(trace: ReturnType<typeof noteRun>, reinforce: readonly object[]) {
  const folder = await memoryFolder({
    'tips/com.sim.notes.yaml': NOTES,
    'tips/com.example.clock.yaml': CLOCK,
    'tips/_general.yaml': GENERAL,
  });
  const memory = openMemory({ folder, evidenceFolder: `${folder}/.fingertips`, clock: noon });
  const model = new ScriptedModel([
    { role: 'tip-writer', reply: { tips: [], reinforce } },
    { role: 'shortcut-writer', reply: { shortcuts: [] } },
  ]);
  await learn({ trace, model, memory, label: labelRun(trace) });
  const prompt = model.requests.find(({ role }) => role === 'tip-writer')?.prompt;
  const reinforced = (await memory.ledger()).filter(({ event }) => event === 'reinforced').map(({ item }) => item);
  return { prompt, reinforced };
}

describe('what is known already, when a run is learned from', () => {
  it('is shown of the apps of the run and of every app, and without what was given up', async () => {
    const { prompt } = await study(noteRun(), []);
    for (const shown of ['The menu hides the archive.', 'Notes are saved', 'Look before touching.']) {
      expect(prompt).toContain(shown);
    }
    expect(prompt).not.toContain('Swipe a note to mark it.');
    expect(prompt).not.toContain('Alarms are behind the first tab.');
  });

  it('is supported only by steps that were taken, and only if it was shown', async () => {
    const { reinforced } = await study(noteRun(), [
      { id: 't-inuse', steps: [4, 5] },
      { id: 't-every', steps: [4, 99] },
      { id: 't-gone', steps: [4] },
      { id: 't-clock', steps: [4] },
    ]);
    expect(reinforced).toEqual(['t-inuse']);
  });

  it('gains nothing from a task that cannot be done', async () => {
    const claims = [{ step: 7, claim: { kind: 'impossible', reason: 'r' }, accepted: true, reason: 'r' }] as const;
    const trace = noteRun({ checks: [], end: { kind: 'gave-up', reason: 'r' }, claims });
    const { prompt, reinforced } = await study(trace, [{ id: 't-inuse', steps: [4] }]);
    expect(prompt).toBeUndefined();
    expect(reinforced).toEqual([]);
  });
});
