import { contains, heightOf, widthOf, type Point } from '../../core/geometry.js';
import { widthOfText } from '../scene/fonts.js';
import { drawnBounds, type Placed } from '../scene/placed.js';
import type { SceneWindow } from '../scene/scene.js';
import type { Input } from '../world/step.js';
import { wordAt } from '../world/typed-word.js';
import type { Message } from '../world/view.js';
import { chainAt, chainTo } from './find-placed.js';
import type { PhoneMachine } from './phone.js';

/** What a finger is on: the window, and the innermost view in it that takes such a touch. */
export type TouchTarget = Readonly<{ window: SceneWindow; placed: Placed | undefined }>;

const PHONES_OWN = new Set(['keyboard', 'navigation-bar', 'status-bar', 'heads-up', 'text-menu']);

/** The window under a point: the phone's own first, then the active one, even where it is not. */
export function windowAt(phone: PhoneMachine, point: Point): SceneWindow {
  const scene = phone.scene();
  const own = scene.windows.findLast((window) => PHONES_OWN.has(window.name) && contains(window.root.visible, point));
  return own ?? scene.active;
}

export function targetAt(phone: PhoneMachine, point: Point, test: (placed: Placed) => boolean): TouchTarget {
  const window = windowAt(phone, point);
  return { window, placed: chainAt(window.root, point, test).at(-1) };
}

const takesTouch = ({ view }: Placed): boolean =>
  view.field !== undefined ||
  view.on?.tap !== undefined ||
  view.on?.hold !== undefined ||
  view.on?.slide !== undefined ||
  view.on?.touch !== undefined ||
  view.traits?.clickable === true;

const isOutside = ({ window }: TouchTarget, point: Point): boolean =>
  window.name !== 'page' && !PHONES_OWN.has(window.name) && !contains(window.root.visible, point);

/** A page may shift under the finger that goes for something on it. */
function aim(phone: PhoneMachine, point: Point): void {
  if (!phone.world.conditions.some(({ kind }) => kind === 'layout-shift')) return;
  const { window, placed } = targetAt(phone, point, takesTouch);
  if (window.name === 'page' && placed) phone.perform({ do: 'aim', uid: placed.uid });
}

/** A finger that goes down and up again in one place. */
export function tap(phone: PhoneMachine, point: Point): void {
  aim(phone, point);
  const target = targetAt(phone, point, takesTouch);
  const { window, placed } = target;
  if (!PHONES_OWN.has(window.name)) closeTextMenu(phone);
  if (isOutside(target, point)) return phone.perform({ do: 'outside', uid: window.uid });
  if (!placed || placed.view.traits?.disabled) return;
  const { on, field } = placed.view;
  if (field) return focusAt(phone, placed, point);
  if (on?.slide !== undefined) return slideTo(phone, placed, point);
  if (on?.touch !== undefined) {
    const drawn = drawnBounds(placed);
    const x = (100 * (point.x - drawn.left)) / widthOf(drawn);
    const y = (100 * (point.y - drawn.top)) / heightOf(drawn);
    return send(phone, placed.uid, { kind: on.touch, x, y });
  }
  if (on?.tap) send(phone, placed.uid, on.tap);
}

/** A finger that stays: what takes no long press takes it as a tap, when the finger goes. */
export function hold(phone: PhoneMachine, point: Point): void {
  aim(phone, point);
  const target = targetAt(phone, point, takesTouch);
  const { placed } = target;
  if (isOutside(target, point) || !placed || placed.view.traits?.disabled) return;
  if (placed.view.field) {
    focusAt(phone, placed, point);
    return selectWord(phone, placed);
  }
  if (placed.view.on?.hold) return send(phone, placed.uid, placed.view.on.hold);
  tap(phone, point);
}

/** A slider's value where the finger is. */
export function slideTo(phone: PhoneMachine, placed: Placed, point: Point): void {
  const kind = placed.view.on?.slide;
  const max = placed.view.traits?.range?.max ?? 100;
  if (kind === undefined) return;
  const share = (point.x - placed.bounds.left) / widthOf(placed.bounds);
  send(phone, placed.uid, { kind, value: Math.max(0, Math.min(max, share * max)) });
}

