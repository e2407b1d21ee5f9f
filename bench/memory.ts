/** How fast a large memory is, and whether the right tip still comes. */

import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../src/core/clock.js';
import { openRecall } from '../src/evolution/recall.js';
import { openMemory } from '../src/memory/memory.js';
import type { Bench, BenchOptions, Measured } from './bench.js';

const ITEMS = 10_000;
const APPS = 250;
const QUERIES = 400;
/** Files that were written just now are not kept in the cache. */
const LONG_AGO = new Date(Date.now() - 3_600_000);

/** Recall, a cold start and a listing with ten thousand tips, and how often a planted tip is among those that come. */
export const MEMORY: Bench = {
  about: 'recall among ten thousand tips: time, room in the prompt, and the right one',
  run,
};

const THINGS =
  'alarm timer thread draft folder album contact event playlist route ticket cart invoice channel post story bookmark tab download backup profile theme widget filter label reminder recipe workout lesson quiz chart report scan stamp badge coupon locker parcel meter lamp'.split(
    ' ',
  );
const DEEDS =
  'rename archive pin mute share sort group restore export hide merge copy move print rotate crop zoom mark lock schedule'.split(
    ' ',
  );
const PLACES =
  'menu at the top|bar at the bottom|long press on its row|second tab|icon beside its title|page of its details|drawer on the left|sheet that slides up'.split(
    '|',
  );

const pick = <T>(list: readonly T[], number: number): T => list[number % list.length] as T;
const appOf = (number: number): string => `com.example.app${number}`;

type PlantedTip = Readonly<{ id: string; app: string; when: string; advice: string }>;

function plant(number: number): PlantedTip {
  const [app, nth] = [number % APPS, Math.floor(number / APPS)];
  const thing = pick(THINGS, app * 7 + nth);
  const deed = pick(DEEDS, app * 3 + Math.floor(nth / 2));
  return {
    id: `t-${number.toString(36).padStart(6, '0')}`,
    app: appOf(app),
    when: `One has to ${deed} a ${thing}`,
    advice: `To ${deed} a ${thing}, use the ${pick(PLACES, number)}; it stands there from version ${number % 9}.`,
  };
}

async function write(folder: string, tips: readonly PlantedTip[]): Promise<void> {
  await mkdir(join(folder, 'tips'), { recursive: true });
  for (let app = 0; app < APPS; app += 1) {
    const own = tips.filter((tip) => tip.app === appOf(app));
    const lines = own.map(({ id, when, advice }) => `  - id: ${id}\n    when: ${when}\n    do: "${advice}"\n`);
    const path = join(folder, 'tips', `${appOf(app)}.yaml`);
    await writeFile(path, `version: 1\npackage: ${appOf(app)}\ntips:\n${lines.join('')}`);
    await utimes(path, LONG_AGO, LONG_AGO);
  }
}

async function run({ quick }: BenchOptions): Promise<Measured> {
  const items = quick ? ITEMS / 10 : ITEMS;
  const folder = await mkdtemp(join(tmpdir(), 'fingertips-bench-'));
  const tips = Array.from({ length: items }, (_, number) => plant(number));
  await write(folder, tips);
  const open = () => openMemory({ folder, evidenceFolder: join(folder, '.fingertips'), clock: systemClock });
  const firstMs = await timed(() => open().list());
  const listMs = await timed(() => open().list());
  const coldStartMs = await timed(async () => {
    const { recall } = await openRecall({ memory: open() });
    recall({ instruction: 'Pin a thread' });
  });
  const { recall } = await openRecall({ memory: open() });
  const times: number[] = [];
  let [right, characters] = [0, 0];
  for (let query = 0; query < QUERIES; query += 1) {
    const wanted = pick(tips, query * 37);
    const thing = wanted.when.replace('One has to ', '');
    const start = performance.now();
    // Every other one from the home screen, where the items of every app count.
    const isHome = query % 2 === 1;
    const app = isHome ? 'com.example.launcher' : wanted.app;
    const found = recall({ instruction: `Please ${thing} for me`, package: app });
    times.push(performance.now() - start);
    if (found.tips.some(({ id, when }) => id === wanted.id || when === wanted.when)) right += 1;
    characters = Math.max(
      characters,
      found.tips.reduce((sum, tip) => sum + tip.do.length + (tip.when ?? '').length, 0),
    );
  }
  await rm(folder, { recursive: true });
  const sorted = times.toSorted((a, b) => a - b);
  const figures = {
    items,
    queryMsP95: rounded(sorted[Math.floor(sorted.length * 0.95)] ?? 0),
    coldStartMs: rounded(coldStartMs),
    listMs: rounded(listMs),
    firstListMs: rounded(firstMs),
    promptTokens: Math.ceil(characters / 4),
    rightTipShare: rounded(right / QUERIES),
  };
  return { tables: [{ title: `${items} tips in ${APPS} files`, rows: [figures] }], figures };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const rounded = (value: number): number => Number(value.toFixed(2));
