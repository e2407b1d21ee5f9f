import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Playwright from 'playwright-core';
import { report } from '../../src/report/report.js';
import { readSamplePicture } from '../../src/report/sample-pictures.js';
import { sampleTrace } from '../../src/report/sample-trace.js';
import { nativePackage } from '../support/native-import.js';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);
const ARGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

if (!CHROMIUM) {
  it.skip('the report is not looked at in a browser: Chromium is not installed (scripts/install-chromium.sh)', () =>
    undefined);
} else {
  describe('the report in a browser', () => {
    let browser: Playwright.Browser;
    let page: Playwright.Page;
    let folder = '';
    let sample = '';
    let complaints: string[] = [];

    const open = async (html: string): Promise<void> => {
      const file = join(folder, 'report.html');
      await writeFile(file, html);
      await page.goto(pathToFileURL(file).href);
    };
    const shown = () => page.locator('article.step:visible').count();

    beforeAll(async () => {
      const { chromium } = await nativePackage<typeof Playwright>('playwright-core');
      browser = await chromium.launch({ executablePath: CHROMIUM, args: [...ARGS, ...QUIET] });
      sample = await report(sampleTrace, readSamplePicture(sampleTrace.screens));
      folder = await mkdtemp(join(tmpdir(), 'fingertips-report-'));
    });
    afterAll(async () => {
      await browser.close();
      await rm(folder, { recursive: true });
    });
    beforeEach(async () => {
      page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      complaints = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => {
        if (!/^(file|data):/.test(request.url())) complaints.push(`asked the network for ${request.url()}`);
      });
      await open(sample);
    });
    afterEach(async () => {
      await page.close();
      // The page's own rules are kept, nothing throws, and nothing is fetched.
      expect(complaints).toEqual([]);
    });

    it('draws the pictures that the steps refer to', async () => {
      const box = await page.locator('#step-1 .phone use').first().boundingBox();
      expect(box?.height).toBeGreaterThan(200);
      const sizes = await page.evaluate(() =>
        [...document.querySelectorAll('image')].map((image) => image.getBBox().height),
      );
      expect(sizes).toEqual(Array(9).fill(2400));
    });

    it('marks where it tapped, on the element it tapped', async () => {
      const [target, dot] = await Promise.all(
        ['.target', '.dot'].map((part) => page.locator(`#step-5 .touch ${part}`).boundingBox()),
      );
      if (!target || !dot) throw new Error('Nothing is marked.');
      expect(dot.x).toBeGreaterThan(target.x);
      expect(dot.y).toBeGreaterThan(target.y);
      expect(dot.y + dot.height).toBeLessThan(target.y + target.height);
    });

    it('shows only the steps that went wrong when asked to', async () => {
      expect(await shown()).toBe(8);
      await page.getByRole('button', { name: 'Went wrong' }).click();
      expect(await shown()).toBe(1);
      await page.getByRole('button', { name: 'All' }).click();
      expect(await shown()).toBe(8);
    });

    it('moves from step to step with j and k, and the address follows', async () => {
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.keyboard.press('k');
      expect(new URL(page.url()).hash).toBe('#step-2');
      await expect(page.locator('#step-2').evaluate((step) => step === document.activeElement)).resolves.toBe(true);
    });

    it('goes to a step from the strip of pictures', async () => {
      await page
        .locator('.strip')
        .getByRole('link', { name: /Step 6/ })
        .click();
      expect(new URL(page.url()).hash).toBe('#step-6');
    });

    it('shows a screen large, and goes back on a click or on Escape', async () => {
      const dialog = page.locator('#zoom');
      for (const leave of [() => dialog.click(), () => page.keyboard.press('Escape')]) {
        await page.locator('#step-2 .zoom').first().click();
        expect((await dialog.locator('svg').boundingBox())?.height).toBeGreaterThan(700);
        await leave();
        expect(await dialog.isVisible()).toBe(false);
      }
    });

    it('folds prompts and replies away', async () => {
      const prompt = page.locator('#step-1 .call pre').first();
      expect(await prompt.isVisible()).toBe(false);
      await page.locator('#step-1 .calls > summary').click();
      await page.locator('#step-1 .call > summary').first().click();
      expect(await prompt.isVisible()).toBe(true);
    });

    it.each([1280, 768, 390, 320])('needs no sideways scrolling at %i pixels', async (width) => {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });

    it('has a light and a dark look', async () => {
      const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      await page.emulateMedia({ colorScheme: 'light' });
      const light = await ground();
      await page.emulateMedia({ colorScheme: 'dark' });
      expect([light, await ground()]).toEqual(['rgb(250, 249, 247)', 'rgb(19, 20, 23)']);
    });

    it('prints every step, without what is only for the screen', async () => {
      await page.emulateMedia({ media: 'print' });
      expect(await shown()).toBe(8);
      expect(await page.locator('.keys').isVisible()).toBe(false);
      expect((await page.pdf()).length).toBeGreaterThan(20_000);
    });

    it('runs nothing that a screen said', async () => {
      const evil = `</script><script>document.title = 'taken'</script><img src=x onerror="document.title = 'taken'">`;
      const manifest = { ...sampleTrace.manifest, instruction: evil };
      const steps = sampleTrace.steps.map((step) => ({
        ...step,
        subgoal: evil,
        verdict: { ...step.verdict, evidence: evil },
      }));
      await open(await report({ ...sampleTrace, manifest, steps }, async () => undefined));
      expect(await page.title()).toBe(`${evil} · Fingertips`);
      await expect(page.locator('h1').innerText()).resolves.toBe(evil);
    });
  });
}
