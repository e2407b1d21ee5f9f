import { isVisible, type Placed } from '../scene/placed.js';
import type { Scene, SceneWindow } from '../scene/scene.js';
import { attributesOf, classOf } from './attributes.js';
import { inToolkit } from './toolkit.js';

/** One node of the accessibility tree: a view with a class that can be seen. */
export type TreeNode = Readonly<{
  placed: Placed;
  window: SceneWindow;
  /** Among all its siblings, those too that are not in the tree. */
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

type At = Readonly<{ window: SceneWindow; index: number; order: number; depth: number }>;

function nodeOf(placed: Placed, at: At): TreeNode {
  const isEnd = placed.view.traits?.blind === true || at.depth >= DEEPEST;
  const siblings = isEnd ? [] : withClass(placed.children);
  const children = siblings.flatMap((child, index) =>
    isVisible(child) ? [nodeOf(child, { window: at.window, index, order: index + 1, depth: at.depth + 1 })] : [],
  );
  return { placed, window: at.window, index: at.index, order: at.order, children };
}

/** Views that only lay out are not there; their children stand in their place. */
const withClass = (children: readonly Placed[]): readonly Placed[] =>
  children.flatMap((child) => (child.view.type === undefined ? withClass(child.children) : [child]));

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
  const attributes = attributesOf({ ...node, scene })
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeXml(value)}"`]))
    .join('');
  if (node.children.length === 0) return `${indent}<${tag}${attributes} />\n`;
  const inner = node.children.map((child) => elementOf(scene, child, `${indent}  `)).join('');
  return `${indent}<${tag}${attributes}>\n${inner}${indent}</${tag}>\n`;
}
