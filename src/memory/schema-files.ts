import { toJsonSchema } from '../core/schema.js';
import { ShortcutFields } from '../core/shortcut.js';
import { TipFile } from '../core/tip.js';

/** JSON Schemas that editors check tip and shortcut files by, by their path from the memory's folder. */
export const SCHEMA_FILES = {
  tip: 'schemas/tip.schema.json',
  shortcut: 'schemas/shortcut.schema.json',
} as const;

const TITLES = { tip: 'Tips of Fingertips', shortcut: 'A shortcut of Fingertips' } as const;
const SCHEMAS = { tip: TipFile, shortcut: ShortcutFields } as const;

export const schemaText = (kind: keyof typeof SCHEMA_FILES): string =>
  `${JSON.stringify({ title: TITLES[kind], ...toJsonSchema(SCHEMAS[kind], { explainsLocators: true }) }, null, 2)}\n`;
