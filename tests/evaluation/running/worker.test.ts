import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as ErrorsModule from '../../../src/core/errors.js';
import { createNullModel } from '../../../src/evaluation/baselines/oracle-model.js';
import type { PoolPhone } from '../../../src/evaluation/running/pool-phone.js';
import { readSuiteRun } from '../../../src/evaluation/store/suite-folder.js';
import type { ChatModel } from '../../../src/model/chat-model.js';
import {
  grantedSession,
  hangUp,
  refusal,
  silence,
  sourceOf,
  startWebDriverServer,
  value,
  type WebDriverServer,
} from '../../device/webdriver-server.js';
import { nativeSource } from '../../support/native-import.js';
import { picture } from '../../support/played-observations.js';
import { loadPool, standAt, startPool } from './run-pool.js';

/** As Selenium Grid 3 answers when the machine that it chose is gone. */
const DEAD_SLOT = refusal('unknown error', 'Error forwarding the new session Error forwarding the request');

describe('a pool of phones behind servers that fail', () => {
  let pool: Awaited<ReturnType<typeof loadPool>>;
  let a: WebDriverServer;
  let b: WebDriverServer;
  let shot = '';

  beforeAll(async () => {
    pool = await loadPool();
    shot = Buffer.from(await picture()).toString('base64');
  });
  beforeEach(async () => {
    [a, b] = await Promise.all([startWebDriverServer(), startWebDriverServer()]);
    for (const server of [a, b]) {
      server.on('POST /session', (...asked) => grantedSession()(...asked));
      server.on('GET /screenshot', value(shot));
    }
  });
  afterEach(async () => {
    await Promise.all([a.close(), b.close()]);
  });

  const open = (place: number): Promise<PoolPhone> => (place === 0 ? standAt(pool, 'a', a) : standAt(pool, 'b', b));

  it('asks again, each time later, for a session that a hub could not forward', async () => {
    let refused = 0;
    a.on('POST /session', (response, asked) => (++refused <= 3 ? DEAD_SLOT : grantedSession())(response, asked));
    const run = await startPool(pool, { tasks: ['one', 'two'], phones: 1 }, open);
    const { results } = await run.ended;
    expect(results.map(({ task, end }) => [task, end])).toEqual([
      ['one', 'gave-up'],
      ['two', 'gave-up'],
    ]);
    expect(run.told).toEqual([
      'asked 0 again after 1000',
      'asked 0 again after 2000',
      'asked 0 again after 4000',
      'judged one at a',
      'judged two at a',
    ]);
  });

  it('opens a phone anew for each task when it shall be fresh', async () => {
    const fresh = async (): Promise<PoolPhone> => ({ ...(await standAt(pool, 'a', a)), once: true });
    const run = await startPool(pool, { tasks: ['one', 'two', 'three'], phones: 1 }, fresh);
    await run.ended;
    expect(run.told).toEqual(['judged one at a', 'judged two at a', 'judged three at a']);
    expect([a.count('POST /session'), a.count('DELETE ')]).toEqual([3, 3]);
  });

  it('begins with the longest task where there are several phones, and gives the results in the order of the suite', async () => {
    const begun: string[] = [];
    const model = (task: string): ChatModel => {
      begun.push(task);
      return createNullModel('null');
    };
    const order = { tasks: ['one', 'two', 'three'], steps: { one: 10, three: 60 }, phones: 2 };
    const run = await startPool(pool, order, (place) => standAt(pool, place === 0 ? 'a' : 'b', { url: a.url, model }));
    expect((await run.ended).results.map(({ task }) => task)).toEqual(['one', 'two', 'three']);
    expect(begun).toEqual(['three', 'two', 'one']);
  });

  it('goes on with the others when one cannot be had, and gives that one up', async () => {
    a.on('POST /session', DEAD_SLOT);
    const run = await startPool(pool, { tasks: ['one', 'two', 'three'], phones: 2, reach: 0 }, open);
    expect((await run.ended).results).toHaveLength(3);
    expect(run.told).toContain('given up 0');
    expect(run.told.filter((words) => words.startsWith('judged'))).toEqual([
      'judged one at b',
      'judged two at b',
      'judged three at b',
    ]);
  });

  it('ends with what went wrong when none can be had, and keeps what is done', async () => {
    const run = await startPool(pool, { tasks: ['one', 'two'], phones: 1, reach: 20_000 }, async (place) => {
      const stand = await open(place);
      a.on('POST /session', DEAD_SLOT);
      a.on('GET /source', hangUp);
      return stand;
    });
    await expect(run.ended).rejects.toThrow('refused the session: Error forwarding the new session');
    expect([run.told[0], run.told.at(-1)]).toEqual(['lost one at a', 'given up 0']);
  });

  it('makes a try that lost its session anew, at another phone', async () => {
    a.on('GET /source', hangUp);
    const run = await startPool(pool, { tasks: ['one', 'two', 'three'], phones: 2 }, open);
    const { results } = await run.ended;
    expect(results.map(({ end }) => end)).toEqual(['gave-up', 'gave-up', 'gave-up']);
    const lost = run.told.filter((words) => words.startsWith('lost')).map((words) => words.split(' ')[1] ?? '');
    expect(lost.length).toBeGreaterThan(0);
    for (const task of lost) expect(run.told).toContain(`judged ${task} at b`);
    // What the first one left can still be read, and is no evidence of the second.
    const again = results.filter(({ task }) => lost.includes(task));
    for (const { cutOff = [], runFolder } of again) {
      expect(cutOff).toHaveLength(1);
      const reason = readFileSync(join(run.folder, cutOff[0] ?? '', 'report.html'), 'utf8');
      expect(reason).toContain('no longer answers');
      expect(readFileSync(join(run.folder, runFolder, 'report.html'), 'utf8')).not.toContain('no longer answers');
    }
    expect(run.told.filter((words) => words.endsWith('at a') && words.startsWith('judged'))).toEqual([]);
  });

  it('tells a try that lost two phones as failed, with a run folder that says why', async () => {
    a.on('GET /source', hangUp);
    const run = await startPool(pool, { tasks: ['one'], phones: 1 }, open);
    const { results } = await run.ended;
    expect(run.told).toEqual(['lost one at a', 'lost one at a', 'judged one at a']);
    expect(results).toMatchObject([{ end: 'failed', reason: expect.stringContaining('no longer answers') as string }]);
    expect(results[0]?.success).toBeUndefined();
    // The session in which it was lost is not used again.
    expect(a.count('POST /session')).toBe(2);
  });

  it('takes a phone away that makes no progress, and uses it again only in a session that was granted anew', async () => {
    let isStuck = true;
    const isAsked = new Promise<void>((resolve) =>
      a.on('GET /source', (...asked) => {
        resolve();
        (isStuck ? silence : value(sourceOf(1080, 2400)))(...asked);
      }),
    );
    a.on('DELETE ', (...asked) => {
      isStuck = false;
      value(null)(...asked);
    });
    const run = await startPool(pool, { tasks: ['one', 'two'], phones: 1, lease: 100_000 }, open);
    await isAsked;
    run.clock.advance(99_999);
    expect(run.told).toEqual([]);
    run.clock.advance(1);
    const { results } = await run.ended;
    expect(run.told).toEqual(['lost one at a', 'judged one at a', 'judged two at a']);
    expect(run.events[0]).toMatchObject({ reason: 'There was no progress on the phone "a" for 100 s.', again: true });
    expect(results.map(({ end }) => end)).toEqual(['gave-up', 'gave-up']);
    expect(a.count('POST /session')).toBe(2);
  });

  it('waits for no worker that hangs, and does its task elsewhere', async () => {
    const hanging: PoolPhone = {
      name: 'stone',
      play: () => new Promise(() => undefined),
      close: () => Promise.resolve(),
    };
    const run = await startPool(pool, { tasks: ['one', 'two'], phones: 2, lease: 100_000, reach: 0 }, (place) =>
      place === 0 ? Promise.resolve(hanging) : standAt(pool, 'b', b),
    );
    await run.until('judged two at b');
    run.clock.advance(100_000);
    // So long it may still write what it knows.
    await new Promise(setImmediate);
    run.clock.advance(10_000);
    expect((await run.ended).results.map(({ end }) => end)).toEqual(['gave-up', 'gave-up']);
    expect(run.told).toContain('lost one at stone');
    expect(run.told).toContain('judged one at b');
  });

  describe('when the model does not answer', () => {
    let ModelError: typeof ErrorsModule.ModelError;
    beforeAll(async () => {
      ({ ModelError } = await nativeSource<typeof ErrorsModule>('core/errors.js'));
    });
    const deaf = (): ChatModel => ({
      complete: () => Promise.reject(new ModelError({ problem: 'The quota is used up.', remedy: 'Add to it.' })),
    });

    it('begins no more tries after three in a row, and counts none of them', async () => {
      const run = await startPool(pool, { tasks: ['one', 'two', 'three', 'four'], phones: 1 }, () =>
        standAt(pool, 'a', { ...a, model: deaf }),
      );
      await expect(run.ended).rejects.toThrow('The quota is used up. Add to it.');
      expect(run.told).toEqual(['unanswered one', 'unanswered two']);
      expect((await readSuiteRun(run.folder)).results).toEqual([]);
    });

    it('makes the try once more at the end, and then tells it as failed', async () => {
      const run = await startPool(pool, { tasks: ['one', 'two'], phones: 1 }, () =>
        standAt(pool, 'a', { ...a, model: (task) => (task === 'one' ? deaf() : createNullModel('null')) }),
      );
      expect((await run.ended).results.map(({ end }) => end)).toEqual(['failed', 'gave-up']);
      expect(run.told).toEqual(['unanswered one', 'judged two at a', 'unanswered one', 'judged one at a']);
    });
  });

  it('lets one process at a time work on a suite run', async () => {
    const isAtWork = new Promise<void>((resolve) => a.on('GET /source', () => resolve()));
    const stop = new AbortController();
    // However slow the computer is, the first one keeps its phone until it is stopped.
    const order = { tasks: ['one'], phones: 1, lease: 86_400_000, signal: stop.signal };
    const first = await startPool(pool, order, open);
    await isAtWork;
    const again = () => pool.runSuite({ folder: first.folder, tasks: [], phones: 1, open });
    await expect(again()).rejects.toThrow(`is being written by fingertips eval (process ${process.pid}), since`);
    stop.abort();
    expect((await first.ended).results).toEqual([]);
    await expect(again()).rejects.toThrow('no task "one"');
  });
});
