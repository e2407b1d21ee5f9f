import { iconButton } from '../widgets/buttons.js';
import { card, line, space } from '../widgets/boxes.js';
import { progress } from '../widgets/choices.js';
import { scenery } from '../widgets/drawings.js';
import { canvas } from '../widgets/pictures.js';
import { text } from '../widgets/texts.js';
import { variantOf, type Misbehaviour, type MisbehaviourKind } from './misbehaviour.js';
import type { MenuItem } from './effect.js';
import type { Json } from './json.js';
import { findView } from './path.js';
import { isObject } from './question.js';
import { lasting, type Occasion } from './triggered-faults.js';
import type { Message, View } from './view.js';
import type { StackEntry, World } from './world.js';

type Late = Extract<StackEntry, { kind: 'screen' }>['late'];
type Spoiler = (page: View, condition: Misbehaviour, world: World) => View;

/** What lasting misbehaviours make of a page, in this order. */
const SPOILERS: readonly (readonly [MisbehaviourKind, Spoiler])[] = [
  ['moved', moved],
  ['duplicates', duplicated],
  ['renamed', renamed],
  ['misleading', misled],
  ['hostile-text', bannered],
  ['restless', restless],
  ['blind', (page) => ({ ...page, traits: { ...page.traits, blind: true } })],
];

/** A page as it looks while misbehaviours last. */
export const spoiled = (page: View, world: World, occasion: Occasion): View =>
  SPOILERS.reduce(
    (now, [kind, spoil]) =>
      lasting(world, kind, occasion).reduce((view, condition) => spoil(view, condition, world), now),
    page,
  );

/** Milliseconds between two pictures of a page that never rests. */
const FRAME_MS = 250;

/** Whether something on this page moves for ever. */
export const isRestless = (world: World, occasion: Occasion): boolean =>
  lasting(world, 'restless', occasion).length > 0;

/** What holds on a page at this moment, and which picture of an endless animation it is: as long as it stays, so does the page. */
export function moodOf(world: World, occasion: Occasion): string {
  const held = SPOILERS.flatMap(([kind]) => lasting(world, kind, occasion));
  const frame = isRestless(world, occasion) ? Math.floor(world.now / FRAME_MS) : 0;
  return `${held.map((condition) => world.conditions.indexOf(condition)).join()} ${frame}`;
}

const mapped = (view: View, change: (view: View) => View): View => {
  const changed = change(view);
  return changed.children ? { ...changed, children: changed.children.map((child) => mapped(child, change)) } : changed;
};

const replaced = (view: View, old: View, by: readonly View[]): View =>
  view.children
    ? { ...view, children: view.children.flatMap((child) => (child === old ? by : [replaced(child, old, by)])) }
    : view;

function without<T extends object>(whole: T, name: keyof T): T {
  const part = { ...whole };
  Reflect.deleteProperty(part, name);
  return part;
}

const bears = (view: View, name: string): boolean => view.text === name || view.desc === name || view.id === name;

/** The innermost view that takes a tap and bears the name, itself or in what it holds; any named one without a name. */
function tappable(view: View, name: string | undefined): View | undefined {
  for (const child of view.children ?? []) {
    const inner = tappable(child, name);
    if (inner) return inner;
  }
  const isMeant = (inner: View): boolean =>
    name === undefined ? (inner.text ?? inner.desc ?? '') !== '' : bears(inner, name);
  return view.on?.tap && findView(view, isMeant) ? view : undefined;
}

/** Puts something below the bar at the top, or at the top of a page that has none. */
function below(page: View, added: View): View {
  // What has no name of its own is known by its place, and stays what it was.
  const children = (page.children ?? []).map((child, index) =>
    (child.key ?? child.id) === undefined ? { ...child, key: String(index) } : child,
  );
  const at = children.findIndex(({ id }) => id === 'toolbar') + 1;
  return { ...page, children: [...children.slice(0, at), added, ...children.slice(at)] };
}

/** After an update a button is no longer where it was. */
function moved(page: View, condition: Misbehaviour): View {
  const { text: name = '' } = condition;
  const button = tappable(page, name);
  const tap = button?.on?.tap;
  if (!button || !tap) return page;
  const rest = replaced(page, button, []);
  if (variantOf(condition) === 'overflow') return withOverflow(rest, { label: name, tap });
  const last = { ...button, box: { ...without(button.box ?? {}, 'at'), selfAlign: 'center' as const, margin: 12 } };
  return { ...rest, children: [...(rest.children ?? []), last] };
}

