import { ELEMENT_KEY } from './phone-client.js';

/** A request that no server can carry out: a path of the session with its body, or a `mobile:` command with its arguments. */
export type BadRequest = Readonly<{ method?: 'GET' | 'POST' | 'DELETE'; path: string; body?: unknown }>;

/** The HTTP status and the W3C name of the error that the UiAutomator2 driver answers with; 200 has no name. */
export type Refusal = readonly [status: number, error?: string];

export type BadInput = readonly [what: string, request: BadRequest, refusal: Refusal];

const NO_ELEMENT: Refusal = [404, 'no such element'];
const NO_ALERT: Refusal = [404, 'no such alert'];
const ARGUMENT: Refusal = [400, 'invalid argument'];
const SELECTOR: Refusal = [400, 'invalid selector'];
const UNKNOWN: Refusal = [404, 'unknown command'];
const DONE: Refusal = [200];

const get = (path: string): BadRequest => ({ method: 'GET', path });
const post = (path: string, body: unknown = {}): BadRequest => ({ path, body });
const find = (using: unknown, value: unknown): BadRequest => post('/element', { using, value });
export const mobile = (name: string, ...args: readonly unknown[]): BadRequest =>
  post('/execute/sync', { script: `mobile: ${name}`, args });
const ui = (expression: string): BadRequest => find('-android uiautomator', expression);

const ELEMENTS: readonly BadInput[] = [
  ['an unknown element is clicked', post('/element/nope/click'), NO_ELEMENT],
  ['an unknown element is read', get('/element/nope/text'), NO_ELEMENT],
  ['an attribute of an unknown element', get('/element/nope/attribute/text'), NO_ELEMENT],
  ['the place of an unknown element', get('/element/nope/rect'), NO_ELEMENT],
  ['the picture of an unknown element', get('/element/nope/screenshot'), NO_ELEMENT],
  ['the state of an unknown element', get('/element/nope/displayed'), NO_ELEMENT],
  ['an unknown element is typed into', post('/element/nope/value', { text: 'x' }), NO_ELEMENT],
  ['an unknown element is cleared', post('/element/nope/clear'), NO_ELEMENT],
  ['below an unknown element', post('/element/nope/element', { using: 'id', value: 'x' }), NO_ELEMENT],
  ['a gesture on an unknown element', mobile('clickGesture', { elementId: 'nope' }), NO_ELEMENT],
  ['an element without an id', post('/element//click'), UNKNOWN],
];

const LOCATORS: readonly BadInput[] = [
  ['nothing has this id', find('id', 'com.sim.nothing:id/none'), NO_ELEMENT],
  ['a strategy of browsers', find('link text', 'x'), SELECTOR],
  ['a strategy that nobody knows', find('-magic', 'x'), SELECTOR],
  ['no strategy', post('/element', { value: 'x' }), ARGUMENT],
  ['no selector', post('/element', { using: 'id' }), ARGUMENT],
  ['a number as a selector', find('id', 4), NO_ELEMENT],
  ['an XPath that ends too early', find('xpath', '//*[@text='), SELECTOR],
  ['the same for all elements', post('/elements', { using: 'xpath', value: '//*[@text=' }), SELECTOR],
  ['an XPath that finds a number', find('xpath', 'count(//*)'), SELECTOR],
  ['a UiSelector with an unknown method', ui('new UiSelector().nothing("x")'), SELECTOR],
  ['a UiSelector that ends too early', ui('new UiSelector(.text("x"'), SELECTOR],
  ['a UiSelector with a broken pattern', ui('new UiSelector().textMatches("(")'), SELECTOR],
  ['a UiScrollable with an unknown method', ui('new UiScrollable(new UiSelector().scrollable(true)).jump()'), SELECTOR],
];

const AREA = { left: 0, top: 500, width: 500, height: 500 };
const swipe = (change: object): BadRequest =>
  mobile('swipeGesture', { ...AREA, direction: 'up', percent: 0.5, ...change });

