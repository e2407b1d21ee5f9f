/** The ways into a shortcut: launch, link, intent. */

import { isRisky, type Effect } from '../../core/effect.js';
import { DeviceError } from '../../core/errors.js';
import type { Confirm } from '../../core/settings.js';
import type { EntryPoint } from '../../core/shortcut.js';
import type { ActionContext } from '../action.js';
import { requestApproval } from '../approve.js';
import { readIntent } from '../effects/intent-effect.js';
import { readLink } from '../effects/link-effect.js';
import { READS, readingOf, riskyOf, type EffectReading } from '../effects/effect-reading.js';
import { refusalOfLink } from '../open-link.js';

type EnterOptions = Readonly<{
  context: Pick<ActionContext, 'device' | 'person' | 'instruction'>;
  confirm: Confirm;
  /** What the person has agreed to already. */
  agreed: readonly Effect[] | undefined;
}>;

/** Tries one way into a shortcut. Answers with what the phone, the person or a rule said against it. */
export async function enter(
  entry: EntryPoint,
  { context, confirm, agreed }: EnterOptions,
): Promise<string | undefined> {
  const address = 'link' in entry ? entry.link : 'intent' in entry ? entry.intent.data : undefined;
  const refused = address === undefined ? undefined : refusalOfLink(address);
  if (refused !== undefined) return refused;
  const risky = riskyOf(readEntry(entry, context.instruction ?? '')).filter(
    (effect) => agreed?.includes(effect) !== true,
  );
  if (confirm !== 'never' && risky.some(isRisky)) {
    const what = `This ${risky.join(' and ')}: the shortcut begins with ${JSON.stringify(entry)}`;
    const refusal = await requestApproval(context, { effects: risky, what });
    if (refusal) return refusal.detail;
  }
  try {
    if ('launch' in entry) await launch(entry, context);
    else if ('link' in entry) await context.device.openLink(entry.link);
    else await context.device.startIntent(entry.intent);
    return undefined;
  } catch (error) {
    if (error instanceof DeviceError) return error.message;
    throw error;
  }
}

async function launch(
  { launch: app, fresh, clear_data: clears }: Extract<EntryPoint, { launch: string }>,
  { device }: Pick<ActionContext, 'device'>,
): Promise<void> {
  if (clears) await device.clearApp(app);
  else if (fresh) await device.stopApp(app);
  await device.openApp(app);
}

/** An app that is to begin anew is opened whether or not the shortcut could begin where the phone is. */
export const isFresh = (entry: EntryPoint): boolean =>
  'launch' in entry && (entry.fresh === true || entry.clear_data === true);

/** `said` is what the person wrote. */
export function readEntry(entry: EntryPoint, said: string): EffectReading {
  if ('launch' in entry) return entry.clear_data ? readingOf('deletes') : READS;
  if ('link' in entry) return readLink(entry.link, said);
  return readIntent(entry.intent, said);
}
