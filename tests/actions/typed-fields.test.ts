import type { PerformedAction } from '../../src/core/outcome.js';
import { createTypedFields } from '../../src/actions/typed-fields.js';
import { anElement, screenOf } from '../support/builders.js';
import { FIELD, call, chat, handsOn } from '../support/scripted-executor.js';

const did = (action: string, args: PerformedAction['args'], rest: Partial<PerformedAction> = {}): PerformedAction => ({
  action,
  args,
  effect: 'writes',
  wording: action,
  ok: true,
  detail: '',
  ...rest,
});
const typed = (text: string) => did('type', { text }, { target: { hint: 'Message' } });
const holding = (value: string) => screenOf([anElement(1, { ...FIELD, value }), anElement(2, { label: 'Keep' })]);

const complaintAbout = (value: string, ...done: readonly PerformedAction[]) => {
  const fields = createTypedFields();
  done.forEach((each) => fields.note(each));
  return fields.complaint(holding(value));
};

describe('what was typed into a field', () => {
  it('is missed where other words stand there by now', () => {
    expect(complaintAbout('Milk and egg', typed('Milk and eggs'))).toBe(
      'the field "Message" holds "Milk and egg", not "Milk and eggs".',
    );
  });

  it.each([
    ['0501234567', '050 123-45 67'],
    ['eggs', 'Milk, eggs'],
    ['Grüße', 'GRÜßE'],
    ['{{secret:PIN}}', '1234'],
  ])('is there: %s as "%s"', (text, value) => {
    expect(complaintAbout(value, typed(text))).toBeUndefined();
  });

  it('is nobody’s business once something else was touched, but for waiting', () => {
    expect(complaintAbout('other', typed('words'), did('tap', { mark: 2 }))).toBeUndefined();
    expect(complaintAbout('other', typed('words'), did('wait', { seconds: 1 }))).toBeDefined();
  });

  it('is said once: whoever presses again means it', () => {
    const fields = createTypedFields();
    fields.note(typed('words'));
    expect([fields.complaint(holding('other')), fields.complaint(holding('other'))]).toEqual([
      expect.any(String),
      undefined,
    ]);
  });
});

describe('a press after typing', () => {
  it('is not done where the field holds other words by then', async () => {
    const spoiled = screenOf([anElement(1, { ...FIELD, value: 'Hex' }), ...chat.elements.slice(1)]);
    const { act, log, show } = handsOn();
    await act(call('type', { text: 'Hey', mark: 1 }));
    show(spoiled);
    const outcome = await act(call('tap', { mark: 2 }));
    expect(outcome).toMatchObject({ kind: 'failed', detail: 'Not done: the field "Message" holds "Hex", not "Hey".' });
    expect(log).not.toContain('tap Send');
    await act(call('tap', { mark: 2 }));
    expect(log).toContain('tap Send');
  });
});
