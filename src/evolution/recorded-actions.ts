/** The actions of a run that a shortcut could be made of. */

import { opensApp } from '../actions/catalogue.js';
import { isRisky, type Effect } from '../core/effect.js';
import type { PerformedAction } from '../core/outcome.js';
import type { RecordedScreen, RecordedStep, Trace } from '../core/trace.js';

/** An action that went well, between the screens that were recorded around its step. */
export type RecordedAction = Readonly<{
  step: number;
  action: PerformedAction;
  before: RecordedScreen;
  after: RecordedScreen;
  /** The first of its step was done on `before`, the last led to `after`; between them nobody looked. */
  place: 'first' | 'last' | 'only' | 'between';
}>;

/** Actions that follow each other without a gap, all in one app. */
export type Stretch = Readonly<{
  package: string;
  actions: readonly RecordedAction[];
  /** The app was opened right before, so opening it leads to the first action. */
  opened: boolean;
}>;

const SHORTEST = 3;

/**
 * The parts of a run that can be done again: what went astray and came back is cut out, and a part ends where something
 * went wrong, could not be found again, or another app came to the front.
 */
export function stretchesOf(trace: Trace, repeatable: ReadonlySet<string>): readonly Stretch[] {
  const screens = new Map(trace.screens.map((screen) => [screen.number, screen]));
  const stretches: RecordedAction[][] = [];
  const openings = new Set<RecordedAction[]>();
  let current: RecordedAction[] = [];
  let justOpened = false;
  const close = (): void => {
    if (current.length >= SHORTEST) stretches.push(current);
    current = [];
  };
  for (const step of withoutDetours(trace.steps, screens)) {
    for (const recorded of actionsOf(step, screens) ?? [undefined]) {
      if (!recorded || !isRepeatable(recorded, repeatable) || !continues(current.at(-1), recorded)) close();
      if (recorded && isRepeatable(recorded, repeatable)) {
        if (current.length === 0 && justOpened) openings.add(current);
        current.push(recorded);
      }
      justOpened = recorded !== undefined && leadsIntoApp(recorded);
    }
  }
  close();
  return stretches.filter(isOfAnApp).map((actions) => ({
    package: actions[0]?.before.app.package ?? '',
    actions,
    opened: openings.has(actions),
  }));
}

/**
 * The steps without those that led back to where they began. Only what changed nothing beyond the screen may go: a bad step of
 * any harmless kind, a good one only if it just looked.
 */
function withoutDetours(
  steps: readonly RecordedStep[],
  screens: ReadonlyMap<number, RecordedScreen>,
): readonly RecordedStep[] {
  const signature = (number: number) => screens.get(number)?.signature;
  const way: RecordedStep[] = [];
  for (const step of steps) {
    way.push(step);
    const start = way.findIndex(({ before }) => signature(before) === signature(step.after));
    if (start >= 0 && way.slice(start).every(isHarmless)) way.splice(start);
  }
  return way;
}

const isHarmless = ({ verdict, outcome }: RecordedStep): boolean =>
  outcome.performed.every(({ effect }) => (verdict.kind === 'as-expected' ? effect === 'reads' : !isRisky(effect)));

/** Undefined when the step did not go well as a whole. */
function actionsOf(
  { number, verdict, outcome, before, after }: RecordedStep,
  screens: ReadonlyMap<number, RecordedScreen>,
): readonly RecordedAction[] | undefined {
  const [first, last] = [screens.get(before), screens.get(after)];
  const { kind, performed } = outcome;
  const wentWell = verdict.kind === 'as-expected' && kind === 'done' && performed.every(({ ok }) => ok);
  if (!wentWell || performed.length === 0 || !first || !last) return undefined;
  return performed.map((action, index) => ({
    step: number,
    action,
    before: first,
    after: last,
    place: placeOf(index, performed.length),
  }));
}

function placeOf(index: number, count: number): RecordedAction['place'] {
  if (count === 1) return 'only';
  if (index === 0) return 'first';
  return index === count - 1 ? 'last' : 'between';
}

function isRepeatable({ action, before }: RecordedAction, repeatable: ReadonlySet<string>): boolean {
  const { action: name, args, target, to, point, effect } = action;
  // In a shortcut "enter" opens the app.
  if (!repeatable.has(name) || opensApp(name) || NOT_IN_SHORTCUTS.has(effect)) return false;
  if (to !== undefined || (point !== undefined && target === undefined)) return false;
  if (JSON.stringify([args, target ?? '']).includes('{{')) return false;
  return before.elements.every(({ state, bounds }) => state.password !== true || !sameAs(bounds, action.targetBounds));
}

/** Granting is for the person alone, every time. */
const NOT_IN_SHORTCUTS: ReadonlySet<Effect> = new Set(['grants']);

const sameAs = (a: object, b: object | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

function continues(last: RecordedAction | undefined, next: RecordedAction): boolean {
  if (!last) return true;
  if (last.before.app.package !== next.before.app.package) return false;
  return last.step === next.step || last.after.signature === next.before.signature;
}

const isOfAnApp = ([first]: readonly RecordedAction[]): boolean => !isLauncher(first?.before);
const isLauncher = (screen: RecordedScreen | undefined): boolean => screen?.app.package.includes('launcher') ?? false;

const leadsIntoApp = ({ action, before }: RecordedAction): boolean => opensApp(action.action) || isLauncher(before);
