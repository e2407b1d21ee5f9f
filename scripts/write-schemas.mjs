import { mkdirSync, writeFileSync } from 'node:fs';
import { SCHEMA_FILES, schemaText } from '../dist/src/memory/schema-files.js';

/** Writes the JSON Schemas that editors check tip and shortcut files by. Run it after a change of these files' form. */
mkdirSync('schemas', { recursive: true });
for (const kind of Object.keys(SCHEMA_FILES)) writeFileSync(SCHEMA_FILES[kind], schemaText(kind));
