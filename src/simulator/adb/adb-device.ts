import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { SetupError } from '../../core/errors.js';
import type { PhoneSystem } from '../system/phone-system.js';
import { AdbState } from './adb-state.js';
import { startAutomationServer } from './automation-server.js';
import { FileSystem } from './file-system.js';
import { createServices } from './services.js';
import { allCommands } from './shell/all-commands.js';
import { serveTransport, type Reachability } from './transport.js';

/** A phone that `adb connect` finds. */
export type AdbDevice = Readonly<{
  /** What to connect to: "127.0.0.1:5601". */
  address: string;
  port: number;
  /** From now on new connections find the phone so; those that are open are cut. */
  setReachability: (reachability: Reachability) => void;
  /** Cuts every connection, as a pulled cable does. The phone can be connected to again at once. */
  dropConnections: () => void;
  /** Ends the UiAutomator2 server as a crash does. The next session starts it anew. */
  stopAutomation: () => void;
  close: () => Promise<void>;
}>;

/** The port of the UiAutomator2 server as the driver knows it. */
const AUTOMATION_PORT = 6790;
const LOOPBACK = '127.0.0.1';

type AdbOptions = Readonly<{ /** 0 or absent: any free one. */ port?: number | undefined }>;

/** Lets adb reach the phone, on loopback alone. Rejects with a SetupError when the port is taken. */
export async function serveAdb(phone: PhoneSystem, { port = 0 }: AdbOptions = {}): Promise<AdbDevice> {
  const instrument = instrumentation();
  const automation = startAutomationServer({ phone, onSessionEnd: instrument.stop });
  const state = new AdbState(phone);
  const open = createServices({
    commands: allCommands({ phone, state, automation: instrument }),
    files: new FileSystem(() => phone.now()),
    dial: (asked) => (asked === AUTOMATION_PORT ? automation.connect() : undefined),
  });
  const sockets = new Set<Socket>();
  let reachability: Reachability = 'device';
  const banner = { name: 'sim', model: phone.model.replaceAll(' ', '_'), device: 'sim' };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serveTransport(socket, { banner, reachability: () => reachability, open });
  });
  const dropConnections = (): void => sockets.forEach((socket) => socket.destroy());
  const bound = await listen(server, port);
  return {
    address: `${LOOPBACK}:${bound}`,
    port: bound,
    dropConnections,
    stopAutomation: () => {
      instrument.stop();
      automation.dropConnections();
    },
    setReachability: (next) => {
      reachability = next;
      dropConnections();
    },
    close: async () => {
      dropConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      automation.close();
    },
  };
}

/** At most one instrumentation runs; starting another ends the one before. */
function instrumentation() {
  let onEnd: (() => void) | undefined;
  const stop = (): void => {
    const ended = onEnd;
    onEnd = undefined;
    ended?.();
  };
  const start = (ended: () => void): void => {
    stop();
    onEnd = ended;
  };
  return { start, stop };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new SetupError({
          problem: `Port ${port} is already taken.`,
          remedy: 'Choose another port for adb, or leave it out to take any free one.',
          cause,
        }),
      ),
    );
    server.listen(port, LOOPBACK, () => resolve((server.address() as AddressInfo).port));
  });
}
