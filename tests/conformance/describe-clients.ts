import type { SimulatedPhone } from '../../src/simulator/simulated-phone.js';
import { describeEntrances, type Entered } from './entrances.js';
import type { PhoneClient } from './phone-client.js';
import { rawClient } from './raw-client.js';
import { openWebDriverSession, type WebDriverSession } from './webdriver-session.js';
import { webdriverioClient } from './webdriverio-client.js';

/** What a test gets; each is there from `beforeAll` on. */
export type Stage = Readonly<{
  client: () => PhoneClient;
  phone: () => SimulatedPhone;
  session: () => WebDriverSession;
  /** Whether this is the embedded driver. */
  isEmbedded: boolean;
}>;

const CLIENTS = [
  ['plain WebDriver requests', rawClient],
  ['WebdriverIO', ({ browser }: WebDriverSession) => webdriverioClient(browser)],
] as const;

/** The same tests through each entrance, by each client; every test starts with the phone as it was when switched on. */
export function describeClients(tests: (stage: Stage) => void): void {
  describeSessions((stage) => {
    describe.each(CLIENTS)('by %s', (_, make) => tests({ ...stage, client: () => make(stage.session()) }));
  });
}

/** The same tests through each entrance, one session for all of them. */
export function describeSessions(tests: (stage: Omit<Stage, 'client'>) => void): void {
  describeEntrances(({ enter, isEmbedded }) => {
    let entered: Entered;
    let session: WebDriverSession;
    beforeAll(async () => {
      entered = await enter();
      session = await openWebDriverSession(entered);
    });
    afterAll(async () => {
      await session.close();
      await entered.close();
    });
    beforeEach(() => entered.phone.reset());
    tests({ phone: () => entered.phone, session: () => session, isEmbedded });
  });
}
