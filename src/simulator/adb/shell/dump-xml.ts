/** Rewrites UiAutomator2's page source in the form of `uiautomator dump`: every tag is `node`, on one line. */

import { DOMParser } from '@xmldom/xmldom';

/** The attributes that `uiautomator dump` writes since Android 16, in its order. */
const ATTRIBUTES = [
  'index',
  'text',
  'resource-id',
  'class',
  'package',
  'content-desc',
  'checkable',
  'checked',
  'clickable',
  'enabled',
  'focusable',
  'focused',
  'scrollable',
  'long-clickable',
  'password',
  'selected',
  'bounds',
  'drawing-order',
  'hint',
] as const;

/** Written by the UiAutomator2 server alone, beside the one window that a dump holds. */
const TOAST = 'android.widget.Toast';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};
const escapeText = (text: string): string => text.replace(/[&<>"\n]/g, (char) => ENTITIES[char] ?? char);

type XmlElement = ReturnType<DOMParser['parseFromString']>['documentElement'];

/** Rewrites UiAutomator2's page source in the form of `uiautomator dump`: every tag is `node`, on one line, toasts are left out. */
export function dumpXml(source: string): string {
  const root = new DOMParser().parseFromString(source, 'text/xml').documentElement;
  const rotation = root?.getAttribute('rotation') ?? '0';
  return `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?><hierarchy rotation="${rotation}">${childrenOf(root)}</hierarchy>`;
}

function childrenOf(element: XmlElement): string {
  const nodes: string[] = [];
  for (let child = element?.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1 && child.nodeName !== TOAST) nodes.push(nodeOf(child as NonNullable<XmlElement>));
  }
  return nodes.join('');
}

function nodeOf(element: NonNullable<XmlElement>): string {
  const naf = isNameless(element) ? 'NAF="true" ' : '';
  const attributes = ATTRIBUTES.map((name) => `${name}="${escapeText(element.getAttribute(name) ?? '')}"`).join(' ');
  const inner = childrenOf(element);
  return inner ? `<node ${naf}${attributes}>${inner}</node>` : `<node ${naf}${attributes} />`;
}

/** "Not accessibility friendly": can be pressed, and neither it nor anything in it says what for. Android's dumper marks those. */
function isNameless(element: NonNullable<XmlElement>): boolean {
  const is = (name: string): boolean => element.getAttribute(name) === 'true';
  if (!is('clickable') || !is('enabled')) return false;
  const all = [element, ...Array.from(element.getElementsByTagName('*'))];
  return all.every((node) => !node.getAttribute('text') && !node.getAttribute('content-desc'));
}
