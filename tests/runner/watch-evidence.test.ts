import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aDecision, anOutcome, aPlan, aScreen } from '../support/builders.js';
import { loggedCrew } from '../support/logged-crew.js';
import { RunFixture } from '../support/run-fixture.js';

describe('a run that can no longer write its evidence', () => {
  const desk = new RunFixture();
  beforeEach(() => desk.open());
  afterEach(() => desk.close());

  it('stops, says why, and does not drive the phone on', async () => {
    const root = await mkdtemp(join(tmpdir(), 'fingertips-runs-'));
    const told = loggedCrew({
      plan: [aPlan()],
      perceive: Array.from({ length: 30 }, (_, index) => aScreen({ signature: `s${index}` })),
      decide: [aDecision()],
      act: [anOutcome()],
    });
    const result = await desk.start(
      {},
      {
        root,
        crew: () => ({
          ...told.crew,
          perceptor: {
            perceive: async (options) => {
              const screen = await told.crew.perceptor.perceive(options);
              if (told.asked.filter(({ name }) => name === 'perceive').length === 3) {
                // Again where the run has just put a file there.
                await rm(root, { recursive: true, maxRetries: 10, retryDelay: 5 });
              }
              return screen;
            },
          },
        }),
      },
    );
    expect(result.end).toMatchObject({
      kind: 'failed',
      error: { name: 'SetupError', code: 'setup.file-system', exitCode: 2 },
    });
    expect(JSON.stringify(result.end)).toContain('its evidence can no longer be written');
    expect(result.steps).toBeLessThan(10);
  });
});
