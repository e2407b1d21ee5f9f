/** Opens the phone, does the work, and sets the phone free, whatever happens. */

import type { Config } from '../../config/config.js';
import type { DeviceSettings } from '../../core/device-settings.js';
import { EXIT_CODES, FingertipsError } from '../../core/errors.js';
import { choosePhone } from './choose-device.js';
import { openPhone, type OpenPhone } from '../../assembly/open-phone.js';
import { systemClock } from '../../core/clock.js';
import type { CliContext } from '../terminal/context.js';
import type { Terminal } from '../terminal/terminal.js';
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

const CLOSE_LIMIT_MS = 8_000;

/** A phone that answers no more is left: the process ends soon, and with it whatever still waits. */
async function closeInTime(phone: Pick<OpenPhone, 'close'>, { err }: Terminal): Promise<void> {
  const closed = new AbortController();
  const closing = phone.close().finally(() => closed.abort());
  await Promise.race([closing, systemClock.sleep(CLOSE_LIMIT_MS, closed.signal)]);
  if (!closed.signal.aborted) err.line('The phone did not answer when it was set free; what waits for it is left.');
  void closing.catch(() => undefined);
}

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
    return await work(phone, signal).finally(() => closeInTime(phone, terminal));
  } catch (error) {
    if (!signal.aborted) throw error;
    throw new StartInterrupted({ problem: 'Stopped by you.', remedy: 'The phone is free.', cause: error });
  } finally {
    interrupts.release();
  }
}
