import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Builds are incremental, so what was compiled from a source that is gone must be taken away by hand. */
if (existsSync('dist')) {
  for (const name of readdirSync('dist', { recursive: true, encoding: 'utf8' })) {
    const source = name.replace(/\.(js|js\.map|d\.ts)$/, '.ts');
    const isOurs = /^(src|tests|examples|bench)\//.test(name);
    if (isOurs && !existsSync(source) && !existsSync(name))
      rmSync(join('dist', name), { recursive: true, force: true });
  }
}
