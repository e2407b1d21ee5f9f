import { overlapOf, type Bounds } from '../../src/core/geometry.js';
import { colorOf } from '../../src/simulator/picture/theme.js';
import { widthOfText } from '../../src/simulator/scene/fonts.js';
import type { Placed } from '../../src/simulator/scene/placed.js';
import type { Scene, SceneWindow } from '../../src/simulator/scene/scene.js';
import type { Color } from '../../src/simulator/world/view.js';

/** Something drawn that must stand free: a text or a glyph, with all that holds it. */
type Ink = Readonly<{ name: string; rect: Bounds; shown: Bounds; chain: readonly Placed[]; isText: boolean }>;
type Seen = Readonly<{
  scene: Scene;
  isDark: boolean;
  mayBeCut: (text: string) => boolean;
  faults: string[];
  ink: Ink[];
}>;
type Manner = Pick<Seen, 'isDark' | 'mayBeCut'>;
type Around = Readonly<{ chain: readonly Placed[]; clip: Bounds; ground: Color | undefined; isDim: boolean }>;

/** Pixels that rounding may take. */
const SLACK = 2;
const LEAST_CONTRAST = 3;
const EVERYWHERE = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
const WHOLE_TYPES = /\.(?:Button|CheckBox|RadioButton|Switch)$/;
/** The bar of a browser is cut where it is narrow. */
const CUT_IDS = new Set(['url']);
const WHOLE_IDS = new Set(['navigation_bar_item_label', 'text1', 'search_hint']);

/**
 * What a person would call broken about a screen: text or glyphs cut off, off the display, on one another, or hardly to
 * be read. `mayBeCut` tells texts that may end in an ellipsis, because they hold what somebody wrote.
 */
export function faultsOfLayout(scene: Scene, manner: Manner): readonly string[] {
  return scene.windows.flatMap((window) => faultsOfWindow(scene, window, manner));
}

function faultsOfWindow(scene: Scene, window: SceneWindow, manner: Manner): readonly string[] {
  const seen: Seen = { scene, ...manner, faults: [], ink: [] };
  const clip = { left: 0, top: 0, right: scene.size.width, bottom: scene.size.height };
  look(seen, window.root, { chain: [], clip, ground: undefined, isDim: false });
  seen.ink.forEach((one, index) => {
    for (const other of seen.ink.slice(index + 1)) {
      if (overlaps(one.shown, other.shown) && !isFloating(one, other))
        seen.faults.push(`"${one.name}" and "${other.name}" overlap`);
    }
  });
  return seen.faults;
}

function look(seen: Seen, placed: Placed, around: Around): void {
  const { view, bounds } = placed;
  const { paint = {} } = view;
  const chain = [...around.chain, placed];
  const ground = groundOf(placed, around.ground);
  const isDim = around.isDim || (paint.opacity !== undefined && paint.opacity < 1);
  const inkHere = inkOf(seen.scene, placed, chain);
  for (const ink of inkHere) {
    seen.ink.push(ink);
    if (!isWithin(ink.rect, around.clip)) seen.faults.push(`"${ink.name}" is cut off by what holds it`);
    if (ink.isText && (ink.rect.top < bounds.top - SLACK || ink.rect.bottom > bounds.bottom + SLACK))
      seen.faults.push(`"${ink.name}" is higher than its box`);
  }
  if (placed.text) readText(seen, placed, isDim ? undefined : ground);
  if (view.on?.tap && !isWithin(bounds, around.clip)) seen.faults.push(`"${nameOf(placed)}" reaches out of the screen`);
  const clip = clipOf(placed, around.clip, seen.scene.scale);
  for (const child of placed.children) look(seen, child, { chain, clip, ground, isDim });
}

/** What is painted behind a view's text; unknown over a picture. */
function groundOf({ view }: Placed, around: Color | undefined): Color | undefined {
  const { background, drawing } = view.paint ?? {};
  if (drawing && drawing.length > 0) return undefined;
  if (background === undefined) return around;
  return typeof background === 'string' ? background : background[0];
}

/** What scrolls can bring its content into view along its own way, not across it. */
function clipOf({ view, bounds }: Placed, clip: Bounds, scale: number): Bounds {
  if (view.id === 'android:id/content' && Array.isArray(view.box?.pad) && view.box.pad.length === 4) {
    const [top = 0, , bottom = 0] = view.box.pad as readonly number[];
    return { ...clip, top: bounds.top + top * scale, bottom: bounds.bottom - bottom * scale };
  }
  const isClipping = view.scroll !== undefined || view.paint?.clip === true;
  if (!isClipping) return clip;
  const cut = {
    left: Math.max(clip.left, bounds.left),
    top: Math.max(clip.top, bounds.top),
    right: Math.min(clip.right, bounds.right),
    bottom: Math.min(clip.bottom, bounds.bottom),
  };
  if (view.scroll === 'vertical') return { ...cut, top: -Infinity, bottom: Infinity };
  if (view.scroll === 'horizontal') return { ...cut, left: -Infinity, right: Infinity };
  return cut;
}

