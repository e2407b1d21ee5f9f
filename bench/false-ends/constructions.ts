/** False ends made from the tasks of a suite: each is a solution, what is expected of its actions, and what goes wrong. */

import { isClaim } from '../../src/actions/catalogue.js';
import type { Condition } from '../../src/core/condition.js';
import type { Step } from '../../src/core/progress.js';
import type { Screen } from '../../src/core/screen.js';
import type { ReferenceStep } from '../../src/core/task.js';
import { findNamedElement } from '../../src/evaluation/baselines/find-element.js';
import { instantiateTask, type TaskInstance } from '../../src/evaluation/suites/instantiate-task.js';
import { completeReference } from '../../src/evaluation/suites/reference.js';
import type { SuiteTask } from '../../src/evaluation/suites/suite-task.js';
import type { Json } from '../../src/simulator/state.js';
import { createBelievingModel, type Playing } from './believing-model.js';
import { DISTURBANCES, type Disturbance } from './disturbances.js';
import { expectationFor, MANNERS, type Manner } from './expectations.js';
import type { Stage } from './stage.js';

/** A task as it goes when nothing disturbs it. */
export type CalmWalk = Readonly<{
  template: SuiteTask;
  task: TaskInstance;
  steps: readonly ReferenceStep[];
  /** Before each action of the solution. */
  screens: readonly Screen[];
  /** At its end. */
  apps: Json;
  performed: readonly Step[];
}>;

/** undefined where the task is not done even so. */
export async function walkCalmly(stage: Stage, template: SuiteTask, root: string): Promise<CalmWalk | undefined> {
  const task = instantiateTask(template, { seed: 1, attempt: 1 });
  const steps = completeReference(task.reference ?? []);
  const screens: Screen[] = [];
  const beforeStep: Playing['beforeStep'] = async ({ from, screen }) => void (screens[from] = screen);
  const { model } = createBelievingModel({ steps, expects: [], beforeStep });
  const { isDone, steps: performed } = await stage.play({ template, task, model, diligence: 'quick', root });
  if (!isDone || screens.filter(Boolean).length < steps.length) return undefined;
  return { template, task, steps, screens, apps: stage.state()['apps'] ?? {}, performed };
}

export type Construction = Readonly<{
  walk: CalmWalk;
  disturbance: Disturbance;
  manner: Manner;
  /** Which action of the solution is struck. */
  struck: number;
}>;

/** Whether a task leaves something on the phone by which it can be judged; a mere answer proves nothing here. */
export const isDeed = ({ checks, reference, misbehaviour }: SuiteTask): boolean =>
  reference !== undefined &&
  !misbehaviour &&
  checks.some(({ journal, at }) => journal?.has !== undefined || at !== undefined);

/** Every disturbance that fits, each with one manner of expecting, so that all three come equally often. */
export function constructionsOf(walk: CalmWalk, turn: number): readonly Construction[] {
  return DISTURBANCES.flatMap((disturbance, index) => {
    const struck = placeOf(walk, disturbance);
    if (struck === undefined || !fits(walk, disturbance, struck)) return [];
    const manner = MANNERS[(turn + index) % MANNERS.length] ?? 'none';
    return [{ walk, disturbance, manner, struck }];
  });
}

const REPEATABLE: readonly string[] = ['tap', 'type', 'replace_text', 'long_press'];

function placeOf({ steps, screens }: CalmWalk, { at }: Disturbance): number | undefined {
  const deed = steps.findLastIndex(({ do: name }) => !isClaim(name));
  const found = {
    deed,
    typing: steps.findLastIndex(
      ({ do: name, target }) => target !== undefined && (name === 'type' || name === 'replace_text'),
    ),
    row: steps.findIndex(({ do: name, target }, index) => {
      const screen = screens[index];
      return (
        name === 'tap' && target !== undefined && screen && findNamedElement(target, screen.elements)?.kind === 'row'
      );
    }),
  }[at];
  return found >= 0 && REPEATABLE.includes(steps[found]?.do ?? '') ? found : undefined;
}

function fits({ template, steps }: CalmWalk, { isDoneBefore, batch, spoil }: Disturbance, struck: number): boolean {
  const isJournalled = template.checks.some(({ journal }) => journal?.has !== undefined);
  if (isDoneBefore && !isJournalled) return false;
  // What is done again must come to the same.
  if (batch === 'before' && !REPEATABLE.includes(steps[struck - 1]?.do ?? '')) return false;
  return spoil.name !== 'reworded' || steps.some(({ do: name }) => name === 'type');
}

type StartValue = NonNullable<TaskInstance['start']>[string];
/** The start of a task is written as plain JSON. */
const asStart = (value: Json): StartValue => JSON.parse(JSON.stringify(value)) as StartValue;

/** What is expected of each action; undefined of a claim, and where nothing can be said. */
export const expectsOf = ({ steps, screens }: CalmWalk, manner: Manner): readonly (Condition | undefined)[] =>
  steps.map((step, index) => {
    const [before, after] = [screens[index], screens[index + 1]];
    return before && after && !isClaim(step.do) ? expectationFor(step, manner, { before, after }) : undefined;
  });

export type Playback = Readonly<{ playing: Playing; task: TaskInstance }>;

/** The solution as it is played, with the phone spoiled just before the action that is struck. */
export function playbackOf({ walk, disturbance, manner, struck }: Construction, stage: Stage): Playback {
  const { steps, task, apps } = walk;
  const expects = expectsOf(walk, manner);
  const typed = steps.findLast(({ do: name }) => name === 'type') ?? { do: '' };
  let isSpoiled = false;
  const batch = {
    before: { from: struck - 1, count: 2 },
    claim: { from: struck, count: 2 },
  };
  return {
    task: disturbance.isDoneBefore ? { ...task, start: { ...task.start, apps: asStart(apps) } } : task,
    playing: {
      steps,
      expects,
      ...(disturbance.batch && { batch: batch[disturbance.batch] }),
      beforeStep: async ({ from, count }) => {
        if (isSpoiled || struck < from || struck >= from + count) return;
        isSpoiled = true;
        stage.spoil(disturbance.spoil(stage.state(), typed));
      },
    },
  };
}
