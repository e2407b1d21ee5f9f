import { mkdirSync, writeFileSync } from 'node:fs';
import { CONFIG_SCHEMA_FILES, configSchemaText } from '../dist/src/config/schema-files.js';
import { SUITE_SCHEMA_FILE, suiteSchemaText } from '../dist/src/evaluation/suites/schema-file.js';
import { shortcutSchema } from '../dist/src/actions/shortcuts/shortcut-schema.js';
import { SCHEMA_FILES, schemaText } from '../dist/src/memory/schema-files.js';

/** Writes the JSON Schemas that editors check our YAML files by. Run it after a change of these files' form. */
mkdirSync('schemas', { recursive: true });
for (const kind of Object.keys(SCHEMA_FILES))
  writeFileSync(SCHEMA_FILES[kind], schemaText(kind, { schema: shortcutSchema }));
for (const kind of Object.keys(CONFIG_SCHEMA_FILES)) writeFileSync(CONFIG_SCHEMA_FILES[kind], configSchemaText(kind));
writeFileSync(SUITE_SCHEMA_FILE, suiteSchemaText());
