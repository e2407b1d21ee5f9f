/** What a prompt says about the screen, read as a model reads it. */

import type { Locator } from '../../core/locator.js';

/** One element as a prompt describes it. */
export type SeenElement = Readonly<{ mark: number; kind: string; texts: readonly string[]; line: string }>;

/** What a prompt says about the screen now, read as a model reads it: from its words alone. */
export function readScreen(prompt: string): readonly SeenElement[] {
  const [, after = ''] = prompt.split('\n# The screen now\n');
  const [fenced = ''] = after.split('\n>>>');
  return fenced.split('\n').flatMap((line) => {
    const [, mark, kind] = /^\[(\d+)\] ([a-z]+)/.exec(line) ?? [];
    return mark === undefined || kind === undefined ? [] : [{ mark: Number(mark), kind, texts: quotedIn(line), line }];
  });
}

const quotedIn = (line: string): readonly string[] =>
  [...line.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([text]) => JSON.parse(text) as string);

/** The element that a locator means; undefined when none or several fit. */
export function findSeen(locator: Locator, screen: readonly SeenElement[]): SeenElement | undefined {
  for (const test of testsOf(locator)) {
    const fitting = screen.filter(test);
    const near = fitting.length > 1 && locator.near !== undefined ? nearest(fitting, locator.near, screen) : fitting;
    if (near.length === 0) continue;
    return near.length === 1 || locator.index !== undefined ? near[locator.index ?? 0] : mostTelling(near);
  }
  return undefined;
}

type Test = (element: SeenElement) => boolean;

/** From the surest to the least sure: the label, the hint, any of its texts, a part of one. */
function testsOf({ text, desc, hint, id, near }: Locator): readonly Test[] {
  const name = text ?? desc;
  if (hint !== undefined)
    return [
      ({ line }) => line.includes(`hint ${JSON.stringify(hint)}`),
      ({ kind, texts }) => kind === 'field' && same(texts[0], hint),
    ];
  if (name === undefined && id !== undefined) {
    const words = id.replace(/^.*[/:]/, '').replace(/[_\-.]+/g, ' ');
    return [({ line }) => line.includes(`named ${JSON.stringify(words)}`)];
  }
  if (name === undefined) return near === undefined ? [] : [({ texts }) => texts.some((own) => same(own, near))];
  // What a field holds is not what it is called, so a field is meant last.
  return [isNoField, () => true].flatMap((allowed): readonly Test[] => [
    (element) => allowed(element) && same(element.texts[0], name),
    (element) => allowed(element) && element.texts.some((own) => same(own, name)),
    (element) => allowed(element) && element.texts.some((own) => own.split(/[\n,·|]/).some((part) => same(part, name))),
  ]);
}

const isNoField: Test = ({ kind }) => kind !== 'field';

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
const same = (a: string | undefined, b: string): boolean => a !== undefined && plain(a) === plain(b);

/** Those whose own line names the neighbour, else the one that stands closest after or before it. */
function nearest(
  fitting: readonly SeenElement[],
  near: string,
  screen: readonly SeenElement[],
): readonly SeenElement[] {
  const named = fitting.filter(({ texts }) => texts.slice(1).some((text) => plain(text).includes(plain(near))));
  if (named.length > 0) return named;
  const anchor = screen.findIndex(({ texts }) => same(texts[0], near));
  if (anchor < 0) return [];
  const distance = (element: SeenElement): number => Math.abs(screen.indexOf(element) - anchor);
  return [...fitting].sort((a, b) => distance(a) - distance(b)).slice(0, 1);
}

/** A caption and the row or button it names can read the same; what can be touched is meant. */
function mostTelling(fitting: readonly SeenElement[]): SeenElement | undefined {
  const touchable = fitting.filter(({ kind }) => !['text', 'heading', 'image', 'list'].includes(kind));
  return touchable.length === 1 || fitting.length === 1 ? (touchable[0] ?? fitting[0]) : undefined;
}
