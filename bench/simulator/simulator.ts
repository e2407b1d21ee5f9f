/** The bench of the simulated phone, put together. */

import { bootSimulatedPhone, type SimulatedPhone } from '../../src/simulator/simulated-phone.js';
import type { Bench, BenchOptions, Measured } from '../bench.js';
import { Stopwatch } from '../stopwatch.js';
import { connect } from './connect.js';
import { timeCrowd, type Crowd } from './crowd.js';
import { timeLooks, timeState, timeTaps } from './one-phone.js';

/** How often each part is done. */
const FULL = { starts: 10, looks: 4, taps: 60, states: 40, crowd: { size: 30, rounds: 4, seconds: 10 } };
const QUICK = { starts: 2, looks: 1, taps: 2, states: 2, crowd: { size: 3, rounds: 1, seconds: 1 } };

/** What a simulated phone costs through HTTP and the real client; docs/simulated-phone.md says what each figure means. */
export const SIMULATOR: Bench = { about: 'what a simulated phone costs, alone and thirty at once', run };

async function run({ quick }: BenchOptions): Promise<Measured> {
  const plan = quick ? QUICK : FULL;
  const watch = new Stopwatch();
  const phone = await watch.time('phone start, first, with the Appium server', () =>
    bootSimulatedPhone({ name: 'bench' }),
  );
  await timeSessions(phone, watch, plan.starts);
  const driver = await connect(phone);
  await watch.time('screenshot, cold', () => driver.takeScreenshot());
  // Before the garbage of all the rest, so that what thirty phones add can be told.
  const crowd = await timeCrowd(plan.crowd);
  const timed = { phone, driver, watch };
  await timeLooks({ ...timed, rounds: plan.looks });
  await timeTaps({ ...timed, rounds: plan.taps });
  await timeState({ ...timed, rounds: plan.states });
  await driver.deleteSession();
  await phone.close();
  return report(watch, crowd);
}

async function timeSessions(phone: SimulatedPhone, watch: Stopwatch, starts: number): Promise<void> {
  for (let count = 0; count < starts; count += 1) {
    const driver = await watch.time(count === 0 ? 'session start, first' : 'session start, next', () => connect(phone));
    await watch.time('session end', () => driver.deleteSession());
    const other = await watch.time('phone start, next', () => bootSimulatedPhone());
    await other.close();
  }
}

function report(watch: Stopwatch, crowd: Crowd): Measured {
  const rows = watch.names().map((what) => ({
    what,
    times: watch.count(what),
    'median ms': watch.p50(what),
    'p95 ms': watch.p95(what),
    'slowest ms': watch.max(what),
  }));
  return {
    tables: [
      { title: 'One phone, through HTTP and WebdriverIO', rows },
      { title: `${crowd.phones} phones in one process`, rows: [crowd] },
    ],
    figures: { ...figuresOf(watch), ...crowd },
  };
}

const figuresOf = (watch: Stopwatch): Measured['figures'] => ({
  sourceMsP50: watch.p50('source, the same screen'),
  sourceMsP95: watch.p95('source, the same screen'),
  sourceAfterChangeMsP50: watch.p50('source, after a change'),
  sourceAfterChangeMsP95: watch.p95('source, after a change'),
  screenshotColdMs: watch.p50('screenshot, cold'),
  screenshotWarmMsP50: watch.p50('screenshot, after a change'),
  screenshotWarmMsP95: watch.p95('screenshot, after a change'),
  screenshotUnchangedMsP50: watch.p50('screenshot, the same screen'),
  tapSettleMsP50: watch.p50('tap and settle'),
  tapSettleMsP95: watch.p95('tap and settle'),
  phoneStartFirstMs: watch.p50('phone start, first, with the Appium server'),
  phoneStartNextMsP50: watch.p50('phone start, next'),
  sessionStartFirstMs: watch.p50('session start, first'),
  sessionStartNextMsP50: watch.p50('session start, next'),
  sessionStartNextMsP95: watch.p95('session start, next'),
  snapshotMsP50: watch.p50('snapshot'),
  restoreMsP50: watch.p50('restore'),
  restoreFromJsonMsP50: watch.p50('restore, read from JSON'),
  resetMsP50: watch.p50('reset'),
  queryMsP50: watch.p50('query'),
});
