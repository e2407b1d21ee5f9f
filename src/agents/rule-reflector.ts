/** Verdicts that code can give without a model: a met expectation, an unchanged screen. */

import { seenIn } from '../actions/catalogue.js';
import { holdsOn } from '../actions/conditions.js';
import type { Verdict } from '../core/verdict.js';
import type { ReflectInput, Reflector } from './reflector.js';

/** Judges by code where code can tell, and asks the Reflector about the rest. */
export const judgeByCodeFirst = (reflector: Reflector): Reflector => ({
  reflect: async (change) => judge(change) ?? reflector.reflect(change),
});

/** Judges by code alone: a changed screen is taken to be as expected unless an expectation says otherwise. */
export const judgeByCodeAlone: Reflector = {
  reflect: async (change) => judge(change) ?? guess(change),
};

/** Leaves every action to the Reflector; what somebody says about the whole task is looked into elsewhere. */
export const judgeActionsOnly = (reflector: Reflector): Reflector => ({
  reflect: async (change) => judgeClaim(change.outcome) ?? reflector.reflect(change),
});

const byCode = (verdict: Omit<Verdict, 'by'>): Verdict => ({ ...verdict, by: 'code' });

/** A refusal may claim that the person is needed; nobody in the team said so, and what was refused was not done. */
const judgeClaim = ({ kind, claim, detail }: ReflectInput['outcome']): Verdict | undefined =>
  claim && (kind === 'refused' ? notDone(detail) : byCode({ kind: 'as-expected', evidence: CLAIMED }));

const notDone = (problem: string): Verdict => byCode({ kind: 'no-change', evidence: 'It was not done.', problem });

/** undefined when code cannot tell. */
function judge(change: ReflectInput): Verdict | undefined {
  const { decision, outcome, before, after } = change;
  const last = outcome.performed.at(-1);
  if (outcome.claim) return judgeClaim(outcome);
  if (outcome.kind === 'refused') return notDone(outcome.detail);
  const changed = before.signature !== after.signature || before.blind || after.blind || after.restless;
  if (outcome.kind === 'failed') {
    return changed ? undefined : byCode({ kind: 'no-change', evidence: NOTHING_CHANGED, problem: outcome.detail });
  }
  const expected = decision.actions.at(-1)?.expect;
  // What held before proves nothing by still holding.
  if (last?.check?.met && expected && !holdsOn(expected, before)) {
    return byCode({ kind: 'as-expected', evidence: last.check.evidence });
  }
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

const CLAIMED = 'The Operator says so about the whole task.';
const NOTHING_CHANGED = 'The screen is the same as before.';

function problemOf({ outcome }: ReflectInput): string {
  const missed = outcome.performed.at(-1)?.check;
  return missed && !missed.met ? `It had no effect: ${missed.evidence}` : 'It had no effect that can be seen.';
}

/** Only a change of the elements, or of the picture alone where an action may do that, comes as far as here. */
function guess({ outcome, before, after }: ReflectInput): Verdict {
  const evidence =
    before.signature === after.signature ? 'What it changes may stand in the picture alone.' : 'The screen changed.';
  const check = outcome.performed.at(-1)?.check;
  if (outcome.kind === 'failed') {
    return byCode({ kind: 'wrong-screen', evidence, problem: outcome.detail });
  }
  return check && !check.met
    ? byCode({ kind: 'wrong-screen', evidence: check.evidence, problem: 'The screen is not as expected.' })
    : byCode({ kind: 'as-expected', evidence });
}
