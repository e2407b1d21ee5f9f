/** A small file system in memory: what adb pushes, pulls and lists, and what the phone's shell writes. */
export type FileEntry = Readonly<{ kind: 'file'; data: Buffer; at: number } | { kind: 'folder'; at: number }>;

const HOME_FOLDERS = [
  '/',
  '/data',
  '/data/local',
  '/data/local/tmp',
  '/proc',
  '/proc/net',
  '/storage',
  '/storage/emulated',
  '/storage/emulated/0',
  '/system',
];
/** Clients look here for web views that can be debugged; there are none. */
const SOCKETS = ['/proc/net/unix', 'Num       RefCount Protocol Flags    Type St Inode Path\n'] as const;
const SHARED_FOLDERS = ['Download', 'Pictures', 'DCIM', 'Movies', 'Documents'];

/** /sdcard is another name for the shared storage. */
const SHARED = '/storage/emulated/0';

export class FileSystem {
  readonly #entries = new Map<string, FileEntry>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
    const folders = [...HOME_FOLDERS, ...SHARED_FOLDERS.map((name) => `${SHARED}/${name}`)];
    for (const path of folders) this.#entries.set(path, { kind: 'folder', at: now() });
    this.write(SOCKETS[0], Buffer.from(SOCKETS[1]));
  }

  find(path: string): FileEntry | undefined {
    return this.#entries.get(realPath(path));
  }

  /** False when its folder does not exist. */
  write(path: string, data: Buffer): boolean {
    const real = realPath(path);
    if (this.#entries.get(parentOf(real))?.kind !== 'folder' || this.#entries.get(real)?.kind === 'folder')
      return false;
    this.#entries.set(real, { kind: 'file', data, at: this.#now() });
    return true;
  }

  /** With every folder above it. */
  makeFolder(path: string): void {
    const parts = realPath(path).split('/').filter(Boolean);
    parts.forEach((_, index) => {
      const folder = `/${parts.slice(0, index + 1).join('/')}`;
      if (!this.#entries.has(folder)) this.#entries.set(folder, { kind: 'folder', at: this.#now() });
    });
  }

  /** A folder goes with all that is in it. False when there was nothing. */
  remove(path: string): boolean {
    const real = realPath(path);
    const gone = [...this.#entries.keys()].filter((name) => name === real || name.startsWith(`${real}/`));
    gone.forEach((name) => this.#entries.delete(name));
    return gone.length > 0;
  }

  /** Names in a folder, sorted; undefined when it is none. */
  list(path: string): readonly string[] | undefined {
    const real = realPath(path);
    if (this.#entries.get(real)?.kind !== 'folder') return undefined;
    const names = [...this.#entries.keys()].filter((name) => name !== '/' && parentOf(name) === real);
    return names.map((name) => name.slice(name.lastIndexOf('/') + 1)).sort();
  }
}

function realPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.replace(/^\/(sdcard|mnt\/sdcard)(?=\/|$)/, SHARED).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/';
