import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const SLOT = /\{\{(\w+)\}\}/g;
const HEADING = '# ';

/**
 * Fills the `{{name}}` slots of a prompt file. A slot without a value, or a value without a slot, is a bug in the caller, so both throw.
 * An empty value says that there is nothing to tell: its paragraph is left out, and so is a heading with nothing left below it.
 * Values are put in as they are and not looked through again: a screen that reads "{{notes}}" stays what it is.
 */
export function renderPrompt(file: URL, values: Readonly<Record<string, string>>): string {
  const template = readFileSync(file, 'utf8').trimEnd();
  const slots = new Set(slotsOf(template));
  const missing = [...slots].filter((name) => !Object.hasOwn(values, name));
  const unused = Object.keys(values).filter((name) => !slots.has(name));
  if (missing.length || unused.length) {
    const complaints = [
      missing.length ? `no value for ${missing.join(', ')}` : '',
      unused.length ? `no slot for ${unused.join(', ')}` : '',
    ].filter(Boolean);
    throw new Error(`${basename(file.pathname)}: ${complaints.join('; ')}. Make the call and the prompt file agree.`);
  }
  return withoutEmpty(template, values).replace(SLOT, (_, name: string) => values[name] ?? '');
}

const slotsOf = (text: string): readonly string[] => [...text.matchAll(SLOT)].map(([, name]) => name ?? '');

function withoutEmpty(template: string, values: Readonly<Record<string, string>>): string {
  const paragraphs = template.split('\n\n').filter((text) => slotsOf(text).every((name) => values[name] !== ''));
  const isTold = (index: number): boolean => paragraphs[index]?.startsWith(HEADING) === false;
  return paragraphs.filter((text, index) => !text.startsWith(HEADING) || isTold(index + 1)).join('\n\n');
}
