/** A page that needs nothing else, and lets nothing run. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { html, raw, type Html } from '../../report/html.js';
import { PAGE_SHEET } from '../../report/style-sheets.js';

const CSS = `${PAGE_SHEET}${readFileSync(new URL('./suite-page.css', import.meta.url), 'utf8')}`;
const HASH = createHash('sha256').update(CSS).digest('base64');
/** Nothing runs and nothing is loaded: what stood on a screen stays text. */
const POLICY = `default-src 'none'; style-src 'sha256-${HASH}'; base-uri 'none'; form-action 'none'`;

/** One page that needs nothing else. */
export const pageFrame = (title: string, body: Html): string =>
  `<!doctype html>\n${html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
      <title>${title}</title>
      <style>
        ${raw('')}
      </style>
    </head>
    <body>
      <main>${body}</main>
    </body>
  </html>`.text.replace(/<style>\s*<\/style>/, () => `<style>${CSS}</style>`)}\n`;
