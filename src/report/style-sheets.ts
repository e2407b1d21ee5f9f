/** The style sheets that pages share. */

import { readFileSync } from 'node:fs';

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

/** The colours, by day and by night, and what every page stands on. */
export const GROUND_SHEET = read('./ground.css');

/** Of the report, and of the pages that look like it. */
export const PAGE_SHEET = `${GROUND_SHEET}${read('./page.css')}`;
