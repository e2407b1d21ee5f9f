/** Paints the shapes of drawings, icons and rounded areas. */

import { Path2D, type SKRSContext2D } from '@napi-rs/canvas';
import type { Bounds } from '../../core/geometry.js';
import { heightOf, widthOf } from '../../core/geometry.js';
import { cssFont, paintable } from '../scene/fonts.js';
import type { Color, Fill, Shape } from '../world/view.js';
import { iconPath } from './icons.js';
import { colorOf } from './theme.js';

/** The corners' radii are pixels: all, or from the left top one clockwise. */
export function roundedPath({ left, top, right, bottom }: Bounds, radius: number | readonly number[]): Path2D {
  const path = new Path2D();
  const most = Math.min(right - left, bottom - top) / 2;
  path.roundRect(
    left,
    top,
    right - left,
    bottom - top,
    [radius].flat().map((one) => Math.max(0, Math.min(one, most))),
  );
  return path;
}

/** `turn`: of a ring that turns, in radians. */
export type Brush = Readonly<{ context: SKRSContext2D; isDark: boolean; scale: number; turn: number }>;

/** Sets what areas are filled with: a colour, or two from top to bottom. */
export function setFill(
  { context, isDark }: Brush,
  fill: Fill,
  { top, bottom }: Readonly<{ top: number; bottom: number }>,
): void {
  if (typeof fill === 'string') {
    context.fillStyle = colorOf(fill, isDark);
    return;
  }
  const gradient = context.createLinearGradient(0, top, 0, bottom);
  gradient.addColorStop(0, colorOf(fill[0], isDark));
  gradient.addColorStop(1, colorOf(fill[1], isDark));
  context.fillStyle = gradient;
}

/** Places in hundredths stretch with the view; radii and sizes follow its shorter side, so that circles stay round. */
export function paintShapes(brush: Brush, shapes: readonly Shape[], bounds: Bounds): void {
  const width = widthOf(bounds) / 100;
  const height = heightOf(bounds) / 100;
  for (const shape of shapes) paintShape(brush, shape, { bounds, width, height, unit: Math.min(width, height) });
}

type Stretch = Readonly<{ bounds: Bounds; width: number; height: number; unit: number }>;

function paintShape(brush: Brush, shape: Shape, stretch: Stretch): void {
  const { bounds, width, height, unit } = stretch;
  const { context } = brush;
  const at = (x: number, y: number) => ({ x: bounds.left + x * width, y: bounds.top + y * height });
  switch (shape.shape) {
    case 'rect': {
      const { x, y } = at(shape.x, shape.y);
      const area = { left: x, top: y, right: x + shape.width * width, bottom: y + shape.height * height };
      setFill(brush, shape.fill, area);
      return context.fill(roundedPath(area, (shape.radius ?? 0) * unit));
    }
    case 'circle': {
      const { x, y } = at(shape.x, shape.y);
      const radius = shape.radius * unit;
      setFill(brush, shape.fill, { top: y - radius, bottom: y + radius });
      context.beginPath();
      context.arc(x, y, radius, 0, Math.PI * 2);
      return context.fill();
    }
    case 'path':
      return paintPath(brush, shape, stretch);
    case 'text':
      context.font = cssFont({ size: shape.size * unit, weight: shape.weight ?? 400 }, shape.text);
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      paintWords(brush, { text: shape.text, color: shape.fill, ...at(shape.x, shape.y) });
      context.textAlign = 'left';
      context.textBaseline = 'alphabetic';
      return;
    case 'glyph': {
      const size = shape.size * unit;
      const { x, y } = at(shape.x, shape.y);
      return paintIcon(brush, { name: shape.name, color: shape.fill, x: x - size / 2, y: y - size / 2, size });
    }
  }
}

function paintWords(
  { context, isDark }: Brush,
  { text, color, x, y }: Readonly<{ text: string; color: Color; x: number; y: number }>,
): void {
  context.fillStyle = colorOf(color, isDark);
  context.fillText(paintable(text), x, y);
}

function paintPath(
  brush: Brush,
  shape: Extract<Shape, { shape: 'path' }>,
  { bounds, width, height, unit }: Stretch,
): void {
  const { context, isDark } = brush;
  context.save();
  context.translate(bounds.left, bounds.top);
  context.scale(width, height);
  const path = new Path2D(shape.path);
  if (shape.fill !== undefined) {
    setFill(brush, shape.fill, { top: 0, bottom: 100 });
    context.fill(path);
  }
  if (shape.stroke !== undefined) {
    context.strokeStyle = colorOf(shape.stroke, isDark);
    context.lineWidth = ((shape.width ?? 2) * unit) / Math.max(width, height);
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.stroke(path);
  }
  context.restore();
}

type IconAt = Readonly<{ name: string; color: Color; x: number; y: number; size: number }>;

export function paintIcon({ context, isDark }: Brush, { name, color, x, y, size }: IconAt): void {
  context.save();
  context.translate(x, y);
  context.scale(size / 24, size / 24);
  context.fillStyle = colorOf(color, isDark);
  context.fill(iconPath(name));
  context.restore();
}
