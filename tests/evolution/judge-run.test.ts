import { judgeRun } from '../../src/evolution/judge-run.js';
import { openMemory } from '../../src/memory/memory.js';
import { memoryFolder, removeMemoryFolders } from '../memory/memory-folder.js';
import { noon } from '../support/clocks.js';
import { noteRun } from './recorded-run.js';

afterAll(removeMemoryFolders);

const TIPS = `version: 1
package: com.sim.notes
tips:
  - {id: t-used, do: Begin with the round button., status: candidate, source: learned}
  - {id: t-newer, do: Save before leaving., status: candidate, source: learned}
`;

async function aRun() {
  const folder = await memoryFolder({ 'tips/com.sim.notes.yaml': TIPS });
  const memory = openMemory({ folder, evidenceFolder: `${folder}/.fingertips`, clock: noon });
  const { tips } = await memory.list();
  const [used] = tips.map(({ item }) => item);
  if (!used) throw new Error('no tip');
  const base = noteRun({ checks: [] });
  const steps = base.steps.map((step) =>
    step.number === 4 ? { ...step, decision: { ...step.decision, tips: [used.id] } } : step,
  );
  const learned = {
    tips: [{ id: 't-newer', file: 'tips/com.sim.notes.yaml', title: 'Save', status: 'candidate' }],
    shortcuts: [],
  };
  return { memory, trace: { ...base, steps, tips: [used], learned } };
}

const statusOf = async (memory: Awaited<ReturnType<typeof aRun>>['memory'], id: string) =>
  (await memory.list()).tips.find(({ item }) => item.id === id)?.item.status;

describe('a person’s word about a run', () => {
  it('puts to use what the run followed well, and says why', async () => {
    const { memory, trace } = await aRun();
    const { changes } = await judgeRun({ trace, memory, outcome: 'success', learning: 'auto' });
    expect(changes).toMatchObject([
      { id: 't-used', from: 'candidate', to: 'active', why: 'it helped in a run that went well' },
    ]);
    expect(await statusOf(memory, 't-used')).toBe('active');
    expect(await statusOf(memory, 't-newer')).toBe('candidate');
  });

  it('holds as it was said last', async () => {
    const { memory, trace } = await aRun();
    await judgeRun({ trace, memory, outcome: 'success', learning: 'review' });
    await judgeRun({ trace, memory, outcome: 'failure', learning: 'review' });
    const outcomes = (await memory.ledger()).filter(({ step, event }) => step === 4 && event !== 'cited');
    expect(outcomes).toMatchObject([{ item: 't-used', event: 'harmful', label: 'failure' }]);
  });

  it('moves nothing in review, and writes nothing where learning is off', async () => {
    const { memory, trace } = await aRun();
    expect((await judgeRun({ trace, memory, outcome: 'success', learning: 'off' })).events).toEqual([]);
    expect(await memory.ledger()).toEqual([]);
    await judgeRun({ trace, memory, outcome: 'success', learning: 'review' });
    expect(await statusOf(memory, 't-used')).toBe('candidate');
  });
});
