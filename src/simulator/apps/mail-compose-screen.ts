/** A mail being written. */

import type { Env } from '../world/app.js';
import { upToolbar } from '../widgets/bars.js';
import { iconButton } from '../widgets/buttons.js';
import { field } from '../widgets/fields.js';
import { row, scroll } from '../widgets/lists.js';
import { avatar } from '../widgets/pictures.js';
import { screen } from '../widgets/screens.js';
import { addressBook, isMeant } from './address-book.js';
import { ADDRESS, type State } from './mail-state.js';

const UP = { tap: { kind: 'up' } } as const;

export function compose({ draft }: State, env: Env) {
  const box = { margin: [0, 16] } as const;
  const meant =
    draft.to === '' || ADDRESS.test(draft.to)
      ? []
      : addressBook(env)
          .filter((contact) => isMeant(contact, draft.to))
          .slice(0, 4);
  return screen(
    upToolbar(
      'Compose',
      UP,
      iconButton('send', 'Send', { id: 'send', disabled: !ADDRESS.test(draft.to.trim()), tap: { kind: 'send' } }),
    ),
    scroll(
      'compose',
      field('to', draft.to, { hint: 'To', edit: 'to', keyboard: 'email', style: 'plain', action: 'next', box }),
      meant.map(({ id, name, email }) =>
        row('suggestion', name, {
          key: String(id),
          start: avatar(name),
          subtitle: email,
          tap: { kind: 'choose', address: email },
        }),
      ),
      field('subject', draft.subject, { hint: 'Subject', edit: 'subject', style: 'plain', action: 'next', box }),
      field('body', draft.body, {
        hint: 'Compose email',
        edit: 'body',
        style: 'plain',
        multiline: true,
        box: { margin: [0, 16], minHeight: 280 },
      }),
    ),
  );
}
