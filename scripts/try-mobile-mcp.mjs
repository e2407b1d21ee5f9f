// Lets a client that we did not write drive the simulated phone: mobile-mcp (Apache-2.0), installed in a folder of its own,
// speaks to it through the unmodified adb. What it did is compared with the phone's own state.
// Run "npm run -s build" before. Ends with 0 and plain words where adb or the client cannot be had.
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openStage } from './client-stage.mjs';

const NOTES = 'com.sim.notes';
const { folder, phone, server, env, address, check, end } = await openStage('@mobilenext/mobile-mcp@0.0.48');

/** A stand-in for its second program: says that it sees no phones. */
function standInFor(name) {
  const file = join(folder, name);
  const answer = '{"status":"ok","data":{"devices":[]}}';
  writeFileSync(file, `#!/bin/sh\n[ "$1" = --version ] && echo "${name} version 0.0.0" || echo '${answer}'\n`);
  chmodSync(file, 0o755);
  return file;
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

const home = join(folder, 'home');
mkdirSync(home);
const program = join(folder, 'node_modules/@mobilenext/mobile-mcp/lib/index.js');
const child = spawn(process.execPath, [program], {
  env: {
    ...env,
    HOME: home,
    ANDROID_ADB_SERVER_PORT: String(server.port),
    MOBILEMCP_DISABLE_TELEMETRY: '1',
    MOBILECLI_PATH: standInFor('mobilecli'),
  },
  stdio: ['pipe', 'pipe', 'ignore'],
});
const { ask, tell } = speakTo(child);
await ask('initialize', { protocolVersion: '2024-11-05', capabilities: {}, clientInfo: { name: 'try', version: '1' } });
tell('notifications/initialized');

/** Calls a tool, then looks whether the answer and the phone are as they should be. */
async function call(tool, args, holds) {
  const answer = await ask('tools/call', { name: `mobile_${tool}`, arguments: { device: address, ...args } });
  const text = (answer.content ?? []).map((part) => part.text ?? part.type).join('\n') || JSON.stringify(answer);
  check(tool, !answer.isError && holds(text), text);
  return text;
}
const centre = (text, label) => {
  const element = JSON.parse(text.slice(text.indexOf('['))).find((one) => [one.text, one.label].includes(label));
  const { x, y, width, height } = element.coordinates;
  return { x: x + width / 2, y: y + height / 2 };
};
const front = () => phone.system.front().package;

await call('list_available_devices', {}, (text) => text.includes(address));
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
await server.adb('-s', address, 'shell', 'am start -a android.intent.action.VIEW -d settings://apps');
const before = phone.system.source();
await call('swipe_on_screen', { direction: 'up' }, () => phone.system.source() !== before);
await call('launch_app', { packageName: NOTES }, () => front() === NOTES);
const list = await call('list_elements_on_screen', {}, (text) => text.includes('Weekend'));
await call('long_press_on_screen_at_coordinates', centre(list, 'Weekend'), () =>
  phone.system.source().includes('content-desc="Delete"'),
);
await call('press_button', { button: 'BACK' }, () => !phone.system.source().includes('content-desc="Delete"'));
// The first tap opens the note, the second goes into its text.
await call('double_tap_on_screen', centre(list, 'Weekend'), () => phone.system.front().activity === '.Edit');
await call('take_screenshot', {}, (text) => text.includes('image'));
const file = join(folder, 'screen.png');
await call('save_screenshot', { saveTo: file }, () => readFileSync(file).equals(phone.system.picture()));
await call('get_orientation', {}, (text) => text.includes('portrait'));
await call('set_orientation', { orientation: 'landscape' }, () => phone.system.display().rotation === 1);
await call('set_orientation', { orientation: 'portrait' }, () => phone.system.display().rotation === 0);

child.kill();
await end();
