import { createServer } from '../../../src/simulator/commands/run-command.js';
import { newPhone } from '../../support/new-phone.js';

describe('a secure screen', () => {
  it('gives its tree and no picture, and no other screen is secure for it', async () => {
    const phone = newPhone({ conditions: [{ kind: 'secure', package: 'com.sim.notes', screen: '.Main' }] });
    const run = createServer(phone);
    const picture = { method: 'GET', path: '/screenshot' } as const;
    expect((await run(picture)).status).toBe(200);
    phone.perform({ do: 'start', package: 'com.sim.notes' });
    expect(await run(picture)).toMatchObject({ status: 500, value: { error: 'unable to capture screen' } });
    expect((await run({ method: 'GET', path: '/source' })).value).toContain('text="Shopping"');
    phone.perform({ do: 'link', link: 'notes://new' });
    expect((await run(picture)).status).toBe(200);
  });
});
