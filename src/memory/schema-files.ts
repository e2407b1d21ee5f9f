import { toJsonSchema } from '../core/schema.js';
import type { ShortcutRules } from './shortcut-rules.js';
import { TipFile } from '../core/tip.js';

/** JSON Schemas that editors check tip and shortcut files by, by their path from the memory's folder. */
export const SCHEMA_FILES = {
  tip: 'schemas/tip.schema.json',
  shortcut: 'schemas/shortcut.schema.json',
} as const;

const TITLES = { tip: 'Tips of Fingertips', shortcut: 'A shortcut of Fingertips' } as const;

export function schemaText(kind: keyof typeof SCHEMA_FILES, { schema }: Pick<ShortcutRules, 'schema'>): string {
  const form = kind === 'tip' ? toJsonSchema(TipFile) : schema();
  return `${JSON.stringify({ title: TITLES[kind], ...form }, null, 2)}\n`;
}
