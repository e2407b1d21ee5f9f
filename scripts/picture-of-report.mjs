import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

/** node scripts/picture-of-report.mjs runs/<id>/report.html docs/images/report.png: the picture in README.md, of a real run. */
const [, , page, picture] = process.argv;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const tab = await browser.newPage({ viewport: { width: 1280, height: 1180 }, colorScheme: 'light' });
await tab.goto(pathToFileURL(resolve(page)).href);
await tab.locator('#step-2').evaluate((step) => window.scrollTo(0, step.offsetTop - 72));
await tab.screenshot({ path: picture });
await browser.close();
