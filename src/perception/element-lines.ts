/** The list of a screen's elements: told apart, runs of equal ones in one line, and never too long. */

import type { ElementKind, ScreenElement } from '../core/element.js';
import { neighbourOf } from '../core/neighbours.js';

/** Of the whole list. */
const MOST_LINES = 300;
const MOST_TOKENS = 6000;
const CHARACTERS_PER_TOKEN = 4;
/** Equal nameless things one after the other, so many or more, share a line. */
const SHORTEST_RUN = 4;
/** In pixels: so far things of one row may be out of line. */
const SLACK = 8;

/** An element in words, without its mark: `button "Save"`. `quote` puts any other text of the screen into a line. */
export type DescribedElement = Readonly<{ element: ScreenElement; text: string }>;
type Quote = (text: string) => string;
type Line = Readonly<{ elements: readonly ScreenElement[]; text: string }>;

/** A line for each element or run of equal ones. What is left out of a list that is too long is said at its end. */
export function elementLines(described: readonly DescribedElement[], quote: Quote): readonly string[] {
  const listed = listedLines(described, quote);
  const left = described.map(({ element }) => element).filter(notIn(listed));
  const lines = listed.map(({ text }) => text);
  return left.length > 0 ? [...lines, leftOut(left)] : lines;
}

const notIn = (lines: readonly Line[]): ((element: ScreenElement) => boolean) => {
  const all = new Set(lines.flatMap(({ elements }) => elements));
  return (element) => !all.has(element);
};

/** What can be touched comes before what is only read, where there is no room for both. */
function listedLines(described: readonly DescribedElement[], quote: Quote): readonly Line[] {
  const all = linesOf(described, quote);
  if (all.length <= MOST_LINES && sumOf(all) <= MOST_TOKENS) return all;
  const kept = new Set<Line>();
  let tokens = 0;
  for (const line of [...all.filter(isTouched), ...all.filter((other) => !isTouched(other))]) {
    tokens += tokensOf(line);
    if (kept.size >= MOST_LINES || tokens > MOST_TOKENS) break;
    kept.add(line);
  }
  return all.filter((line) => kept.has(line));
}

const isTouched = ({ elements }: Line): boolean =>
  elements.some(({ certain, abilities }) => certain && abilities.length > 0);
const sumOf = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + tokensOf(line), 0);

/** Roughly: letters of other scripts than Latin cost more. */
function tokensOf({ text }: Line): number {
  const wide = text.match(/[^\u0000-\u024f]/gu)?.length ?? 0;
  return wide + (text.length - wide) / CHARACTERS_PER_TOKEN;
}

function leftOut(elements: readonly ScreenElement[]): string {
  const counts = new Map<ElementKind, number>();
  for (const { kind } of elements) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts].map(([kind, count]) => `${count} ${count === 1 ? kind : pluralOf(kind)}`).join(', ');
  return `${elements.length} more are not listed (${kinds}): scroll, or name one by its words.`;
}

function linesOf(described: readonly DescribedElement[], quote: Quote): readonly Line[] {
  const which = tellApart(described, quote);
  const lines: Line[] = [];
  for (let at = 0; at < described.length;) {
    const run = runAt(described, at);
    const [first] = run;
    if (!first) break;
    if (run.length >= SHORTEST_RUN) {
      lines.push({ elements: run.map(({ element }) => element), text: runInWords(run) });
      at += run.length;
    } else {
      const { element, text } = first;
      lines.push({ elements: [element], text: `[${element.mark}] ${text}${which(first)}` });
      at += 1;
    }
  }
  return lines;
}

/** Equal ones without a name and without anything beside them that tells them apart. */
function runAt(described: readonly DescribedElement[], at: number): readonly DescribedElement[] {
  const first = described[at];
  if (!first) return [];
  let end = at + 1;
  while (isLike(first, described[end])) end += 1;
  return described.slice(at, end);
}

const isLike = (a: DescribedElement, b: DescribedElement | undefined): boolean =>
  b !== undefined &&
  a.text === b.text &&
  [a, b].every(({ element }) => element.label === '' && element.near === undefined && element.value === undefined);

function runInWords(run: readonly DescribedElement[]): string {
  const [first] = run;
  if (!first) return '';
  const marks = run.map(({ element }) => element.mark);
  const { kind } = first.element;
  const words = `${run.length} ${pluralOf(kind)}${first.text.slice(kind.length)}`;
  return `[${Math.min(...marks)}] to [${Math.max(...marks)}]: ${words}${gridInWords(run)}; see the picture`;
}

/** ", in 6 rows of 7" where they stand so. */
function gridInWords(run: readonly DescribedElement[]): string {
  const tops: number[] = [];
  const sizes: number[] = [];
  for (const { element } of run) {
    const { top } = element.bounds;
    const row = tops.findIndex((other) => Math.abs(other - top) <= SLACK);
    if (row < 0) tops.push(top);
    const at = row < 0 ? tops.length - 1 : row;
    sizes[at] = (sizes[at] ?? 0) + 1;
  }
  const [first = 0] = sizes;
  if (tops.length === 1) return ', side by side';
  if (sizes.some((size) => size !== first)) return '';
  return first === 1 ? ', one below the other' : `, in ${tops.length} rows of ${first}`;
}

const pluralOf = (kind: ElementKind): string => (/(ch|x)$/.test(kind) ? `${kind}es` : `${kind}s`);

/** Tells those apart that read the same: by what stands around, beside or above them, by the app's names, else by their order. */
function tellApart(described: readonly DescribedElement[], quote: Quote): (one: DescribedElement) => string {
  const elements = described.map(({ element }) => element);
  const likenessOf = ({ element, text }: DescribedElement): string =>
    element.label === '' ? text : `${element.kind} ${element.label}`;
  const twins = new Map<string, ScreenElement[]>();
  for (const one of described) {
    const like = twins.get(likenessOf(one));
    if (like) like.push(one.element);
    else twins.set(likenessOf(one), [one.element]);
  }
  const nearOf = (element: ScreenElement): string | undefined =>
    element.near ??
    (element.label === '' || elements.length > MOST_LINES ? undefined : neighbourOf(element, elements)?.label);
  return (one) => {
    const { element } = one;
    const same = twins.get(likenessOf(one)) ?? [];
    const isNameless = element.label === '';
    if (same.length < 2) return isNameless && element.near !== undefined ? `, in ${quote(element.near)}` : '';
    if (isNameless && !isTarget(element)) return '';
    const near = nearOf(element);
    const isTelling = near !== undefined && same.every((other) => other === element || nearOf(other) !== near);
    if (isTelling) return `, ${isNameless ? 'in' : 'near'} ${quote(near)}`;
    return `, ${same.indexOf(element) + 1} of ${same.length}`;
  };
}

const isTarget = ({ abilities, certain }: ScreenElement): boolean => certain && abilities.includes('tap');

/** The elements that have a line of their own or share one. */
export function listedElements(described: readonly DescribedElement[], quote: Quote): readonly ScreenElement[] {
  return listedLines(described, quote).flatMap(({ elements }) => elements);
}
