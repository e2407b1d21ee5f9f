import { cpSync } from 'node:fs';

/** tsc copies no Markdown, CSS, YAML or JSON, so prompts, the report's page and the apps' contents travel by hand. */
for (const folder of ['src', 'tests', 'bench']) {
  cpSync(folder, `dist/${folder}`, { recursive: true, filter: (path) => !path.endsWith('.ts') });
}
