/** The Contacts app. */

import { PEOPLE } from '../content/people.js';
import { app, type Env } from '../world/app.js';
import { ask, back, launch, menu, open, record, share, toast } from '../world/effect.js';
import { askDelete } from './ask-delete.js';
import { CONTACTS, type Contact } from './address-book.js';
import { details, edit, everyone, ifAllowed } from './contacts-screens.js';
import { chosen, EMPTY, type Draft, type Message, type State } from './contacts-state.js';
import { askAgain } from './no-permission.js';

const digits = (phone: string) => phone.replace(/\s/g, '');

const draftOf = (contact: Contact | undefined): Draft =>
  contact ? { name: contact.name, phone: contact.phone, email: contact.email, note: contact.note } : EMPTY;

function saved(state: State, env: Env): readonly [State, Contact] {
  const before = chosen(state, env);
  const contact = { street: '', birthday: '', ...before, ...state.draft, id: before?.id ?? state.next };
  const others = state.contacts.filter((other) => other !== before);
  return [{ ...state, contacts: [...others, contact], next: before ? state.next : state.next + 1 }, contact];
}

export const contacts = app<State, Message>({
  package: CONTACTS,
  label: 'Contacts',
  icon: { name: 'account', color: '#FFFFFF', background: '#1A73E8' },
  initial: { contacts: PEOPLE.map((person, id) => ({ id, ...person })), next: PEOPLE.length, query: '', draft: EMPTY },
  panes: { details: ['.Details', '.Edit'], empty: 'Choose a contact' },
  links: { 'contacts://contact/:id': '.Details', 'contacts://new': '.Edit' },
  granted: ['READ_CONTACTS'],
  screens: { '.Main': ifAllowed(everyone), '.Details': ifAllowed(details), '.Edit': ifAllowed(edit) },
  opened: (state, { name, extras }, { permissions }) => [
    name === '.Edit' ? { ...state, draft: draftOf(chosen(state, { extras })) } : state,
    ...(permissions.READ_CONTACTS
      ? []
      : [ask('READ_CONTACTS', { granted: { kind: 'answered' }, denied: { kind: 'answered' } })]),
  ],
  update(state, message, env) {
    const contact = chosen(state, env);
    switch (message.kind) {
      case 'query':
        return [{ ...state, query: message.text }];
      case 'open':
        return [state, open('.Details', { id: message.id })];
      case 'new':
        return [state, open('.Edit')];
      case 'edit':
        return [state, open('.Edit', env.extras)];
      case 'save': {
        const [next, { name, phone }] = saved(state, env);
        return [next, record('saved', { contact: name, phone }), back(), toast('Contact saved')];
      }
      case 'call':
        return contact ? [state, launch(`tel:${digits(contact.phone)}`)] : [state];
      case 'text':
        return contact ? [state, launch(`sms:${digits(contact.phone)}`)] : [state];
      case 'share':
        return contact ? [state, share(`${contact.name}\n${contact.phone}`, contact.name)] : [state];
      case 'menu':
        return [
          state,
          menu({ label: 'Share', tap: { kind: 'share' } }, { label: 'Delete', tap: { kind: 'ask-delete' } }),
        ];
      case 'ask-delete':
        return [state, askDelete('Delete contact?', { kind: 'delete' })];
      case 'delete': {
        const left = { ...state, contacts: state.contacts.filter((other) => other !== contact) };
        return contact
          ? [left, record('deleted', { contact: contact.name }), back(), toast('Contact deleted')]
          : [state];
      }
      case 'allow':
        return [state, askAgain('READ_CONTACTS', { own: CONTACTS, answered: { kind: 'answered' } }, env)];
      case 'answered':
        return [state];
      case 'up':
        return [state, back()];
      default:
        return [{ ...state, draft: { ...state.draft, [message.kind]: message.text } }];
    }
  },
});
