import ts from 'typescript';

/** The small changes that can be made to one node of a program. Each rule returns what it would put in the node's place. */
const { SyntaxKind: Kind } = ts;

const COMPARISONS = new Map([
  ['<', ['<=', '>=']],
  ['<=', ['<', '>']],
  ['>', ['>=', '<=']],
  ['>=', ['>', '<']],
  ['===', ['!==']],
  ['!==', ['===']],
]);
const SUMS = new Map(
  Object.entries({ '+': '-', '-': '+', '*': '/', '/': '*', '%': '*', '**': '*', '+=': '-=', '-=': '+=' }),
);
const METHODS = new Map(
  [
    ['every', 'some'],
    ['startsWith', 'endsWith'],
    ['find', 'findLast'],
    ['findIndex', 'findLastIndex'],
    ['indexOf', 'lastIndexOf'],
    ['min', 'max'],
    ['floor', 'ceil'],
  ].flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
);
const LEAVES_OUT = new Set(
  'filter slice sort toSorted reverse toReversed trim trimEnd trimStart toLowerCase toUpperCase replace replaceAll catch flat'.split(
    ' ',
  ),
);

const textOf = (node) => node.getText();
const inside = (node) => `(${textOf(node)})`;
const operatorOf = (node) => (ts.isBinaryExpression(node) ? textOf(node.operatorToken) : '');
const isLogical = (node) => ['&&', '||'].includes(operatorOf(unwrapped(node)));
const unwrapped = (node) => (ts.isParenthesizedExpression(node) ? unwrapped(node.expression) : node);

/** The whole condition of an if or of a choice: what else is done to it says all that turning it round would. */
const isCondition = (node) => {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isCondition(parent);
  return (
    (ts.isIfStatement(parent) && parent.expression === node) ||
    (ts.isConditionalExpression(parent) && parent.condition === node)
  );
};

function comparisonTurned(node) {
  const operator = operatorOf(node);
  const others = COMPARISONS.get(operator) ?? [];
  if (isCondition(node) && ['===', '!=='].includes(operator)) return [];
  return others.map((other) => `${textOf(node.left)} ${other} ${textOf(node.right)}`);
}

/** Whatever notices `a || b` in the place of `a && b` notices one side left out, too; so only the sides are. */
function sideLeftOut(node) {
  const operator = operatorOf(node);
  if (operator === '&&' || operator === '||') return [inside(node.left), inside(node.right)];
  return operator === '??' && !isEmpty(node.right) ? [inside(node.left)] : [];
}

const isEmpty = (node) => ["''", '""', '``', '0', '[]', '{}', '({})'].includes(textOf(node));

function conditionFixed(node) {
  if (!isCondition(node) || ts.isParenthesizedExpression(node)) return [];
  if (!isLogical(node)) return ['true', 'false'];
  return [operatorOf(node) === '&&' ? 'false' : 'true'];
}

const notTakenAway = (node) =>
  ts.isPrefixUnaryExpression(node) && node.operator === Kind.ExclamationToken && !isCondition(node)
    ? [inside(node.operand)]
    : [];

function constantMoved(node) {
  if (!ts.isNumericLiteral(node) || isKey(node) || isIndex(node)) return [];
  const value = Number(node.text);
  return [String(value < 2 && Number.isInteger(value) ? value + 1 : value * 2)];
}

const isKey = (node) => node.parent.name === node;
const isIndex = (node) =>
  ts.isElementAccessExpression(node.parent) ||
  (ts.isPrefixUnaryExpression(node.parent) &&
    ts.isCallExpression(node.parent.parent) &&
    /\.at$/.test(textOf(node.parent.parent.expression)));

function wordsEmptied(node) {
  if (ts.isTemplateExpression(node)) return ts.isTaggedTemplateExpression(node.parent) ? [] : ["''"];
  if (!ts.isStringLiteralLike(node) || node.text === '' || isKey(node)) return [];
  const { parent } = node;
  const isElsewhereTurned = COMPARISONS.has(operatorOf(parent));
  const isForm =
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent) ||
    ts.isExpressionStatement(parent) ||
    ts.isTaggedTemplateExpression(parent);
  return isElsewhereTurned || isForm ? [] : ["''"];
}

const truthTurned = (node) => {
  if (isCondition(node)) return [];
  return node.kind === Kind.TrueKeyword ? ['false'] : node.kind === Kind.FalseKeyword ? ['true'] : [];
};

function methodSwapped(node) {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const { expression, name } = node.expression;
  const other = METHODS.get(name.text);
  const args = node.arguments.map(textOf).join(', ');
  if (other) return [`${textOf(expression)}.${other}(${args})`];
  return name.text === 'at' && ['-1', '0'].includes(args) ? [`${textOf(expression)}.at(${args === '0' ? -1 : 0})`] : [];
}

function callLeftOut(node) {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  return LEAVES_OUT.has(node.expression.name.text) ? [textOf(node.expression.expression)] : [];
}

function sumTurned(node) {
  if (!ts.isBinaryExpression(node)) return [];
  const operator = operatorOf(node);
  const joinsText = [node.left, node.right].some(
    (side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side),
  );
  const other = joinsText ? undefined : SUMS.get(operator);
  return other ? [`${textOf(node.left)} ${other} ${textOf(node.right)}`] : [];
}

/** A call, or an assignment to what is there already, that nobody uses the value of. */
function statementLeftOut(node) {
  if (!ts.isExpressionStatement(node)) return [];
  const expression = ts.isAwaitExpression(node.expression) ? node.expression.expression : node.expression;
  const isDeed =
    ts.isCallExpression(expression) || operatorOf(expression).endsWith('=') || ts.isDeleteExpression(expression);
  return isDeed && !textOf(expression).startsWith('super(') ? [';'] : [];
}

const catchRemoved = (node) =>
  ts.isCatchClause(node) && !/^\{\s*throw\b/.test(textOf(node.block)) ? ['catch (error) { throw error; }'] : [];

const finallyEmptied = (node) =>
  ts.isBlock(node) && ts.isTryStatement(node.parent) && node.parent.finallyBlock === node ? ['{ }'] : [];

/** An anchor or the indifference to capitals is taken out of a pattern. */
function patternLoosened(node) {
  if (!ts.isRegularExpressionLiteral(node)) return [];
  const [, body = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
  return [
    ...(body.startsWith('^') ? [`/${body.slice(1) || '(?:)'}/${flags}`] : []),
    ...(/[^\\]\$$/.test(body) ? [`/${body.slice(0, -1)}/${flags}`] : []),
    ...(flags.includes('i') ? [`/${body}/${flags.replace('i', '')}`] : []),
  ];
}

/** In the words of a report. */
export const RULES = Object.entries({
  'comparison turned': comparisonTurned,
  'side left out': sideLeftOut,
  'condition fixed': conditionFixed,
  '"not" taken away': notTakenAway,
  'constant moved': constantMoved,
  'text emptied': wordsEmptied,
  'truth turned': truthTurned,
  'method swapped': methodSwapped,
  'call left out': callLeftOut,
  'sum turned': sumTurned,
  'statement left out': statementLeftOut,
  'catch removed': catchRemoved,
  '"finally" emptied': finallyEmptied,
  'pattern loosened': patternLoosened,
});
