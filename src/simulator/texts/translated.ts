/** Puts a view tree into the phone's language. */

import type { View } from '../world/view.js';
import type { World } from '../world/world.js';
import type { Say } from './dictionary.js';
import { sayingOf } from './languages.js';
import { ownWordsIn } from './own-words.js';

/** How the texts of a package's windows read on this phone; undefined where they stay as they are. */
export function speakerOf(world: World, packageName: string): Say | undefined {
  const say = sayingOf(world.display.locale, packageName);
  if (!say) return undefined;
  // A window of the system shows what others wrote: a notification its message, a share sheet its text.
  const owners = packageName in world.apps ? [packageName] : world.notifications.map((note) => note.package);
  const shared = world.windows.flatMap((window) => (window.kind === 'share' ? [window.text] : []));
  const own = [new Set(shared), ...owners.map((owner) => ownWordsIn(world.apps[owner]))];
  return (text) => (own.some((words) => words.has(text)) ? text : say(text));
}

/** A view tree in another language. What stands in fields was typed by somebody, and pages of the web come as they are. */
export function translated<V extends View>(view: V, say: Say): V {
  if (view.type === 'android.webkit.WebView') return view;
  const { text, desc, field, traits, children } = view;
  const { error, paneTitle } = traits ?? {};
  return {
    ...view,
    ...(text !== undefined && !field && { text: say(text) }),
    ...(desc !== undefined && { desc: say(desc) }),
    ...(field && { field: { ...field, hint: say(field.hint) } }),
    ...((error ?? paneTitle) !== undefined && {
      traits: {
        ...traits,
        ...(error !== undefined && { error: say(error) }),
        ...(paneTitle !== undefined && { paneTitle: say(paneTitle) }),
      },
    }),
    ...(children && { children: children.map((child) => translated(child, say)) }),
  };
}