const GESTURES: readonly BadInput[] = [
  ['a click nowhere', mobile('clickGesture', {}), ARGUMENT],
  ['a click with one coordinate', mobile('clickGesture', { x: 5 }), ARGUMENT],
  ['a click with words for coordinates', mobile('clickGesture', { x: 'left', y: 'top' }), ARGUMENT],
  ['a click left of the screen', mobile('clickGesture', { x: -5, y: -6 }), DONE],
  ['a click far off the screen', mobile('clickGesture', { x: 99_999, y: 99_999 }), DONE],
  ['a double click off the screen', mobile('doubleClickGesture', { x: -1, y: 9e9 }), DONE],
  ['a long click of less than no time', mobile('longClickGesture', { x: 5, y: 5, duration: -1 }), ARGUMENT],
  ['a long click of a word', mobile('longClickGesture', { x: 5, y: 5, duration: 'long' }), ARGUMENT],
  ['a drag without an end', mobile('dragGesture', { startX: 5, startY: 5 }), ARGUMENT],
  ['a drag off the screen', mobile('dragGesture', { startX: 5, startY: 5, endX: -100, endY: 9999 }), DONE],
  ['a swipe without a direction', mobile('swipeGesture', { ...AREA, percent: 0.5 }), ARGUMENT],
  ['a swipe in no direction', swipe({ direction: 'sideways' }), ARGUMENT],
  ['a swipe of more than all', swipe({ percent: 5 }), ARGUMENT],
  ['a swipe of less than nothing', swipe({ percent: -0.1 }), ARGUMENT],
  ['a swipe of a word', swipe({ percent: 'much' }), ARGUMENT],
  ['a swipe over no area', mobile('swipeGesture', { direction: 'up', percent: 0.5 }), ARGUMENT],
  ['a swipe over a negative area', swipe({ width: -500 }), ARGUMENT],
  ['a swipe of negative speed', swipe({ speed: -1 }), ARGUMENT],
  ['a swipe at the speed of a word', swipe({ speed: 'fast' }), ARGUMENT],
  ['a scroll of less than nothing', mobile('scrollGesture', { ...AREA, direction: 'up', percent: -1 }), ARGUMENT],
  ['a fling in the direction of a number', mobile('flingGesture', { ...AREA, direction: 5 }), ARGUMENT],
  ['a fling that is too slow', mobile('flingGesture', { ...AREA, direction: 'up', speed: 10 }), ARGUMENT],
  ['a pinch of more than all', mobile('pinchOpenGesture', { ...AREA, percent: 2 }), ARGUMENT],
  ['a scroll to what is not there', mobile('scroll', { strategy: 'accessibility id', selector: 'none' }), NO_ELEMENT],
  ['a scroll by an unknown strategy', mobile('scroll', { strategy: 'nope', selector: 'none' }), SELECTOR],
  ['a scroll by an XPath', mobile('scroll', { strategy: 'xpath', selector: '//*' }), ARGUMENT],
];

const actions = (...sources: readonly unknown[]): BadRequest => post('/actions', { actions: sources });
const finger = (...entries: readonly unknown[]): object => ({ type: 'pointer', id: 'one', actions: entries });
const move = (part: object): object => ({ type: 'pointerMove', duration: 0, x: 5, y: 5, ...part });
const DOWN = { type: 'pointerDown', button: 0 };
const UP = { type: 'pointerUp', button: 0 };
const tap = (part: object): BadRequest => actions(finger(move(part), DOWN, UP));
const rest = { type: 'pause', duration: 1 };

