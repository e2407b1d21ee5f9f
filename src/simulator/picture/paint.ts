/** Paints a scene, on one canvas for all phones of a size. */

import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { heightOf, widthOf, type Bounds } from '../../core/geometry.js';
import type { ArrangedText } from '../scene/arrange.js';
import { cssFont, widthOfText } from '../scene/fonts.js';
import { isVisible, type Placed, drawnBounds } from '../scene/placed.js';
import type { Scene } from '../scene/scene.js';
import type { Color, View } from '../world/view.js';
import type { Focus } from '../world/world.js';
import { encodePng } from './png.js';
import { paintIcon, paintShapes, roundedPath, setFill, type Brush } from './shapes.js';
import { colorOf } from './theme.js';

const SCRIM = 0.42;
/** Milliseconds in which a ring turns once. */
const TURN_MS = 1_332;
/** Of a font's size: from the middle of a line down to where its letters stand. */
const BASELINE = 0.354;

/** Paints a scene onto a canvas of its size. */
export function paintScene(canvas: Canvas, scene: Scene, isDark: boolean): void {
  const context = canvas.getContext('2d');
  const brush: Brush = { context, isDark, scale: scene.scale, turn: 2 * Math.PI * ((scene.now % TURN_MS) / TURN_MS) };
  context.fillStyle = '#000000';
  context.fillRect(0, 0, scene.size.width, scene.size.height);
  for (const window of scene.windows) {
    if (window.scrim) paintScrim(brush, scene);
    paintPlaced(brush, window.root, scene.focus);
  }
}

function paintScrim({ context }: Brush, { size }: Scene): void {
  context.fillStyle = `rgba(0, 0, 0, ${SCRIM})`;
  context.fillRect(0, 0, size.width, size.height);
}

function paintPlaced(brush: Brush, placed: Placed, focus: Focus | null): void {
  if (!isVisible(placed)) return;
  const { context, scale } = brush;
  const { view } = placed;
  const paint = view.paint ?? {};
  const isDim = paint.opacity !== undefined && paint.opacity < 1;
  const clips = view.scroll !== undefined || paint.clip === true;
  if (isDim || clips) context.save();
  if (isDim) context.globalAlpha *= paint.opacity ?? 1;
  paintGround(brush, placed);
  if (clips) context.clip(roundedPath(placed.bounds, radiusOf(placed.view, scale)));
  if (paint.drawing) paintShapes(brush, paint.drawing, drawnBounds(placed));
  if (paint.spinner) paintSpinner(brush, placed);
  if (paint.icon) paintGlyph(brush, placed);
  if (placed.text) paintText(brush, placed, focus);
  for (const child of placed.children) paintPlaced(brush, child, focus);
  if (isDim || clips) context.restore();
}

const radiusOf = (view: View, scale: number): number | readonly number[] => {
  const radius = view.paint?.radius ?? 0;
  return typeof radius === 'number' ? radius * scale : radius.map((one) => one * scale);
};

function paintGround(brush: Brush, placed: Placed): void {
  const { context, scale, isDark } = brush;
  const { background, border, shadow } = placed.view.paint ?? {};
  if (background !== undefined) {
    if (shadow !== undefined) {
      context.shadowColor = 'rgba(0, 0, 0, 0.3)';
      context.shadowBlur = shadow * 2 * scale;
      context.shadowOffsetY = shadow * 0.5 * scale;
    }
    setFill(brush, background, placed.bounds);
    context.fill(roundedPath(placed.bounds, radiusOf(placed.view, scale)));
    context.shadowColor = 'transparent';
  }
  if (!border) return;
  const width = border.width * scale;
  if (border.side) {
    context.fillStyle = colorOf(border.color, isDark);
    const top = border.side === 'top' ? placed.bounds.top : placed.bounds.bottom - width;
    return context.fillRect(placed.bounds.left, top, widthOf(placed.bounds), width);
  }
  context.strokeStyle = colorOf(border.color, isDark);
  context.lineWidth = width;
  context.stroke(roundedPath(inset(placed.bounds, width / 2), radiusOf(placed.view, scale)));
}

const inset = ({ left, top, right, bottom }: Bounds, by: number): Bounds => ({
  left: left + by,
  top: top + by,
  right: right - by,
  bottom: bottom - by,
});

/** Alone in the middle of its view; before the words of one that has some. */
function paintGlyph(brush: Brush, { view, bounds, text }: Placed): void {
  const { icon } = view.paint ?? {};
  if (!icon) return;
  const size = (icon.size ?? 24) * brush.scale;
  const y = bounds.top + (heightOf(bounds) - size) / 2;
  const x = text
    ? bounds.left + text.left * brush.scale - size - (view.field ? 16 : 8) * brush.scale
    : bounds.left + (widthOf(bounds) - size) / 2;
  paintIcon(brush, { name: icon.name, color: icon.color, x: text ? Math.max(x, bounds.left) : x, y, size });
}

