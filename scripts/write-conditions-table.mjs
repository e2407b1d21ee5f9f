import { readFileSync, writeFileSync } from 'node:fs';
import { describeConditions } from '../dist/src/core/condition-table.js';

/** The table of docs/shortcuts.md says which conditions there are; run after a build. */
const PAGE = 'docs/shortcuts.md';
const HEAD = '| Field | Holds when | Example |\n|---|---|---|\n';
const [before, table] = readFileSync(PAGE, 'utf8').split(HEAD);
writeFileSync(PAGE, `${before}${HEAD}${describeConditions()}\n${table.slice(table.indexOf('\n## '))}`);
