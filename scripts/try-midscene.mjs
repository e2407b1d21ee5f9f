// Lets a client that we did not write drive the simulated phone: the Android device class of Midscene (MIT), installed in
// a folder of its own, without a model. It speaks to the phone through the unmodified adb; what it did is compared with
// the phone's own state. Run "npm run -s build" before. Ends with 0 and plain words where adb or the client cannot be had.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { openStage } from './client-stage.mjs';

const NOTES = 'com.sim.notes';
const { folder, phone, server, env, address, check, end } = await openStage('@midscene/android@1.7.3');

// It reads these when it is loaded; its own folder for logs would else come into ours.
const runs = join(folder, 'runs');
mkdirSync(runs);
Object.assign(process.env, env, { MIDSCENE_RUN_DIR: runs, HOME: folder });
const { AndroidDevice } = createRequire(join(folder, 'package.json'))('@midscene/android');
const device = new AndroidDevice(address, { remoteAdbPort: server.port, autoDismissKeyboard: false });

/** Does something, then looks whether the answer and the phone are as they should be. */
async function step(what, act, holds) {
  try {
    const answer = await act();
    check(what, holds(answer), JSON.stringify(answer));
  } catch (error) {
    check(what, false, error);
  }
}
/** The client counts in dp: pixels of a screen of 160 dots per inch. */
const dp = (pixels) => Math.round((pixels * 160) / 420);

/** The middle of what has this attribute. */
function centre(attribute) {
  const tag =
    phone.system
      .source()
      .split('<')
      .find((each) => each.includes(attribute)) ?? '';
  const [left, top, right, bottom] = /bounds="\[(\d+),(\d+)\]\[(\d+),(\d+)\]"/.exec(tag).slice(1).map(Number);
  return [dp((left + right) / 2), dp((top + bottom) / 2)];
}
const actions = new Map();
const act = (name, params) => actions.get(name).call(params, { task: {} });
const at = (attribute) => ({ locate: { center: centre(attribute), prompt: '' } });
const { system } = phone;
const shows = (text) => system.source().includes(text);
const front = () => system.front().package;
const isEditing = () => system.front().activity === '.Edit';
const BODY = `resource-id="${NOTES}:id/body"`;

await step(
  'connect',
  () => device.connect(),
  () => true,
);
for (const action of device.actionSpace()) actions.set(action.name, action);
await step(
  'describe',
  () => device.describe(),
  (text) => text.includes(address),
);
await step(
  'size',
  () => device.size(),
  ({ width, height }) => width === dp(1080) && height === dp(2400),
);
await step(
  'getTimestamp',
  () => device.getTimestamp(),
  (ms) => Math.abs(ms - system.now()) < 60_000,
);
await step(
  'getDisplayDensity',
  () => device.getDisplayDensity(),
  (density) => density === 420,
);
await step(
  'getDisplayOrientation',
  () => device.getDisplayOrientation(),
  (rotation) => rotation === 0,
);
await step(
  'screenshotBase64',
  () => device.screenshotBase64(),
  (url) => Buffer.from(url.split(',')[1], 'base64').equals(system.picture()),
);
await step(
  'Launch',
  () => act('Launch', { uri: NOTES }),
  () => front() === NOTES,
);
await step('Tap', () => act('Tap', at('content-desc="New note"')), isEditing);
await step(
  'Tap into a field',
  () => act('Tap', at(BODY)),
  () => system.keyboardShown(),
);
await step(
  'Input',
  () => act('Input', { value: 'Eggs and milk', mode: 'typeOnly' }),
  () => shows('text="Eggs and milk"'),
);
await step('CursorMove', () => act('CursorMove', { direction: 'left', times: 4 }), isEditing);
await step(
  'Input at the cursor',
  () => act('Input', { value: 'oat ', mode: 'typeOnly' }),
  () => shows('Eggs and oat milk'),
);
await step(
  'Input clears',
  () => act('Input', { value: '', mode: 'clear', ...at(BODY) }),
  () => !shows('oat milk'),
);
await step(
  'Input of any letters',
  () => act('Input', { value: 'Zürich, 東京 100% $5', ...at(BODY) }),
  () => shows('text="Zürich, 東京 100% $5"'),
);
await step(
  'KeyboardPress',
  () => act('KeyboardPress', { keyName: 'Enter' }),
  () => shows('$5&#10;') || shows('$5\n'),
);
await step(
  'hideKeyboard',
  () => device.hideKeyboard(),
  (isHidden) => isHidden && !system.keyboardShown(),
);
await step(
  'back',
  () => act('AndroidBackButton'),
  () => system.front().activity === '.Main',
);
await step('DoubleClick', () => act('DoubleClick', at('text="Weekend"')), isEditing);
// The second tap went into the text: the first time, back closes the keyboard.
await step(
  'back, twice',
  () => device.back().then(() => device.back()),
  () => system.front().activity === '.Main',
);
await step(
  'LongPress',
  () => act('LongPress', at('text="Weekend"')),
  () => shows('content-desc="Delete"'),
);
await step(
  'home',
  () => act('AndroidHomeButton'),
  () => front() === 'com.sim.launcher',
);
await step(
  'recentApps',
  () => act('AndroidRecentAppsButton'),
  () => front() === 'com.android.systemui',
);
await step(
  'Launch a link',
  () => act('Launch', { uri: 'settings://apps' }),
  () => front() === 'com.android.settings',
);
await step(
  'Scroll',
  () => act('Scroll', { direction: 'down', scrollType: 'singleAction', distance: dp(1500) }),
  () => shows('text="Murmur"'),
);
await step(
  'Scroll to the top',
  () => act('Scroll', { scrollType: 'scrollToTop' }),
  () => shows('text="Phone"'),
);
await step(
  'Swipe',
  () => act('Swipe', { start: { center: [dp(540), dp(1900)] }, end: { center: [dp(540), dp(700)] }, duration: 400 }),
  () => shows('text="Files"'),
);
await step(
  'Pinch',
  () => act('Pinch', { direction: 'out', distance: dp(200) }),
  () => shows('text="Files"'),
);
system.openLink('settings://display');
await step(
  'DragAndDrop',
  () => {
    const [x, y] = centre('resource-id="com.android.settings:id/brightness"');
    return act('DragAndDrop', { from: { center: [x, y] }, to: { center: [x - dp(300), y] } });
  },
  () => phone.state().display.brightness < 50,
);
await step(
  'PullGesture',
  () => act('PullGesture', { direction: 'down' }),
  () => front() === 'com.android.settings',
);
await step(
  'RunAdbShell',
  () => device.getAdb().then((adb) => adb.shell('getprop ro.product.model')),
  (text) => text.includes('Fingertips'),
);
await step(
  'Terminate',
  () => act('Terminate', { uri: 'com.android.settings' }),
  () => front() !== 'com.android.settings',
);
await step(
  'an app that is not there',
  () => act('Launch', { uri: 'com.sim.nothing' }).catch(() => 'refused'),
  (answer) => answer === 'refused',
);

await device.destroy();
await end();
