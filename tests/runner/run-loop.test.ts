import type { RunEvent } from '../../src/core/events.js';
import type { RunEnd } from '../../src/core/run-end.js';
import { runLoop } from '../../src/runner/run-loop.js';
import { loggedCrew } from '../support/logged-crew.js';
import { aPlan, aScreen, aStart } from '../support/builders.js';

const LIMIT: RunEnd = { kind: 'limit-reached', limit: 'steps', detail: 'Used 4 of 4 steps.' };

/** Goes on for so many looks at the limits; each look at the clock is a second and a half after the one before. */
async function loopFor(looks: number, crew: ReturnType<typeof loggedCrew>['crew']) {
  const events: RunEvent[] = [];
  let now = 0;
  const end = await runLoop(
    {
      crew,
      counters: { step: 0, calls: 0 },
      emit: (event) => events.push(event),
      clock: { now: () => (now += 1500), sleep: () => Promise.resolve() },
      limit: () => ((looks -= 1) < 0 ? LIMIT : undefined),
    },
    aStart(),
  );
  return { end, events };
}

describe('the loop of a run', () => {
  it('says in seconds how long each step took', async () => {
    const { end, events } = await loopFor(1, loggedCrew().crew);
    expect(end).toEqual(LIMIT);
    expect(events.map((event) => event.kind === 'step-taken' && event.seconds)).toEqual([1.5]);
  });

  it('announces the trouble that it tells the Manager of, with the step', async () => {
    const staying = loggedCrew({ perceive: [aScreen({ signature: 'same' })] });
    const { events } = await loopFor(3, staying.crew);
    expect(events.filter(({ kind }) => kind === 'warned')).toEqual([
      { kind: 'warned', step: 3, text: expect.stringContaining('three times') as string },
    ]);
  });

  it('counts no step where the plan alone says that all is done', async () => {
    const done = loggedCrew({ plan: [aPlan({ finished: true, answer: 'It is on.' })] });
    const { end, events } = await loopFor(1, done.crew);
    expect(end).toEqual({ kind: 'finished', answer: 'It is on.' });
    expect(events.map(({ kind }) => kind)).toEqual(['claim-checked']);
  });
});
