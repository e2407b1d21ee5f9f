// Lets a client that we did not write drive the simulated phone: mobile-mcp (Apache-2.0), installed in a folder of its own,
// speaks to it through the unmodified adb. What it did is compared with the phone's own state.
// Run "npm run -s build" before. Ends with 0 and plain words where adb or the client cannot be had.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { findAndroidTools } from '../dist/src/device/android-sdk.js';
import { startAdbServer } from '../dist/src/device/adb-server.js';
import { serveAdb } from '../dist/src/simulator/adb/adb-device.js';
import { startSimulatedPhone } from '../dist/src/simulator/simulated-phone.js';

const CLIENT = '@mobilenext/mobile-mcp@0.0.48';
const NOTES = 'com.sim.notes';
const folder = mkdtempSync(join(tmpdir(), 'fingertips-mcp-'));
const removeFolder = () => rmSync(folder, { recursive: true, force: true });

function skip(why) {
  console.log(`Not tried: ${why}`);
  removeFolder();
  process.exit(0);
}

/** Without its optional packages; a stand-in says for its second program that it sees no phones. */
function install() {
  writeFileSync(join(folder, 'package.json'), '{"private": true}');
  const flags = ['install', '--ignore-scripts', '--omit=optional', '--no-audit', '--no-fund'];
  try {
    execFileSync('npm', [...flags, CLIENT], { cwd: folder, stdio: 'ignore' });
  } catch {
    skip(`${CLIENT} cannot be installed here.`);
  }
  const standIn = join(folder, 'mobilecli');
  const answer = '{"status":"ok","data":{"devices":[]}}';
  writeFileSync(standIn, `#!/bin/sh\n[ "$1" = --version ] && echo "mobilecli version 0.0.0" || echo '${answer}'\n`);
  chmodSync(standIn, 0o755);
  return { program: join(folder, 'node_modules/@mobilenext/mobile-mcp/lib/index.js'), standIn };
}

/** The Model Context Protocol over standard input and output: one JSON-RPC message a line. */
function speakTo(child) {
  const waiting = new Map();
  let count = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { id, result, error } = JSON.parse(line);
    waiting.get(id)?.(error ?? result);
    waiting.delete(id);
  });
  const send = (message) => child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  const ask = (method, params) =>
    new Promise((resolve) => {
      waiting.set(++count, resolve);
      send({ id: count, method, params });
    });
  return { ask, tell: (method) => send({ method }) };
}

let adbProgram;
try {
  adbProgram = findAndroidTools(process.env).adb;
} catch (error) {
  skip(error.message);
}
const { program, standIn } = install();
const phone = await startSimulatedPhone();
const served = await serveAdb(phone.system);
const server = await startAdbServer(process.env);
await server.connect(served.address);
const home = join(folder, 'home');
mkdirSync(home);
const child = spawn(process.execPath, [program], {
  env: {
    PATH: `${dirname(adbProgram)}:${process.env.PATH}`,
    HOME: home,
    ANDROID_HOME: findAndroidTools(process.env).home ?? '',
    ANDROID_ADB_SERVER_PORT: String(server.port),
    MOBILEMCP_DISABLE_TELEMETRY: '1',
    MOBILECLI_PATH: standIn,
  },
  stdio: ['pipe', 'pipe', 'ignore'],
});
const { ask, tell } = speakTo(child);
const started = performance.now();
await ask('initialize', { protocolVersion: '2024-11-05', capabilities: {}, clientInfo: { name: 'try', version: '1' } });
tell('notifications/initialized');

let failures = 0;
let calls = 0;
/** Calls a tool, then looks whether the answer and the phone are as they should be. */
async function call(tool, args, holds) {
  calls += 1;
  const answer = await ask('tools/call', { name: `mobile_${tool}`, arguments: { device: served.address, ...args } });
  const text = (answer.content ?? []).map((part) => part.text ?? part.type).join('\n') || JSON.stringify(answer);
  const isRight = !answer.isError && holds(text, phone);
  if (!isRight) failures += 1;
  console.log(`${isRight ? 'ok  ' : 'FAIL'} ${tool}${isRight ? '' : `: ${text.slice(0, 300)}`}`);
  return text;
}
const centre = (text, label) => {
  const element = JSON.parse(text.slice(text.indexOf('['))).find((one) => [one.text, one.label].includes(label));
  const { x, y, width, height } = element.coordinates;
  return { x: x + width / 2, y: y + height / 2 };
};
const front = () => phone.system.front().package;

await call('list_available_devices', {}, (text) => text.includes(served.address));
await call('list_apps', {}, (text) => text.includes(NOTES));
await call('get_screen_size', {}, (text) => text.includes('1080x2400'));
await call('launch_app', { packageName: NOTES }, () => front() === NOTES);
const elements = await call('list_elements_on_screen', {}, (text) => text.includes('Shopping'));
await call(
  'click_on_screen_at_coordinates',
  centre(elements, 'New note'),
  () => phone.system.front().activity === '.Edit',
);
await call('click_on_screen_at_coordinates', { x: 540, y: 700 }, () => phone.system.keyboardShown());
await call('type_keys', { text: 'Eggs & milk; $5', submit: false }, () =>
  phone.system.source().includes('Eggs &amp; milk; $5'),
);
await call('press_button', { button: 'BACK' }, () => !phone.system.keyboardShown());
await call('press_button', { button: 'BACK' }, () => phone.system.front().activity === '.Main');
await call('press_button', { button: 'HOME' }, () => front() === 'com.sim.launcher');
await call('open_url', { url: 'https://shop.example/search?a=1&b=2' }, () => front() !== 'com.sim.launcher');
await call('terminate_app', { packageName: front() }, () => front() === 'com.sim.launcher');
await server.adb('-s', served.address, 'shell', 'am start -a android.intent.action.VIEW -d settings://apps');
const before = phone.system.source();
await call('swipe_on_screen', { direction: 'up' }, () => phone.system.source() !== before);
await call('launch_app', { packageName: NOTES }, () => front() === NOTES);
const list = await call('list_elements_on_screen', {}, (text) => text.includes('Weekend'));
await call('long_press_on_screen_at_coordinates', centre(list, 'Weekend'), () =>
  phone.system.source().includes('text="Delete"'),
);
await call('press_button', { button: 'BACK' }, () => !phone.system.source().includes('text="Delete"'));
// The first tap opens the note, the second goes into its text.
await call('double_tap_on_screen', centre(list, 'Weekend'), () => phone.system.front().activity === '.Edit');
await call('take_screenshot', {}, (text) => text.includes('image'));
const file = join(folder, 'screen.png');
await call('save_screenshot', { saveTo: file }, () => readFileSync(file).equals(phone.system.picture()));
await call('get_orientation', {}, (text) => text.includes('portrait'));
await call('set_orientation', { orientation: 'landscape' }, () => phone.system.display().rotation === 1);
await call('set_orientation', { orientation: 'portrait' }, () => phone.system.display().rotation === 0);

console.log(
  `${calls - failures} of ${calls} calls did what they should, in ${Math.round(performance.now() - started)} ms.`,
);
child.kill();
await server.close();
await served.close();
await phone.close();
removeFolder();
process.exitCode = failures > 0 ? 1 : 0;
