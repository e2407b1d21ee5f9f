/** The places settings come from, in their order. */

import { validate } from '../core/diagnostics.js';
import { SetupError } from '../core/errors.js';
import { nearest } from '../core/suggest.js';
import { MODEL_ROLES, ProjectFile, type RoleFields } from '../core/project-file.js';
import { maskSecretsOf, type CheckedFile } from './yaml-file.js';
import type { Variables } from './env-file.js';

/** What the command line was given, by commander's names. Values may be text or already read. */
export type Flags = Readonly<Partial<Record<FlagName, string | number | boolean | undefined>>> &
  /** "temperature=0" for all agents, "operator.temperature=0" for one. */
  Readonly<{ modelSetting?: readonly string[] | undefined }>;
export type FlagName =
  | 'device'
  | 'model'
  | 'baseUrl'
  | 'diligence'
  | 'maxSteps'
  | 'maxMinutes'
  | 'maxTokens'
  | 'maxCost'
  | 'confirm'
  | 'learning'
  | 'memory'
  | 'record';

/** One place settings come from, checked. Earlier layers win. */
export type Layer = Readonly<{ values: Omit<ProjectFile, 'version'>; sourceOf(path: readonly string[]): string }>;
type Path = readonly string[];

/** A setting as people name it. `text`: taken as written, though it may look like a number. */
type Setting = Readonly<{ path: Path; flag?: FlagName; variable: string; text?: true }>;

const SETTINGS: readonly Setting[] = [
  { path: ['device'], flag: 'device', variable: 'FINGERTIPS_DEVICE', text: true },
  { path: ['models', 'default'], flag: 'model', variable: 'FINGERTIPS_MODEL', text: true },
  ...MODEL_ROLES.map((role): Setting => {
    const suffix = role.toUpperCase().replace('-', '_');
    return { path: ['models', 'roles', role], variable: `FINGERTIPS_MODEL_${suffix}`, text: true };
  }),
  { path: ['models', 'base_url'], flag: 'baseUrl', variable: 'OPENAI_BASE_URL', text: true },
  { path: ['models', 'timeout'], variable: 'FINGERTIPS_TIMEOUT', text: true },
  { path: ['models', 'retries'], variable: 'FINGERTIPS_RETRIES' },
  { path: ['models', 'strict'], variable: 'FINGERTIPS_STRICT' },
  { path: ['run', 'diligence'], flag: 'diligence', variable: 'FINGERTIPS_DILIGENCE', text: true },
  { path: ['run', 'steps'], flag: 'maxSteps', variable: 'FINGERTIPS_MAX_STEPS' },
  { path: ['run', 'minutes'], flag: 'maxMinutes', variable: 'FINGERTIPS_MAX_MINUTES' },
  { path: ['run', 'tokens'], flag: 'maxTokens', variable: 'FINGERTIPS_MAX_TOKENS' },
  { path: ['run', 'cost'], flag: 'maxCost', variable: 'FINGERTIPS_MAX_COST' },
  { path: ['run', 'confirm'], flag: 'confirm', variable: 'FINGERTIPS_CONFIRM', text: true },
  { path: ['run', 'record'], flag: 'record', variable: 'FINGERTIPS_RECORD' },
  { path: ['learning'], flag: 'learning', variable: 'FINGERTIPS_LEARNING', text: true },
  { path: ['memory', 'use'], flag: 'memory', variable: 'FINGERTIPS_MEMORY_USE' },
];

/** Names beginning with FINGERTIPS_ that something else of ours reads. */
const OTHER_VARIABLES = ['FINGERTIPS_DEBUG'];

/** Flags, then the environment with .env behind it, then the project file. */
export function gatherLayers(
  flags: Flags,
  variables: Variables,
  project: CheckedFile<ProjectFile> | undefined,
): readonly Layer[] {
  const fromFlags = layer(({ flag }) => {
    const given = flag === undefined ? undefined : flags[flag];
    return given === undefined ? undefined : { given, called: flagOf(flag), source: `flag ${flagOf(flag, given)}` };
  });
  const fromVariables = (isReal: boolean) =>
    layer(({ variable }) => {
      const found = variables.get(variable);
      if (!found || (found.source === 'environment') !== isReal) return undefined;
      return { given: found.value, called: variable, source: found.source };
    });
  const fromFile: Layer[] = project
    ? [{ values: project.value, sourceOf: (path) => `${project.file}, line ${project.lineOf(path)}` }]
    : [];
  return [withModelSettings(fromFlags, flags.modelSetting), fromVariables(true), fromVariables(false), ...fromFile];
}

