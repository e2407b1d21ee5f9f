import type * as Playwright from 'playwright-core';
import { openAnnotationServer, type AnnotationServer } from '../../../src/evaluation/annotate/annotation-server.js';
import { readOpinions } from '../../../src/evaluation/judging/opinion-file.js';
import { readSuiteRun } from '../../../src/evaluation/store/suite-folder.js';
import { CHROMIUM, launchChromium } from '../../support/chromium.js';
import { openResult, RUBRICS, suiteOnDisk } from '../judging/suite-on-disk.js';

if (!CHROMIUM) {
  it.skip('the page for annotating is not looked at in a browser: Chromium is not installed', () => undefined);
} else {
  describe('the page for annotating, in a browser', () => {
    let browser: Playwright.Browser;
    let page: Playwright.Page;
    let server: AnnotationServer;
    let folder = '';
    const complaints: string[] = [];

    beforeAll(async () => {
      browser = await launchChromium();
      page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      const evil = '<img src=x onerror=alert(1)>';
      folder = await suiteOnDisk(
        openResult(),
        openResult({ task: 'another', runFolder: 'runs/a/r-1', instruction: evil }),
      );
      server = await openAnnotationServer({ run: await readSuiteRun(folder), name: 'Ada', isBlind: true });
      await page.goto(server.address);
    }, 30_000);
    afterAll(async () => {
      await browser.close();
      await server.close();
    });

    const state = () => page.locator('#state').textContent();
    const press = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const opinions = async () =>
      (await readOpinions(folder)).map((one) =>
        one.about === 'rubric' ? [one.rubric, one.verdict] : [one.about, one.step, one.answer],
      );

    it('begins with the first step, its screens and what was done', async () => {
      await page.locator('.question').first().waitFor();
      await expect(page.locator('#step').textContent()).resolves.toBe('Step 1 of 8');
      await expect(page.locator('#deed').textContent()).resolves.toContain('open Maps');
      await expect(page.locator('.screen img').count()).resolves.toBe(2);
      await expect(state()).resolves.toBe('19 of 19 open');
    });

    it('takes answers by keyboard, as fast as they are typed', async () => {
      await press('y', 'y', 'n', '?');
      await page.getByText('15 of 19 open').waitFor();
      await expect(opinions()).resolves.toEqual([
        ['action', 1, 'right'],
        ['verdict', 1, 'right'],
        ['action', 2, 'wrong'],
        ['verdict', 2, 'cannot-tell'],
      ]);
    });

    it('takes the last answer back', async () => {
      await press('u');
      await page.getByText('16 of 19 open').waitFor();
      await expect(page.locator('[aria-current="true"]').textContent()).resolves.toContain('Was the verdict right?');
      expect((await opinions()).at(-1)).toEqual(['action', 2, 'wrong']);
    });

    it('marks a rubric with the step that is on the page', async () => {
      await page.getByText(RUBRICS[0]).click();
      await press('ArrowLeft', 'ArrowRight', 'ArrowRight', 'y');
      await page.getByText('since step 3').waitFor();
      expect((await readOpinions(folder)).at(-1)).toMatchObject({ rubric: RUBRICS[0], verdict: 'met', since: 3 });
    });

    it('goes on at the first open question after it was closed', async () => {
      await page.reload();
      await page.getByText('15 of 19 open').waitFor();
      await expect(page.locator('#step').textContent()).resolves.toBe('Step 2 of 8');
    });

    it('shows what stood on screens and in instructions as text', async () => {
      await press(']');
      await page.getByText('another, run 2 of 2').waitFor();
      await expect(page.locator('#instruction').textContent()).resolves.toBe('<img src=x onerror=alert(1)>');
    });

    it('ends with q, having broken none of its own rules', async () => {
      await press('q');
      await server.ended;
      await page.getByText('All answers are kept.').waitFor();
      expect(complaints).toEqual([]);
    });
  });
}
