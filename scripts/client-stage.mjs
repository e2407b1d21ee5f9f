// A simulated phone behind the unmodified adb, and a folder of its own for a client that we did not write.
// What the client did is compared with the phone's own state, call by call. Run "npm run -s build" before.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findAndroidTools } from '../dist/src/device/android-sdk.js';
import { startAdbServer } from '../dist/src/device/adb-server.js';
import { serveAdb } from '../dist/src/simulator/adb/adb-device.js';
import { bootSimulatedPhone } from '../dist/src/simulator/simulated-phone.js';

/** Three times what an install takes on a busy computer. */
const INSTALL_LIMIT_MS = 120_000;

/** Ends with 0 and plain words where adb or the client cannot be had. */
export async function openStage(client) {
  const folder = mkdtempSync(join(tmpdir(), 'fingertips-client-'));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  const skip = (why) => {
    console.log(`Not tried: ${why}`);
    removeFolder();
    process.exit(0);
  };
  let tools;
  try {
    tools = findAndroidTools(process.env);
  } catch (error) {
    skip(error.message);
  }
  install(client, { folder, skip });
  const phone = await bootSimulatedPhone();
  const served = await serveAdb(phone.system);
  const server = await startAdbServer(process.env);
  await server.connect(served.address);
  const env = { ANDROID_HOME: tools.home ?? '', PATH: `${dirname(tools.adb)}:${process.env.PATH}` };
  return { folder, phone, server, env, address: served.address, ...counter(close) };

  async function close() {
    await server.close();
    await served.close();
    await phone.close();
    removeFolder();
  }
}

/** Without its optional packages: none of them is needed for what is tried. */
function install(client, { folder, skip }) {
  writeFileSync(join(folder, 'package.json'), '{"private": true}');
  const flags = ['install', '--ignore-scripts', '--omit=optional', '--no-audit', '--no-fund'];
  try {
    execFileSync('npm', [...flags, client], { cwd: folder, stdio: 'ignore', timeout: INSTALL_LIMIT_MS });
  } catch {
    skip(`${client} cannot be installed here within ${INSTALL_LIMIT_MS / 1000} s.`);
  }
}

/** Counts what was right. `end` says it, closes the stage and sets the exit code. */
function counter(close) {
  const started = performance.now();
  let calls = 0;
  let failures = 0;
  const check = (what, isRight, seen) => {
    calls += 1;
    if (!isRight) failures += 1;
    console.log(`${isRight ? 'ok  ' : 'FAIL'} ${what}${isRight ? '' : `: ${String(seen).slice(0, 300)}`}`);
  };
  const end = async () => {
    const ms = Math.round(performance.now() - started);
    console.log(`${calls - failures} of ${calls} calls did what they should, in ${ms} ms.`);
    await close();
    process.exitCode = failures > 0 ? 1 : 0;
  };
  return { check, end };
}
