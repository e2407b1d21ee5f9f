/** The JSON Schema of a shortcut file: one form for each action, so that an editor completes and explains. */

import { isRecord } from '../../core/is-record.js';
import { toJsonSchema } from '../../core/schema.js';
import { RunFields, ShortcutFields, StepFields, TargetFields } from '../../core/shortcut.js';
import type { Action } from '../action.js';
import { isPositionName } from '../arguments.js';
import { ACTIONS } from '../catalogue.js';
import { targetNeedsOf } from './check-step.js';

type JsonSchema = Readonly<Record<string, unknown>>;
type Properties = Readonly<Record<string, unknown>>;

export function shortcutSchema(): JsonSchema {
  const whole = toJsonSchema(ShortcutFields, { explainsLocators: true });
  const steps = propertiesOf(whole)['steps'];
  const items = isRecord(steps) ? steps['items'] : undefined;
  const fields = Object.entries(isRecord(items) ? propertiesOf(items) : {});
  // Every form says the same of these, so each stands once.
  const defs = Object.fromEntries(fields.map(([name, schema]) => [`step_${name}`, schema]));
  const known = Object.fromEntries(fields.map(([name]) => [name, { $ref: `#/$defs/step_${name}` }]));
  const forms = [...ACTIONS.filter(({ speech }) => speech === undefined).map((action) => formOf(action, known))];
  const all = { anyOf: [...forms, runForm(known), checkForm(known)] };
  const $defs = { ...(isRecord(whole['$defs']) ? whole['$defs'] : {}), ...defs };
  const list = { ...(isRecord(steps) ? steps : {}), items: all };
  return { ...whole, $defs, properties: { ...propertiesOf(whole), steps: list } };
}

const propertiesOf = (schema: JsonSchema): Properties =>
  isRecord(schema['properties']) ? schema['properties'] : {};

const pick = (known: Properties, names: readonly string[]): Properties =>
  Object.fromEntries(names.flatMap((name) => (name in known ? [[name, known[name]]] : [])));

const COMMON = Object.keys(StepFields);
/** About a target alone. */
const OF_TARGETS = ['each', 'turn'];

type FormParts = Readonly<{ title: string; description: string; properties: Properties; required: readonly string[] }>;

const form = ({ title, description, properties, required }: FormParts): JsonSchema => ({
  title,
  description,
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

function formOf(action: Action, known: Properties): JsonSchema {
  const { name, whenToUse, help } = action;
  const takes = targetNeedsOf(action);
  const places = [
    ...(takes.target === 'none' ? [] : ['target']),
    ...(takes.to === 'none' ? [] : ['to']),
    ...(takes.target === 'none' && takes.to === 'none' ? [] : Object.keys(TargetFields).slice(2)),
  ];
  const common = COMMON.filter((field) => takes.target !== 'none' || !OF_TARGETS.includes(field));
  const own = propertiesOf(toJsonSchema(action.args));
  const names = help.map((argument) => argument.name).filter((each) => !isPositionName(each) && !isGrid(own[each]));
  const args = names.map((each) => [each, withSlots(own[each], help.find((one) => one.name === each)?.meaning)] as const);
  const needed = help.filter((argument) => !argument.isOptional && names.includes(argument.name));
  const doing = { const: name, description: `${whenToUse}.` };
  return form({
    title: name,
    description: `${whenToUse}.`,
    properties: { do: doing, ...pick(known, places), ...Object.fromEntries(args), ...pick(known, common) },
    required: [
      'do',
      ...(['target', 'to'] as const).filter((place) => takes[place] === 'must'),
      ...needed.map((argument) => argument.name).filter((each) => mustBeGiven(action, each)),
    ],
  });
}

/** Some arguments are told to agents as expected though something else can stand in for them. */
const mustBeGiven = (action: Action, name: string): boolean =>
  action.faultsOf({}).some((fault) => fault.name === name);

/** A point of a screen's grid: not for files. */
const isGrid = (schema: unknown): boolean => isRecord(schema) && schema['type'] === 'array';

/** What is no text anyway may be given by a slot too. */
function withSlots(schema: unknown, meaning: string | undefined): JsonSchema {
  const plain = isRecord(schema) ? schema : {};
  const isText = plain['type'] === 'string' && !('enum' in plain);
  const description = meaning === undefined ? {} : { description: meaning };
  if (isText) return { ...plain, ...description };
  return { anyOf: [plain, { type: 'string', pattern: '\\{\\{\\w' }], ...description };
}

const runForm = (known: Properties): JsonSchema =>
  form({
    title: 'run',
    description: 'Runs another shortcut as a step.',
    properties: pick(known, [...Object.keys(RunFields), ...COMMON.filter((name) => !OF_TARGETS.includes(name))]),
    required: ['run'],
  });

const checkForm = (known: Properties): JsonSchema =>
  form({
    title: 'check',
    description: 'Touches nothing, and stops the shortcut unless the condition holds.',
    properties: pick(known, ['check', 'when', 'optional', 'repeat']),
    required: ['check'],
  });
