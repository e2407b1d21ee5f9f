/** The ways into a shortcut: launch, link, intent. */

import { DeviceError } from '../../core/errors.js';
import type { EntryPoint } from '../../core/shortcut.js';
import type { ActionContext } from '../action.js';

/** Tries one way into a shortcut. Answers with what the phone said against it. */
export async function enter(entry: EntryPoint, { device }: Pick<ActionContext, 'device'>): Promise<string | undefined> {
  try {
    if ('launch' in entry) await device.openApp(entry.launch);
    else if ('link' in entry) await device.openLink(entry.link);
    else await device.startIntent(entry.intent);
    return undefined;
  } catch (error) {
    if (error instanceof DeviceError) return error.message;
    throw error;
  }
}
