import { heightOf, overlapOf, widthOf, type Bounds } from '../../src/core/geometry.js';
import { colorOf } from '../../src/simulator/picture/theme.js';
import type { Placed } from '../../src/simulator/scene/placed.js';
import type { Scene, SceneWindow } from '../../src/simulator/scene/scene.js';
import type { Color } from '../../src/simulator/world/view.js';

/** So much may be lost by rounding to pixels, in pixels. */
const SLACK = 3;
/** Of large text by WCAG 2.2, 1.4.3; what is switched off need not be read. */
const LEAST_CONTRAST = 3;
/** Titles that are longer stand for what people wrote; a real phone cuts them too. */
const LONGEST_TITLE = 20;

type Seen = Readonly<{
  placed: Placed;
  words: string;
  /** Where its letters are, in pixels. */
  ink: Bounds;
  /** It, or what it is in, can be scrolled. */
  scrolls: boolean;
  /** It floats over the rest of its page. */
  floats: boolean;
  dimmed: boolean;
  ground: Color | undefined;
}>;

/** What a person would call broken about a window: text cut off, off the display, on other text, or hardly to be read. */
export function faultsOfLayout(scene: Scene, isDark: boolean): readonly string[] {
  const texts = textsIn(scene.active, scene.scale);
  return [
    ...texts.flatMap((seen) => faultsOfText(seen, scene, isDark)),
    ...pairs(texts).flatMap(([one, other]) =>
      overlaps(one, other) ? [`"${one.words}" lies on "${other.words}"`] : [],
    ),
  ];
}

function textsIn({ root }: SceneWindow, scale: number): readonly Seen[] {
  const found: Seen[] = [];
  const visit = (placed: Placed, around: Pick<Seen, 'scrolls' | 'floats' | 'dimmed' | 'ground'>): void => {
    const { view, text } = placed;
    const { background, drawing, opacity } = view.paint ?? {};
    const own = typeof background === 'string' ? background : undefined;
    const here = {
      scrolls: around.scrolls || view.scroll !== undefined,
      floats: around.floats || view.box?.at !== undefined,
      dimmed: around.dimmed || opacity !== undefined || view.traits?.disabled === true,
      ground: drawing || Array.isArray(background) ? undefined : (own ?? around.ground),
    };
    if (text && text.lines.lines.join('') !== '') {
      found.push({ placed, words: text.lines.lines.join(' '), ink: inkOf(placed, scale), ...here });
    }
    placed.children.forEach((child) => visit(child, here));
  };
  visit(root, { scrolls: false, floats: false, dimmed: false, ground: 'surface' });
  return found;
}

function inkOf({ bounds, text }: Placed, scale: number): Bounds {
  if (!text) return bounds;
  const spare = text.width - text.lines.width;
  const shift = text.look.align === 'center' ? spare / 2 : text.look.align === 'right' ? spare : 0;
  const left = bounds.left + (text.left + shift) * scale;
  const top = bounds.top + text.top * scale;
  return {
    left,
    top,
    right: left + text.lines.width * scale,
    bottom: top + text.lines.lines.length * text.lineHeight * scale,
  };
}

function faultsOfText(seen: Seen, { size }: Scene, isDark: boolean): readonly string[] {
  const { placed, words, ink, scrolls, dimmed, ground } = seen;
  const { view, text, bounds } = placed;
  const isControl = view.type === 'android.widget.Button' || view.id === 'navigation_bar_item_label';
  const isTitle = view.traits?.heading === true && (view.text ?? '').length <= LONGEST_TITLE;
  const isCut = words.endsWith('…') && !(view.text ?? '').endsWith('…');
  const color = text?.isHint ? (text.look.hintColor ?? 'onSurfaceVariant') : text?.look.color;
  return [
    ...(isCut && (isControl || isTitle) ? [`"${view.text}" is cut to "${words}"`] : []),
    ...(heightOf(ink) > heightOf(bounds) + SLACK ? [`"${words}" is higher than its place`] : []),
    ...(widthOf(ink) > widthOf(bounds) + SLACK ? [`"${words}" is wider than its place`] : []),
    ...(!scrolls && (ink.bottom > size.height + SLACK || ink.right > size.width + SLACK || ink.left < -SLACK)
      ? [`"${words}" lies off the display`]
      : []),
    ...(!dimmed && ground && color && contrast(colorOf(color, isDark), colorOf(ground, isDark)) < LEAST_CONTRAST
      ? [`"${words}" hardly differs from its ground`]
      : []),
  ];
}

const pairs = <T>(list: readonly T[]): readonly (readonly [T, T])[] =>
  list.flatMap((one, index) => list.slice(index + 1).map((other) => [one, other] as const));

/** Something that floats may lie on what scrolls below it, as everywhere on Android. */
function overlaps(one: Seen, other: Seen): boolean {
  if (one.floats !== other.floats || one.scrolls !== other.scrolls) return false;
  const both = overlapOf(one.ink, other.ink);
  return widthOf(both) > SLACK && heightOf(both) > SLACK;
}

/** Relative luminance and contrast ratio after WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
