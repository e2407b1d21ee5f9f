/** Gives each shortcut those that its steps run, and finds those that cannot be run that way. */

import { formatDiagnostic, type Diagnostic } from '../core/diagnostics.js';
import { MOST_NESTED, type Shortcut } from '../core/shortcut.js';
import { unknownName } from '../core/suggest.js';
import type { FileProblem } from './file-problem.js';
import type { ReadFile, StoredItem } from './tip-file.js';

type StoredShortcut = StoredItem<Shortcut>;
type LinkFault = Diagnostic;

/** Those whose every `run` leads somewhere, with what it leads to; the others with what is wrong, and where. */
export function linkShortcuts(all: readonly StoredShortcut[]): ReadFile<Shortcut> {
  const found = all.map((stored) => ({ stored, linked: link(stored.item, all, []) }));
  return {
    items: found.flatMap(({ stored, linked }) => ('item' in linked ? [{ ...stored, item: linked.item }] : [])),
    problems: found.flatMap(({ stored, linked }) => ('fault' in linked ? [problemOf(stored, linked.fault)] : [])),
  };
}

type LinkResult = Readonly<{ item: Shortcut }> | Readonly<{ fault: LinkFault }>;

/** `trail`: the shortcuts that it is run by, outermost first. */
function link(item: Shortcut, all: readonly StoredShortcut[], trail: readonly Shortcut[]): LinkResult {
  const calls: Record<string, Shortcut> = {};
  for (const [index, { run }] of item.steps.entries()) {
    if (run === undefined) continue;
    const path = ['steps', index, 'run'];
    const callee = findCallee(run, item, all);
    const fault = callee ? faultOfCall(callee, [...trail, item]) : unknownCallee(run, item, all);
    if (fault || !callee) return { fault: { path, ...(fault ?? unknownCallee(run, item, all)) } };
    const linked = link(callee, all, [...trail, item]);
    if ('fault' in linked) return { fault: { ...linked.fault, path } };
    calls[run] = linked.item;
  }
  return { item: Object.keys(calls).length > 0 ? { ...item, calls } : item };
}

const UNUSED: ReadonlySet<Shortcut['status']> = new Set(['disabled', 'retired']);

function faultOfCall(callee: Shortcut, trail: readonly Shortcut[]): Omit<LinkFault, 'path'> | undefined {
  if (trail.some(({ name, package: app }) => name === callee.name && app === callee.package)) {
    const ring = [...trail.map(({ name }) => name), callee.name].join(' → ');
    return { problem: `It runs itself: ${ring}.`, remedy: 'Take one of these steps out.' };
  }
  if (trail.length > MOST_NESTED) {
    const problem = `More than ${MOST_NESTED} shortcuts run one inside the other.`;
    return { problem, remedy: 'Write the steps of the innermost one out.' };
  }
  if (!UNUSED.has(callee.status)) return undefined;
  return { problem: `"${callee.name}" is ${callee.status}.`, remedy: 'Run another one, or put it to use again.' };
}

/** By its name within the app, then among those for any app; by "app/name" anywhere. */
function findCallee(run: string, { package: app }: Shortcut, all: readonly StoredShortcut[]): Shortcut | undefined {
  const named = (key: string) => all.find(({ item }) => `${item.package}/${item.name}` === key)?.item;
  return named(run) ?? named(`${app}/${run}`) ?? named(`_any/${run}`);
}

function unknownCallee(
  run: string,
  { package: app }: Shortcut,
  all: readonly StoredShortcut[],
): Omit<LinkFault, 'path'> {
  const known = all.map(({ item }) =>
    item.package === app || item.package === '_any' ? item.name : `${item.package}/${item.name}`,
  );
  return unknownName('shortcut', run, known);
}

function problemOf({ file, lineOf }: StoredShortcut, fault: LinkFault): FileProblem {
  const place = { file, line: lineOf?.(fault.path) };
  return { ...place, text: formatDiagnostic(place, fault) };
}
