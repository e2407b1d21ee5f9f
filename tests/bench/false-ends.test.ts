import { join } from 'node:path';
import type * as ConstructionsModule from '../../bench/false-ends/constructions.js';
import type * as FalseEndsModule from '../../bench/false-ends/false-ends.js';
import type * as StageModule from '../../bench/false-ends/stage.js';
import type { CalmWalk } from '../../bench/false-ends/constructions.js';
import type { Stage } from '../../bench/false-ends/stage.js';
import { readSuite } from '../../src/evaluation/suites/suite.js';
import { nativeSource } from '../support/native-import.js';
import { emptyFolder } from '../support/run-cli.js';

const nativeBench = <T>(name: string): Promise<T> => nativeSource<T>(join('..', 'bench', 'false-ends', name));

describe('a call that was not made', () => {
  const root = emptyFolder();
  let stage: Stage;
  let walk: CalmWalk | undefined;
  let made: typeof ConstructionsModule;

  beforeAll(async () => {
    made = await nativeBench<typeof ConstructionsModule>('constructions.js');
    const { openStage } = await nativeBench<typeof StageModule>('stage.js');
    stage = await openStage('false-ends');
    const task = readSuite('suites/everyday', process.cwd()).tasks.find(({ id }) => id === 'call-person');
    walk = task && (await made.walkCalmly(stage, task, root));
  }, 30_000);

  afterAll(() => stage.close());

  it.each(['lost touch, a warning over it', 'lost touch before the claim'])(
    'is never told as made: %s',
    async (kind) => {
      const { playConstruction } = await nativeBench<typeof FalseEndsModule>('false-ends.js');
      const construction = walk && made.constructionsOf(walk, 2).find(({ disturbance }) => disturbance.kind === kind);
      expect(construction).toBeDefined();
      if (!construction) return;
      await expect(playConstruction(construction, { stage, diligence: 'balanced', root })).resolves.toBe('done');
    },
    30_000,
  );
});
