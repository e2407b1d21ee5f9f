/** Sends the outputs of a command where its redirections say. */

import type { FileSystem } from '../file-system.js';

/** Where standard output and standard error go. */
export type Outputs = Readonly<{ out: (data: Buffer) => void; err: (data: Buffer) => void }>;

/** A redirection with the name of its file worked out. */
type Place = Readonly<{ stream: 'out' | 'err' | 'in'; to: string | undefined; append: boolean }>;

/** Sends both outputs where the redirections say. `flush` writes the files, false when one cannot be written. */
export function outputsOf(
  places: readonly Place[],
  plain: Outputs,
): Outputs & { flush: (files: FileSystem) => boolean } {
  let { out, err } = plain;
  const written: { path: string; append: boolean; chunks: Buffer[] }[] = [];
  for (const { stream, to, append } of places) {
    if (stream === 'in') continue;
    const chunks: Buffer[] = [];
    if (to !== undefined && to !== '/dev/null') written.push({ path: to, append, chunks });
    const sink = to === undefined ? out : (data: Buffer) => void chunks.push(data);
    if (stream === 'out') out = sink;
    else err = sink;
  }
  const flush = (files: FileSystem): boolean =>
    written.every(({ path, append, chunks }) => {
      const before = files.find(path);
      const kept = append && before?.kind === 'file' ? [before.data] : [];
      if (files.write(path, Buffer.concat([...kept, ...chunks]))) return true;
      plain.err(Buffer.from(`/system/bin/sh: can't create ${path}: No such file or directory\n`));
      return false;
    });
  return { out, err, flush };
}
