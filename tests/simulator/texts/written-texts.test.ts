import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { ALL_APPS } from '../../../src/simulator/apps/all-apps.js';
import type { Say } from '../../../src/simulator/texts/dictionary.js';
import { sayingOf } from '../../../src/simulator/texts/languages.js';
import { faultOfChinese, tableOf } from '../../support/chinese-words.js';
import { writtenWords } from '../../support/written-words.js';

const SIMULATOR = 'src/simulator';
/** Where interface texts are written. Pages of the web stay as they are. */
const FILES = [
  ...namesIn('apps').filter((name) => !/browser-(?:pages|sites)/.test(name)),
  ...namesIn('widgets'),
  ...namesIn('scene').filter((name) => /views?\.ts$/.test(name)),
  ...['timed-faults', 'draw', 'misbehave', 'run-app'].map((name) => `world/${name}.ts`),
];

/** What may stand in a template's gap: a number, a name, and a text of the tables. A pattern fits one of them. */
const FILLERS = ['7', 'Qq', 'Mon'];
const GAP = '\u0000';

function namesIn(folder: string): readonly string[] {
  return readdirSync(join(SIMULATOR, folder)).flatMap((name) => (name.endsWith('.ts') ? join(folder, name) : []));
}

type Written = Readonly<{ text: string; file: string; line: number; packages: readonly string[] }>;

/** Every way in which an expression can read, with gaps where it is not written here. */
function readings(node: ts.Node): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return readings(node.expression);
  if (ts.isConditionalExpression(node)) return [...readings(node.whenTrue), ...readings(node.whenFalse)];
  if (!ts.isTemplateExpression(node)) return [GAP];
  return node.templateSpans.reduce<readonly string[]>(
    (starts, span) =>
      starts.flatMap((start) => readings(span.expression).map((gap) => start + gap + span.literal.text)),
    [node.head.text],
  );
}

/** What is written in a file for a person to read, and not ids, messages, glyphs, paths or complaints to programmers. */
function textsIn(file: string, packages: readonly string[]): readonly Written[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Written[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isThrowStatement(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      for (const text of readings(node)) if (isForPeople(text)) found.push({ text, file, line, packages });
      return;
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

const isForPeople = (text: string): boolean =>
  /[A-Za-z]{2}/.test(text) &&
  (/^\P{L}*\p{Lu}/u.test(text) || /\p{L} \p{L}/u.test(text)) &&
  !/^[#$.]|^[A-Z_]+$/.test(text);

/** The packages of the apps that each file of `apps` declares, by the file's name without ending. */
async function declarations(): Promise<ReadonlyMap<string, readonly string[]>> {
  const declared = new Map<string, readonly string[]>();
  for (const name of namesIn('apps').map((file) => basename(file, '.ts'))) {
    const holds: unknown = await import(`../../../src/simulator/apps/${name}.js`);
    const values: readonly unknown[] = Object.values({ ...(holds as object) });
    const apps = ALL_APPS.filter((app) => values.includes(app));
    if (apps.length > 0)
      declared.set(
        name,
        apps.map((app) => app.package),
      );
  }
  return declared;
}

/** A file speaks for the apps that it, or the file it is a part of, declares: `maps-state.ts` for Maps. */
function packagesOf(file: string, declared: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const name = basename(file, '.ts');
  const whole = [...declared.keys()].find((each) => name === each || name.startsWith(`${each}-`));
  return (whole !== undefined && declared.get(whole)) || ['android'];
}

/** Undefined when some filling of its gaps reads in Chinese. */
function faultOf(text: string, say: Say, names: readonly string[]): string | undefined {
  const [start = '', ...parts] = text.split(GAP);
  const fillings = parts.reduce<readonly string[]>(
    (starts, part) => starts.flatMap((before) => FILLERS.map((gap) => before + gap + part)),
    [start],
  );
  const faults = fillings.map((filling) => faultOfChinese(say(filling), [...FILLERS, ...names]));
  return faults.includes(undefined) ? undefined : faults.at(-1);
}

describe('texts in the code of apps and windows', () => {
  it('are all said in simplified Chinese, also where no walk comes by', async () => {
    const declared = await declarations();
    const written = await writtenWords();
    const texts = FILES.flatMap((name) => textsIn(join(SIMULATOR, name), packagesOf(name, declared)));
    const packages = [...new Set(texts.flatMap((text) => text.packages))];
    const faults = packages.flatMap((owner) => {
      const say = sayingOf('zh-CN', owner) ?? String;
      const own = written.filter((words) => words.length > 1 && say(words) === words);
      return texts
        .filter((text) => text.packages.includes(owner) && faultOf(text.text, say, own) !== undefined)
        .map(({ text, file, line }) => `${file}:${line} "${text.replaceAll(GAP, '…')}": say it in ${tableOf(owner)}`);
    });
    expect(faults).toEqual([]);
  });
});
