import type { RunEvent } from '../../src/core/events.js';
import type { Claim } from '../../src/core/outcome.js';
import { resolveClaim } from '../../src/runner/resolve-claim.js';
import { loggedCrew } from '../support/logged-crew.js';
import { aStart, aStep } from '../support/builders.js';

const FINISHED: Claim = { kind: 'finished', answer: 'On' };
const IMPOSSIBLE: Claim = { kind: 'impossible', reason: 'There is no such switch.' };
const refusing = { confirm: [{ accepted: false, reason: 'Look further down.' }] };

async function resolve(claim: Claim | undefined, answers = {}) {
  const { crew, log } = loggedCrew(answers);
  const events: RunEvent[] = [];
  const progress = aStart({ steps: [aStep()], ...(claim && { claim }) });
  return { resolution: await resolveClaim(crew, progress, (event) => void events.push(event)), log, events, progress };
}

describe('what is said about the whole task', () => {
  it('is looked into when it is that the task is done', async () => {
    const { resolution, events } = await resolve(FINISHED);
    expect(resolution.end).toEqual({ kind: 'finished', answer: 'On' });
    expect(events).toEqual([{ kind: 'claim-checked', step: 1, claim: FINISHED, accepted: true, reason: 'It is on.' }]);
  });

  it('is looked into when it is that the task is impossible, and not believed unseen', async () => {
    const { resolution, log } = await resolve(IMPOSSIBLE, refusing);
    expect(log).toContain('confirm');
    expect(resolution.end).toBeUndefined();
    expect((await resolve(IMPOSSIBLE)).resolution.end).toEqual({ kind: 'gave-up', reason: IMPOSSIBLE.reason });
  });

  it('goes back with the reason when it is refused, and is no claim any more', async () => {
    const { resolution } = await resolve(FINISHED, refusing);
    if (resolution.end) throw new Error('The run is over.');
    const refused = { claim: FINISHED, reason: 'Look further down.', afterStep: 1 };
    expect(resolution.progress.refusedClaims).toEqual([refused]);
    expect(resolution.progress).not.toHaveProperty('claim');
  });

  it('is for the person to check when a person is needed', async () => {
    const claim: Claim = { kind: 'needs-person', what: 'Type the code from the letter.' };
    const { resolution, log } = await resolve(claim, refusing);
    expect(resolution.end).toEqual(claim);
    expect(log).toEqual([]);
  });

  it('asks nobody where nothing was claimed', async () => {
    const { resolution, log, progress } = await resolve(undefined);
    expect(resolution).toEqual({ progress });
    expect(log).toEqual([]);
  });
});
