import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

const SRC = resolve('src');
/** A program of its own: its apps each have a State, a Message and an INITIAL, which nobody outside can see. */
const SIMULATOR = `simulator${sep}`;

/** Participles that do not end in -ed or -ing. */
const IRREGULAR =
  'Begun Built Chosen Drawn Found Given Hidden Held Kept Known Left Lost Made Meant Read Said Seen Sent Shown Sought Spoken Taken Told Understood Written';
/** They end so and are no participles. */
const NOUNS = ['Recording', 'Heading', 'Setting', 'Building'];
const isParticiple = (name: string): boolean =>
  (/^[A-Z][a-z]+(ed|ing)$/.test(name) && !NOUNS.includes(name)) || IRREGULAR.split(' ').includes(name);

/** Words that other code bases use for what is called …Options here. */
const OTHER_OPTIONS = /(Order|Job|Params|Props|Config|Request|Assignment)$/;
/** What these are is no options: a message to a server, or a file's whole content. */
const NO_OPTIONS = ['ChatRequest', 'Config', 'ControlRequest', 'ParameterRequest', 'ApprovalRequest'];

type Declared = Readonly<{ name: string; file: string; isType: boolean; isExported: boolean }>;

function declaredIn(path: string): readonly Declared[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    const isExported = ts.canHaveModifiers(statement)
      ? (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
      : false;
    const isType = ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement);
    const names = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map(({ name }) => name.getText(source))
      : isType || ts.isClassDeclaration(statement) || ts.isFunctionDeclaration(statement)
        ? [statement.name?.text ?? '']
        : [];
    return names.map((name) => ({ name, file: relative(SRC, path), isType, isExported }));
  });
}

const all = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .flatMap((name) => declaredIn(join(SRC, name)));
const ours = all.filter(({ file }) => !file.startsWith(SIMULATOR));
const shown = ({ name, file }: Declared): string => `${name} in ${file}`;

describe('names', () => {
  it('call options …Options', () => {
    const strays = ours.filter(({ name, isType }) => isType && OTHER_OPTIONS.test(name) && !NO_OPTIONS.includes(name));
    expect(strays.map(shown)).toEqual([]);
  });

  it('are no bare participle or gerund where they name a type', () => {
    expect(ours.filter(({ name, isType }) => isType && isParticiple(name)).map(shown)).toEqual([]);
  });

  it('stand once in the repository where they are exported', () => {
    const exported = all.filter(({ isExported }) => isExported);
    const doubles = ours.filter(
      ({ name, file, isExported }) =>
        isExported && exported.some((other) => other.name === name && other.file !== file),
    );
    expect(doubles.map(shown).sort()).toEqual([]);
  });
});
