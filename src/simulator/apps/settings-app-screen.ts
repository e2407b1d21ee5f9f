import type { Env } from '../world/app.js';
import type { Permission } from '../world/effect.js';
import type { View } from '../world/view.js';
import { line } from '../widgets/boxes.js';
import { button } from '../widgets/buttons.js';
import { heading, sectionTitle, text } from '../widgets/texts.js';
import { switchRow } from './settings-rows.js';
import { type Message, page, type State } from './settings-search.js';

const NAMES: Readonly<Record<Permission, string>> = {
  CAMERA: 'Camera',
  ACCESS_FINE_LOCATION: 'Location',
  READ_CONTACTS: 'Contacts',
  READ_CALL_LOG: 'Call logs',
  RECORD_AUDIO: 'Microphone',
  POST_NOTIFICATIONS: 'Notifications',
  CALL_PHONE: 'Phone',
  READ_MEDIA_IMAGES: 'Photos and videos',
};

const isPermission = (name: string): name is Permission => Object.hasOwn(NAMES, name);

/** What one app may do: everything it ever asked for, with a switch. */
export function appScreen(_: State, { system: { apps, permissions }, extras }: Env): View<Message> {
  const name = String(extras['package'] ?? '');
  const { label = name, system = true } = apps.find((each) => each.package === name) ?? {};
  const asked = Object.entries(permissions[name] ?? {}).filter(([permission]) => isPermission(permission));
  return page(
    'App info',
    heading(label, { id: 'entity_header_title', box: { margin: [8, 16] } }),
    text(name, { id: 'package_name', style: 'small', color: 'onSurfaceVariant', box: { margin: [0, 16] } }),
    line(
      { box: { gap: 8, margin: 16 } },
      button('open', 'Open', { style: 'tonal', tap: { kind: 'start', package: name }, box: { grow: 1 } }),
      !system &&
        button('uninstall', 'Uninstall', {
          style: 'tonal',
          tap: { kind: 'uninstall', package: name },
          box: { grow: 1 },
        }),
    ),
    sectionTitle('Permissions'),
    asked.length === 0 && text('No permissions requested', { id: 'none', box: { margin: [8, 16] } }),
    ...asked.map(([permission, granted]) =>
      isPermission(permission)
        ? switchRow(NAMES[permission], {
            on: granted,
            subtitle: granted ? 'Allowed' : 'Not allowed',
            tap: { kind: 'permission', package: name, permission, granted: !granted },
          })
        : undefined,
    ),
  );
}
