/** Values that a parameter may be given, at its bounds: what a check tries a step with. */

import type { ShortcutParameter } from '../../core/shortcut-parameter.js';
import type { SlotValues } from '../../core/slots.js';

type SampleValue = SlotValues[string];

const SOME_TEXT = 'Some text';
/** Where no bound is given, any number may come. */
const FAR = 1_000_000;

function samplesOf(parameter: ShortcutParameter): readonly SampleValue[] {
  switch (parameter.type) {
    case 'integer':
    case 'number':
      return [parameter.min ?? -FAR, parameter.max ?? FAR];
    case 'boolean':
      return [true, false];
    case 'enum':
      return parameter.values;
    case 'set':
      return [parameter.values ?? [SOME_TEXT], []];
    case 'date':
      return ['2026-05-16'];
    case 'time':
      return ['06:45', '18:05'];
    case 'secret':
      return ['{{secret:NAME}}'];
    case 'string':
      return [SOME_TEXT];
  }
}

const mayBeEmpty = (parameter: ShortcutParameter): boolean =>
  parameter.optional === true && !('default' in parameter && parameter.default !== undefined);

/** One group of values for each bound of each of the named parameters, the others at their first. */
export function sampleValues(
  params: Readonly<Record<string, ShortcutParameter>>,
  { names, given }: Readonly<{ names: readonly string[]; given?: string | undefined }>,
): readonly SlotValues[] {
  const all = Object.entries(params).map(([name, parameter]): readonly [string, readonly SampleValue[]] => [
    name,
    [...samplesOf(parameter), ...(mayBeEmpty(parameter) && name !== given ? [undefined] : [])],
  ]);
  const usual: SlotValues = { ...Object.fromEntries(all.map(([name, [first]]) => [name, first])), each: SOME_TEXT };
  return [
    usual,
    ...all
      .filter(([name]) => names.includes(name))
      .flatMap(([name, values]) => values.slice(1).map((value) => ({ ...usual, [name]: value }))),
  ];
}
