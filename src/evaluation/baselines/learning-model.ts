/** A played model that knows a solution and learns to play it by shortcuts, through the memory alone. */

import { opensApp } from '../../actions/catalogue.js';
import type { ShortcutProposal, TipProposal } from '../../core/proposals.js';
import type { Shortcut } from '../../core/shortcut.js';
import { slotsIn } from '../../core/slots.js';
import type { ReferenceStep } from '../../core/task.js';
import { estimate } from '../../model/server/completion.js';
import { shortcutSubject, type ShortcutWriterInput } from '../../evolution/shortcut-writer.js';
import { tipSubject } from '../../evolution/tip-writer.js';
import type { ChatModel, ChatRequest } from '../../model/chat-model.js';
import type { TaskValues } from '../suites/instantiate-task.js';
import { createOracleModel, type DecideSubject, type ShortcutMatch } from './oracle-model.js';
import type { SuiteTask } from '../suites/suite-task.js';
import { omit } from '../../core/omit.js';

export type LearningModelOptions = Readonly<{
  name: string;
  template: SuiteTask;
  /** What its slots are filled with: the next one may want another. */
  values: TaskValues;
}>;

/**
 * A model that knows a solution, plays it action by action, and afterwards proposes tips and shortcuts to whoever asks for some.
 * Where such a shortcut is offered, it plays that instead of the single actions. It remembers nothing from try to try:
 * what it has learned comes back to it through the memory, or not at all.
 */
export function createLearningModel(
  steps: readonly ReferenceStep[],
  { name, template, values }: LearningModelOptions,
): ChatModel {
  const drawn = Object.values(values).map(String);
  const played = createOracleModel(steps, {
    name,
    findLonger: ({ offered }, next) => findShortcut(offered, steps, next),
    citeTips: tipsGiven,
  });
  return {
    async complete(request) {
      const lessons = lessonsFor(request);
      if (!lessons) return played.complete(request);
      request.signal?.throwIfAborted();
      const text = JSON.stringify(lessons);
      return { text, model: name, usage: estimate(request, text) };
    },
  };

  function lessonsFor(request: ChatRequest): unknown {
    if (tipSubject.open(request)) return { tips: [tipOn(template)], reinforce: [] };
    const told = shortcutSubject.open(request);
    return told && { shortcuts: shortcutsFrom(segmentsOf(told, drawn), steps, template.id) };
  }
}

const ADVICE = 'Play a known solution by shortcuts where there are some.';

const tipOn = ({ id, instruction }: SuiteTask): TipProposal => ({
  title: id.replaceAll('-', ' '),
  when: slotsIn(instruction)
    .reduce((text, { name }) => text.replaceAll(`{{${name}}}`, name), instruction)
    .slice(0, 140),
  do: ADVICE,
  kind: 'strategy',
  for: ['operator'],
  app: 'any',
  steps: [1],
});

const tipsGiven = ({ tips }: DecideSubject): readonly string[] =>
  tips.filter((tip) => tip.do === ADVICE && tip.for.includes('operator')).map(({ id }) => id);

/** The model that writes a description and the one that reads it meet in these words alone. */
const DESCRIBED = /^In (.+?), plays (.+)\.(?: \(always .*)?$/s;
const MOST_CHARACTERS = 200;
const FEWEST_ACTIONS = 3;
const MOST_SHORTCUTS = 2;

const describe = (app: string, words: readonly string[]): string => `In ${app}, plays ${words.join('; ')}.`;

/** Where a step of the solution is played, by the name under which it was opened. */
const appAt = (steps: readonly ReferenceStep[], index: number): string =>
  String(steps.slice(0, index).findLast((step) => opensApp(step.do))?.['app'] ?? 'the first app');

/** What tells an action from others, in one line: "type Paint Title". */
const wordsOf = (step: ReferenceStep): string => [step.do, ...textsIn(omit(step, 'do'))].join(' ');

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return value === undefined ? [] : [String(value)];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => (key === 'point' ? [] : textsIn(inner)));
};

