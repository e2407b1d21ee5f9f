/** The accessibility tree and its XML. */

import type { Bounds } from '../../core/geometry.js';
import { isVisible, type Placed } from '../scene/placed.js';
import type { Scene, SceneWindow } from '../scene/scene.js';
import { attributesOf, classOf } from './attributes.js';
import { withClass } from './semantics.js';
import { inToolkit } from './toolkit.js';

/** One node of the accessibility tree: a view with a class that can be seen, or lies in a web page. */
export type TreeNode = Readonly<{
  placed: Placed;
  window: SceneWindow;
  /** Among all its siblings, those too that are not in the tree; rows of a list that are out of sight are none. */
  index: number;
  order: number;
  children: readonly TreeNode[];
}>;

const DEEPEST = 70;

/** The tree of the active window: what cannot be seen is left out, so that indexes have gaps. */
export function treeOf(scene: Scene): TreeNode {
  const window = scene.active;
  return nodeOf(inToolkit(window, scene.scale), { window, index: 0, order: 0, depth: 0 });
}

type At = Readonly<{
  window: SceneWindow;
  index: number;
  order: number;
  depth: number;
  /** What can be seen of the web view around it. */
  web?: Bounds | undefined;
}>;

function nodeOf(placed: Placed, at: At): TreeNode {
  const isEnd = placed.view.traits?.blind === true || at.depth >= DEEPEST;
  const web = placed.view.type === WEB_VIEW ? placed.visible : at.web;
  const all = isEnd ? [] : withClass(placed.children).map((child) => (web ? squeezed(child, web) : child));
  // Rows out of sight are not there at all: counting begins with the first that is.
  const siblings = RECYCLING.test(placed.view.type ?? '') ? all.filter(isVisible) : all;
  const children = siblings.flatMap((child, index) =>
    web || isVisible(child)
      ? [nodeOf(child, { window: at.window, index, order: index + 1, depth: at.depth + 1, web })]
      : [],
  );
  return { placed, window: at.window, index: at.index, order: at.order, children };
}

const WEB_VIEW = 'android.webkit.WebView';
const RECYCLING = /(RecyclerView|ListView|GridView)$/;

/** A web page keeps in the tree what is scrolled away, flat at the edge behind which it lies. */
function squeezed(placed: Placed, web: Bounds): Placed {
  if (isVisible(placed)) return placed;
  const { left, top, right, bottom } = placed.bounds;
  const x = (value: number): number => Math.max(web.left, Math.min(web.right, value));
  const y = (value: number): number => Math.max(web.top, Math.min(web.bottom, value));
  return { ...placed, visible: { left: x(left), top: y(top), right: x(right), bottom: y(bottom) } };
}

export const nodesOf = (node: TreeNode): readonly TreeNode[] => [node, ...node.children.flatMap(nodesOf)];

/** What XML 1.0 does not allow becomes a question mark, as in the real server. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};
/** Most values are plain: numbers, classes, true and false. */
const PLAIN = /^[\w .,:;/[\]-]*$/;
const escapeXml = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text.replace(FORBIDDEN, '?').replace(/[&<>"\n\r\t]/g, (letter) => ESCAPES[letter] ?? letter);

export const tagOf = (className: string): string => className.replace(/[$@#&]/g, '.');

/** The page source as UiAutomator2 writes it. */
export function sourceOf(scene: Scene, tree: TreeNode = treeOf(scene)): string {
  const { width, height } = scene.size;
  const head = `<hierarchy index="0" class="hierarchy" rotation="${scene.rotation}" width="${width}" height="${height}">`;
  const toast =
    scene.toast === null
      ? ''
      : `  <android.widget.Toast index="1" package="com.android.settings" class="android.widget.Toast" text="${escapeXml(scene.toast)}" displayed="true" />\n`;
  return `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n${head}\n${elementOf(scene, tree, '  ')}${toast}</hierarchy>`;
}

function elementOf(scene: Scene, node: TreeNode, indent: string): string {
  const tag = tagOf(classOf(node.placed.view));
  let attributes = '';
  for (const [name, value] of attributesOf({ ...node, scene }))
    if (value !== undefined) attributes += ` ${name}="${escapeXml(value)}"`;
  if (node.children.length === 0) return `${indent}<${tag}${attributes} />\n`;
  const inner = node.children.map((child) => elementOf(scene, child, `${indent}  `)).join('');
  return `${indent}<${tag}${attributes}>\n${inner}${indent}</${tag}>\n`;
}
