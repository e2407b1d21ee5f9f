/** The actions of a run that a shortcut could be made of. */

import { isPositionName } from '../actions/arguments.js';
import { opensApp } from '../actions/catalogue.js';
import { isRisky, type Effect } from '../core/effect.js';
import { locate } from '../actions/locate.js';
import type { ScreenElement } from '../core/element.js';
import type { PerformedAction, SeenScreen } from '../core/outcome.js';
import type { RecordedScreen, RecordedStep, Trace } from '../core/trace.js';

/** An action that went well, with what was seen right before and right after it. */
export type RecordedAction = Readonly<{
  step: number;
  action: PerformedAction;
  before: SeenScreen;
  after: SeenScreen;
  /** False where nobody looked right before it: it was done on `before`, or after whatever came of the actions in between. */
  isSeen: boolean;
  /** Signatures of the screens around its step. */
  around: readonly [string, string];
}>;

/** What was touched, as it stood on the screen of that moment. */
export function elementOf({ action: { args, target }, before }: RecordedAction): ScreenElement | undefined {
  const marked = before.elements.find(({ mark }) => mark === args['mark']);
  const found = target && locate(target, before);
  if (!found || found.kind !== 'found') return undefined;
  return marked ? (marked === found.element ? marked : undefined) : found.element;
}

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
export function stretchesOf(
  trace: Pick<Trace, 'screens' | 'steps'>,
  repeatable: ReadonlySet<string>,
): readonly Stretch[] {
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
  const openedAt = performed.findIndex(({ action }) => opensApp(action));
  // An old recording says nothing of what lay between; what was opened is seen at the end at the latest.
  const unseen = (index: number): SeenScreen => (openedAt >= 0 && index > openedAt ? last : first);
  const screenAt = (index: number): SeenScreen | undefined =>
    performed[index]?.seen ?? (index === 0 ? first : undefined);
  return performed.map((action, index) => ({
    step: number,
    action,
    before: screenAt(index) ?? unseen(index),
    after: index === performed.length - 1 ? last : (screenAt(index + 1) ?? last),
    isSeen: screenAt(index) !== undefined,
    around: [first.signature, last.signature],
  }));
}

function isRepeatable(recorded: RecordedAction, repeatable: ReadonlySet<string>): boolean {
  const { action: name, args, target, to, point, effect, shortcut } = recorded.action;
  const isPlaced = Object.keys(args).some((each) => isPositionName(each) || each === 'from' || each === 'to');
  // What a shortcut did need not be learned again.
  if (shortcut !== undefined) return false;
  // In a shortcut "enter" opens the app.
  if (!repeatable.has(name) || opensApp(name) || NOT_IN_SHORTCUTS.has(effect)) return false;
  // A stroke that names no place goes over whatever is there.
  const isStroke = to !== undefined && !isPlaced;
  if (to !== undefined && isPlaced) return false;
  if (point !== undefined && target === undefined && !isStroke) return false;
  if (JSON.stringify([args, target ?? '']).includes('{{')) return false;
  return elementOf(recorded)?.state.password !== true;
}

/** Granting is for the person alone, every time. */
const NOT_IN_SHORTCUTS: ReadonlySet<Effect> = new Set(['grants']);

function continues(last: RecordedAction | undefined, next: RecordedAction): boolean {
  if (!last) return true;
  if (last.before.app.package !== next.before.app.package) return false;
  return last.step === next.step || last.around[1] === next.around[0];
}

const isOfAnApp = ([first]: readonly RecordedAction[]): boolean => !isLauncher(first?.before);
const isLauncher = (screen: SeenScreen | undefined): boolean => screen?.app.package.includes('launcher') ?? false;

const leadsIntoApp = ({ action, before }: RecordedAction): boolean => opensApp(action.action) || isLauncher(before);
