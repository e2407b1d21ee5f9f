/** What the form of a task cannot say: slots without a value, tests without a subject, actions that do not exist. */

import { createCatalogue } from '../../actions/catalogue.js';
import { ItemRejected, UnusableReply } from '../../core/errors.js';
import { didYouMean } from '../../core/suggest.js';
import { slotsIn } from '../../core/slots.js';
import type { ReferenceStep, TaskCheck, TaskTemplate } from '../../core/task.js';
import { drawValues, filled } from './instantiate-task.js';
import { argsOf } from './reference.js';

/** What is wrong with a task beyond its form: `path` leads from the task to the place. */
export type TaskDiagnostic = Readonly<{ path: readonly (string | number)[]; text: string }>;

/** What the form cannot say: slots without a value, tests without a subject, actions that do not exist. */
export function lintTask(task: TaskTemplate): readonly TaskDiagnostic[] {
  const slots = checkSlots(task);
  // Without its values nothing else of the task can be looked at.
  if (slots.length > 0) return slots;
  return [...checkRanges(task), ...checkQuestions(task), ...checkReference(task), ...checkNearMiss(task)];
}

const WITH_SLOTS = ['instruction', 'start', 'rubrics', 'checks', 'reference', 'near_miss'] as const;

function checkSlots(task: TaskTemplate): readonly TaskDiagnostic[] {
  const known = [...Object.keys(task.parameters ?? {}), ...Object.keys(task.cases?.[0] ?? {})];
  const uneven = (task.cases ?? []).flatMap((group, index) =>
    Object.keys(group).sort().join() ===
    Object.keys(task.cases?.[0] ?? {})
      .sort()
      .join()
      ? []
      : [{ path: ['cases', index], text: 'Each case must give the same names as the first one. Add what is missing.' }],
  );
  const unknown = WITH_SLOTS.flatMap((field) =>
    slotsIn(task[field])
      .filter(({ name }) => !known.includes(name))
      .map(({ name }) => ({
        path: [field],
        text: `There is no value for the slot "{{${name}}}". ${known.length > 0 ? didYouMean(name, known) : 'Give it under "parameters" or "cases".'}`,
      })),
  );
  return [...uneven, ...unknown];
}

const checkRanges = ({ parameters = {} }: TaskTemplate): readonly TaskDiagnostic[] =>
  Object.entries(parameters).flatMap(([name, parameter]) =>
    'between' in parameter && parameter.between[0] > parameter.between[1]
      ? [{ path: ['parameters', name], text: `"between" of "${name}" must begin with the smaller number. Swap them.` }]
      : [],
  );

/** Which values the slots get makes no difference for the sense of a task. */
const SOME_TRY = { seed: 1, attempt: 1 } as const;

const SUBJECTS = ['at', 'journal', 'answer', 'screen', 'end'] as const;
const TESTS = ['equals', 'contains', 'matches', 'exists', 'count', 'unchanged'] as const;

function checkQuestions(task: TaskTemplate): readonly TaskDiagnostic[] {
  const { checks, rubrics } = filled(task, drawValues(task, SOME_TRY)) as TaskTemplate;
  const ofRubrics = rubrics.flatMap((rubric, index) =>
    typeof rubric === 'string' || !SUBJECTS.some((name) => rubric[name] !== undefined)
      ? []
      : questionComplaints(rubric).map((text) => ({ path: ['rubrics', index], text })),
  );
  return [
    ...checks.flatMap((check, index) => questionComplaints(check).map((text) => ({ path: ['checks', index], text }))),
    ...ofRubrics,
  ];
}

function questionComplaints(check: Partial<TaskCheck>): readonly string[] {
  const subjects = SUBJECTS.filter((name) => check[name] !== undefined);
  const tests = TESTS.filter((name) => check[name] !== undefined);
  if (subjects.length !== 1)
    return [`A check asks exactly one of ${SUBJECTS.join(', ')}; this one has ${subjects.join(' and ') || 'none'}.`];
  if (check.at !== undefined && tests.length === 0) return [`"at" needs a test. Add one of ${TESTS.join(', ')}.`];
  if (check.at !== undefined && check.at !== '' && !check.at.startsWith('/')) {
    return [`"at" must be a JSON Pointer, got "${check.at}". Begin it with a slash, for example "/clipboard".`];
  }
  if (check.at === undefined && tests.length > 0)
    return [`"${tests[0]}" belongs to "at" here. Put it inside "${subjects[0]}".`];
  return [check.matches, check.answer?.matches, check.screen?.matches].flatMap((source) =>
    source === undefined || isPattern(source)
      ? []
      : [`"${source}" is no regular expression. Write it as in JavaScript.`],
  );
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'su') instanceof RegExp;
  } catch {
    return false;
  }
}

const catalogue = createCatalogue();

function checkReference(task: TaskTemplate): readonly TaskDiagnostic[] {
  const { reference, near_miss: nearMiss } = task;
  const more = nearMiss && 'more' in nearMiss ? nearMiss.more : [];
  return [
    ...(reference ?? []).flatMap((step, index) =>
      stepComplaints(task, step).map((text) => ({ path: ['reference', index], text })),
    ),
    ...more.flatMap((step, index) =>
      stepComplaints(task, step).map((text) => ({ path: ['near_miss', 'more', index], text })),
    ),
  ];
}

/** The arguments are held against the action itself, as a model's would be. */
function stepComplaints(task: TaskTemplate, step: ReferenceStep): readonly string[] {
  try {
    const drawn = filled(step, drawValues(task, SOME_TRY)) as ReferenceStep;
    catalogue.checkArgs(drawn.do, argsOf(drawn, { target: { mark: 1 }, to: { mark: 1 } }));
    return [];
  } catch (error) {
    if (error instanceof UnusableReply || error instanceof ItemRejected) return [error.message];
    throw error;
  }
}

function checkNearMiss({ near_miss: nearMiss, reference, cases, parameters }: TaskTemplate): readonly TaskDiagnostic[] {
  if (!nearMiss) return [];
  const steps = reference?.length ?? 0;
  const complain = (text: string): readonly TaskDiagnostic[] => [{ path: ['near_miss'], text }];
  if (steps === 0) return complain('A near miss is made of the reference, and there is none. Add "reference".');
  if ('skip' in nearMiss && Math.max(nearMiss.skip, nearMiss.to ?? 0) > steps) {
    return complain(
      `The reference has ${steps} actions, so none beyond that can be left out. Give a number from 1 to ${steps}.`,
    );
  }
  if (!('wrong' in nearMiss)) return [];
  const known = [...Object.keys(parameters ?? {}), ...Object.keys(cases?.[0] ?? {})];
  return Object.keys(nearMiss.wrong)
    .filter((name) => !known.includes(name))
    .flatMap((name) => complain(`There is no value "${name}" that could be wrong. ${didYouMean(name, known)}`));
}
