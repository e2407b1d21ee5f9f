import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { Condition, locatorsIn } from '../../src/core/condition.js';
import { conditionInWords } from '../../src/core/condition-in-words.js';
import { CONDITION_NAMES, describeConditions } from '../../src/core/condition-table.js';
import { ShortcutFields } from '../../src/core/shortcut.js';
import { lintShortcut } from '../../src/memory/lint-shortcut.js';

/** As a file or a model may give it, past the types. */
const read = (text: string): Condition => JSON.parse(text) as Condition;

describe('the table of conditions', () => {
  it('gives the Operator an example of each kind that is read as a condition', () => {
    const examples = [...describeConditions().matchAll(/`(.+)` \|$/gm)].map(([, example = '']) => example);
    expect(examples).toHaveLength(describeConditions().split('\n').length);
    for (const example of examples) expect(Condition.safeParse(JSON.parse(example)).success).toBe(true);
  });

  it('tells the Operator each condition once', () => {
    const told = [...describeConditions().matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, names = '']) => names.split(', '));
    expect(told.sort()).toEqual([...CONDITION_NAMES].sort());
  });

  it('is what docs/shortcuts.md says: node scripts/write-conditions-table.mjs writes it anew', () => {
    const page = readFileSync('docs/shortcuts.md', 'utf8');
    expect(page).toContain(`| Field | Holds when | Example |\n|---|---|---|\n${describeConditions()}\n\n`);
  });
});

describe('a field that is no condition', () => {
  it('is refused by the schema, and is not silent in a report of another version', () => {
    expect(Condition.safeParse({ selected: { text: 'Inbox' } }).success).toBe(false);
    expect(conditionInWords(read('{"selected": {"text": "Inbox"}}'))).toContain('"selected"');
  });
});

describe('the elements that a condition names', () => {
  it('are found in conditions within conditions, with the way to each', () => {
    const condition: Condition = {
      exists: { text: 'Save' },
      any: [{ all: [{ holds: { field: { hint: 'Title' }, value: 'Paint' } }] }, { unchecked: { id: ':id/wifi' } }],
    };
    expect(locatorsIn(condition)).toEqual([
      { path: ['exists'], locator: { text: 'Save' } },
      { path: ['any', 0, 'all', 0, 'holds', 'field'], locator: { hint: 'Title' } },
      { path: ['any', 1, 'unchecked'], locator: { id: ':id/wifi' } },
    ]);
  });

  it('are looked at where a shortcut is checked, wherever they stand', () => {
    const shortcut = ShortcutFields.parse({
      version: 1,
      name: 'open_inbox',
      package: 'com.sim.mail',
      description: 'Opens the inbox.',
      effects: 'read_only',
      steps: [{ do: 'back', expect: { any: [{ gone: { text: 'Draft' } }, { checked: { index: 1 } }] } }],
    });
    const [problem, ...others] = lintShortcut(shortcut);
    expect(problem).toMatchObject({ path: ['steps', 0, 'expect', 'any', 1, 'checked'] });
    expect(others).toEqual([]);
  });
});

const SRC = resolve('src');
/** The table and the checks, where the compiler holds the names together. */
const HOME = [join('core', 'condition-table.ts'), join('actions', 'conditions.ts')];
/** So many names of conditions beside each other are a list of them; a screen's own fields share fewer. */
const A_LIST = 3;

/** The names that a list, a type, an object or a text of words spells out. */
function namesSpelledBy(node: ts.Node, source: ts.SourceFile): readonly string[] {
  if (ts.isStringLiteralLike(node)) return node.text.split(/\W+/);
  if (ts.isArrayLiteralExpression(node)) return node.elements.filter(ts.isStringLiteralLike).map(({ text }) => text);
  if (ts.isUnionTypeNode(node)) return node.types.map((type) => type.getText(source).replaceAll("'", ''));
  if (ts.isObjectLiteralExpression(node)) return node.properties.map(({ name }) => name?.getText(source) ?? '');
  if (ts.isTypeLiteralNode(node)) return node.members.map(({ name }) => name?.getText(source) ?? '');
  if (ts.isObjectBindingPattern(node))
    return node.elements.map(({ name, propertyName }) => (propertyName ?? name).getText(source));
  return [];
}

function listsOfConditionsIn(text: string): readonly string[] {
  const source = ts.createSourceFile('', text, ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const spelled = namesSpelledBy(node, source);
    const named = CONDITION_NAMES.filter((name) => spelled.includes(name));
    if (named.length >= A_LIST) found.push(named.join(', '));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('the names of conditions', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
    (name) => !name.startsWith(`simulator${sep}`) && !HOME.includes(name),
  );
  const textOf = (name: string): string => readFileSync(join(SRC, name), 'utf8');

  it('are listed by nobody else', () => {
    const lists = files
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => listsOfConditionsIn(textOf(name)).map((names) => `${relative('.', name)}: ${names}`));
    expect(lists).toEqual([]);
  });

  it('stand in no table of a prompt', () => {
    const rows = files
      .filter((name) => name.endsWith('.prompt.md'))
      .flatMap((name) =>
        textOf(name)
          .split('\n')
          .filter((line) => /^\| .*\b(?:exists|gone|unchecked)\b/.test(line)),
      );
    expect(rows).toEqual([]);
  });

  it.each([
    'const { exists, gone: left, checked } = condition;',
    "const ONE_LINE = 'target exists gone checked'.split(' ');",
    "const NAMES = ['exists', 'gone', 'holds'];",
    "type Name = 'exists' | 'gone' | 'any';",
    'const words = { exists: 1, gone: 2, holds: 3 };',
  ])('are found in %s', (text) => {
    expect(listsOfConditionsIn(text)).toHaveLength(1);
  });
});