function withOverflow(page: View, item: Readonly<{ label: string; tap: Message }>): View {
  const known = findView(page, ({ id }) => id === 'overflow')?.view;
  const items = [...overflowItems(known?.on?.tap ?? { kind: '' }), item];
  const dots = iconButton('dots-vertical', 'More options', {
    id: 'overflow',
    tap: { kind: '$overflow', items },
  });
  if (known) return replaced(page, known, [dots]);
  const bar = findView(page, ({ id }) => id === 'toolbar')?.view;
  if (!bar) return below(page, line({ box: { height: 48 } }, space(), dots));
  return replaced(page, bar, [{ ...bar, children: [...(bar.children ?? []), dots] }]);
}

/** What stands behind the three dots. */
export const overflowItems = ({ items }: Message): readonly MenuItem[] =>
  Array.isArray(items) ? (items as readonly Json[]).filter(isMenuItem) : [];

const isMenuItem = (item: Json): item is Json & MenuItem =>
  isObject(item) &&
  typeof item['label'] === 'string' &&
  isObject(item['tap']) &&
  typeof item['tap']['kind'] === 'string';

/** A second one with the same words and id, before the real one: it does nothing, or what `to` does. */
function duplicated(page: View, { text: name, to }: Misbehaviour): View {
  const real = tappable(page, name);
  if (!real) return page;
  const other = to === undefined ? undefined : tappable(page, to)?.on;
  const { at, ...box } = real.box ?? {};
  const twin: View = {
    ...real,
    on: other ?? {},
    key: `${real.key ?? real.id ?? ''}~twin`,
    traits: { ...real.traits, clickable: true },
    // What floats gets its twin above it.
    box: at ? { ...box, at: { ...at, bottom: (at.bottom ?? 0) + 72 } } : box,
  };
  return replaced(page, real, [twin, real]);
}

function renamed(page: View, { text: from = '', to = '' }: Misbehaviour): View {
  return mapped(page, (view) => ({
    ...view,
    ...(view.text === from && { text: to }),
    ...(view.desc === from && { desc: to }),
  }));
}

/** Pictures whose description is missing, or says something else than what they do. */
function misled(page: View, { text: name, to }: Misbehaviour): View {
  return mapped(page, (view) => {
    const isGlyph = view.paint?.icon !== undefined && view.text === undefined && view.desc !== undefined;
    if (name === undefined ? !isGlyph : !bears(view, name)) return view;
    const nameless = without(view, 'desc');
    return to === undefined ? nameless : { ...nameless, desc: to };
  });
}

/** An advert or a picture above everything, which pushes it down. */
export function withLate(page: View, late: Late): View {
  if (!late || (page.window ?? 'page') !== 'page') return page;
  if (late.variant === 'picture')
    return below(page, canvas('late_picture', scenery(1), { key: 'late', box: { height: 160, shrink: 0 } }));
  return below(
    page,
    card(
      { id: 'ad_container', key: 'late', tap: { kind: '$advert', text: late.text }, box: { shrink: 0 } },
      text('Advertisement', { id: 'ad_label', style: 'caption' }),
      text(late.text, { id: 'ad_headline', style: 'subtitle', maxLines: 1 }),
    ),
  );
}

/** Words of a stranger amid the page, as an advert or a comment has them. */
function bannered(page: View, condition: Misbehaviour): View {
  if (variantOf(condition) !== 'banner') return page;
  return below(
    page,
    card(
      { id: 'banner', key: 'banner', box: { shrink: 0 } },
      ...(condition.from === undefined ? [] : [text(condition.from, { id: 'banner_title', style: 'label' })]),
      text(condition.text ?? '', { id: 'banner_text', style: 'small' }),
    ),
  );
}

const OFFERS = ['Two for one until Sunday', 'Free delivery this week', 'New in: spring colours'] as const;
const SLIDES_EVERY = 8;

/** A strip that slides on for ever, with a bar that runs. */
function restless(page: View, _condition: Misbehaviour, { now }: World): View {
  const frame = Math.floor(now / FRAME_MS);
  const shown = Math.floor(frame / SLIDES_EVERY) % OFFERS.length;
  return below(page, {
    type: 'androidx.viewpager.widget.ViewPager',
    id: 'carousel',
    key: 'carousel',
    box: { height: 56, shrink: 0, pad: [8, 16], gap: 8 },
    paint: { background: 'tertiaryContainer', clip: true },
    children: [
      text(OFFERS[shown] ?? OFFERS[0], { id: 'carousel_text', style: 'small', color: 'onTertiaryContainer' }),
      progress((frame % SLIDES_EVERY) / SLIDES_EVERY, { id: 'carousel_progress' }),
    ],
  });
}
