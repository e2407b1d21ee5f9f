/** Gives classic views the layouts and hidden siblings of AppCompat and Material. */

import type { Bounds } from '../../core/geometry.js';
import { isVisible, type Placed } from '../scene/placed.js';
import { around, firstBelow, isTouchable, part, roleOf, withClass, wordsIn } from './semantics.js';

const FRAME = 'android.widget.FrameLayout';
const LINEAR = 'android.widget.LinearLayout';
const RELATIVE = 'android.widget.RelativeLayout';
const GROUP = 'android.view.ViewGroup';
const IMAGE = 'android.widget.ImageView';
const TABS = 'android.widget.HorizontalScrollView';
const CARD = 'androidx.cardview.widget.CardView';
const ACTION_MENU = 'androidx.appcompat.widget.LinearLayoutCompat';

/**
 * A window of classic views as AppCompat and Material build it: with layouts that only hold things, and with siblings
 * that are hidden, so that `index` has gaps. After the sources of Material Components for Android and AndroidX
 * (`AppBarLayout`, `ActionMenuView`, `TabLayout`, `NavigationBarItemView`, `TextInputLayout`, `SwipeRefreshLayout`, the
 * row of a preference).
 */
export function viewsTree(placed: Placed): Placed {
  const { view } = placed;
  if (view.traits?.blind || view.type === 'android.webkit.WebView') return placed;
  return built({ ...placed, children: placed.children.map(viewsTree) });
}

function built(placed: Placed): Placed {
  const { view } = placed;
  if (view.window === 'page') return pageNode(placed);
  if (view.field) return view.paint?.border ? held(held(placed, 'box', FRAME), 'input', LINEAR) : placed;
  if (view.on?.refresh)
    return part(placed, 'refresh', { type: GROUP, children: [hidden(placed, 'circle', IMAGE), placed] });
  if (view.type === CARD) return holding(placed, 'ground', GROUP);
  if (view.type === TABS && !view.scroll) return tabsNode(placed);
  switch (view.id) {
    case 'toolbar':
      return toolbarNode(placed);
    case 'bottom_navigation':
      return holding({ ...placed, children: placed.children.map(navigationItem) }, 'menu', GROUP);
    case 'android:id/alertTitle':
      return part(placed, 'template', { type: LINEAR, children: [hidden(placed, 'icon', IMAGE), placed] });
    default:
      return isRow(placed) ? rowNode(placed) : groupNode(placed);
  }
}

/** A layout around a view, as large as it is. */
const held = (placed: Placed, name: string, type: string): Placed => part(placed, name, { type, children: [placed] });

/** The same, around all that is in a view. */
const holding = (placed: Placed, name: string, type: string): Placed => ({
  ...placed,
  children: [part(placed, name, { type, children: placed.children })],
});

/** A layout around some of what is in a view; without any it is there and hidden. */
const group = (placed: Placed, name: string, { type = LINEAR, children }: GroupOf): Placed =>
  children.length === 0
    ? hidden(placed, name, type)
    : part(placed, name, { type, children, bounds: around(children.map(({ bounds }) => bounds)) });

type GroupOf = Readonly<{ type?: string; children: readonly Placed[] }>;

const NOWHERE: Bounds = { left: 0, top: 0, right: 0, bottom: 0 };

/** Not in the tree, but counted among its siblings. */
const hidden = (placed: Placed, name: string, type: string): Placed => part(placed, name, { type, bounds: NOWHERE });

/** The bars in one layout, what is between them in another, whatever floats above that after them. */
function pageNode(placed: Placed): Placed {
  const { children, bounds } = placed;
  const bar = children.findIndex(({ view }) => view.id === 'toolbar');
  if (bar < 0) return placed;
  const end = children[bar + 1]?.view.type === TABS ? bar + 2 : bar + 1;
  const bars = children.slice(0, end);
  const rest = children.slice(end);
  const floats = rest.filter(({ view }) => view.id === 'bottom_navigation' || view.box?.at !== undefined);
  const content = rest.filter((child) => !floats.includes(child));
  const bottom = floats.find(({ view }) => view.id === 'bottom_navigation')?.bounds.top ?? bounds.bottom;
  const top = Math.max(...bars.map((each) => each.bounds.bottom));
  return {
    ...placed,
    children: [
      group(placed, 'bars', { children: bars }),
      part(placed, 'content', { type: FRAME, bounds: { ...bounds, top, bottom }, children: content }),
      ...floats,
    ],
  };
}

function toolbarNode(placed: Placed): Placed {
  const { children } = placed;
  const title = children.findIndex(({ view }) => roleOf(view) === 'text');
  const actions = children.slice(title + 1);
  const isMenu = title >= 0 && actions.length > 0 && actions.every(({ view }) => roleOf(view) === 'button');
  if (!isMenu) return placed;
  return {
    ...placed,
    children: [...children.slice(0, title + 1), group(placed, 'menu', { type: ACTION_MENU, children: actions })],
  };
}

/** Each tab has room for a glyph before its words, and no description besides them. */
function tabsNode(placed: Placed): Placed {
  const tabs = placed.children.map((tab): Placed => {
    const { desc, ...view } = tab.view;
    const isSaid = desc === undefined || wordsIn(tab).includes(desc);
    return { ...tab, view: isSaid ? view : tab.view, children: [hidden(tab, 'icon', IMAGE), ...tab.children] };
  });
  return holding({ ...placed, children: tabs }, 'strip', LINEAR);
}

/** The glyph with the pill behind it, and two labels, of which the chosen item shows the second. */
function navigationItem(item: Placed): Placed {
  const [glyph, label, ...badge] = item.children;
  if (!glyph || !label) return item;
  const isChosen = item.view.traits?.selected === true;
  const pill = part(item, 'pill', { type: 'android.view.View', bounds: isChosen ? glyph.bounds : NOWHERE });
  const before = isChosen ? [hidden(item, 'small', 'android.widget.TextView')] : [];
  return {
    ...item,
    children: [
      group(item, 'icon', { type: FRAME, children: [pill, glyph] }),
      group(item, 'labels', { type: GROUP, children: [...before, label] }),
      ...badge,
    ],
  };
}

/** What stands before and after the words has a frame each, hidden where nothing stands in it. */
function rowNode(placed: Placed): Placed {
  const { children, view } = placed;
  const words = children.findIndex((child) => child.view.type === RELATIVE);
  const after = children.slice(words + 1);
  const details = after.filter(({ view: { id } }) => id === `${view.id}_detail`);
  const isOne = !isTouchable(view) && firstBelow(placed, isTouchable).length === 0;
  return {
    ...placed,
    view: isOne ? { ...view, traits: { ...view.traits, readAsOne: true } } : view,
    children: [
      group(placed, 'icon', { children: children.slice(0, words) }),
      ...children.slice(words, words + 1),
      ...details,
      group(placed, 'widget', { children: after.filter((child) => !details.includes(child)) }),
    ],
  };
}

const isRow = ({ view, children }: Placed): boolean =>
  view.box?.row === true && view.type === LINEAR && children.some((child) => child.view.type === RELATIVE);

/** Plain layout is a layout, where it holds several things. The lines of a grid are none: its cells are. */
function groupNode(placed: Placed): Placed {
  const { view, children } = placed;
  if (view.type !== undefined || withClass(children).filter(isVisible).length < 2) return placed;
  const isLineOfCells = children.every((child) => child.view.type === undefined && child.view.box?.grow === 1);
  return isLineOfCells ? placed : { ...placed, view: { ...view, type: LINEAR } };
}
