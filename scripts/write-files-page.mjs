import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** docs/files.md says of every source file what its first doc comment says. `--print` shows the page and writes nothing. */
const ROOTS = ['src', 'bench'];

const sentenceOf = (file) => {
  const [, comment = ''] = /\/\*\*([\s\S]*?)\*\//.exec(readFileSync(file, 'utf8')) ?? [];
  const text = comment
    .replace(/^\s*\* ?/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return /^.*?[.?!](?=\s|$)/.exec(text)?.[0] ?? text;
};

const files = ROOTS.flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(root, name)),
);
const folders = [...new Set(files.map(dirname))].sort();
const row = (file) => `| \`${basename(file)}\` | ${sentenceOf(file).replaceAll('|', '\\|')} |`;
const section = (folder) => {
  const own = files.filter((file) => dirname(file) === folder).sort();
  return `## \`${folder}\`\n\n| File | Job |\n|---|---|\n${own.map(row).join('\n')}\n`;
};

const silent = files.filter((file) => sentenceOf(file) === '');
if (silent.length > 0) {
  throw new Error(`No doc comment says what these are for; write one at the top: ${silent.join(', ')}`);
}
const page = `# Every file\n\nPrinted by \`node scripts/write-files-page.mjs\` from the first sentence of each file.\n\n${folders.map(section).join('\n')}`;
if (process.argv.includes('--print')) process.stdout.write(page);
else writeFileSync('docs/files.md', page);
