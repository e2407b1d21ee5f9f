import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import fontoxpath from 'fontoxpath';
import { CommandRefused } from './command.js';

/**
 * Which nodes of a page source an XPath 2 expression means: their numbers in document order, the root `hierarchy` not counted.
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
    const found: unknown = fontoxpath.evaluateXPath(expression, context, null, {}, fontoxpath.ReturnType.ALL_RESULTS);
    if (Array.isArray(found) && found.every((one) => typeof one === 'object')) return found;
  } catch (error) {
    throw new CommandRefused('invalid selector', `The XPath "${expression}" cannot be used: ${reasonOf(error)}`);
  }
  throw new CommandRefused('invalid selector', `The XPath "${expression}" finds a value, not elements.`);
}

/** The line with the standard's error code; around it the parser draws where it stumbled. */
function reasonOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return /[A-Z]{4}\d{4}: [^\n]*/.exec(words)?.[0] ?? words;
}
