/** Commands on one element. */

import { heightOf, widthOf } from '../../core/geometry.js';
import { tap } from '../system/touch.js';
import { boundsText, textOf } from '../tree/attributes.js';
import type { TreeNode } from '../tree/tree.js';
import { CommandRefused } from './command.js';
import type { Desk, Fields } from './desk.js';
import { cropPng } from '../picture/crop.js';

/** Milliseconds that a click takes of the phone's time. */
const CLICK_MS = 100;

/** A tap on the middle of what can be seen of it, whatever lies on top. */
export function clickElement(desk: Desk, id: string): null {
  const point = desk.centerOf(id);
  tap(desk.phone, point);
  desk.phone.pass(CLICK_MS);
  return null;
}

export const textOfElement = (desk: Desk, id: string): string => textOf(desk.node(id).placed.view);

export function rectOfElement(desk: Desk, id: string): Fields {
  const { visible } = desk.node(id).placed;
  return { x: visible.left, y: visible.top, width: widthOf(visible), height: heightOf(visible) };
}

const ALIASES: Readonly<Record<string, string>> = {
  name: 'text',
  contentDescription: 'content-desc',
  className: 'class',
  resourceId: 'resource-id',
};

/** What the real server answers to; any other name is unknown to it, also where the source has it. */
const READABLE = new Set([
  'text',
  'content-desc',
  'class',
  'resource-id',
  'package',
  'bounds',
  'displayed',
  'hint',
  'checkable',
  'checked',
  'clickable',
  'enabled',
  'focusable',
  'focused',
  'long-clickable',
  'password',
  'scrollable',
  'selected',
  'selection-start',
  'selection-end',
  'contentSize',
  'extras',
]);

const CAMEL: Readonly<Record<string, string>> = { longClickable: 'long-clickable' };

export function attributeOfElement(desk: Desk, id: string, asked: string): string | null {
  const node = desk.node(id);
  const name = ALIASES[asked] ?? CAMEL[asked] ?? asked;
  if (!READABLE.has(name)) throw new CommandRefused('unknown command', `This element has no attribute "${asked}".`);
  if (name === 'contentSize') return JSON.stringify(contentSizeOf(node));
  if (name === 'bounds') return boundsText(node.placed.visible);
  const value = desk.attributes(node).get(name);
  // The name falls back on the description, as the real driver has it.
  if (asked === 'name') return desk.attributes(node).get('content-desc') ?? value ?? '';
  return value ?? null;
}

function contentSizeOf({ placed }: TreeNode): Fields {
  const { visible, scroll } = placed;
  return {
    width: widthOf(visible),
    height: heightOf(visible),
    top: visible.top,
    left: visible.left,
    scrollableOffset: Math.round(scroll?.max ?? 0),
    touchPadding: 0,
  };
}

/** POST /element/:id/value {text, replace}: by accessibility action, so any letters and no keyboard. A last line feed submits. */
export function setElementValue(desk: Desk, id: string, body: Fields): null {
  const { placed } = editable(desk, id);
  const text = textOfBody(body);
  const value = placed.view.field?.value ?? '';
  const submits = text.endsWith('\n') && !placed.view.field?.multiline;
  const typed = submits ? text.slice(0, -1) : text;
  desk.phone.perform({
    do: 'edit',
    uid: placed.uid,
    path: placed.path,
    text: body['replace'] === true ? typed : value + typed,
  });
  if (submits) desk.phone.perform({ do: 'focus', uid: placed.uid, path: placed.path }, { do: 'submit' });
  return null;
}

export function clearElement(desk: Desk, id: string): null {
  const { placed } = editable(desk, id);
  desk.phone.perform({ do: 'edit', uid: placed.uid, path: placed.path, text: '' });
  return null;
}

/** POST /keys: to whatever has the focus. */
export function typeKeys(desk: Desk, body: Fields): null {
  activeNode(desk);
  const text = textOfBody(body);
  for (const part of text.split(/(\n)/))
    desk.phone.perform(part === '\n' ? { do: 'submit' } : { do: 'type', text: part });
  return null;
}

function textOfBody(body: Fields): string {
  const { text, value } = body;
  if (typeof text === 'string') return text;
  if (Array.isArray(value)) return value.map(String).join('');
  throw new CommandRefused('invalid argument', '"text" must be a text.');
}

function editable(desk: Desk, id: string): TreeNode {
  const node = desk.node(id);
  if (node.placed.view.field && !node.placed.view.traits?.disabled) return node;
  throw new CommandRefused(
    'invalid element state',
    'Cannot set the element to a text. It takes no text, or it is disabled.',
  );
}

/** The node that has the focus. */
export function activeNode(desk: Desk): TreeNode {
  const found = desk.nodes().find((node) => desk.attributes(node).get('focused') === 'true');
  if (found) return found;
  throw new CommandRefused('no such element', 'No element of this screen has the focus.');
}

export const pictureOfElement = (desk: Desk, id: string): string =>
  cropPng(desk.phone.picture(), desk.node(id).placed.visible).toString('base64');
