/** Finds what a step names: waits for it, and scrolls to it where that is asked for. */

import { describeLocator } from '../../core/describe-locator.js';
import type { Locator } from '../../core/locator.js';
import type { Screen } from '../../core/screen.js';
import type { ShortcutStep } from '../../core/shortcut.js';
import { awaitTarget, type ResolvedTarget } from '../await-target.js';
import { locate } from '../locate.js';
import { performCall } from '../perform-call.js';
import type { ShortcutState } from './shortcut-state.js';

type SoughtTarget = Readonly<{
  target?: Locator | undefined;
  to?: Locator | undefined;
  /** Where to look for it beyond the screen. */
  scroll?: ShortcutStep['scroll'];
  /** The list to scroll; the largest one unless told. */
  list?: Locator | undefined;
  /** Milliseconds. */
  most?: number | undefined;
}>;

type SearchPlace = Readonly<{ going: ShortcutState; screen: Screen }>;

const MOST_SCROLLS = 20;
/** What is scrolled to is not waited for at every stop. */
const SCROLL_WAIT_MS = 1000;

export async function findTarget(sought: SoughtTarget, { going, screen }: SearchPlace): Promise<ResolvedTarget> {
  const { target, to, scroll, most } = sought;
  const { context } = going;
  if (!target || !scroll) return awaitTarget({ target, to, most }, { context, screen });
  const seen = await awaitTarget({ target, most: most ?? SCROLL_WAIT_MS }, { context, screen });
  if (seen.kind === 'args') return awaitTarget({ target, to, most }, { context, screen: seen.screen });
  const reached = await scrollInto(sought, { going, screen: await context.look() });
  return reached
    ? awaitTarget({ target, to, most }, { context, screen: reached })
    : { kind: 'lost', why: `${seen.why} It was scrolled for ${scroll} to the end.` };
}

/** The screen that shows it; undefined where the list ends before it comes. */
async function scrollInto(sought: SoughtTarget, { going, screen }: SearchPlace): Promise<Screen | undefined> {
  const { target = {}, scroll: direction, list } = sought;
  const { catalogue, context, confirm, agreed } = going;
  const action = catalogue.find('scroll');
  let seen = screen;
  for (let scrolls = 0; action && scrolls < MOST_SCROLLS; scrolls += 1) {
    const held = list && locate(list, seen);
    const args = { direction, ...(held?.kind === 'found' && { mark: held.element.mark }) };
    const turn = await performCall({ action, call: { args }, screen: seen, context, confirm, agreed });
    going.performed.push({ ...turn.performed, wording: `scroll ${direction} to ${describeLocator(target)}` });
    if (turn.kind !== 'done') return undefined;
    const next = await context.look();
    if (locate(target, next).kind === 'found') return next;
    if (next.signature === seen.signature) return undefined;
    seen = next;
  }
  return undefined;
}
