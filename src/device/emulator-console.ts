import type { Environment } from '../core/environment.js';
import { readFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';

/** A command for the console of a running emulator, and how long its answer may take, in milliseconds. */
export type ConsoleCommand = Readonly<{ serial: string; command: string; limitMs: number; env: Environment }>;

/** Each answer ends with one of these lines. */
const END = /^(OK|KO\b.*)\r?$/m;

/**
 * What the console answered, without its closing OK; an answer that begins with "KO" is a refusal. Rejects when there is no console.
 * It is spoken to directly: "adb emu" leaves the answer out when the console asks for no password, and Appium's driver sees to that.
 */
export async function askConsole({ serial, command, limitMs, env }: ConsoleCommand): Promise<string> {
  const socket = connect(portOf(serial), '127.0.0.1').setEncoding('utf8').setTimeout(limitMs);
  socket.on('timeout', () => socket.destroy(new Error(`The console of ${serial} does not answer.`)));
  try {
    const greeting = await answerOf(socket);
    if (/Authentication required/i.test(greeting)) await tell(socket, `auth ${await readToken(env)}`);
    return await tell(socket, command);
  } finally {
    socket.destroy();
  }
}

const portOf = (serial: string): number => Number(/^emulator-(\d+)$/.exec(serial)?.[1]);

const readToken = async ({ HOME, USERPROFILE }: Environment): Promise<string> =>
  (await readFile(join(HOME ?? USERPROFILE ?? '', '.emulator_console_auth_token'), 'utf8')).trim();

function tell(socket: Socket, command: string): Promise<string> {
  const answer = answerOf(socket);
  socket.write(`${command}\n`);
  return answer;
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const stop = () => {
      socket.off('data', read).off('error', fail).off('close', hangUp);
    };
    const fail = (error: Error) => {
      stop();
      reject(error);
    };
    const hangUp = () => fail(new Error('The console hung up.'));
    const read = (chunk: string) => {
      text += chunk;
      const [end, word = ''] = END.exec(text) ?? [];
      if (end === undefined) return;
      stop();
      resolve(word === 'OK' ? text.slice(0, text.indexOf(end)).trim() : word);
    };
    socket.on('data', read).on('error', fail).on('close', hangUp);
  });
}
