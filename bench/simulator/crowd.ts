/** Thirty phones in one process: memory, and how many actions a second they take. */

import type { Browser } from 'webdriverio';
import { bootSimulatedPhone, type SimulatedPhone } from '../../src/simulator/simulated-phone.js';
import { Stopwatch } from '../stopwatch.js';
import { connect, open, tap } from './connect.js';

const APPS = ['com.sim.notes', 'com.android.settings', 'com.sim.maps', 'com.sim.contacts'];
/** Actions a second, of all phones together. */
const PACE = 10;

type Held = Readonly<{ phone: SimulatedPhone; driver: Browser }>;

export type Crowd = Readonly<{
  phones: number;
  /** Of the whole process, clients included. */
  rssMB: number;
  mbPerPhone: number;
  /** One after the other as fast as it goes, all phones at once. */
  actionsPerSecond: number;
  /** At `PACE` actions a second: how long one took, and how much of one core the process used. */
  pacedActionMsP50: number;
  pacedActionMsP95: number;
  pacedCores: number;
}>;

export type CrowdOptions = Readonly<{ size: number; /** Flat out, of each phone. */ rounds: number; seconds: number }>;

/** Phones side by side in this process, each with a session, each having shown screens. */
export async function timeCrowd({ size, rounds, seconds }: CrowdOptions): Promise<Crowd> {
  const before = process.memoryUsage().rss;
  const held: Held[] = [];
  try {
    for (let count = 1; count <= size; count += 1) {
      const phone = await bootSimulatedPhone({ name: `crowd-${count}` });
      held.push({ phone, driver: await connect(phone) });
    }
    for (const each of held) await showScreens(each);
    const actionsPerSecond = await flatOut(held, rounds);
    const paced = await atPace(held, seconds);
    const { rss } = process.memoryUsage();
    return {
      phones: held.filter(({ phone }) => phone.state().inputs > 0).length,
      rssMB: inMb(rss),
      mbPerPhone: Number(((rss - before) / 1e6 / size).toFixed(1)),
      actionsPerSecond,
      ...paced,
    };
  } finally {
    for (const { phone, driver } of held) {
      await driver.deleteSession();
      await phone.close();
    }
  }
}

async function showScreens({ driver }: Held): Promise<void> {
  for (const name of APPS) {
    await open(driver, name);
    await driver.takeScreenshot();
    await driver.getPageSource();
  }
}

/** What one step of an agent asks of its phone: act, then look at tree and picture. */
async function act({ driver }: Held, count: number): Promise<void> {
  await (count % 2 === 0 ? tap(driver, 540, 700 + (count % 7) * 150) : driver.back());
  await Promise.all([driver.getPageSource(), driver.takeScreenshot()]);
}

async function flatOut(held: readonly Held[], rounds: number): Promise<number> {
  const begun = performance.now();
  await Promise.all(
    held.map(async (each) => {
      for (let count = 0; count < rounds; count += 1) await act(each, count);
    }),
  );
  return Number(((held.length * rounds * 1_000) / (performance.now() - begun)).toFixed(1));
}

/** Phone after phone gets its turn when it is due, whether the last one is done or not: a queue shows as a long time. */
async function atPace(
  held: readonly Held[],
  seconds: number,
): Promise<Pick<Crowd, 'pacedActionMsP50' | 'pacedActionMsP95' | 'pacedCores'>> {
  const watch = new Stopwatch();
  const usage = process.cpuUsage();
  const begun = performance.now();
  const running: Promise<void>[] = [];
  for (let count = 0; count < PACE * seconds; count += 1) {
    const due = begun + (count * 1_000) / PACE;
    await until(due);
    const each = held[count % held.length];
    if (each)
      running.push(act(each, Math.floor(count / held.length)).then(() => watch.add('act', performance.now() - due)));
  }
  await Promise.all(running);
  const { user, system } = process.cpuUsage(usage);
  return {
    pacedActionMsP50: watch.p50('act'),
    pacedActionMsP95: watch.p95('act'),
    pacedCores: Number(((user + system) / 1_000 / (performance.now() - begun)).toFixed(2)),
  };
}

const until = (time: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, time - performance.now())));

export const inMb = (bytes: number): number => Math.round(bytes / 1e6);
