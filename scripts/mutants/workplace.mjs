import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs leave things there; what a changed program would write must not land among them. */
const STAYS_AWAY = new Set(['dist', '.git', 'runs', 'evals', '.fingertips', '.env', 'coverage']);

/** A place that looks like the project to its tests, with a `dist` of its own. The project's own is never written to. */
export function openWorkplace(project) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fingertips-mutants-')));
  for (const name of readdirSync(project)) {
    if (!STAYS_AWAY.has(name)) symlinkSync(join(project, name), join(folder, name));
  }
  cpSync(join(project, 'dist'), join(folder, 'dist'), {
    recursive: true,
    filter: (path) => !/\.d\.ts(?:\.map)?$|\.tsbuildinfo$/.test(path),
  });
  return { folder, close: () => rmSync(folder, { recursive: true, force: true }) };
}
