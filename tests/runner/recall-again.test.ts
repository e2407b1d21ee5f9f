import type { RunEvent } from '../../src/core/events.js';
import type { RecallQuery } from '../../src/evolution/recall.js';
import { tipWithDefaults } from '../../src/memory/tip-file.js';
import { createRecaller } from '../../src/runner/recall-again.js';
import { aPlan, aScreen } from '../support/builders.js';

const tip = tipWithDefaults({ id: 't-here', do: 'Look here.' }, 'com.example.clock');

function follow() {
  const asked: RecallQuery[] = [];
  const told: RunEvent[] = [];
  const recaller = createRecaller(
    (query) => {
      asked.push(query);
      return { tips: query.package === 'com.example.clock' ? [tip] : [], shortcuts: [] };
    },
    (event) => told.push(event),
  );
  let known: Pick<ReturnType<typeof recaller>, 'tips' | 'shortcuts'> = { tips: [], shortcuts: [] };
  const step = (app: string, subgoal: string) => {
    const screen = { ...aScreen(), app: { package: app, name: app } };
    const progress = { instruction: 'Set it', screen, steps: [], notes: [], refusedClaims: [], ...known };
    known = recaller(progress, aPlan({ current: subgoal }));
    return known.tips.map(({ id }) => id);
  };
  return { asked, told, step };
}

describe('recalling again', () => {
  it('happens when another app comes to the front or a subgoal begins, and at no other step', () => {
    const { asked, step } = follow();
    expect(step('com.example.launcher', 'Open Clock')).toEqual([]);
    expect(step('com.example.clock', 'Open Clock')).toEqual(['t-here']);
    expect(step('com.example.clock', 'Open Clock')).toEqual(['t-here']);
    expect(step('com.example.clock', 'Set the time')).toEqual(['t-here']);
    expect(asked.map(({ package: app, subgoal }) => `${app}: ${subgoal}`)).toEqual([
      'com.example.launcher: Open Clock',
      'com.example.clock: Open Clock',
      'com.example.clock: Set the time',
    ]);
  });

  it('is announced only where something else came', () => {
    const { told, step } = follow();
    step('com.example.launcher', 'Open Clock');
    step('com.example.clock', 'Open Clock');
    step('com.example.clock', 'Set the time');
    expect(told).toEqual([{ kind: 'recalled', step: 1, tips: [tip], shortcuts: [] }]);
  });
});
