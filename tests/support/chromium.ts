import { existsSync } from 'node:fs';
import type * as Playwright from 'playwright-core';
import { nativePackage } from './native-import.js';

/** Where a browser is installed; undefined where pages cannot be looked at (scripts/install-chromium.sh). */
export const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);
const ARGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

export async function launchChromium(): Promise<Playwright.Browser> {
  const { chromium } = await nativePackage<typeof Playwright>('playwright-core');
  return chromium.launch({ ...(CHROMIUM && { executablePath: CHROMIUM }), args: [...ARGS, ...QUIET] });
}
