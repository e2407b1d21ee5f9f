/** Waits until everything that a step names is on the screen. */

import type { Locator } from '../core/locator.js';
import type { Screen } from '../core/screen.js';
import type { ActionArgs, ActionContext } from './action.js';
import { describeLocator } from '../core/describe-locator.js';
import { shorten } from '../core/shorten.js';
import { nearest } from '../core/suggest.js';
import { locate } from './locate.js';

type TargetLocators = Readonly<{ target?: Locator | undefined; to?: Locator | undefined }>;
/** `most`: how long it is waited for, in milliseconds. */
type TargetSearch = TargetLocators & Readonly<{ most?: number | undefined }>;
type AwaitContext = Readonly<{ context: Pick<ActionContext, 'look' | 'clock'>; screen: Screen }>;

/** The marks of what a step names, with the screen they belong to; or why it cannot be found. */
export type ResolvedTarget =
  Readonly<{ kind: 'args'; args: ActionArgs; screen: Screen }> | Readonly<{ kind: 'lost'; why: string }>;

const WAIT_MS = 5000;
const POLL_MS = 200;
const LONGEST_NEAR = 60;

/** Waits until everything that a step names is there. Two that fit as well are not waited for: nobody guesses. */
export async function awaitTarget(
  { most = WAIT_MS, ...sought }: TargetSearch,
  { context, screen }: AwaitContext,
): Promise<ResolvedTarget> {
  const end = context.clock.now() + most;
  let seen = screen;
  for (;;) {
    const located = find(sought, seen);
    if (located.kind === 'args' || context.clock.now() >= end) return located;
    await context.clock.sleep(POLL_MS);
    seen = await context.look();
  }
}

function find({ target, to }: TargetLocators, screen: Screen): ResolvedTarget {
  const args: Record<string, unknown> = {};
  for (const [name, locator] of [
    ['mark', target],
    ['to_mark', to],
  ] as const) {
    if (!locator) continue;
    const found = locate(locator, screen);
    if (found.kind === 'found') args[name] = found.element.mark;
    else if (locator.point && screen.blind)
      args[name.replace('mark', 'point')] = locator.point.map((share) => share * 1000);
    else
      return { kind: 'lost', why: lostWords(locator, screen, found.kind === 'ambiguous' ? found.elements.length : 0) };
  }
  return { kind: 'args', args, screen };
}

const lostWords = (locator: Locator, screen: Screen, count: number): string =>
  count > 1
    ? `There are ${count} elements like ${describeLocator(locator)} on the screen; which is meant cannot be told.`
    : `${describeLocator(locator)} is not on the screen.${nearMiss(locator, screen)}`;

/** What is there and reads much the same. */
function nearMiss({ text, desc, hint, contains, one_of: several = [] }: Locator, { elements }: Screen): string {
  const words = elements.flatMap(({ label, description = '', hint: own = '' }) => [label, description, own]);
  const shown = words.filter((word) => word !== '');
  for (const name of [text, desc, hint, contains, ...several]) {
    const near = name === undefined ? undefined : nearest(name, shown);
    if (near !== undefined && near !== name) return ` There is "${shorten(near, LONGEST_NEAR)}".`;
  }
  return '';
}
