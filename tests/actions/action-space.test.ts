import { ACTION_NAMES, createCatalogue, REPEATABLE_ACTIONS } from '../../src/actions/catalogue.js';
import { createActionSpace } from '../../src/actions/action-space.js';
import { ShortcutStep, type Shortcut } from '../../src/core/shortcut.js';
import { anElement, screenOf } from '../support/builders.js';

const shortcut: Shortcut = {
  version: 1,
  id: 's-abcd',
  name: 'create_note',
  package: 'com.sim.notes',
  description: 'Creates a note.',
  params: { title: { type: 'string' }, body: { type: 'string', optional: true } },
  effects: 'writes',
  precondition: { exists: { text: 'New note' } },
  steps: [ShortcutStep.parse({ do: 'tap', target: { text: 'New note' } })],
  status: 'trusted',
  source: 'human',
};
const menu = createActionSpace({ catalogue: createCatalogue(), shortcuts: [shortcut] });
const notes = screenOf([anElement(1, { label: 'New note' })]);

describe('the menu of the Operator', () => {
  it('has every action that agents of the Mobile-Agent-E paper have, and more', () => {
    const reference = ['open_app', 'tap', 'swipe', 'type', 'enter', 'switch_app', 'back', 'home', 'wait'];
    expect(ACTION_NAMES).toEqual(expect.arrayContaining(reference));
    expect(new Set(ACTION_NAMES).size).toBe(ACTION_NAMES.length);
    expect(REPEATABLE_ACTIONS).not.toContain('finish');
  });

  it('says when to use an action and what it takes', () => {
    expect(menu.describeActions()).toContain('- tap(mark): press a button, open a row');
  });

  it('offers a shortcut where its precondition holds', () => {
    expect(menu.describeShortcuts(notes)).toContain('- create_note(title, body?): Creates a note.');
    expect(menu.describeShortcuts(screenOf([]))).not.toContain('create_note');
    expect(menu.describeShortcuts({ ...notes, app: { package: 'com.sim.maps', name: 'Maps' } })).not.toContain(
      'create_note',
    );
  });

  it.each([
    ['tap', {}, {}],
    ['type', { text: 'hé 日本', mark: 1 }, { text: 'hé 日本', mark: 1 }],
    ['scroll', {}, { direction: 'down' }],
    ['create_note', { title: 'Milk' }, { title: 'Milk' }],
  ])('accepts %s(%j)', (name, args, read) => {
    expect(menu.checkArgs(name, args)).toEqual(read);
  });

  it.each([
    ['an action that is not there', { action: 'press', args: {} }, 'There is no action or shortcut called "press".'],
    ['a near name', { action: 'opn_app', args: {} }, 'Did you mean "open_app"?'],
    [
      'an argument of the wrong kind',
      { action: 'tap', args: { mark: 'three' } },
      '"mark" must be the number of a mark.',
    ],
    ['a missing text', { action: 'type', args: {} }, '"text" must be a text.'],
    ['a key that is none', { action: 'press_key', args: { key: 'print' } }, 'must be one of: enter, back'],
    [
      'a missing parameter of a shortcut',
      { action: 'create_note', args: {} },
      'The parameter "title" of the shortcut "create_note" is missing.',
    ],
    ['an unknown parameter', { action: 'create_note', args: { titel: 'x' } }, 'Did you mean "title"?'],
  ])('refuses %s', (_, { action, args }, complaint) => {
    expect(() => menu.checkArgs(action, args)).toThrow(complaint);
  });
});
