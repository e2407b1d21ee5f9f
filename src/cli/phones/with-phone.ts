/** Opens the phone, does the work, and sets the phone free, whatever happens. */

import type { Config } from '../../config/config.js';
import type { DeviceSettings } from '../../core/device-settings.js';
import { EXIT_CODES, FingertipsError } from '../../core/errors.js';
import { choosePhone } from './choose-device.js';
import { openPhone, type OpenPhone } from '../../assembly/open-phone.js';
import type { CliContext } from '../terminal/context.js';
import { listenForInterrupts } from '../terminal/interrupts.js';

/** Ctrl-C where there is no run to end. */
export class StartInterrupted extends FingertipsError {
  readonly exitCode = EXIT_CODES.interrupted;
  protected readonly usualCode = 'run.interrupted';
}

export type WithPhoneOptions = Readonly<{
  config: Config;
  /** What takes it, in words that mean something to whoever comes second. */
  holder: string;
  /** Chosen from the settings unless given. */
  device?: DeviceSettings;
}>;

/** Opens the phone, does the work, and sets the phone free, whatever happens. Ctrl-C aborts the signal. */
export async function withPhone<T>(
  context: CliContext,
  { config, holder, device }: WithPhoneOptions,
  work: (phone: OpenPhone, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { terminal, env } = context;
  const settings = device ?? (await choosePhone(config, context));
  const interrupts = listenForInterrupts(terminal);
  const { signal } = interrupts;
  try {
    const phone = await openPhone({ device: settings, holder, env, signal });
    const { model, android } = phone.device.description;
    terminal.err.line(terminal.err.paint.dim(`${settings.name}: ${model}, Android ${android}`));
    return await work(phone, signal).finally(() => phone.close());
  } catch (error) {
    if (!signal.aborted) throw error;
    throw new StartInterrupted({ problem: 'Stopped by you.', remedy: 'The phone is free.', cause: error });
  } finally {
    interrupts.release();
  }
}
