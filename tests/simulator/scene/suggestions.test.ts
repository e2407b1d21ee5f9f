import type { PhoneMachine } from '../../../src/simulator/system/phone.js';
import type { Placed } from '../../../src/simulator/scene/placed.js';
import { suggestionsFor } from '../../../src/simulator/scene/suggestions.js';
import { tap } from '../../../src/simulator/system/touch.js';
import { button } from '../../../src/simulator/widgets/buttons.js';
import { field, type FieldOptions } from '../../../src/simulator/widgets/fields.js';
import { screen } from '../../../src/simulator/widgets/screens.js';
import { app } from '../../../src/simulator/world/app.js';
import { centerOf } from '../../../src/core/geometry.js';
import { newPhone } from '../../support/new-phone.js';
import { tapOn } from '../../support/tap-on.js';

type Message = { kind: 'edit'; text: string } | { kind: 'clear' };

/** An app of one field. */
function formOf(options: Partial<FieldOptions<'edit', never>>): PhoneMachine {
  const form = app<string, Message>({
    package: 'com.sim.form',
    label: 'Form',
    icon: 'form-textbox',
    initial: '',
    screens: {
      '.Main': (text) =>
        screen(
          field('words', text, { edit: 'edit', ...options }),
          button('clear', 'Clear', { tap: { kind: 'clear' } }),
        ),
    },
    update: (_, message) => [message.kind === 'clear' ? '' : message.text],
  });
  const phone = newPhone({ apps: [...newPhone().apps.values(), form] });
  phone.perform({ do: 'start', package: 'com.sim.form' });
  tapOn(phone, 'words');
  return phone;
}

const type = (phone: PhoneMachine, text: string): void => phone.perform({ do: 'type', text });
const offered = (phone: PhoneMachine): readonly string[] => suggestionsFor(phone.apps, phone.world);
const written = (phone: PhoneMachine): unknown => phone.world.apps['com.sim.form'];

/** What the keyboard has painted in the middle of the strip above its letters, and where. */
function strip(phone: PhoneMachine): readonly Placed[] {
  const keyboard = phone.scene().windows.find(({ name }) => name === 'keyboard');
  return (keyboard?.root.children[0]?.children ?? []).filter(({ view }) => view.text !== undefined);
}

describe('words suggested above the keyboard', () => {
  it('are three that begin as what is typed does, the best in the middle', () => {
    const phone = formOf({});
    type(phone, 'see you tom');
    expect(offered(phone)).toEqual(['tomorrow', 'tomatoes', 'tom']);
    expect(strip(phone).map(({ view }) => view.text)).toEqual(['tomatoes', 'tomorrow', 'tom']);
  });

  it('replace the word being typed when touched, and a space follows', () => {
    const phone = formOf({});
    type(phone, 'see you tom');
    const [, best] = strip(phone);
    tap(phone, centerOf(best?.visible ?? { left: 0, top: 0, right: 0, bottom: 0 }));
    expect(written(phone)).toBe('see you tomorrow ');
    type(phone, 'at');
    expect(written(phone)).toBe('see you tomorrow at');
  });

  it('replace the whole word amid others, without a second space', () => {
    const phone = formOf({});
    type(phone, 'see you tom at eight');
    for (let back = 0; back < ' at eight'.length; back += 1) phone.perform({ do: 'edit-key', key: 'left' });
    phone.perform({ do: 'word', text: 'tomorrow' });
    type(phone, '!');
    expect(written(phone)).toBe('see you tomorrow !at eight');
  });

  it('change nothing that nobody touched', () => {
    const phone = formOf({});
    type(phone, 'teh bnk ');
    expect(written(phone)).toBe('teh bnk ');
  });

  it('guess what was meant where nothing begins so, and keep what was typed', () => {
    const phone = formOf({});
    type(phone, 'resturant');
    expect(offered(phone)).toEqual(['restaurant', 'resturant']);
  });

  it('know the names of contacts, with their accents', () => {
    const phone = formOf({});
    type(phone, 'zoe');
    expect(offered(phone)[0]).toBe('Zoë');
    type(phone, ' lind');
    expect(offered(phone)[0]).toBe('Lindqvist');
  });

  it('know words that were typed before, and put them first', () => {
    const phone = formOf({});
    type(phone, 'Tombola at the quay, ');
    tapOn(phone, 'clear');
    type(phone, 'tom');
    expect(offered(phone)).toEqual(['Tombola', 'tomorrow', 'tomatoes']);
  });

  it('follow the case of what is typed', () => {
    const phone = formOf({});
    type(phone, 'Tom');
    expect(offered(phone)[0]).toBe('Tomorrow');
    tapOn(phone, 'clear');
    type(phone, 'TOM');
    expect(offered(phone)[0]).toBe('TOMORROW');
  });

  it('are not there before a letter, behind a space and amid digits', () => {
    const phone = formOf({});
    for (const text of ['', 'Tom ', 'B12']) {
      tapOn(phone, 'clear');
      type(phone, text);
      expect(offered(phone)).toEqual([]);
      expect(strip(phone)).toEqual([]);
    }
  });

  it.each<[string, Partial<FieldOptions<'edit', never>>]>([
    ['a password', { password: true }],
    ['an address of mail', { keyboard: 'email' }],
    ['an address of the web', { keyboard: 'url' }],
    ['a number', { keyboard: 'number' }],
    ['a field that asks for none', { suggestions: false }],
  ])('are not there for %s, and nothing is learned from it', (_, options) => {
    const phone = formOf(options);
    type(phone, 'tombola tom');
    expect(offered(phone)).toEqual([]);
    expect(phone.world.keyboard.words).toEqual([]);
  });

  it('stand in no tree', () => {
    const phone = formOf({});
    type(phone, 'tom');
    expect(strip(phone)).toHaveLength(3);
    expect(phone.source()).toContain('text="tom"');
    expect(phone.source()).not.toContain('tomorrow');
  });
});
