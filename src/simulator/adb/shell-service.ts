/** Runs one shell line. */

import type { FileSystem } from './file-system.js';
import type { ServiceStream } from './service-stream.js';
import type { CommandTable } from './shell/command.js';
import { runLine } from './shell/shell.js';

/** Ids of the frames of shell protocol version 2: standard output, standard error, exit code. */
const FRAME = { out: 1, err: 2, exit: 3 } as const;

type ShellService = Readonly<{
  line: string;
  framed: boolean;
  stream: ServiceStream;
  commands: CommandTable;
  files: FileSystem;
}>;

/**
 * Runs one shell line. Framed, its outputs and exit code travel apart; else merged, and the code is lost.
 * Output is kept until the line ends, but for a command that stays open, so that most answers are one packet.
 */
export async function serveShell({ line, framed, stream, commands, files }: ShellService): Promise<void> {
  stream.accept();
  const kept: Buffer[] = [];
  let isOpenEnded = false;
  const emit = (id: number, data: Buffer): void => {
    const bytes = framed ? frame(id, data) : data;
    if (isOpenEnded) stream.write(bytes);
    else kept.push(bytes);
  };
  const code = await runLine(line, {
    commands,
    files,
    out: (data) => emit(FRAME.out, data),
    err: (data) => emit(FRAME.err, data),
    read: (bytes) => stream.read(bytes),
    onHangUp: (listener) => {
      isOpenEnded = true;
      if (kept.length > 0) stream.write(Buffer.concat(kept.splice(0)));
      stream.onClose(listener);
    },
  });
  if (stream.closed) return;
  if (framed) kept.push(frame(FRAME.exit, Buffer.from([code & 255])));
  if (kept.length > 0) stream.write(Buffer.concat(kept));
  stream.end();
}

function frame(id: number, data: Buffer): Buffer {
  const header = Buffer.alloc(5);
  header[0] = id;
  header.writeUInt32LE(data.length, 1);
  return Buffer.concat([header, data]);
}
