import { request as httpRequest } from 'node:http';
import { startAutomationServer, type AutomationServer } from '../../../src/simulator/adb/automation-server.js';
import { createSystem } from '../../../src/simulator/system/simulated-system.js';
import type { PhoneMachine } from '../../../src/simulator/system/phone.js';
import { newPhone } from '../../support/new-phone.js';

describe('the UiAutomator2 server in the phone', () => {
  let phone: PhoneMachine;
  let server: AutomationServer;
  let ended = 0;

  beforeAll(() => {
    phone = newPhone({ conditions: [{ kind: 'slow-load', package: 'com.sim.notes', ms: 3_000 }] });
    server = startAutomationServer({ phone: createSystem(phone, 'sim'), onSessionEnd: () => (ended += 1) });
  });
  afterAll(() => server.close());

  const ask = (method: string, path: string, body?: object): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const request = httpRequest({ method, path, createConnection: () => server.connect() }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          resolve((JSON.parse(Buffer.concat(chunks).toString('utf8')) as { value: unknown }).value);
        });
      });
      request.on('error', reject);
      request.end(body && JSON.stringify(body));
    });

  it('waits for rest and completes ids as the session asks, like the embedded driver', async () => {
    const capabilities = { firstMatch: [{ appPackage: 'com.sim.notes' }] };
    const session = (await ask('POST', '/session', { capabilities })) as { sessionId: string };
    const at = `/session/${session.sessionId}`;
    phone.perform({ do: 'start', package: 'com.sim.notes' });
    const before = phone.world.now;
    expect(await ask('GET', `${at}/source`)).toContain('text="Shopping"');
    expect(phone.world.now - before).toBe(3_000);
    expect(await ask('POST', `${at}/elements`, { strategy: 'id', selector: 'note' })).toHaveLength(4);
    await ask('DELETE', at);
    expect(ended).toBe(1);
  });
});
