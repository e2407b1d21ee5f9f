/** A simulated phone on which shortcuts are learned and played, with everything that acts on it. */

import { createCatalogue, type Catalogue } from '../../src/actions/catalogue.js';
import { createExecutor, type Executor } from '../../src/actions/executor.js';
import type { ActionContext } from '../../src/actions/action.js';
import type { Screen } from '../../src/core/screen.js';
import { openDevice } from '../../src/device/open-device.js';
import { createPerceptor } from '../../src/perception/perceptor.js';
import { bootSimulatedPhone, type SimulatedPhone } from '../../src/simulator/simulated-phone.js';

export type Language = 'en' | 'zh-CN';
export type Conditions = NonNullable<NonNullable<Parameters<typeof bootSimulatedPhone>[0]>['conditions']>;

export type Desk = Readonly<{
  phone: SimulatedPhone;
  context: ActionContext;
  catalogue: Catalogue;
  executor: Executor;
  look: () => Promise<Screen>;
  close: () => Promise<void>;
}>;

/** Nobody is asked: what is measured is what the steps do. */
export async function openDesk(language: Language, conditions: Conditions = []): Promise<Desk> {
  const phone = await bootSimulatedPhone({ conditions });
  phone.patch({ display: { locale: language } });
  const address = { kind: 'simulated', name: phone.name, url: phone.appiumUrl, capabilities: phone.capabilities } as const;
  const device = await openDevice({ device: address });
  const perceptor = createPerceptor({ device, clock: phone.clock, secrets: {} });
  const look: ActionContext['look'] = ({ glanced = false } = {}) => {
    if (!glanced) perceptor.forget();
    return perceptor.perceive();
  };
  const context: ActionContext = {
    device,
    clock: phone.clock,
    person: { ask: async () => ({ kind: 'absent' }) },
    look,
    glance: () => perceptor.glance(),
    secretOf: () => undefined,
  };
  const catalogue = createCatalogue();
  return {
    phone,
    context,
    catalogue,
    look,
    executor: createExecutor({ context, catalogue, confirm: 'never', shortcuts: [] }),
    close: async () => {
      await device.close();
      await phone.close();
    },
  };
}
