import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * The prompt as it was last approved, kept as Markdown so that a change of wording can be read in a diff.
 * `UPDATE_PROMPTS=1 npm test -- tests/<folder>` approves the new ones.
 */
export function approvedPrompt(name: string, prompt: string, folder = 'agents'): string {
  const file = resolve(`tests/${folder}/__prompts__/${name}.md`);
  if (process.env['UPDATE_PROMPTS'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${prompt}\n`);
  }
  return existsSync(file)
    ? readFileSync(file, 'utf8').trimEnd()
    : `${file} is missing. Write it with UPDATE_PROMPTS=1.`;
}