/** The offered shortcut that covers most of what is left; one that begins with opening the app may do that as well. */
function findShortcut(
  offered: readonly Shortcut[],
  steps: readonly ReferenceStep[],
  next: number,
): ShortcutMatch | undefined {
  const opening = opensApp(steps[next]?.do ?? '') ? 1 : 0;
  const left = steps.slice(next + opening);
  const found = offered.flatMap(({ name: action, description }) => {
    const [, app, words] = DESCRIBED.exec(description) ?? [];
    if (words === undefined) return [];
    const patterns = words.split('; ');
    const args = app === appAt(steps, next + opening) ? valuesIn(patterns, left) : undefined;
    return args ? [{ action, args, covers: patterns.length + opening }] : [];
  });
  return found.sort((one, other) => other.covers - one.covers)[0];
}

/** undefined where the actions are others. */
function valuesIn(
  patterns: readonly string[],
  steps: readonly ReferenceStep[],
): Readonly<Record<string, string>> | undefined {
  const values: Record<string, string> = {};
  for (const [index, pattern] of patterns.entries()) {
    const step = steps[index];
    const names = [...pattern.matchAll(/\[(v\d+)\]/g)].map(([, name = '']) => name);
    const literal = pattern.split(/\[v\d+\]/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const match = step && new RegExp(`^${literal.join('(.+)')}$`, 's').exec(wordsOf(step));
    if (!match) return undefined;
    for (const [at, name] of names.entries()) values[name] ??= match[at + 1] ?? '';
  }
  return values;
}

type OfferedSegment = Readonly<{ number: number; wordings: readonly string[]; values: ReadonlyMap<string, string> }>;

/** Numbered as the Shortcut writer is shown them. What was chosen and was no value of the task is a name of the app. */
const segmentsOf = ({ candidates }: ShortcutWriterInput, drawn: readonly string[]): readonly OfferedSegment[] =>
  candidates.map(({ stretch, values }, index) => ({
    number: index + 1,
    wordings: stretch.actions.map(({ action }) => action.wording),
    values: new Map(
      values.filter(({ text, typed }) => typed || drawn.includes(text)).map(({ key, text }) => [key, text]),
    ),
  }));

function shortcutsFrom(
  stretches: readonly OfferedSegment[],
  steps: readonly ReferenceStep[],
  task: string,
): readonly ShortcutProposal[] {
  const [name, title] = [task.replaceAll('-', '_').slice(0, 36), task.replaceAll('-', ' ')];
  return stretches
    .flatMap((stretch): readonly ShortcutProposal[] => {
      const { number, values } = stretch;
      const { app, words } = wordsFor(stretch, steps);
      if (words.length < FEWEST_ACTIONS) return [];
      const params = [...values.keys()].map((value) => ({ value, name: value }));
      return [{ stretch: number, from: 1, to: words.length, name, title, description: describe(app, words), params }];
    })
    .slice(0, MOST_SHORTCUTS);
}

type AppWords = Readonly<{ app: string; words: readonly string[] }>;

/** The actions of the solution that were recorded from the beginning of this stretch, with the names of values for the values. */
function wordsFor({ wordings, values }: OfferedSegment, steps: readonly ReferenceStep[]): AppWords {
  const runs = steps.map((_, start) => {
    const end = wordings.findIndex((wording, index) => !isRecordedAs(steps[start + index], wording));
    return { start, length: end < 0 ? wordings.length : end };
  });
  const { start, length } = runs.reduce((one, other) => (other.length > one.length ? other : one));
  const words = steps
    .slice(start, start + length)
    .map((step) => [...values].reduce((text, [key, value]) => text.replaceAll(value, `[${key}]`), wordsOf(step)));
  const app = appAt(steps, start);
  while (describe(app, words).length > MOST_CHARACTERS) words.pop();
  return { app, words };
}

/** Whether the wording names all that the action names; one that names nothing has no name in its wording either. */
function isRecordedAs(step: ReferenceStep | undefined, wording: string): boolean {
  if (!step) return false;
  const { text, target } = step;
  const names = [text, target?.text, target?.desc, target?.hint].filter((name) => typeof name === 'string');
  return names.length === 0 ? !wording.includes('"') : names.every((name) => wording.includes(name));
}