function inkOf({ scale }: Scene, placed: Placed, chain: readonly Placed[]): readonly Ink[] {
  const { bounds, text, view } = placed;
  const inks: Ink[] = [];
  const port = chain.findLast(({ scroll }) => scroll !== undefined)?.visible ?? EVERYWHERE;
  if (text && text.lines.lines.some((line) => line !== '')) {
    const width = Math.max(...text.lines.lines.map((line) => widthOfText(line, text.font)));
    const spare = text.width - width;
    const left = text.left + (text.look.align === 'center' ? spare / 2 : text.look.align === 'right' ? spare : 0);
    const gap = (text.lineHeight - text.font.size) / 2;
    const rect = {
      left: bounds.left + left * scale,
      top: bounds.top + (text.top + gap) * scale,
      right: bounds.left + (left + width) * scale,
      bottom: bounds.top + (text.top + text.lines.lines.length * text.lineHeight - gap) * scale,
    };
    inks.push({ name: text.lines.lines.join(' '), rect, shown: overlapOf(rect, port), chain, isText: true });
  }
  const { icon } = view.paint ?? {};
  if (icon) {
    const size = (icon.size ?? 24) * scale;
    const top = (bounds.top + bounds.bottom - size) / 2;
    const left = text
      ? Math.max(bounds.left, bounds.left + (text.left - 8) * scale - size)
      : (bounds.left + bounds.right - size) / 2;
    const rect = { left, top, right: left + size, bottom: top + size };
    inks.push({ name: icon.name, rect, shown: overlapOf(rect, port), chain, isText: false });
  }
  return inks;
}

function readText({ faults, isDark, mayBeCut }: Seen, { text, view }: Placed, ground: Color | undefined): void {
  if (!text) return;
  const isUsual = text.font.size <= text.look.size;
  const words = text.lines.lines.join(' ');
  // Real phones cut titles and hints too where the text is large.
  const isMust =
    (isUsual && (text.isHint || view.traits?.heading)) ||
    WHOLE_TYPES.test(view.type ?? '') ||
    WHOLE_IDS.has(view.id ?? '');
  const isCut = text.lines.isCut || (words.endsWith('…') && view.text?.endsWith('…') !== true);
  const whole = view.text || view.field?.hint || words;
  if (isCut && (isMust || !(text.isHint || CUT_IDS.has(view.id ?? '') || mayBeCut(whole))))
    faults.push(`"${whole}" ends in an ellipsis`);
  const broken = words.match(/[A-Za-z]{3,}/g)?.find((word) => widthOfText(word, text.font) > text.width + 1);
  const own = (view.text ?? '').match(/[A-Za-z]{3,}/g) ?? [];
  if (!view.field && (broken ?? own.find((word) => widthOfText(word, text.font) > text.width + 1)) !== undefined)
    faults.push(`"${view.text ?? words}" breaks inside a word`);
  const color = text.isHint ? (text.look.hintColor ?? 'onSurfaceVariant') : (text.look.color ?? 'onSurface');
  if (ground === undefined || words === '') return;
  const contrast = contrastOf(colorOf(color, isDark), colorOf(ground, isDark));
  if (contrast < LEAST_CONTRAST) faults.push(`"${words}" has a contrast of ${contrast.toFixed(1)} to its ground`);
}

const nameOf = (placed: Placed): string =>
  placed.view.desc ?? placed.view.text ?? placed.text?.lines.lines.join(' ') ?? placed.path;

const isWithin = (inner: Bounds, outer: Bounds): boolean =>
  inner.left >= outer.left - SLACK &&
  inner.top >= outer.top - SLACK &&
  inner.right <= outer.right + SLACK &&
  inner.bottom <= outer.bottom + SLACK;

const overlaps = (one: Bounds, other: Bounds): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > SLACK &&
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > SLACK;

/** One floats over something that can be scrolled away, as a floating button does; or a badge on a glyph. */
function isFloating(one: Ink, other: Ink): boolean {
  let at = 0;
  while (one.chain[at] === other.chain[at] && at < one.chain.length) at += 1;
  const [oneRest, otherRest] = [one.chain.slice(at), other.chain.slice(at)];
  const floats = (rest: readonly Placed[]): boolean => rest[0]?.view.box?.at !== undefined;
  const scrolls = (rest: readonly Placed[]): boolean => rest.some(({ scroll }) => scroll !== undefined);
  const isBadge = !one.isText || !other.isText;
  return (floats(oneRest) && (scrolls(otherRest) || isBadge)) || (floats(otherRest) && (scrolls(oneRest) || isBadge));
}

/** Source: WCAG 2.2, relative luminance and contrast ratio. */
function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
