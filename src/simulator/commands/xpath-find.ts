import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import xpath from 'xpath';
import { CommandRefused } from './command.js';

/**
 * Which nodes of a page source an XPath 1 expression means: their numbers in document order, the root `hierarchy` not counted.
 * Below a node the expression sees that node's subtree alone, as UiAutomator2's own search does.
 * Throws CommandRefused "invalid selector".
 */
export function findByXPath(source: string, expression: string, below?: number): readonly number[] {
  const document = new DOMParser().parseFromString(source, 'text/xml');
  const elements = Array.from(document.getElementsByTagName('*')).slice(1);
  const context = below === undefined ? document : subtree(elements[below]);
  const offset = below ?? 0;
  const within = below === undefined ? elements : Array.from(context.getElementsByTagName('*'));
  const numbers = new Map(within.map((element, at) => [element, at + offset]));
  return select(expression, context)
    .map((node) => numbers.get(node as Element))
    .filter((number) => number !== undefined)
    .sort((a, b) => a - b);
}

/** A document of its own, so that neither `//` nor `..` leads out of it. */
function subtree(element: Element | undefined): Document {
  const document = new DOMParser().parseFromString('<hierarchy/>', 'text/xml');
  const root = document.documentElement;
  if (element && root) document.replaceChild(document.importNode(element, true), root);
  return document;
}

function select(expression: string, context: Document): readonly unknown[] {
  try {
    const found: unknown = xpath.select(expression, context as never);
    if (Array.isArray(found)) return found;
  } catch (error) {
    throw new CommandRefused(
      'invalid selector',
      `The XPath "${expression}" cannot be used: ${(error as Error).message}`,
    );
  }
  throw new CommandRefused('invalid selector', `The XPath "${expression}" finds a value, not elements.`);
}
