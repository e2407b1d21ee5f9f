import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { serveAdb } from '../../src/simulator/adb/adb-device.js';
import { bootSimulatedPhone } from '../../src/simulator/simulated-phone.js';

/**
 * Plays the program "emulator" of the Android SDK with the simulated phone inside: a console on an even port, adb on the
 * next one, and a word to the adb server that it is there. Usage: played-emulator.js LOG -avd NAME ...
 * Each start, and each command at the console, is one line of LOG.
 */
const [log = '', ...args] = process.argv.slice(2);
const avd = args[args.indexOf('-avd') + 1] ?? '';
const TOKEN = join(homedir(), '.emulator_console_auth_token');
const WELCOME = "Android Console: type 'help' for a list of commands\r\nOK\r\n";
const note = (line: string): void => appendFileSync(log, `${line}\n`);

const phone = await bootSimulatedPhone({ name: basename(avd), time: 'real' });
const console = createServer((socket) => {
  // Who has heard enough hangs up.
  socket.on('error', () => socket.destroy());
  // Appium's driver empties the file, and consoles that start afterwards ask for nothing.
  const isOpen = readFileSync(TOKEN, 'utf8') === '';
  socket.write(isOpen ? WELCOME : 'Android Console: Authentication required\r\nOK\r\n');
  let unread = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    const lines = `${unread}${text}`.split(/\r?\n/);
    unread = lines.pop() ?? '';
    for (const line of lines) obey(line.trim(), socket);
  });
});

function obey(line: string, socket: Socket): void {
  const [, snapshot] = /^avd snapshot load (\S+)$/.exec(line) ?? [];
  if (line.startsWith('auth '))
    socket.write(line === `auth ${readFileSync(TOKEN, 'utf8')}` ? WELCOME : 'KO: not the token\r\n');
  else if (line === 'avd name') socket.write(`${avd}\r\nOK\r\n`);
  else if (line === 'kill') {
    note('kill');
    socket.end('OK: killing emulator, bye bye\r\n', () => process.exit());
  } else if (snapshot === 'clean') {
    note(line);
    phone.reset();
    socket.write('OK\r\n');
  } else if (snapshot !== undefined) socket.write(`KO: Device does not have the snapshot '${snapshot}'\r\n`);
  else if (line === 'quit') socket.end();
  else socket.write('OK\r\n');
}

/** An even port and the next one, both free. */
async function startOn(port: number): Promise<void> {
  try {
    const served = await serveAdb(phone.system, { port: port + 1 });
    await new Promise<void>((resolve, reject) =>
      console.once('error', reject).listen(port, '127.0.0.1', () => resolve()),
    ).catch(async (error: unknown) => {
      await served.close();
      throw error;
    });
  } catch {
    return startOn(port + 2);
  }
  note(args.join(' '));
  const request = `host:emulator:${port + 1}`;
  const length = request.length.toString(16).padStart(4, '0');
  const server = Number(process.env['ANDROID_ADB_SERVER_PORT'] ?? 5037);
  connect(server, '127.0.0.1')
    .on('error', () => undefined)
    .end(`${length}${request}`);
}

if (!existsSync(TOKEN)) writeFileSync(TOKEN, 'played-token');
// Beyond the ports that every adb server looks at by itself.
await startOn(5700 + 2 * (process.pid % 100));
