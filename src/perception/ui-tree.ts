import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import type { Bounds } from '../core/geometry.js';

/** One node of the page source, whatever tool wrote it. */
export type UiNode = Readonly<{
  className: string;
  text: string;
  description: string;
  id: string;
  /** Only newer Android versions tell it. */
  hint: string;
  /** What a field objects to, and the name that an icon shows under a finger that stays; newer drivers tell them. */
  error: string;
  tooltip: string;
  /** The program that drew it. */
  package: string;
  /** As the tree writes them, not clipped; absent for wrappers that are no views. */
  bounds: Bounds | undefined;
  clickable: boolean;
  longClickable: boolean;
  checkable: boolean;
  checked: boolean;
  enabled: boolean;
  focused: boolean;
  scrollable: boolean;
  focusable: boolean;
  /** Also one that is shown in letters at the moment. */
  password: boolean;
  selected: boolean;
  editable: boolean;
  heading: boolean;
  /** Whether the text is the hint; undefined where the tree does not tell. */
  showingHint: boolean | undefined;
  /** Among its siblings: later ones are drawn above earlier ones. 0 where the tree does not tell. */
  drawingOrder: number;
  /** Its app hid it from screen readers, or what it stands in. False where the tree does not tell. */
  hidden: boolean;
  children: readonly UiNode[];
}>;

/** Deeper trees are cut; real ones have at most some thirty levels. */
const DEEPEST = 400;

/**
 * Reads page source: `uiautomator dump` or Appium, one root or several, with or without a declaration. Whatever is not a tree,
 * such as an error message in its place, gives no nodes.
 */
export function readUiTree(source: string): readonly UiNode[] {
  const start = source.indexOf('<');
  if (start < 0) return [];
  try {
    const xml = `<all>${mended(source.slice(start))}</all>`;
    const root = new DOMParser({ onError: () => undefined }).parseFromString(xml, 'text/xml').documentElement;
    return root ? childrenOf(root, 0) : [];
  } catch {
    return [];
  }
}

/** Makes well-formed what phones get wrong: declarations within, control characters, bare ampersands, "$" in tag names. */
const mended = (source: string): string =>
  source
    .replace(/<\?[^>]*\?>|<!DOCTYPE[^>]*>/g, '')
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' ')
    .replace(/&#(x?)([0-9a-f]+);/gi, (reference, hexadecimal: string, digits: string) =>
      isAllowed(parseInt(digits, hexadecimal ? 16 : 10)) ? reference : ' ',
    )
    .replace(/&(?!#\d+;|#x[0-9a-f]+;|(?:amp|lt|gt|quot|apos);)/gi, '&amp;')
    .replace(
      /<(\/?)([\w.$]*\$[\w.$]*)/g,
      (_tag, slash: string, name: string) => `<${slash}${name.replaceAll('$', '_')}`,
    );

/** By XML 1.0, section 2.2. */
const isAllowed = (code: number): boolean =>
  code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0x10ffff);

const isElement = (node: Node): node is Element => node.nodeType === 1;

function childrenOf(parent: Element, depth: number): readonly UiNode[] {
  const nodes: UiNode[] = [];
  if (depth > DEEPEST) return nodes;
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (isElement(child)) nodes.push(readNode(child, depth));
  }
  return nodes;
}

function readNode(element: Element, depth: number): UiNode {
  const get = (name: string): string => element.getAttribute(name) ?? '';
  const is = (name: string): boolean => get(name) === 'true';
  return {
    className: get('class') || element.tagName,
    text: get('text'),
    description: get('content-desc'),
    id: get('resource-id'),
    hint: get('hint'),
    error: get('error'),
    tooltip: get('tooltip-text'),
    package: get('package'),
    bounds: readBounds(get('bounds')),
    clickable: is('clickable'),
    longClickable: is('long-clickable'),
    checkable: is('checkable'),
    checked: is('checked'),
    enabled: get('enabled') !== 'false',
    focused: is('focused'),
    scrollable: is('scrollable'),
    focusable: is('focusable'),
    password: is('password') || isPasswordType(Number(get('input-type'))),
    selected: is('selected'),
    editable: is('editable'),
    heading: is('heading'),
    showingHint: get('showing-hint') === '' ? undefined : is('showing-hint'),
    drawingOrder: Number(get('drawing-order')) || 0,
    hidden: get('a11y-important') === 'false',
    children: get('displayed') === 'false' ? [] : childrenOf(element, depth + 1),
  };
}

/** Class and variation of a keyboard for passwords: of letters, shown letters, a web page's, digits. */
const PASSWORD_TYPES: readonly number[] = [0x81, 0x91, 0xe1, 0x12];
const isPasswordType = (inputType: number): boolean => PASSWORD_TYPES.includes(inputType & 0xfff);

/** "[0,63][1080,2400]" */
function readBounds(text: string): Bounds | undefined {
  const [, left, top, right, bottom] = /^\[(-?\d+),(-?\d+)\]\[(-?\d+),(-?\d+)\]$/.exec(text) ?? [];
  return left === undefined
    ? undefined
    : { left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) };
}
