import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const SLOT = /\{\{(\w+)\}\}/g;

/**
 * Fills the `{{name}}` slots of a prompt file. A slot without a value, or a value without a slot, is a bug in the caller, so both throw.
 * Values are put in as they are and not looked through again: a screen that reads "{{notes}}" stays what it is.
 */
export function renderPrompt(file: URL, values: Readonly<Record<string, string>>): string {
  const template = readFileSync(file, 'utf8').trimEnd();
  const slots = new Set([...template.matchAll(SLOT)].map(([, name]) => name ?? ''));
  const missing = [...slots].filter((name) => !Object.hasOwn(values, name));
  const unused = Object.keys(values).filter((name) => !slots.has(name));
  if (missing.length || unused.length) {
    const complaints = [
      missing.length ? `no value for ${missing.join(', ')}` : '',
      unused.length ? `no slot for ${unused.join(', ')}` : '',
    ].filter(Boolean);
    throw new Error(`${basename(file.pathname)}: ${complaints.join('; ')}. Make the call and the prompt file agree.`);
  }
  return template.replace(SLOT, (_, name: string) => values[name] ?? '');
}
