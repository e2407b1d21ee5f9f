/** Verdicts that code can give without a model: a met expectation, an unchanged screen. */

import { opensApp, opensSystemWindow, seenIn } from '../actions/catalogue.js';
import type { PerformedAction } from '../core/outcome.js';
import type { Step } from '../core/progress.js';
import { isRisky } from '../core/effect.js';
import { sameBounds } from '../core/geometry.js';
import { quoteText } from '../core/quote-text.js';
import type { Screen } from '../core/screen.js';
import { interruptionBetween, isMetByAbsence } from '../core/system-window.js';
import { isBadVerdict, type Verdict } from '../core/verdict.js';
import type { ReflectInput, Reflector } from './reflector.js';

/**
 * Judges by code where code can tell. The Reflector is asked about the rest only where a wrong verdict would be dearly paid
 * for, or where the last steps went wrong; else the Operator says it when it sees the screen anyway.
 */
export const judgeByCodeFirst = (reflector: Reflector): Reflector => ({
  reflect: async (change) => judge(change) ?? (isGrave(change) ? reflector.reflect(change) : OPEN),
});

/** Judges by code where code can tell, and leaves the rest to the Operator. */
export const judgeByCodeAlone: Reflector = {
  reflect: async (change) => judge(change) ?? OPEN,
};

const OPEN: Verdict = { kind: 'open', evidence: 'Code cannot tell.', by: 'code' };

const isGrave = ({ outcome, steps }: ReflectInput): boolean =>
  outcome.performed.some(({ effect }) => isRisky(effect)) ||
  (steps.length > 1 && steps.slice(-2).every(({ verdict }) => isBadVerdict(verdict)));

/**
 * Leaves to the Reflector what may have gone well: of nothing that was done, or that something came up over, no opinion is
 * asked. What somebody says about the whole task is looked into elsewhere.
 */
export const judgeActionsOnly = (reflector: Reflector): Reflector => ({
  reflect: async (change) => {
    const sure = judge(change);
    const isOver = change.outcome.claim !== undefined || sure?.kind === 'no-change' || sure?.kind === 'interrupted';
    return (isOver ? sure : undefined) ?? reflector.reflect(change);
  },
});

const byCode = (verdict: Omit<Verdict, 'by'>): Verdict => ({ ...verdict, by: 'code' });

/** A refusal may claim that the person is needed; nobody in the team said so, and what was refused was not done. */
const judgeClaim = ({ kind, claim, detail, performed }: ReflectInput['outcome']): Verdict | undefined => {
  if (!claim) return undefined;
  if (kind === 'refused') return notDone(detail);
  const shown = performed.findLast(({ check }) => check?.met)?.check?.evidence;
  return byCode({ kind: 'as-expected', evidence: shown ?? CLAIMED });
};

const notDone = (problem: string): Verdict => byCode({ kind: 'no-change', evidence: 'It was not done.', problem });

/** undefined when code cannot tell. */
function judge(change: ReflectInput): Verdict | undefined {
  const { outcome, before, after } = change;
  const last = outcome.performed.at(-1);
  if (outcome.claim) return judgeClaim(outcome);
  if (outcome.kind === 'refused') return notDone(outcome.detail);
  const { lastSeen = before } = change;
  const changed = lastSeen.signature !== after.signature || lastSeen.blind || after.blind || after.restless;
  if (outcome.kind === 'failed') {
    const cause = interruptionBetween(before, after);
    if (cause !== undefined) return interrupted(cause);
    return changed ? undefined : byCode({ kind: 'no-change', evidence: NOTHING_CHANGED, problem: outcome.detail });
  }
  if (last?.check?.met && isProof(last, { lastSeen, after }))
    return byCode({ kind: 'as-expected', evidence: last.check.evidence });
  const interruption = interruptionBetween(before, after);
  if (interruption !== undefined && !opensSystemWindow(last?.action)) return interrupted(interruption);
  if (changed) return undefined;
  switch (last ? seenIn(last.action, last.args) : 'elements') {
    case 'nowhere':
      return byCode({ kind: 'as-expected', evidence: `${last?.detail ?? ''} ${NOTHING_CHANGED}` });
    case 'picture':
      return undefined;
    case 'elements':
      return byCode({ kind: 'no-change', evidence: NOTHING_CHANGED, problem: problemOf(change) });
  }
}

/**
 * What held before proves nothing. What is gone proves little where something was to be changed, and nothing where another app
 * is in front that nobody asked for: a notification was touched, or the app closed.
 */
function isProof(last: PerformedAction, { lastSeen, after }: Readonly<{ lastSeen: Screen; after: Screen }>): boolean {
  const { action, check, effect } = last;
  if (!check || check.heldBefore || isOtherRow(last, { lastSeen, after })) return check === undefined;
  if (!isMetByAbsence(check.condition)) return true;
  return effect === 'reads' && (lastSeen.app.package === after.app.package || opensApp(action));
}

/** A list that moves under the finger opens what was beside: the words of that row came along, and those of the touched one did not. */
function isOtherRow(
  { targetBounds }: PerformedAction,
  { lastSeen, after }: Readonly<{ lastSeen: Screen; after: Screen }>,
): boolean {
  const rows = lastSeen.elements.filter(({ kind, label }) => kind === 'row' && label !== '');
  const touched = targetBounds && rows.find(({ bounds }) => sameBounds(bounds, targetBounds));
  if (!touched) return false;
  const isThere = (label: string): boolean =>
    after.elements.some((each) => each.label === label || each.value === label);
  const kept = rows.filter(({ label }) => label !== touched.label && isThere(label));
  // More than one of them: the list itself is still there.
  return !isThere(touched.label) && kept.length === 1;
}

const interrupted = (by: string): Verdict => ({
  kind: 'interrupted',
  evidence: `${quoteText(by)} came to the front by itself.`,
  by: 'code',
});

const CLAIMED = 'The Operator says so about the whole task.';
const NOTHING_CHANGED = 'The screen is the same as before.';

function problemOf({ outcome }: ReflectInput): string {
  const missed = outcome.performed.at(-1)?.check;
  return missed && !missed.met ? `It had no effect: ${missed.evidence}` : 'It had no effect that can be seen.';
}

/** What is left to say of an open step on which the Operator says nothing: it went well unless the phone or an expectation says otherwise. */
export function guessVerdict({ outcome }: Pick<Step, 'outcome'>): Verdict {
  const check = outcome.performed.at(-1)?.check;
  if (outcome.kind === 'failed') {
    return byCode({ kind: 'wrong-screen', evidence: 'The screen changed.', problem: outcome.detail });
  }
  return check && !check.met
    ? byCode({ kind: 'wrong-screen', evidence: check.evidence, problem: 'The screen is not as expected.' })
    : byCode({ kind: 'as-expected', evidence: 'The screen changed.' });
}