const ACTIONS: readonly BadInput[] = [
  ['no actions', post('/actions', {}), ARGUMENT],
  ['a source of an unknown type', actions({ type: 'thought', id: 'a', actions: [] }), ARGUMENT],
  ['a wheel, which no phone has', actions({ type: 'wheel', id: 'a', actions: [] }), ARGUMENT],
  ['a source without a type', actions({ id: 'a', actions: [] }), ARGUMENT],
  ['a source without an id', actions({ type: 'pointer', actions: [rest] }), ARGUMENT],
  ['two sources of one id', actions(finger(rest), finger(rest)), ARGUMENT],
  ['a source without actions', actions({ type: 'pointer', id: 'a' }), ARGUMENT],
  ['actions nested too deep', actions(finger([rest])), ARGUMENT],
  ['an unknown action of a pointer', actions(finger({ type: 'pointerJump' })), ARGUMENT],
  ['an action of a key by a pointer', actions(finger({ type: 'keyDown', value: 'a' })), ARGUMENT],
  ['a pause of less than no time', actions(finger({ type: 'pause', duration: -5 })), ARGUMENT],
  ['a pause of a word', actions(finger({ type: 'pause', duration: 'long' })), ARGUMENT],
  ['a finger that goes down nowhere', actions(finger(DOWN, UP)), ARGUMENT],
  ['a finger that leaves from nowhere', actions(finger(UP)), ARGUMENT],
  ['a finger that goes down twice', actions(finger(move({}), DOWN, DOWN, UP)), ARGUMENT],
  ['a move with words for coordinates', tap({ x: 'left', y: 'top' }), ARGUMENT],
  ['a move to no place', actions(finger({ type: 'pointerMove', duration: 0 }, DOWN, UP)), ARGUMENT],
  ['a move from where the finger never was', tap({ origin: 'pointer' }), ARGUMENT],
  ['a move from an unknown element', tap({ origin: { [ELEMENT_KEY]: 'nope' } }), NO_ELEMENT],
  ['a move from an unknown word, which counts as an element', tap({ origin: 'moon' }), NO_ELEMENT],
  ['a move from an object that is no element', tap({ origin: {} }), ARGUMENT],
  ['a tap left of the screen', tap({ x: -50, y: -50 }), DONE],
  ['a tap far off the screen', tap({ x: 50_000, y: 50_000 }), DONE],
  [
    'NaN, which JSON does not have',
    post('/actions', '{"actions":[{"type":"pointer","id":"a","actions":[{"x":NaN}]}]}'),
    ARGUMENT,
  ],
  ['a key without a value', actions({ type: 'key', id: 'k', actions: [{ type: 'keyDown' }] }), ARGUMENT],
  ['a key of no letter', actions({ type: 'key', id: 'k', actions: [{ type: 'keyDown', value: '' }] }), ARGUMENT],
];

const COMMANDS: readonly BadInput[] = [
  ['an unknown command', get('/nothing'), UNKNOWN],
  ['an unknown command with a body', post('/nothing'), UNKNOWN],
  ['a command by the wrong method', get('/actions'), UNKNOWN],
  ['a body that ends too early', post('/element', '{"using":'), ARGUMENT],
  ['a list for a body', post('/element', '[]'), ARGUMENT],
  ['a number for a body', post('/element', '5'), ARGUMENT],
  ['an unknown mobile command', mobile('nothing', {}), [500, 'unsupported operation']],
  ['a mobile command without what it needs', mobile('pressKey', {}), ARGUMENT],
  ['two objects for a mobile command', mobile('clickGesture', {}, {}), ARGUMENT],
  ['no script', post('/execute/sync', { args: [] }), ARGUMENT],
  ['a negative time-out', post('/timeouts', { implicit: -1 }), ARGUMENT],
];

const PHONE: readonly BadInput[] = [
  ['an unknown setting', post('/appium/settings', { settings: { nothing: 5 } }), ARGUMENT],
  [
    'a word for the number of a setting',
    post('/appium/settings', { settings: { waitForIdleTimeout: 'x' } }),
    [500, 'unknown error'],
  ],
  ['no settings', post('/appium/settings', {}), ARGUMENT],
  ['a list of settings', post('/appium/settings', { settings: [1] }), ARGUMENT],
  ['an unknown orientation', post('/orientation', { orientation: 'SIDEWAYS' }), ARGUMENT],
  ['no orientation', post('/orientation', {}), ARGUMENT],
  ['the text of no alert', get('/alert/text'), NO_ALERT],
  ['no alert to accept', post('/alert/accept'), NO_ALERT],
  ['no alert to dismiss', post('/alert/dismiss'), NO_ALERT],
  ['a word for a key code', mobile('pressKey', { keycode: 'home' }), ARGUMENT],
  ['a clipboard that is no base64', mobile('setClipboard', { content: '€€' }), ARGUMENT],
  ['a clipboard of pictures', mobile('setClipboard', { content: 'YQ==', contentType: 'image' }), ARGUMENT],
  ['an app that is not installed', mobile('activateApp', { appId: 'com.sim.nothing' }), [500, 'unknown error']],
  ['a link that no app takes', mobile('deepLink', { url: 'nobody://x' }), [500, 'unknown error']],
  ['nothing that has the focus', get('/element/active'), NO_ELEMENT],
];

/** By what is wrong with them. The same through both entrances. */
export const BAD_INPUT: Readonly<Record<string, readonly BadInput[]>> = {
  elements: ELEMENTS,
  locators: LOCATORS,
  gestures: GESTURES,
  'actions of the WebDriver standard': ACTIONS,
  commands: COMMANDS,
  'the phone': PHONE,
};
