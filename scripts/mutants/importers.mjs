import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * Whatever a built file names that lies in `dist`: imports, and files that it loads or starts by their path, relative to itself
 * or to `dist/src`.
 */
function namedIn(path, sources) {
  const literals = readFileSync(path, 'utf8').matchAll(/['"`]([\w@./-]+\.js)['"`]/g);
  return [...literals].flatMap(([, name]) =>
    [resolve(dirname(path), name), join(sources, name)].filter((file) => existsSync(file)),
  );
}

/** Answers whether a test reaches a file, directly or through others. */
export function importFinder(sources) {
  const named = new Map();
  const namedBy = (path) => {
    if (!named.has(path)) named.set(path, namedIn(path, sources));
    return named.get(path);
  };
  const reachedFrom = (test) => {
    const reached = new Set([test]);
    for (const path of reached) for (const next of namedBy(path)) reached.add(next);
    return reached;
  };
  const reach = new Map();
  return (test, file) => {
    if (!reach.has(test)) reach.set(test, reachedFrom(test));
    return reach.get(test).has(file);
  };
}
