import { checkCondition } from '../../src/actions/conditions.js';
import type { Condition } from '../../src/core/condition.js';
import { anElement, screenOf } from '../support/builders.js';

const screen = screenOf(
  [
    anElement(1, { label: 'Dark theme', kind: 'switch', state: { checked: true } }),
    anElement(2, { label: 'Title', hint: 'Title', value: 'Shopping list', kind: 'field', abilities: ['tap', 'type'] }),
    anElement(3, { label: 'Your note was saved today', kind: 'text', abilities: [] }),
  ],
  { activity: 'com.sim.notes.Edit', keyboardShown: true },
);

describe('a condition', () => {
  it.each<[Condition, string]>([
    [{ exists: { text: 'Dark theme' } }, '"Dark theme" is on the screen.'],
    [{ exists: { text: 'was saved' } }, '"was saved" is on the screen.'],
    [{ gone: { text: 'Print' } }, '"Print" is no longer on the screen.'],
    [{ checked: { text: 'Dark theme' } }, '"Dark theme" is on.'],
    [{ holds: { field: { hint: 'Title' }, value: 'Shopping  list' } }, 'holds "Shopping list"'],
    [{ package: 'com.sim.notes' }, 'The app in front is Notes (com.sim.notes).'],
    [{ activity: '.Edit' }, 'The page in front is "com.sim.notes.Edit".'],
    [{ keyboard: true }, 'The keyboard is shown.'],
    [{ all: [{ keyboard: true }, { exists: { text: 'Title' } }] }, 'The keyboard is shown.'],
    [{ any: [{ exists: { text: 'Print' } }, { keyboard: true }] }, 'The keyboard is shown.'],
  ])('%j holds', (condition, evidence) => {
    const check = checkCondition(condition, screen);
    expect(check.met).toBe(true);
    expect(check.evidence).toContain(evidence);
  });

  it.each<[Condition, string]>([
    [{ exists: { text: 'Print' } }, '"Print" is not on the screen.'],
    [{ gone: { text: 'Dark theme' } }, '"Dark theme" is still on the screen.'],
    [{ unchecked: { text: 'Dark theme' } }, '"Dark theme" is on.'],
    [{ checked: { text: 'Title' } }, 'There is no switch, box or choice "Title"'],
    [{ holds: { field: { hint: 'Title' }, value: 'Other' } }, 'holds "Shopping list"'],
    [{ package: 'com.sim.maps' }, 'The app in front is Notes'],
    [{ keyboard: false }, 'The keyboard is shown.'],
    [{ keyboard: true, exists: { text: 'Print' } }, '"Print" is not on the screen.'],
    [{ any: [{ exists: { text: 'Print' } }] }, '"Print" is not on the screen.'],
    [{}, 'There is nothing to check.'],
  ])('%j does not hold', (condition, evidence) => {
    const check = checkCondition(condition, screen);
    expect(check.met).toBe(false);
    expect(check.evidence).toContain(evidence);
  });

  it('does not hold when it asks for what nobody here can check, whatever else holds', () => {
    const fromElsewhere = JSON.parse('{"keyboard": true, "selected": {"text": "Inbox"}}') as Condition;
    expect(checkCondition(fromElsewhere, screen)).toMatchObject({
      met: false,
      evidence: 'Nobody here can check "selected".',
    });
  });

  it('takes a chosen tab or chip for one that is on, and another that can be touched for one that is not', () => {
    const days = screenOf([
      anElement(1, { label: 'Fri, May 8', kind: 'tab', state: { selected: true } }),
      anElement(2, { label: 'Sat, May 9', kind: 'tab' }),
    ]);
    expect(checkCondition({ checked: { text: 'Fri, May 8' } }, days)).toMatchObject({
      met: true,
      evidence: '"Fri, May 8" is chosen.',
    });
    expect(checkCondition({ checked: { text: 'Sat, May 9' } }, days)).toMatchObject({
      met: false,
      evidence: '"Sat, May 9" is not chosen.',
    });
    expect(checkCondition({ unchecked: { text: 'Sat, May 9' } }, days).met).toBe(true);
  });
});
