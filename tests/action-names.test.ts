import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { ACTION_NAMES } from '../src/actions/catalogue.js';

const SRC = resolve('src');
/** Where actions are at home, and a program whose gestures only happen to have the same names. */
const FREE = [`actions${sep}`, `simulator${sep}`];

const isActionName = (name: string): boolean => ACTION_NAMES.includes(name);
/** Words such as "open_app", which can mean nothing else. */
const isOnlyAnAction = (name: string): boolean => isActionName(name) && name.includes('_');
/** What an action is called by where it is decided on, performed or written into a step. */
const CALLED_BY = ['action', 'do'];

const nameIn = (node: ts.Node): string | undefined =>
  ts.isPropertyAccessExpression(node) ? node.name.text : ts.isIdentifier(node) ? node.text : undefined;

const COMPARISONS: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
];

/** Compared with a name, or told apart by it in a switch. */
function choosesByName(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node) && COMPARISONS.includes(node.operatorToken.kind)) {
    const { left, right } = node;
    return CALLED_BY.includes(nameIn(left) ?? '') && ts.isStringLiteral(right) && isActionName(right.text);
  }
  if (!ts.isSwitchStatement(node) || !CALLED_BY.includes(nameIn(node.expression) ?? '')) return false;
  return node.caseBlock.clauses.some(
    (clause) =>
      ts.isCaseClause(clause) && ts.isStringLiteral(clause.expression) && isActionName(clause.expression.text),
  );
}

/** Two names or more in one list, or in one regular expression. */
function lists(node: ts.Node): boolean {
  if (ts.isArrayLiteralExpression(node)) {
    return node.elements.filter((item) => ts.isStringLiteral(item) && isActionName(item.text)).length > 1;
  }
  return ts.isRegularExpressionLiteral(node) && node.text.split(/[^a-z_]+/).filter(isActionName).length > 1;
}

/** A name that can mean nothing else, anywhere but in a call that is written out: `action: 'open_app'`. */
function namesOne(node: ts.Node): boolean {
  if (!ts.isStringLiteral(node) || !isOnlyAnAction(node.text)) return false;
  const { parent } = node;
  return !(ts.isPropertyAssignment(parent) && CALLED_BY.includes(parent.name.getText()));
}

function straysIn(path: string, text: string): readonly string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (choosesByName(node) || lists(node) || namesOne(node)) found.push(`${relative(SRC, path)}: ${node.getText()}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('the names of actions', () => {
  it('decide nothing outside the catalogue: what is true of an action stands in its entry', () => {
    const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && !FREE.some((folder) => name.startsWith(folder)),
    );
    expect(files.flatMap((name) => straysIn(join(SRC, name), readFileSync(join(SRC, name), 'utf8')))).toEqual([]);
  });

  it.each([
    ["const QUIET = new Set(['wait', 'copy']);", 'a list'],
    ["if (call.action === 'scroll') skip();", 'a comparison'],
    ["switch (step.do) { case 'tap': break; }", 'a switch'],
    ['const LOOKING = /^(?:wait|scroll)/;', 'a regular expression'],
    ["const isOpening = names.has('open_app');", 'a name that can mean nothing else'],
  ])('are noticed in %s', (text) => {
    expect(straysIn(resolve(SRC, 'made-up.ts'), text)).toHaveLength(1);
  });

  it('may stand in a call that is written out', () => {
    expect(straysIn(resolve(SRC, 'made-up.ts'), "play({ action: 'open_app', args: {} });")).toEqual([]);
  });
});
