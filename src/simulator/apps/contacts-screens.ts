/** The screens of Contacts. */

import type { Env } from '../world/app.js';
import type { View } from '../world/view.js';
import { dayOfYear } from '../world/calendar.js';
import { toolbar, upToolbar } from '../widgets/bars.js';
import { column, divider, line } from '../widgets/boxes.js';
import { button, fab, iconButton } from '../widgets/buttons.js';
import { field } from '../widgets/fields.js';
import { list, row, scroll } from '../widgets/lists.js';
import { avatar } from '../widgets/pictures.js';
import { screen } from '../widgets/screens.js';
import { heading, sectionTitle, text } from '../widgets/texts.js';
import { byName, isMeant } from './address-book.js';
import { chosen, type Message, type State } from './contacts-state.js';
import { noPermission } from './no-permission.js';

/** A screen that needs the address book, which may have been taken away. */
export const ifAllowed =
  (draw: (state: State, env: Env) => View<Message>) =>
  (state: State, env: Env): View<Message> =>
    env.permissions.READ_CONTACTS
      ? draw(state, env)
      : screen(
          toolbar('Contacts'),
          noPermission(
            'Contacts cannot show your contacts without your permission',
            { permission: 'READ_CONTACTS', label: 'Allow contacts', tap: { kind: 'allow' } },
            env,
          ),
        );

export function everyone({ contacts, query }: State, env: Env) {
  const found = contacts.filter((contact) => isMeant(contact, query)).toSorted(byName);
  const letter = (index: number) => found[index]?.name.charAt(0).toUpperCase();
  return screen(
    field('search', query, {
      hint: 'Search contacts',
      edit: 'query',
      style: 'search',
      action: 'search',
      box: { margin: [8, 16] },
    }),
    found.length === 0 && text(`No contact is called “${query}”`, { id: 'empty', box: { margin: 24 } }),
    list(
      'contacts',
      found.map((contact, index) => [
        letter(index) !== letter(index - 1) && sectionTitle(letter(index) ?? '', { key: letter(index) ?? '' }),
        row('contact', contact.name, {
          key: String(contact.id),
          start: avatar(contact.name),
          selected: env.beside?.extras['id'] === contact.id,
          tap: { kind: 'open', id: contact.id },
        }),
      ]),
      { box: { pad: [0, 0, 88, 0] } },
    ),
    fab('plus', 'Create contact', { tap: { kind: 'new' } }),
  );
}

export function details(state: State, env: Env) {
  const up = { tap: { kind: 'up' } } as const;
  const contact = chosen(state, env);
  if (!contact) return screen(upToolbar('Contact', up), text('This contact was deleted', { box: { margin: 24 } }));
  const { name, phone, email, note, street, birthday } = contact;
  return screen(
    upToolbar(
      '',
      up,
      iconButton('pencil', 'Edit contact', { id: 'edit', tap: { kind: 'edit' } }),
      iconButton('dots-vertical', 'More options', { tap: { kind: 'menu' } }),
    ),
    scroll(
      'details',
      column(
        { box: { align: 'center', gap: 12, pad: [8, 16, 16, 16] } },
        avatar(name, 112),
        heading(name, { id: 'name', style: 'headline' }),
      ),
      line(
        { box: { justify: 'center', gap: 12, pad: [0, 16, 16, 16] } },
        button('call', 'Call', { style: 'tonal', icon: 'phone', tap: { kind: 'call' } }),
        button('message', 'Text', { style: 'tonal', icon: 'message-text', tap: { kind: 'text' } }),
      ),
      divider(),
      row('phone', phone || 'No number', { icon: 'phone', subtitle: 'Mobile', tap: { kind: 'call' } }),
      email !== '' && row('email', email, { icon: 'email', subtitle: 'Email' }),
      street !== '' && row('address', street, { icon: 'map-marker', subtitle: 'Home, Brindlewick' }),
      birthday !== '' &&
        row('birthday', birthdayIn(birthday, env.locale), { icon: 'cake-variant', subtitle: 'Birthday' }),
      note !== '' && row('note', note, { icon: 'note-text', subtitle: 'Note' }),
    ),
  );
}

/** The address book writes "4 February"; other languages say it in their own way. */
function birthdayIn(birthday: string, locale: string): string {
  const at = Date.parse(`${birthday} 2000 UTC`);
  return Number.isNaN(at) || new Intl.Locale(locale).language === 'en' ? birthday : dayOfYear(at, locale);
}

export function edit({ draft }: State, env: Env) {
  const box = { margin: [8, 24] } as const;
  const isNew = env.extras['id'] === undefined;
  return screen(
    upToolbar(
      isNew ? 'Create contact' : 'Edit contact',
      { tap: { kind: 'up' } },
      button('save', 'Save', {
        tap: { kind: 'save' },
        disabled: draft.name === '',
        box: { margin: [0, 12, 0, 0], selfAlign: 'center' },
      }),
    ),
    scroll(
      'form',
      field('name', draft.name, { hint: 'Name', edit: 'name', action: 'next', box }),
      field('phone', draft.phone, { hint: 'Phone', edit: 'phone', keyboard: 'phone', action: 'next', box }),
      field('email', draft.email, { hint: 'Email', edit: 'email', keyboard: 'email', action: 'next', box }),
      field('note', draft.note, { hint: 'Note', edit: 'note', box }),
    ),
  );
}
