/** Learns a shortcut from one run on a simulated phone, and plays it with other values on others. */

import { runShortcut } from '../../src/actions/shortcuts/run-shortcut.js';
import { REPEATABLE_ACTIONS } from '../../src/actions/catalogue.js';
import { omit } from '../../src/core/omit.js';
import type { Outcome } from '../../src/core/outcome.js';
import type { Screen } from '../../src/core/screen.js';
import type { Shortcut } from '../../src/core/shortcut.js';
import type { RecordedScreen, RecordedStep } from '../../src/core/trace.js';
import { compileShortcut, type CompileResult } from '../../src/evolution/compile-shortcut.js';
import { stretchesOf } from '../../src/evolution/recorded-actions.js';
import { valuesOf } from '../../src/evolution/recorded-values.js';
import { verifyShortcut } from '../../src/evolution/verify-shortcut.js';
import { shortcutWithDefaults } from '../../src/memory/shortcut-file.js';
import { openDesk, type Conditions, type Desk, type Language } from './desk.js';
import { speak, type Call, type Family } from './family.js';

/** A shortcut, or why none was kept. */
export type Lesson = Readonly<{ shortcut: Shortcut; result: CompileResult }> | Readonly<{ refused: string }>;

export async function learnFamily<Values>(family: Family<Values>, language: Language): Promise<Lesson> {
  const desk = await openDesk(language);
  try {
    const say = speak(family as never, language);
    const { screens, steps } = await record(desk, family.steps(family.learned, say));
    const failed = steps.find(({ outcome }) => outcome.kind !== 'done');
    if (failed) return { refused: `the run itself: ${failed.outcome.detail}` };
    const [stretch] = stretchesOf({ screens, steps }, new Set(REPEATABLE_ACTIONS));
    if (!stretch) return { refused: 'no stretch' };
    const values = valuesOf(stretch.actions, family.instruction(family.learned, language));
    const params = values.flatMap((value) => {
      const name = family.nameOf(value);
      return name === undefined ? [] : [{ value: value.key, name }];
    });
    const proposal = {
      ...{ stretch: 1, from: 1, to: stretch.actions.length, title: family.name, description: `Does "${family.name}".` },
      ...{ name: family.name.replaceAll(/\W/g, '_'), params },
    };
    const result = compileShortcut({ runId: 'r-bench', stretch, values, proposal });
    const refused = verifyShortcut(result);
    if (refused !== undefined) return { refused };
    return { result, shortcut: shortcutWithDefaults({ version: 1, ...result.shortcut }) };
  } catch (error) {
    return { refused: (error as Error).message };
  } finally {
    await desk.close();
  }
}

async function record(desk: Desk, calls: readonly (readonly Call[])[]) {
  const screens: RecordedScreen[] = [recorded(await desk.look(), 0)];
  const steps: RecordedStep[] = [];
  let screen = await desk.look();
  for (const [index, batch] of calls.entries()) {
    const actions = batch.map((call) => ({ args: {}, ...call }));
    const decision = { thought: '', actions, tips: [] };
    const { outcome } = await desk.executor.act(decision, screen);
    screen = await desk.look();
    screens.push(recorded(screen, index + 1));
    steps.push(stepOf(index + 1, decision, outcome));
    if (outcome.kind !== 'done') break;
  }
  return { screens, steps };
}

const recorded = (screen: Screen, number: number): RecordedScreen => ({
  ...omit(screen, 'screenshot', 'markedScreenshot', 'markedSize'),
  number,
  picture: '',
  pictureSize: screen.size,
});

const stepOf = (number: number, decision: RecordedStep['decision'], outcome: Outcome): RecordedStep => ({
  ...{ number, subgoal: '', decision, outcome, notes: [], before: number - 1, after: number, seconds: 0, stages: {} },
  verdict: { kind: 'as-expected', evidence: '', by: 'code' },
});

/** done: as asked. handed back: it stopped and nothing wrong was left. wrong: it did something else, or said it did what it had not. */
export type Play = Readonly<{ came: 'done' | 'handed back' | 'wrong'; why: string }>;

type Order<Values> = Readonly<{
  family: Family<Values>;
  shortcut: Shortcut;
  values: Values;
  language: Language;
  conditions: Conditions;
}>;

export async function playFamily<Values>({ family, shortcut, values, language, conditions }: Order<Values>): Promise<Play> {
  const desk = await openDesk(language, conditions);
  try {
    const say = speak(family as never, language);
    const before = family.stateOf(desk, language);
    const { context, catalogue } = desk;
    const given = Object.fromEntries(
      Object.entries(family.args(values, say)).filter(([name]) => Object.hasOwn(shortcut.params, name)),
    );
    const run = await runShortcut({ shortcut, values: given, context, catalogue, confirm: 'never', screen: await desk.look() });
    const after = family.stateOf(desk, language);
    if (family.isDone({ before, after, values, say })) return { came: 'done', why: run.detail };
    const isUnchanged = JSON.stringify(before) === JSON.stringify(after);
    return { came: !run.ok && isUnchanged ? 'handed back' : 'wrong', why: run.detail };
  } finally {
    await desk.close();
  }
}
