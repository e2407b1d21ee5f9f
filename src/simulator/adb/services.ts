/** The services of the phone that an adb host can open. */

import { connect } from 'node:net';
import type { FileSystem } from './file-system.js';
import type { OpenService, ServiceStream } from './service-stream.js';
import { serveShell } from './shell-service.js';
import type { CommandTable } from './shell/command.js';
import { serveSync } from './sync-service.js';

type Services = Readonly<{
  commands: CommandTable;
  files: FileSystem;
  /** Where a port of the phone is served on this computer; undefined when nobody listens there. */
  portOf: (phonePort: number) => number | undefined;
}>;

/** The services of the phone, by the names that adb gives them. */
export function createServices({ commands, files, portOf }: Services): OpenService {
  return (name, stream) => {
    const separator = name.indexOf(':');
    const [kind = '', ...options] = name.slice(0, separator).split(',');
    const rest = name.slice(separator + 1);
    switch (kind) {
      case 'shell':
      case 'exec':
        return void serveShell({ line: rest, framed: options.includes('v2'), stream, commands, files });
      case 'sync':
        return void serveSync(stream, files);
      case 'tcp':
        return pipe(portOf(Number.parseInt(rest, 10)), stream);
      case 'reverse':
        return reply(stream, rest.includes('list-forward') ? 'OKAY0000' : 'OKAYOKAY');
      case 'root':
      case 'unroot':
        return reply(stream, 'adbd cannot run as root in production builds\n');
      default:
        return stream.reject();
    }
  };
}

function reply(stream: ServiceStream, text: string): void {
  stream.accept();
  stream.write(text);
  stream.end();
}

/** Joins the stream to a server on this computer, holding the server back while the host is slow. */
function pipe(port: number | undefined, stream: ServiceStream): void {
  if (port === undefined) return stream.reject();
  const socket = connect(port, '127.0.0.1');
  let isConnected = false;
  socket.setNoDelay(true);
  socket.on('connect', () => {
    isConnected = true;
    stream.accept();
    stream.onData((data) => socket.write(data));
  });
  socket.on('data', (data) => {
    socket.pause();
    stream.write(data);
    void stream.drained().then(() => socket.resume());
  });
  socket.on('error', () => {
    if (!isConnected) stream.reject();
  });
  socket.on('close', () => stream.end());
  stream.onClose(() => socket.end());
}
