import Yoga, { Edge, MeasureMode, type Config, type Node } from 'yoga-layout';
import { namesOf } from '../world/path.js';
import type { TextLook, View } from '../world/view.js';
import type { Font } from './fonts.js';
import { applyBox } from './yoga-style.js';
import { wrap, type Lines } from './wrap.js';

/** A view with its place in its parent, in dp. Scroll positions are not in it: scrolling needs no new layout. */
export type Arranged = Readonly<{
  view: View;
  /** From the app's own root; wrappers around it begin with "^". */
  path: string;
  left: number;
  top: number;
  width: number;
  height: number;
  text?: ArrangedText;
  children: readonly Arranged[];
}>;

/** A text's lines and the box they stand in, in dp within the view. */
export type ArrangedText = Readonly<{
  lines: Lines;
  font: Font;
  lineHeight: number;
  look: TextLook;
  left: number;
  top: number;
  width: number;
  /** It is a hint that stands in place of a text. */
  isHint: boolean;
}>;

/** Without a width or height a window is as large as its content. */
export type Metrics = Readonly<{ width?: number; height?: number; scale: number; fontScale: number }>;

type Grown = Readonly<{ node: Node; textNode: Node | undefined; children: readonly Grown[] }>;

const configs = new Map<number, Config>();

function configOf(scale: number): Config {
  const known = configs.get(scale);
  if (known) return known;
  const config = Yoga.Config.create();
  // Places are rounded to whole pixels, not to whole dp.
  config.setPointScaleFactor(scale);
  configs.set(scale, config);
  return config;
}

/** Lays a window's views out. */
export function arrange(root: View, metrics: Metrics): Arranged {
  const grown = grow(root, metrics);
  grown.node.calculateLayout(metrics.width, metrics.height);
  const arranged = read({ view: root, grown, path: root.window ? '' : '^' }, metrics);
  grown.node.freeRecursive();
  return arranged;
}

function grow(view: View, metrics: Metrics): Grown {
  const node = Yoga.Node.create(configOf(metrics.scale));
  applyBox(node, view);
  const shown = shownText(view);
  const children = (view.children ?? []).map((child) => grow(child, metrics));
  children.forEach((child, index) => node.insertChild(child.node, index));
  if (shown === undefined || !view.textLook) return { node, textNode: undefined, children };
  if (children.length === 0) {
    measureText(node, view.textLook, { text: shown, metrics });
    return { node, textNode: node, children };
  }
  // yoga measures leaves only.
  const textNode = Yoga.Node.create(configOf(metrics.scale));
  measureText(textNode, view.textLook, { text: shown, metrics });
  node.insertChild(textNode, children.length);
  return { node, textNode, children };
}

/** An empty field shows its hint. */
const shownText = (view: View): string | undefined => (view.field && view.text === '' ? view.field.hint : view.text);

function measureText(
  node: Node,
  look: TextLook,
  { text, metrics }: Readonly<{ text: string; metrics: Metrics }>,
): void {
  node.setMeasureFunc((width, mode) => {
    const room = mode === MeasureMode.Undefined ? Infinity : width;
    const { lines, width: used } = wrap(text, {
      font: fontOf(look, metrics),
      width: room,
      maxLines: look.maxLines ?? 1_000,
    });
    const height = Math.max(1, lines.length) * look.lineHeight * metrics.fontScale;
    return { width: mode === MeasureMode.Exactly ? width : Math.min(room, Math.ceil(used * 4) / 4), height };
  });
}

const fontOf = (look: TextLook, { fontScale }: Metrics): Font => ({
  size: look.size * fontScale,
  weight: look.weight ?? 400,
});

function read({ view, grown, path }: Readonly<{ view: View; grown: Grown; path: string }>, metrics: Metrics): Arranged {
  const { left, top, width, height } = grown.node.getComputedLayout();
  const children = view.children ?? [];
  const names = namesOf(children);
  const text = textOf(view, grown, metrics);
  return {
    view,
    path,
    left,
    top,
    width,
    height,
    ...(text && { text }),
    children: grown.children.flatMap((child, index) => {
      const childView = children[index];
      return childView
        ? [read({ view: childView, grown: child, path: childPath(path, names[index] ?? '', childView) }, metrics)]
        : [];
    }),
  };
}

const childPath = (path: string, name: string, child: View): string =>
  child.window ? '' : path === '' ? name : `${path}/${name}`;

function textOf(view: View, { node, textNode }: Grown, metrics: Metrics): ArrangedText | undefined {
  const { textLook: look } = view;
  const text = shownText(view);
  if (!textNode || !look || text === undefined) return undefined;
  const isOwn = textNode === node;
  const box = isOwn ? node.getComputedLayout() : textNode.getComputedLayout();
  const pad = (edge: Edge): number => (isOwn ? node.getComputedPadding(edge) : 0);
  const width = box.width - pad(Edge.Left) - pad(Edge.Right);
  const isHint = view.field !== undefined && view.text === '';
  const shown = look.hidden && !isHint ? '•'.repeat([...text].length) : text;
  const lineHeight = look.lineHeight * metrics.fontScale;
  const font = fontOf(look, metrics);
  const lines = wrap(shown, { font, width, maxLines: look.maxLines ?? 1_000 });
  const spare = box.height - pad(Edge.Top) - pad(Edge.Bottom) - lines.lines.length * lineHeight;
  const isCentred = view.box?.justify === 'center';
  return {
    lines,
    font,
    lineHeight,
    look,
    left: pad(Edge.Left) + (isOwn ? 0 : box.left),
    top: pad(Edge.Top) + (isOwn ? 0 : box.top) + (isCentred ? spare / 2 : 0),
    width,
    isHint,
  };
}