/** Adds what --model-setting says, checked like everything else. */
function withModelSettings(layer: Layer, given: readonly string[] = []): Layer {
  const sources = new Map<string, string>();
  const values = given.reduce<ProjectFile>(
    (sum, text) => {
      const [, name = '', value = ''] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
      const [first = '', field] = name.split('.');
      if (value === '') {
        throw new SetupError({
          problem: `--model-setting "${text}" names no value.`,
          remedy: 'Write name=value or agent.name=value, for example operator.temperature=0.',
        });
      }
      const path = field === undefined ? ['models', first] : ['models', 'roles', first, field];
      sources.set(path.join('.'), 'flag --model-setting');
      return merge(sum, check(path, valueOf(value), `--model-setting ${name}`));
    },
    { version: 1, ...layer.values },
  );
  return { values, sourceOf: (path) => sources.get(path.join('.')) ?? layer.sourceOf(path) };
}

/** As in the project file: numbers, yes or no, groups in braces, or text. */
function valueOf(text: string): unknown {
  if (!/^\s*[{[]/.test(text)) return scalarOf(text);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

type GivenValue = Readonly<{ given: string | number | boolean; called: string; source: string }>;

function layer(find: (setting: Setting) => GivenValue | undefined): Layer {
  const sources = new Map<string, string>();
  const found = SETTINGS.flatMap((setting) => {
    const given = find(setting);
    return given ? [{ setting, ...given }] : [];
  });
  let values: ProjectFile = { version: 1 };
  for (const { setting, given, called, source } of found) {
    const value = typeof given === 'string' && !setting.text ? scalarOf(given) : given;
    values = merge(values, check(setting.path, value, called));
    sources.set(setting.path.join('.'), source);
  }
  return { values, sourceOf: (path) => sources.get(path.join('.')) ?? '' };
}

/** "40" is a number and "true" is a yes or no, as they would be in the project file. */
function scalarOf(text: string): string | number | boolean {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** The project file's schema checks every layer, so that a limit means the same wherever it is set. */
function check(path: Path, value: unknown, called: string): ProjectFile {
  const [first = '', ...rest] = path;
  const whole = { version: 1, [first]: rest.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) };
  const result = ProjectFile.safeParse(whole);
  if (result.success) return result.data;
  const wrong = validate(ProjectFile, maskSecretsOf(whole))[0] ?? { problem: `${called} is not right.`, remedy: '' };
  const problem = wrong.problem.replace(`"${path.join('.')}"`, called);
  throw new SetupError({ problem, remedy: wrong.remedy.replace('without quotes', 'as digits') });
}

const merge = (a: ProjectFile, b: ProjectFile): ProjectFile => ({
  ...a,
  ...b,
  ...(a.models || b.models
    ? { models: { ...a.models, ...b.models, roles: mergeRoles(a.models?.roles, b.models?.roles) } }
    : {}),
  ...(a.run || b.run ? { run: { ...a.run, ...b.run } } : {}),
  ...(a.memory || b.memory ? { memory: { ...a.memory, ...b.memory } } : {}),
});

type Roles = NonNullable<ProjectFile['models']>['roles'];

/** Several settings of one agent may come one by one. */
function mergeRoles(a: Roles = {}, b: Roles = {}): Roles {
  const fieldsOf = (role: RoleFields | undefined) => (typeof role === 'string' ? { model: role } : role);
  return Object.fromEntries(
    MODEL_ROLES.flatMap((role) => {
      const both = [a[role], b[role]].filter((given) => given !== undefined);
      return both.length === 0 ? [] : [[role, both.length === 1 ? both[0] : Object.assign({}, ...both.map(fieldsOf))]];
    }),
  ) as Roles;
}

/** A switch that is off was turned off by its "no" form. */
const flagOf = (flag = '', given?: GivenValue['given']): string =>
  `--${given === false ? 'no-' : ''}${flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Variables that look like ours and are not: a typing mistake would otherwise pass unseen. */
export function unknownVariables(names: readonly string[]): readonly string[] {
  const known = [...SETTINGS.map(({ variable }) => variable), ...OTHER_VARIABLES];
  return names
    .filter((name) => name.startsWith('FINGERTIPS_') && !known.includes(name))
    .map((name) => {
      const guess = nearest(name, known);
      const hint = guess === undefined ? 'It has no effect.' : `Did you mean "${guess}"?`;
      return `The variable "${name}" is not known. ${hint}`;
    });
}
