/** Every command by method and path. */

import { answerAlert, alertText } from './alert-commands.js';
import type { Desk, Fields } from './desk.js';
import {
  DEVICE_COMMANDS,
  deviceInfo,
  getClipboard,
  orientation,
  pressKeycode,
  rotation,
  setClipboard,
  setNetwork,
  setOrientation,
  setRotation,
  systemBars,
  takeScreenshot,
  updateSettings,
} from './device-commands.js';
import {
  activeNode,
  attributeOfElement,
  clearElement,
  clickElement,
  pictureOfElement,
  rectOfElement,
  setElementValue,
  textOfElement,
  typeKeys,
} from './element-commands.js';
import { findElement, findElements, scrollToElement } from './find.js';
import {
  clickGesture,
  doubleClickGesture,
  dragGesture,
  flingGesture,
  longClickGesture,
  performActions,
  pinchGesture,
  scrollGesture,
  swipeGesture,
} from './gesture-commands.js';

/** `:name` parts of the path come as `parts`, in their order. */
export type RoutedRequest = Readonly<{ desk: Desk; body: Fields; parts: readonly string[] }>;
export type Route = Readonly<{
  method: string;
  path: RegExp;
  run: (asked: RoutedRequest) => unknown;
  /** For the screen to come to rest, at most as long as the setting waitForIdleTimeout says. */
  waits?: 'before' | 'after';
  /** It takes its time while something moves. */
  isLook?: boolean;
}>;

const route = (method: 'GET' | 'POST' | 'DELETE', path: string, run: Route['run']): Route => ({
  method,
  path: new RegExp(`^${path.replace(/:\w+/g, '([^/]+)')}$`),
  run,
});
const get = (path: string, run: Route['run']): Route => route('GET', path, run);
const post = (path: string, run: Route['run']): Route => route('POST', path, run);
const atRest = (one: Route): Route => ({ ...one, waits: 'before' });
const thenRest = (one: Route): Route => ({ ...one, waits: 'after' });
const look = (one: Route): Route => ({ ...one, isLook: true });
/** A command that only looks at the phone, or only acts on it. */
const read = (path: string, of: (desk: Desk) => unknown): Route => get(path, ({ desk }) => of(desk));
const act = (path: string, on: (desk: Desk, body: Fields) => unknown): Route =>
  post(path, ({ desk, body }) => on(desk, body));
const ofElement = (path: string, of: (desk: Desk, id: string) => unknown): Route =>
  get(path, ({ desk, parts: [id = ''] }) => of(desk, id));

/** Every command of the UiAutomator2 server that this phone knows, by method and path after "/session/:id". */
export const ROUTES: readonly Route[] = [
  get('', () => ({})),
  post('', ({ desk, body }) => desk.beginSession(body)),
  route('DELETE', '', () => null),
  atRest(look(read('/source', ({ phone }) => phone.source()))),
  look(read('/screenshot', takeScreenshot)),
  read('/window/:handle/size', ({ phone }) => phone.size),
  read('/window/rect', ({ phone }) => ({ x: 0, y: 0, ...phone.size })),
  read('/orientation', orientation),
  act('/orientation', setOrientation),
  read('/rotation', rotation),
  act('/rotation', setRotation),
  atRest(act('/element', findElement)),
  atRest(act('/elements', findElements)),
  read('/element/active', (desk) => desk.handle(activeNode(desk))),
  thenRest(post('/element/:el/click', ({ desk, parts: [id = ''] }) => clickElement(desk, id))),
  post('/element/:el/clear', ({ desk, parts: [id = ''] }) => clearElement(desk, id)),
  post('/element/:el/value', ({ desk, body, parts: [id = ''] }) => setElementValue(desk, id, body)),
  ofElement('/element/:el/text', textOfElement),
  ofElement('/element/:el/name', (desk, id) => attributeOfElement(desk, id, 'name')),
  ofElement('/element/:el/rect', rectOfElement),
  ofElement('/element/:el/size', (desk, id) => {
    const { width, height } = rectOfElement(desk, id);
    return { width, height };
  }),
  ofElement('/element/:el/location', (desk, id) => {
    const { x, y } = rectOfElement(desk, id);
    return { x, y };
  }),
  ofElement('/element/:el/screenshot', pictureOfElement),
  ofElement('/screenshot/:el', pictureOfElement),
  get('/element/:el/attribute/:name', ({ desk, parts: [id = '', name = ''] }) => attributeOfElement(desk, id, name)),
  act('/keys', typeKeys),
  act('/actions', performActions),
  post('/back', ({ desk }) => {
    desk.phone.perform({ do: 'back' });
    return null;
  }),
  atRest(read('/alert/text', alertText)),
  atRest(act('/alert/accept', (desk, body) => answerAlert(desk, { isYes: true, body }))),
  atRest(act('/alert/dismiss', (desk, body) => answerAlert(desk, { isYes: false, body }))),
  read('/appium/settings', ({ settings }) => settings),
  act('/appium/settings', updateSettings),
  act('/appium/device/press_keycode', pressKeycode),
  act('/appium/device/long_press_keycode', pressKeycode),
  post('/appium/device/open_notifications', ({ desk }) => {
    desk.phone.perform({ do: 'shade', shown: true });
    return null;
  }),
  act('/appium/device/set_clipboard', setClipboard),
  act('/appium/device/get_clipboard', getClipboard),
  act('/network_connection', setNetwork),
  read('/appium/device/info', deviceInfo),
  read('/appium/device/pixel_ratio', ({ phone }) => phone.scene().scale),
  read('/appium/device/display_density', ({ phone }) => phone.world.display.density),
  read('/appium/device/system_bars', systemBars),
  read('/appium/device/battery_info', () => ({ level: 0.8, status: 3 })),
  read('/appium/device/declared_orientation', orientation),
  read('/appium/device/apps', ({ phone }) => [...phone.apps.keys()]),
  act('/appium/gestures/click', clickGesture),
  act('/appium/gestures/double_click', doubleClickGesture),
  act('/appium/gestures/long_click', longClickGesture),
  act('/appium/gestures/drag', dragGesture),
  act('/appium/gestures/swipe', swipeGesture),
  act('/appium/gestures/scroll', scrollGesture),
  act('/appium/gestures/fling', flingGesture),
  act('/appium/gestures/pinch_open', (desk, body) => pinchGesture(desk, body, { opens: true })),
  act('/appium/gestures/pinch_close', (desk, body) => pinchGesture(desk, body, { opens: false })),
  act('/gestures/scroll_to', scrollToElement),
  post('/appium/reset_ax_cache', () => null),
  act('/appium/list_windows', ({ phone }) => [
    {
      windowId: phone.scene().active.uid,
      bounds: phone.scene().active.root.visible,
      packageName: phone.scene().active.package,
    },
  ]),
  act('/appium/list_displays', ({ phone }) => [{ id: 0, name: DEVICE_COMMANDS.model, isDefault: true, ...phone.size }]),
];
