/** Lays a window out with yoga, in dp. */

import Yoga, { Edge, MeasureMode, type Config, type Node } from 'yoga-layout';
import { pathNames } from '../world/path.js';
import type { TextLook, View } from '../world/view.js';
import type { Font } from './fonts.js';
import { RowStore } from './row-store.js';
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

type Grown = Readonly<{
  path: string;
  node: Node;
  textNode: Node | undefined;
  children: readonly Grown[];
  /** A row of a list, once it is laid out by itself. */
  row?: () => Arranged | undefined;
}>;

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
  return laidOut(root, metrics, root.window ? '' : '^');
}

function laidOut(root: View, metrics: Metrics, path: string): Arranged {
  const grown = grow(root, metrics, path);
  grown.node.calculateLayout(metrics.width, metrics.height);
  const arranged = read(root, grown, metrics);
  grown.node.freeRecursive();
  return arranged;
}

function grow(view: View, metrics: Metrics, path: string): Grown {
  const node = Yoga.Node.create(configOf(metrics.scale));
  applyBox(node, view);
  const shown = shownText(view);
  const views = view.children ?? [];
  const names = pathNames(views);
  const children = views.map((child, index) =>
    (isRow(view, child) ? growRow : grow)(child, metrics, childPath(path, names[index] ?? '', child)),
  );
  children.forEach((child, index) => {
    // In a row a text may give way to its neighbours; in a column its lines would be cut.
    const isWords = child.textNode === child.node && views[index]?.field === undefined;
    if (isWords && !view.box?.row) child.node.setFlexShrink(0);
    node.insertChild(child.node, index);
  });
  if (shown === undefined || !view.textLook) return { path, node, textNode: undefined, children };
  if (children.length === 0) {
    measureText(node, view.textLook, { text: shown, metrics });
    return { path, node, textNode: node, children };
  }
  // yoga measures leaves only.
  const textNode = Yoga.Node.create(configOf(metrics.scale));
  measureText(textNode, view.textLook, { text: shown, metrics });
  node.insertChild(textNode, children.length);
  return { path, node, textNode, children };
}

/** What a row's own box may say, so that its list's width is all that it takes from around it. */
const OWN: ReadonlySet<string> = new Set(
  'pad margin gap row wrap align justify minHeight maxHeight height shrink'.split(' '),
);

/** A row that fills the width of a list that scrolls down: nothing else on the screen bears on how it is laid out. */
const isRow = (list: View, row: View): boolean =>
  list.scroll === 'vertical' &&
  !(list.box?.row ?? list.box?.wrap ?? list.box?.align) &&
  row.window === undefined &&
  row.children !== undefined &&
  typeof row.box?.height !== 'string' &&
  Object.keys(row.box ?? {}).every((name) => OWN.has(name));

/** Long lists are mostly rows that were laid out before. Only where they come to stand is found anew. */
function growRow(view: View, { scale, fontScale }: Metrics, path: string): Grown {
  const node = Yoga.Node.create(configOf(scale));
  const { margin = 0, ...box } = view.box ?? {};
  applyBox(node, { box: { margin, shrink: 0 } });
  let row: Arranged | undefined;
  node.setMeasureFunc((width, mode) => {
    const room = mode === MeasureMode.Undefined ? {} : { width };
    row = rows.keep(JSON.stringify([width, scale, fontScale, path, view]), () =>
      laidOut({ ...view, box }, { ...room, scale, fontScale }, path),
    );
    return { width: row.width, height: row.height };
  });
  return { path, node, textNode: undefined, children: [], row: () => row };
}

const rows = new RowStore<Arranged>();

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

function read(view: View, grown: Grown, metrics: Metrics): Arranged {
  const { left, top, width, height } = grown.node.getComputedLayout();
  const row = grown.row?.();
  if (row) return { ...row, left, top };
  const views = view.children ?? [];
  const text = textOf(view, grown, metrics);
  const children = grown.children.flatMap((child, index) => {
    const childView = views[index];
    return childView ? [read(childView, child, metrics)] : [];
  });
  return { view, path: grown.path, left, top, width, height, ...(text && { text }), children };
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
