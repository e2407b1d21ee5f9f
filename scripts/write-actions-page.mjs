import { writeFileSync } from 'node:fs';
import { actionsPage } from '../dist/src/actions/actions-page.js';
import { ACTIONS } from '../dist/src/actions/catalogue.js';

/** docs/actions.md says what the catalogue says; run after a build. */
writeFileSync('docs/actions.md', actionsPage(ACTIONS));