/** Hands a message to the entry or window with this uid, or to the phone itself: what keyboard and bars send. */
export function send(phone: PhoneMachine, uid: number, message: Message): void {
  switch (message.kind) {
    case '$type':
      return typeKey(phone, { do: 'type', text: String(message['text']) });
    case '$word':
      return typeKey(phone, { do: 'word', text: String(message['text']) });
    case '$edit':
      return editFromMenu(phone, String(message['key']));
    case '$key':
      return pressNamed(phone, String(message['key']));
    case '$snackbar':
      return phone.perform({ do: 'snackbar' });
    case '$unlock':
      return phone.perform({ do: 'unlock' });
    case '$heads-up':
      return phone.perform({ do: 'heads-up', open: true });
    default:
      phone.perform({ do: 'answer', uid, message });
  }
}

/** A word of the bar over a field. All of it stays selected after "Select all"; everything else closes the bar. */
function editFromMenu(phone: PhoneMachine, key: string): void {
  if (key === 'select-all' || key === 'cut' || key === 'copy' || key === 'paste')
    phone.perform({ do: 'edit-key', key });
  if (key !== 'select-all') closeTextMenu(phone);
}

function closeTextMenu(phone: PhoneMachine): void {
  const { focus } = phone.world;
  if (focus?.menu) phone.perform({ do: 'focus', uid: focus.uid, path: focus.path, from: focus.to });
}

function typeKey(phone: PhoneMachine, typed: Input): void {
  phone.perform(typed);
  if (phone.world.keyboard.layer === 'shift') phone.perform({ do: 'keyboard', layer: 'letters' });
}

/** Keys of the soft keyboard and of the bar below it. */
function pressNamed(phone: PhoneMachine, key: string): void {
  switch (key) {
    case 'delete':
      return phone.perform({ do: 'edit-key', key: 'delete' });
    case 'enter':
      return phone.perform({ do: 'submit' });
    case 'shift':
      return phone.perform({ do: 'keyboard', layer: phone.world.keyboard.layer === 'shift' ? 'letters' : 'shift' });
    case 'letters':
    case 'numbers':
    case 'symbols':
    case 'emoji':
      return phone.perform({ do: 'keyboard', layer: key });
    case 'back':
    case 'home':
    case 'recents':
      return phone.perform({ do: key });
  }
}

/** Puts the cursor into a field, before the letter that was touched, and brings the field above the keyboard. */
export function focusAt(phone: PhoneMachine, placed: Placed, point?: Point): void {
  const at = point && letterAt(phone.scene().scale, placed, point);
  phone.perform({ do: 'focus', uid: placed.uid, path: placed.path, ...(at !== undefined && { from: at }) });
  reveal(phone, placed);
}

function letterAt(scale: number, { text, bounds }: Placed, point: Point): number | undefined {
  if (!text || text.isHint) return 0;
  const line = Math.max(0, Math.floor(((point.y - bounds.top) / scale - text.top) / text.lineHeight));
  const words = text.lines.lines[line];
  if (words === undefined) return undefined;
  const x = (point.x - bounds.left) / scale - text.left;
  const before = text.lines.lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0);
  let count = 0;
  while (count < words.length && widthOfText(words.slice(0, count + 1), text.font) <= x) count += 1;
  return before + count;
}

function selectWord(phone: PhoneMachine, { view, path }: Placed): void {
  const { focus } = phone.world;
  const value = view.field?.value ?? '';
  if (!focus) return;
  if (value === '') return phone.perform({ do: 'focus', uid: focus.uid, path, menu: true });
  const word = wordAt(value, Math.min(focus.from, value.length - 1));
  phone.perform({ do: 'focus', uid: focus.uid, path, ...word, menu: true });
}

/** Scrolls what holds a view until the view is to be seen. */
export function reveal(phone: PhoneMachine, what: Pick<Placed, 'uid' | 'path'>): void {
  const scene = phone.scene();
  const chain = chainTo(scene.active.root, what);
  const placed = chain.at(-1);
  const holder = chain.findLast((one) => one.view.scroll === 'vertical' && one !== placed);
  if (!placed || !holder?.scroll) return;
  const below = placed.bounds.bottom - holder.visible.bottom;
  const above = holder.visible.top - placed.bounds.top;
  // A field higher than what is left shows its beginning.
  const by = above > 0 || heightOf(placed.bounds) > heightOf(holder.visible) ? -above : Math.max(0, below);
  if (by === 0) return;
  const to = Math.max(0, Math.min(holder.scroll.max, holder.scroll.at + by / scene.scale));
  phone.perform({ do: 'scroll', uid: what.uid, to: { [holder.path]: to } });
}
