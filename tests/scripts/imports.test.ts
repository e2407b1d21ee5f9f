import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The compiler does not read the scripts, so a name that was renamed would be found only when one of them is run. */
describe('what a script takes from the built project', () => {
  const imports = scripts().flatMap(importsOf);

  it('is found in more than one script', () => {
    expect(new Set(imports.map(({ script }) => script)).size).toBeGreaterThan(1);
  });

  it.each(imports)('$script: $names of $file exist', ({ names, path }) => {
    expect(exportsOf(path)).toEqual(expect.arrayContaining(names));
  });
});

function scripts(): string[] {
  const found = readdirSync('scripts', { recursive: true, encoding: 'utf8' });
  return found.filter((name) => name.endsWith('.mjs')).map((name) => join('scripts', name));
}

function importsOf(script: string): { script: string; names: string[]; file: string; path: string }[] {
  const pattern = /import \{([^}]+)\} from '(\.[^']*\/dist\/[^']+)'/g;
  return [...readFileSync(script, 'utf8').matchAll(pattern)].map(([, names = '', file = '']) => ({
    script,
    names: names.split(',').map((name) => name.trim().split(' as ')[0] ?? ''),
    file,
    path: resolve(dirname(script), file),
  }));
}

/** Read, not loaded: some of them start servers that a test has no use for. */
function exportsOf(path: string): string[] {
  const declared = /^export (?:async )?(?:function|const|class) (\w+)/gm;
  return [...readFileSync(path, 'utf8').matchAll(declared)].map(([, name = '']) => name);
}
