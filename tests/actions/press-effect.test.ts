import { effectOfEnter, effectOfPress } from '../../src/actions/press-effect.js';
import { element, screenOf } from '../support/screen-builder.js';

const press = (label: string, changes = {}) => {
  const pressed = element(1, { label, ...changes });
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
    const ok = element(2, { label: 'OK' });
    const question = element(1, { label: 'Delete this note?', kind: 'text', abilities: [] });
    expect(effectOfPress(ok, screenOf([question, ok]))).toBe('deletes');
    expect(effectOfPress(ok, screenOf([ok]))).toBe('writes');
  });

  it('takes enter for sending where a button sends', () => {
    expect(effectOfEnter(screenOf([element(1, { label: 'Send', kind: 'icon' })]))).toBe('sends');
    expect(effectOfEnter(screenOf([element(1, { label: 'Search', kind: 'icon' })]))).toBe('writes');
  });
});
