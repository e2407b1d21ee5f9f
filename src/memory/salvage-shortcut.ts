/** What can be read of a shortcut whose file is wrong in parts, so that all its faults are told at once. */

import { isRecord } from '../core/is-record.js';
import { ShortcutParameter } from '../core/shortcut-parameter.js';
import { ShortcutFields, ShortcutStep } from '../core/shortcut.js';

/** Stands where a step cannot be read; nothing can be said against it. */
const UNREADABLE = ShortcutStep.parse({ check: { keyboard: false } });

/** The parts that are right, with harmless ones in place of those that are not. undefined where there are no fields at all. */
export function salvageShortcut(raw: unknown): ShortcutFields | undefined {
  if (!isRecord(raw)) return undefined;
  const { shape } = ShortcutFields;
  const params = isRecord(raw['params']) ? raw['params'] : {};
  const steps = Array.isArray(raw['steps']) ? raw['steps'] : [];
  const optional = Object.entries(shape).flatMap(([name, schema]) => {
    const read = schema.safeParse(raw[name]);
    return read.success && read.data !== undefined ? [[name, read.data] as const] : [];
  });
  return {
    version: 1,
    name: 'unnamed',
    package: '_any',
    description: 'Unread.',
    effects: 'pays',
    ...Object.fromEntries(optional),
    params: Object.fromEntries(
      Object.entries(params).map(([name, value]) => {
        const read = ShortcutParameter.safeParse(value);
        return [name, read.success ? read.data : { type: 'string' as const }];
      }),
    ),
    steps: steps.map((value: unknown) => {
      const read = ShortcutStep.safeParse(value);
      return read.success ? read.data : UNREADABLE;
    }),
  };
}
