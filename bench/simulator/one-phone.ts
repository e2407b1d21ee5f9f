/** Page sources, screenshots, taps, snapshots of one phone. */

import type { Browser } from 'webdriverio';
import type { SimulatedPhone } from '../../src/simulator/simulated-phone.js';
import type { Stopwatch } from '../stopwatch.js';
import { ask, open, settle, tap } from './connect.js';

export type Timed = Readonly<{ phone: SimulatedPhone; driver: Browser; watch: Stopwatch; rounds: number }>;

/** Page sources and screenshots of the first screen of every app, each before and after it has changed. */
export async function timeLooks({ phone, driver, watch, rounds }: Timed): Promise<void> {
  const packages = phone.system.apps().map((app) => app.package);
  for (let round = 0; round < rounds; round += 1) {
    for (const name of packages) {
      phone.reset();
      await open(driver, name);
      await watch.time('source, after a change', () => driver.getPageSource());
      await watch.time('source, the same screen', () => driver.getPageSource());
      await watch.time('source, the same screen, raw fetch', () => ask(phone, driver, 'source'));
      phone.reset();
      await open(driver, name);
      await watch.time('screenshot, after a change', () => driver.takeScreenshot());
      await watch.time('screenshot, the same screen', () => driver.takeScreenshot());
      phone.reset();
      await open(driver, name);
      await watch.time('screenshot, after a change, raw fetch', () => ask(phone, driver, 'screenshot'));
    }
  }
}

/** A tap that opens a screen, until the tree stands still; then back. */
export async function timeTaps({ phone, driver, watch, rounds }: Timed): Promise<void> {
  phone.reset();
  await open(driver, 'com.android.settings');
  for (let count = 0; count < rounds; count += 1) {
    await watch.time('tap and settle', async () => {
      await tap(driver, 540, 700 + (count % 5) * 230);
      await settle(driver);
    });
    await driver.back();
  }
}

/** What evaluation does between two tries, in a phone that has been used. */
export async function timeState({ phone, driver, watch, rounds }: Timed): Promise<void> {
  phone.reset();
  await open(driver, 'com.sim.notes');
  for (let count = 0; count < rounds; count += 1) {
    const saved = await watch.time('snapshot', () => phone.snapshot());
    const text = await watch.time('snapshot, written as JSON', () => JSON.stringify(saved));
    await watch.time('query', () => phone.query({ at: '/apps/com.sim.notes/notes', contains: { title: 'Shopping' } }));
    await watch.time('patch', () => phone.patch({ toggles: { wifi: count % 2 === 0 } }));
    await watch.time('restore', () => phone.restore(saved));
    await watch.time('restore, read from JSON', () => phone.restore(JSON.parse(text)));
    await watch.time('reset', () => phone.reset());
    await watch.time('source, after a reset', () => driver.getPageSource());
  }
}
