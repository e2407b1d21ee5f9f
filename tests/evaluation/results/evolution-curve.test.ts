import { curvePage } from '../../../src/evaluation/pages/curve-page.js';
import { evolutionCurve } from '../../../src/evaluation/results/evolution-curve.js';
import { judgedRun } from '../../../src/evaluation/judging/judged-run.js';
import type { TaskResult } from '../../../src/evaluation/scoring/result.js';
import { aHead, aResult } from '../../support/suite-builders.js';

const round = (id: string, ...results: readonly TaskResult[]) =>
  judgedRun({ folder: `/project/evals/${id}`, head: aHead({ id, model: 'a-model' }), results }, []);

const first = round('e-1', aResult({ steps: 8, shortcutSteps: 0, success: false }), aResult({ task: 'b', steps: 4 }));
const second = round('e-2', aResult({ steps: 5, shortcutSteps: 2 }), aResult({ task: 'b', steps: 3 }));

describe('a suite over several rounds', () => {
  const { points, leftOut } = evolutionCurve([first, second]);

  it('has success, effort and the share of steps by shortcuts for each round, with intervals', () => {
    expect(points.map(({ success, steps }) => [success?.estimate, steps.estimate])).toEqual([
      [0.5, 6],
      [1, 4],
    ]);
    expect(points.map(({ shortcuts }) => shortcuts?.estimate)).toEqual([0, 0.4]);
    expect(points[0]?.steps).toMatchObject({ low: 4, high: 8 });
    expect(leftOut).toBe(0);
  });

  it('compares only tries that every round has', () => {
    const third = round('e-3', aResult({ steps: 2 }), aResult({ task: 'c' }));
    const { points: common, leftOut: others } = evolutionCurve([first, second, third]);
    expect(common.map(({ tries }) => tries)).toEqual([1, 1, 1]);
    expect(others).toBe(2);
  });

  it('speaks of dollars only where every cost is known', () => {
    expect(points[0]?.cost).toBeUndefined();
    const priced = round('e-4', aResult({ cost: 0.5 }));
    expect(evolutionCurve([priced, priced]).points[0]?.cost?.estimate).toBe(0.5);
    expect(evolutionCurve([priced, first]).points[0]?.cost).toBeUndefined();
  });

  it('refuses runs with nothing in common', () => {
    expect(() => evolutionCurve([first, round('e-5', aResult({ task: 'z' }))])).toThrow('no task in common');
  });

  it('is one page that leads to the page of each round', () => {
    const page = curvePage(evolutionCurve([first, second]), '/project/evals');
    expect(page).toContain('href="e-1/report.html"');
    expect(page).toContain('Done, round by round, from 50 % to 100 %');
    expect(page).toContain('Tokens against success');
    expect(page).not.toContain('<script');
  });
});
