import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = 'docs/architecture.md';

/** The page's lines such as "| `step.ts` | One step ... |", each with the folder of the heading above it. */
function filesOnPage(): readonly string[] {
  let folder = '';
  return readFileSync(PAGE, 'utf8')
    .split('\n')
    .flatMap((line) => {
      folder = /^### `(src[^`]*)`/.exec(line)?.[1] ?? (line.startsWith('#') ? '' : folder);
      const file = /^\| `([^`]+\.ts)` \| \S/.exec(line)?.[1];
      return folder && file ? [`${folder}/${file}`] : [];
    });
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('src', name));

describe(`the table of files in ${PAGE}`, () => {
  const told = filesOnPage();

  it('says of every file in src what it is for', () => {
    expect(files.filter((file) => !told.includes(file))).toEqual([]);
  });

  it('names no file that is gone, and none twice', () => {
    expect(told.filter((file, index) => !files.includes(file) || told.indexOf(file) !== index)).toEqual([]);
  });
});
