import type { FileEntry, FileSystem } from './file-system.js';
import type { ServiceStream } from './service-stream.js';

const FILE_MODE = 0o100644;
const FOLDER_MODE = 0o40755;
const NO_ENTRY = 2;
const MOST_DATA = 64 * 1024;

/**
 * `adb push`, `pull` and `ls`: requests of a four-letter id, a length and a path, until QUIT.
 * Source: "SYNC.TXT" of Android's adb; STA2, LST2 and LIS2 are its second versions.
 * Each answer is one write: a reply in two pieces makes the host wait 40 ms.
 */
export async function serveSync(stream: ServiceStream, files: FileSystem): Promise<void> {
  stream.accept();
  for (;;) {
    const header = await stream.read(8);
    if (header.length < 8) return stream.end();
    const id = header.toString('latin1', 0, 4);
    if (id === 'QUIT') return stream.end();
    const path = (await stream.read(header.readUInt32LE(4))).toString('utf8');
    const reply = await answer({ id, path, stream, files });
    if (!reply) return stream.end();
    stream.write(reply);
  }
}

type SyncRequest = Readonly<{ id: string; path: string; stream: ServiceStream; files: FileSystem }>;

async function answer({ id, path, stream, files }: SyncRequest): Promise<Buffer | undefined> {
  switch (id) {
    case 'STAT':
      return Buffer.concat([Buffer.from('STAT'), statusOf(files.find(path))]);
    case 'STA2':
    case 'LST2':
      return Buffer.concat([Buffer.from(id), longStatusOf(files.find(path))]);
    case 'LIST':
    case 'LIS2':
      return listing(path, files, { long: id === 'LIS2' });
    case 'RECV':
      return contents(files.find(path));
    case 'SEND':
      return receive(path, stream, files);
    default:
      return undefined;
  }
}

async function receive(target: string, stream: ServiceStream, files: FileSystem): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for (;;) {
    const header = await stream.read(8);
    const id = header.toString('latin1', 0, 4);
    if (id !== 'DATA') break;
    chunks.push(await stream.read(header.readUInt32LE(4)));
  }
  const path = target.slice(0, target.lastIndexOf(','));
  const folder = path.slice(0, path.lastIndexOf('/'));
  files.makeFolder(folder);
  return files.write(path, Buffer.concat(chunks))
    ? Buffer.concat([Buffer.from('OKAY'), words(0)])
    : failure('Is a directory');
}

function contents(entry: FileEntry | undefined): Buffer {
  if (entry?.kind !== 'file') return failure('No such file or directory');
  const parts: Buffer[] = [];
  for (let start = 0; start < entry.data.length; start += MOST_DATA) {
    const data = entry.data.subarray(start, start + MOST_DATA);
    parts.push(Buffer.from('DATA'), words(data.length), data);
  }
  return Buffer.concat([...parts, Buffer.from('DONE'), words(0)]);
}

function listing(path: string, files: FileSystem, { long }: { long: boolean }): Buffer {
  const entries = (files.list(path) ?? []).map((name) => {
    const entry = files.find(`${path}/${name}`);
    const status = long ? longStatusOf(entry) : statusOf(entry);
    return Buffer.concat([
      Buffer.from(long ? 'DNT2' : 'DENT'),
      status,
      words(Buffer.byteLength(name)),
      Buffer.from(name),
    ]);
  });
  const end = long ? Buffer.alloc(72) : Buffer.alloc(16);
  return Buffer.concat([...entries, Buffer.from('DONE'), end]);
}

const words = (...values: number[]): Buffer => {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => buffer.writeUInt32LE(value >>> 0, index * 4));
  return buffer;
};

const failure = (text: string): Buffer =>
  Buffer.concat([Buffer.from('FAIL'), words(Buffer.byteLength(text)), Buffer.from(text)]);
const sizeOf = (entry: FileEntry): number => (entry.kind === 'file' ? entry.data.length : 0);
const modeOf = (entry: FileEntry): number => (entry.kind === 'file' ? FILE_MODE : FOLDER_MODE);
const secondsOf = (entry: FileEntry): number => Math.floor(entry.at / 1000);

/** mode, size, time: 12 bytes, all zero when there is nothing. */
const statusOf = (entry: FileEntry | undefined): Buffer =>
  entry ? words(modeOf(entry), sizeOf(entry), secondsOf(entry)) : words(0, 0, 0);

/** error, device, inode, mode, links, user, group, size, three times: 68 bytes. */
function longStatusOf(entry: FileEntry | undefined): Buffer {
  const buffer = Buffer.alloc(68);
  if (!entry) {
    buffer.writeUInt32LE(NO_ENTRY, 0);
    return buffer;
  }
  buffer.writeUInt32LE(modeOf(entry), 20);
  buffer.writeUInt32LE(1, 24);
  buffer.writeBigUInt64LE(BigInt(sizeOf(entry)), 36);
  for (const offset of [44, 52, 60]) buffer.writeBigInt64LE(BigInt(secondsOf(entry)), offset);
  return buffer;
}
