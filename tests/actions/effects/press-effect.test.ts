import { readPress } from '../../../src/actions/effects/press-effect.js';
import { riskyOf } from '../../../src/actions/effects/effect-reading.js';
import type { ScreenElement } from '../../../src/core/element.js';
import { anElement, aRow, screenOf } from '../../support/builders.js';

const press = (label: string, changes: Partial<ScreenElement> = {}) => {
  const pressed = anElement(1, { label, ...changes });
  return riskyOf(readPress(pressed, screenOf([pressed])));
};

const under = (said: string, label: string, changes: Partial<ScreenElement> = {}) => {
  const text = anElement(8, { label: said, kind: 'text', abilities: [] });
  const pressed = anElement(9, { label, ...changes });
  return riskyOf(readPress(pressed, screenOf([text, pressed])));
};

describe('what a press does, by its words', () => {
  it.each([
    ['Send message', 'sends'],
    ['Absenden', 'sends'],
    ['发送', 'sends'],
    ['Place your order', 'pays'],
    ['Jetzt kaufen', 'pays'],
    ['立即支付', 'pays'],
    ['Yes, delete', 'deletes'],
    ['Supprimer', 'deletes'],
    ['While using the app', 'grants'],
  ])('"%s" %s', (label, effect) => {
    expect(press(label)).toContain(effect);
  });

  it.each([
    'Save',
    'Sender',
    'Payment methods',
    'Call history',
    'Recently deleted',
    "Don't allow",
    '不允许',
    '허용 안 함',
    '',
  ])('is nothing to ask about with "%s"', (label) => {
    expect(press(label)).toEqual([]);
  });

  it.each([
    ['a word anywhere', 'Now please delete it'],
    ['a label of any length', `Delete ${'very '.repeat(20)}old letters`],
    ['a sign after it', 'Delete…'],
    ['a number glued to it', 'Delete(3)'],
    ['a picture before it', '🗑 Delete'],
    ['a picture alone', '🗑️'],
    ['full-width letters', 'Ｄｅｌｅｔｅ'],
    ['invisible characters', 'De\u00adle\u200bte'],
    ['letters of another script', 'Dеlеtе'],
    ['letters apart', 'D e l e t e'],
  ])('reads %s', (_, label) => {
    expect(press(label)).toContain('deletes');
  });

  it('tells all that it does, not the worst alone', () => {
    expect(press('Pay and delete the old card')).toEqual(['deletes', 'pays']);
  });

  it.each(['button', 'icon', 'tab', 'area', 'image', 'slider', 'row', 'text', 'radio'] as const)(
    'counts for every kind that takes a touch: %s',
    (kind) => {
      expect(press('Delete', { kind })).toEqual(['deletes']);
    },
  );

  it('lets a field be chosen without a question', () => {
    expect(press('Send a message', { kind: 'field' })).toEqual([]);
  });

  it('takes a long row, and its second line, for what somebody wrote', () => {
    const row = aRow(1, 'Please send the old list when you can', { details: ['Delete it'] });
    expect(riskyOf(readPress(row, screenOf([row])))).toEqual([]);
  });
});

describe('what a press does, by its ids', () => {
  it.each(['btn_delete', 'deleteButton', 'message_delete_all', 'ivDelete'])('reads "%s"', (id) => {
    expect(press('', { kind: 'icon', ids: [`com.example:id/${id}`] })).toEqual(['deletes']);
  });

  it('does not let a label hide the id', () => {
    expect(press('Continue to next', { ids: ['com.example:id/send_message'] })).toEqual(['sends']);
  });

  it('knows the buttons of a permission', () => {
    expect(press('好', { ids: ['com.android.permissioncontroller:id/permission_allow_button'] })).toEqual(['grants']);
  });

  it('takes "call_log" for no call, and "sent_time" of a row for no order', () => {
    expect(press('', { kind: 'icon', ids: ['com.example:id/call_log'] })).toEqual([]);
    expect(press('Ada', { kind: 'row', ids: ['com.example:id/row', 'com.example:id/send_time'] })).toEqual([]);
  });
});

describe('what a press does, by the window around it', () => {
  it.each(['OK', 'Continue', 'Confirm', 'Yes', '确定'])('reads the question that "%s" answers', (label) => {
    expect(under('Delete this note?', label)).toEqual(['deletes']);
  });

  it('reads what a payment is called on a page of any length', () => {
    const texts = Array.from({ length: 30 }, (_, index) =>
      anElement(index + 2, { label: `Line ${index}`, kind: 'text' }),
    );
    const ok = anElement(1, { label: 'Confirm' });
    const said = anElement(40, { label: 'Your card ending 4407 will be charged', kind: 'text' });
    expect(riskyOf(readPress(ok, screenOf([ok, ...texts, said])))).toEqual(['pays']);
  });

  it('takes whatever does not say no in a dialog for a yes', () => {
    expect(under('Delete the repeating event?', 'Only this one')).toEqual(['deletes']);
    expect(under('Delete the repeating event?', 'Cancel')).toEqual([]);
  });

  it('finds nothing where nothing is said', () => {
    expect(under('Saved to your notes', 'OK')).toEqual([]);
  });

  it('grants where a switch is turned on that stands among permissions, not where it is turned off', () => {
    expect(under('Permissions', 'Call logs', { kind: 'switch' })).toEqual(['grants']);
    expect(under('Permissions', 'Call logs', { kind: 'switch', state: { checked: true } })).toEqual([]);
    expect(under('Display', 'Dark theme', { kind: 'switch' })).toEqual([]);
  });

  it('knows nothing of a nameless icon beside a field that holds something', () => {
    const bounds = { left: 900, top: 1800, right: 990, bottom: 1880 };
    const icon = anElement(2, { kind: 'icon', bounds, ids: ['com.example:id/iv_1'] });
    const besides = (value: string, hint = 'Message') => {
      const field = anElement(1, {
        kind: 'field',
        value,
        hint,
        abilities: ['tap', 'type'],
        bounds: { ...bounds, left: 0, right: 880 },
      });
      return readPress(icon, screenOf([field, icon]));
    };
    expect(besides('See you at 5')).toEqual({ effects: ['sends'], unknown: true });
    expect(besides('').unknown).toBeUndefined();
    expect(besides('shoes', 'Search').unknown).toBeUndefined();
  });
});
