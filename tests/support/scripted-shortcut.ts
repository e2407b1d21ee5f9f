import { createCatalogue } from '../../src/actions/catalogue.js';
import { runShortcut } from '../../src/actions/shortcuts/run-shortcut.js';
import type { RunShortcutOptions, StepReport } from '../../src/actions/shortcuts/shortcut-state.js';
import type { Screen } from '../../src/core/screen.js';
import { ShortcutFields, type Shortcut } from '../../src/core/shortcut.js';
import { anElement, screenOf } from './builders.js';
import { createPatientClock } from './clocks.js';
import { scriptedDevice, type ScriptedScreens } from './scripted-device.js';

/** A screen of buttons with these labels. */
export const withLabels = (...labels: readonly string[]): Screen =>
  screenOf(
    labels.map((label, index) => anElement(index + 1, { label })),
    { signature: labels.join() },
  );

export type ScriptedShortcut = Readonly<{
  start: Screen;
  steps: readonly unknown[];
  params?: unknown;
  values?: Record<string, unknown>;
  screens?: ScriptedScreens;
  calls?: Readonly<Record<string, Shortcut>>;
  from?: number;
  enter?: readonly unknown[];
  postcondition?: unknown;
}>;

/** A trusted shortcut with these parts. */
export const shortcutOf = (
  { steps, params, enter, postcondition, calls }: Omit<ScriptedShortcut, 'start'>,
  name = 'tidy',
): Shortcut => ({
  ...ShortcutFields.parse({
    version: 1,
    name,
    package: '_any',
    description: 'Tidies up.',
    effects: 'writes',
    steps,
    ...Object.fromEntries(Object.entries({ params, enter, postcondition }).filter(([, value]) => value !== undefined)),
  }),
  id: 's-tidy',
  status: 'trusted',
  source: 'human',
  params: (params ?? {}) as Shortcut['params'],
  ...(calls && { calls }),
});

/** Runs it on scripted screens, from its first or another step. */
export async function runScripted({ start, values = {}, screens = {}, from, ...parts }: ScriptedShortcut) {
  const phone = scriptedDevice(start, screens);
  const reports: StepReport[] = [];
  const context: RunShortcutOptions['context'] = {
    device: phone.device,
    clock: createPatientClock(0),
    person: { ask: async () => ({ kind: 'yes' }) },
    look: phone.look,
    glance: phone.look,
    secretOf: () => undefined,
  };
  const result = await runShortcut({
    shortcut: shortcutOf(parts),
    values,
    context,
    catalogue: createCatalogue(),
    confirm: 'risky',
    screen: start,
    from,
    onStep: (step) => void reports.push(step),
  });
  return { result, log: phone.log, reports };
}
