import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Playwright from 'playwright-core';
import { readJudgedRun } from '../../../src/evaluation/judging/judged-run.js';
import { appendOpinions, subjectOf } from '../../../src/evaluation/judging/opinion-file.js';
import { writeSuitePage } from '../../../src/evaluation/pages/suite-page.js';
import { rebuildReport } from '../../../src/runner/rebuild-report.js';
import { CHROMIUM, launchChromium } from '../../support/chromium.js';
import { openResult, RUBRICS, suiteOnDisk } from '../judging/suite-on-disk.js';

if (!CHROMIUM) {
  it.skip('the page of a suite is not looked at in a browser: Chromium is not installed', () => undefined);
} else {
  describe('the page of a suite run, in a browser', () => {
    let browser: Playwright.Browser;
    let page: Playwright.Page;
    let address = '';
    const complaints: string[] = [];
    const tries = [
      openResult({ curve: [0, 0.5, 1], success: true, satisfaction: 1, tokens: { input: 900_000, output: 9 } }),
      openResult({ task: 'another', runFolder: 'runs/another-1/r-1', satisfaction: 0.5, success: false, end: 'stuck' }),
    ];

    beforeAll(async () => {
      browser = await launchChromium();
      page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
      page.on('console', (message) => complaints.push(message.text()));
      const folder = await suiteOnDisk(...tries);
      for (const { runFolder } of tries) await rebuildReport(join(folder, runFolder));
      const said = { ...subjectOf(openResult()), at: '2026-11-22T12:00:00.000Z', about: 'rubric' } as const;
      const [model, person] = [
        { kind: 'model', name: 'strict-1' },
        { kind: 'person', name: 'Ada' },
      ] as const;
      await appendOpinions(folder, [
        { ...said, judge: model, rubric: RUBRICS[0], verdict: 'met' },
        { ...said, judge: person, rubric: RUBRICS[0], verdict: 'not-met' },
      ]);
      address = pathToFileURL(await writeSuitePage(await readJudgedRun(folder))).href;
    }, 30_000);
    beforeEach(() => page.goto(address));
    afterAll(() => browser.close());

    it('leads from each try to the report of its run', async () => {
      const links = await page.getByText('its report').count();
      expect(links).toBe(2);
      for (let index = 0; index < links; index += 1) {
        await page.goto(address);
        await page.getByText('its report').nth(index).click();
        await expect(page.locator('article.step').count()).resolves.toBe(8);
      }
    });

    it('leads from a failure, and from a dot of the chart, to the try', async () => {
      await page.getByRole('link', { name: 'another', exact: true }).click();
      expect(page.url()).toMatch(/#another-1$/);
      await page.locator('.chart a').first().click();
      expect(page.url()).toMatch(/#(a-task|another)-1$/);
      await expect(page.locator('tr:target').count()).resolves.toBe(1);
    });

    it('shows how far the judges agree', async () => {
      const table = page.locator('table.matrix').first();
      await expect(table.locator('tbody tr').first().locator('td').allTextContents()).resolves.toEqual(['0', '1', '0']);
    });

    it('fits into a narrow window, but for tables that scroll by themselves', async () => {
      await page.setViewportSize({ width: 400, height: 800 });
      const { scroll, width } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        width: document.documentElement.clientWidth,
      }));
      expect(scroll).toBeLessThanOrEqual(width);
      expect(complaints).toEqual([]);
    });
  });
}
