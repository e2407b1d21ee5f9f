import { effectOfEnter, effectOfPress } from '../../src/actions/press-effect.js';
import { anElement, screenOf } from '../support/builders.js';

const press = (label: string, changes = {}) => {
  const pressed = anElement(1, { label, ...changes });
  return effectOfPress(pressed, screenOf([pressed]));
};

describe('what a press does, by its words', () => {
  it.each([
    ['Send', 'sends'],
    ['Send message', 'sends'],
    ['Senden', 'sends'],
    ['发送', 'sends'],
    ['Place order', 'pays'],
    ['Jetzt kaufen', 'pays'],
    ['支付', 'pays'],
    ['Delete', 'deletes'],
    ['Supprimer', 'deletes'],
    ['While using the app', 'grants'],
    ['Save', 'writes'],
    ['Sender', 'writes'],
    ['Payment methods', 'writes'],
    ['', 'writes'],
  ])('"%s" %s', (label, effect) => {
    expect(press(label)).toBe(effect);
  });

  it('counts what is pressed, not what leads somewhere', () => {
    expect(press('Delete', { kind: 'row' })).toBe('writes');
    expect(press('Delete', { kind: 'text' })).toBe('writes');
  });

  it('knows the buttons of a permission by their ids', () => {
    expect(press('好', { ids: ['com.android.permissioncontroller:id/permission_allow_button'] })).toBe('grants');
  });

  it('reads the id of an icon without a text', () => {
    expect(press('', { kind: 'icon', ids: ['com.example:id/btn_delete'] })).toBe('deletes');
    expect(press('', { kind: 'icon', ids: ['com.example:id/sendButton'] })).toBe('sends');
    expect(press('', { kind: 'icon', ids: ['com.example:id/menu_search'] })).toBe('writes');
  });

  it('reads the question that an OK answers', () => {
    const ok = anElement(2, { label: 'OK' });
    const question = anElement(1, { label: 'Delete this note?', kind: 'text', abilities: [] });
    expect(effectOfPress(ok, screenOf([question, ok]))).toBe('deletes');
    expect(effectOfPress(ok, screenOf([ok]))).toBe('writes');
  });

  it('asks every word: the strictest of what a question speaks of counts', () => {
    const ok = anElement(2, { label: 'OK' });
    const question = anElement(1, { label: 'Pay and delete the old card, then allow it again?', kind: 'text' });
    expect(effectOfPress(ok, screenOf([question, ok]))).toBe('pays');
  });

  it.each(['OK', 'Continue', 'Confirm', 'Yes', '确定'])('takes "%s" for such an answer', (label) => {
    const question = anElement(1, { label: 'Delete this note?', kind: 'text' });
    const agreement = anElement(2, { label });
    expect(effectOfPress(agreement, screenOf([question, agreement]))).toBe('deletes');
  });

  it('looks for the question in a small window alone: a page speaks of many things', () => {
    const windowOf = (count: number) => {
      const texts = Array.from({ length: count - 1 }, (_, index) =>
        anElement(index + 2, { label: index === 0 ? 'Delete this note?' : 'Text', kind: 'text' }),
      );
      const ok = anElement(1, { label: 'OK' });
      return effectOfPress(ok, screenOf([ok, ...texts]));
    };
    expect([windowOf(4), windowOf(12), windowOf(13)]).toEqual(['deletes', 'deletes', 'writes']);
  });

  it.each(['button', 'icon', 'tab', 'area', 'image'] as const)('counts what is pressed: %s', (kind) => {
    expect(press('Delete', { kind })).toBe('deletes');
  });

  it('takes a long label for a text that leads somewhere', () => {
    expect(press(`Delete ${'x'.repeat(33)}`)).toBe('deletes');
    expect(press(`Delete ${'x'.repeat(34)}`)).toBe('writes');
  });

  it('takes enter for sending where a button sends', () => {
    expect(effectOfEnter(screenOf([anElement(1, { label: 'Send', kind: 'icon' })]))).toBe('sends');
    expect(effectOfEnter(screenOf([anElement(1, { label: 'Search', kind: 'icon' })]))).toBe('writes');
  });
});
