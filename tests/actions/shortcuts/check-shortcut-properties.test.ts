import { createCatalogue } from '../../../src/actions/catalogue.js';
import { checkShortcut } from '../../../src/actions/shortcuts/check-shortcut.js';
import { fillAll } from '../../../src/actions/shortcuts/fill-shortcut.js';
import { readValues } from '../../../src/actions/shortcuts/read-values.js';
import { argumentsOf } from '../../../src/actions/shortcuts/step-arguments.js';
import { validate } from '../../../src/core/diagnostics.js';
import type { ShortcutParameter } from '../../../src/core/shortcut-parameter.js';
import { ShortcutFields } from '../../../src/core/shortcut.js';
import { parseSource } from '../../../src/core/yaml-source.js';
import { seededRandom, type Random } from '../../../src/evaluation/metrics/random.js';
import { printShortcut } from '../../../src/memory/print-shortcut.js';

const ROUNDS = 400;
const catalogue = createCatalogue();
const TEXTS = ['Save', 'yes', '7:30', '# no comment', '{a: b}', ' padded ', '日本 語', '"quoted"', "it's", '- dash', 'a: b', '💤', '~', '0x1F'];

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const PARAMETERS: readonly (() => ShortcutParameter)[] = [
  () => ({ type: 'string' }),
  () => ({ type: 'string', optional: true }),
  () => ({ type: 'integer', min: 1, max: 40 }),
  () => ({ type: 'integer' }),
  () => ({ type: 'boolean', default: false }),
  () => ({ type: 'enum', values: ['up', 'down'] }),
  () => ({ type: 'enum', values: ['enter', 'camera'] }),
  () => ({ type: 'date' }),
  () => ({ type: 'time', default: '06:45' }),
];

const ARGUMENTS = ['text', 'key', 'direction', 'seconds', 'app', 'url', 'to_text', 'duration'];

/** Steps as people might write them, right and wrong. */
function someStep(random: Random): Readonly<Record<string, unknown>> {
  const value = () => pick<unknown>(random, ['{{it}}', 'up', 'enter', 3, 90, pick(random, TEXTS)]);
  const named = random() < 0.6 ? { target: { text: random() < 0.3 ? '{{it}}' : pick(random, TEXTS) } } : {};
  const end = random() < 0.2 ? { to: { contains: pick(random, TEXTS) } } : {};
  const args = random() < 0.7 ? { [pick(random, ARGUMENTS)]: value() } : {};
  const when = random() < 0.2 ? { when: '{{it}}' } : {};
  return { do: pick(random, catalogue.actions).name, ...named, ...end, ...args, ...when };
}

function someShortcut(random: Random): ShortcutFields {
  return ShortcutFields.parse({
    version: 1,
    name: 'random_one',
    package: '_any',
    description: pick(random, TEXTS),
    effects: 'pays',
    params: { it: pick(random, PARAMETERS)() },
    steps: Array.from({ length: 1 + Math.floor(random() * 3) }, () => someStep(random)),
    postcondition: { exists: { text: pick(random, TEXTS) } },
  });
}

function someValue(random: Random, parameter: ShortcutParameter): unknown {
  if (parameter.type === 'integer') return Math.floor((parameter.min ?? -99) + random() * ((parameter.max ?? 99) - (parameter.min ?? -99)));
  if (parameter.type === 'enum') return pick(random, parameter.values);
  if (parameter.type === 'boolean') return random() < 0.5;
  if (parameter.type === 'date') return '2027-11-03';
  if (parameter.type === 'time') return '23:59';
  return parameter.optional && random() < 0.5 ? undefined : pick(random, TEXTS);
}

const marksOf = ({ target, to }: ShortcutFields['steps'][number], names: readonly string[]) => ({
  ...(target && names.includes('mark') && { mark: 1 }),
  ...(to && names.includes('to_mark') && { to_mark: 1 }),
});

describe('any shortcut', () => {
  it('reads the same again from its printed file, with any texts in it', () => {
    const random = seededRandom(11);
    for (let round = 0; round < ROUNDS; round += 1) {
      const shortcut = someShortcut(random);
      const read: unknown = parseSource('random_one.yaml', printShortcut(shortcut, '../s.json')).doc.toJS();
      expect(validate(ShortcutFields, read)).toEqual([]);
      expect(ShortcutFields.parse(read)).toEqual(shortcut);
    }
  });

  it('is filled the same before it is printed and after it is read', () => {
    const random = seededRandom(12);
    for (let round = 0; round < ROUNDS; round += 1) {
      const shortcut = someShortcut(random);
      const read = ShortcutFields.parse(parseSource('a.yaml', printShortcut(shortcut, '../s.json')).doc.toJS());
      const [[, parameter] = []] = Object.entries(shortcut.params ?? {});
      const values = { it: parameter && someValue(random, parameter), each: '' };
      const filled = { it: Array.isArray(values.it) ? values.it : String(values.it ?? ''), each: '' };
      expect(fillAll(read.steps, filled)).toEqual(fillAll(shortcut.steps, filled));
    }
  });

  it('that the check lets pass can be performed, as far as arguments go, with any values', () => {
    const random = seededRandom(13);
    let passed = 0;
    for (let round = 0; round < ROUNDS * 10; round += 1) {
      const shortcut = someShortcut(random);
      if (checkShortcut(shortcut, catalogue).some(({ isAdvice }) => !isAdvice)) continue;
      passed += 1;
      const { it } = shortcut.params ?? {};
      const given = { it: it && someValue(random, it) };
      const values = readValues({ name: shortcut.name, params: shortcut.params ?? {} }, given);
      for (const step of shortcut.steps) {
        const isLeftOut = step.when === '{{it}}' && [undefined, '', false].includes(values['it'] as undefined);
        const action = catalogue.find(step.do ?? '');
        if (!action || isLeftOut) continue;
        const args = { ...fillAll(argumentsOf(step), values), ...marksOf(step, action.argumentNames) };
        expect(() => action.check(args)).not.toThrow();
      }
    }
    // The generator must make enough that are right, or nothing was tried.
    expect(passed).toBeGreaterThan(50);
  });
});