function paintSpinner({ context, isDark, scale, turn }: Brush, { view, bounds }: Placed): void {
  context.strokeStyle = colorOf(view.paint?.spinner ?? 'primary', isDark);
  context.lineWidth = 4 * scale;
  context.lineCap = 'round';
  context.beginPath();
  const radius = Math.min(widthOf(bounds), heightOf(bounds)) / 2 - 4 * scale;
  context.arc(
    (bounds.left + bounds.right) / 2,
    (bounds.top + bounds.bottom) / 2,
    radius,
    turn - Math.PI / 2,
    turn + Math.PI * 0.9,
  );
  context.stroke();
}

const inkColor = ({ isHint, look }: ArrangedText): Color =>
  isHint ? (look.hintColor ?? 'onSurfaceVariant') : (look.color ?? 'onSurface');

function paintText(brush: Brush, placed: Placed, focus: Focus | null): void {
  const { context, scale, isDark } = brush;
  const { text, bounds, view } = placed;
  if (!text) return;
  const font = { size: text.font.size * scale, weight: text.font.weight };
  const cursor = view.field && focus?.uid === placed.uid && focus.path === placed.path ? focus : null;
  if (cursor && !text.isHint) paintSelection(brush, placed, cursor);
  text.lines.lines.forEach((line, index) => {
    context.font = cssFont(font, line);
    const middle = bounds.top + (text.top + (index + 0.5) * text.lineHeight) * scale;
    const spare = text.width * scale - widthOfText(line, text.font) * scale;
    const shift = text.look.align === 'center' ? spare / 2 : text.look.align === 'right' ? spare : 0;
    const x = bounds.left + text.left * scale + shift;
    context.fillStyle = colorOf(inkColor(text), isDark);
    context.fillText(line, x, Math.round(middle + font.size * BASELINE));
    if (text.look.strike) context.fillRect(x, middle, widthOfText(line, text.font) * scale, Math.max(1, scale));
  });
  if (cursor) paintCursor(brush, placed, cursor.to);
}

/** A coloured ground behind the letters that are selected. */
function paintSelection({ context, scale, isDark }: Brush, { text, bounds }: Placed, { from, to }: Focus): void {
  if (!text || from === to) return;
  context.fillStyle = colorOf('primaryContainer', isDark);
  let begin = 0;
  text.lines.lines.forEach((line, index) => {
    const [first, last] = [Math.max(0, from - begin), Math.min(line.length, to - begin)];
    begin += line.length + 1;
    if (last <= first) return;
    const x = bounds.left + (text.left + widthOfText(line.slice(0, first), text.font)) * scale;
    const y = bounds.top + (text.top + index * text.lineHeight) * scale;
    context.fillRect(x, y, widthOfText(line.slice(first, last), text.font) * scale, text.lineHeight * scale);
  });
}

/** A bar before the letter at which typing goes on. */
function paintCursor({ context, scale, isDark }: Brush, { text, bounds, view }: Placed, at: number): void {
  if (!text) return;
  let left = text.isHint ? 0 : at;
  let line = 0;
  while (line < text.lines.lines.length - 1 && left > (text.lines.lines[line]?.length ?? 0)) {
    left -= (text.lines.lines[line]?.length ?? 0) + 1;
    line += 1;
  }
  const before = text.isHint ? '' : (text.lines.lines[line] ?? '').slice(0, left);
  const x = bounds.left + (text.left + widthOfText(before, text.font)) * scale;
  const y = bounds.top + (text.top + line * text.lineHeight + 2) * scale;
  context.fillStyle = colorOf('primary', isDark);
  context.fillRect(x, y, 2 * scale, (text.lineHeight - 4) * scale);
  if (view.paint?.border) {
    context.strokeStyle = colorOf('primary', isDark);
    context.lineWidth = 2 * scale;
    context.stroke(roundedPath(inset(bounds, scale), radiusOf(view, scale)));
  }
}

const MOST_CANVASES = 4;
const canvases = new Map<string, Canvas>();

/** A canvas of ten megabytes: one for all phones of a size, which take their pictures one after the other. */
function canvasOf({ width, height }: Scene['size']): Canvas {
  const name = `${width}x${height}`;
  const canvas = canvases.get(name) ?? createCanvas(width, height);
  canvases.delete(name);
  canvases.set(name, canvas);
  const oldest = canvases.keys().next().value;
  if (canvases.size > MOST_CANVASES && oldest !== undefined) canvases.delete(oldest);
  return canvas;
}

/** PNG of a scene. */
export function takePicture(scene: Scene, isDark: boolean): Buffer {
  const canvas = canvasOf(scene.size);
  // A picture that failed halfway leaves clips behind.
  canvas.getContext('2d').reset();
  paintScene(canvas, scene, isDark);
  return encodePng(canvas.data(), scene.size);
}
