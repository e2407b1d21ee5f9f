/** The services of the phone that an adb host can open. */

import type { Duplex } from 'node:stream';
import type { FileSystem } from './file-system.js';
import type { OpenService, ServiceStream } from './service-stream.js';
import { serveShell } from './shell-service.js';
import type { CommandTable } from './shell/command.js';
import { serveSync } from './sync-service.js';

type Services = Readonly<{
  commands: CommandTable;
  files: FileSystem;
  /** A connection to a port of the phone; undefined when nobody listens there. */
  dial: (phonePort: number) => Duplex | undefined;
}>;

/** The services of the phone, by the names that adb gives them. */
export function createServices({ commands, files, dial }: Services): OpenService {
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
        return pipe(dial(Number.parseInt(rest, 10)), stream);
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

/** Joins the stream to a server of the phone, holding the server back while the host is slow. */
function pipe(line: Duplex | undefined, stream: ServiceStream): void {
  if (line === undefined) return stream.reject();
  stream.accept();
  stream.onData((data) => line.write(data));
  line.on('data', (data: Buffer) => {
    line.pause();
    stream.write(data);
    void stream.drained().then(() => line.resume());
  });
  // A line that is cut ends the stream; there is nothing else to say about it.
  line.on('error', () => undefined);
  line.on('close', () => stream.end());
  stream.onClose(() => line.destroy());
}
