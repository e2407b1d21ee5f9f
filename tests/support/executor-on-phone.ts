import type * as ActModule from '../../src/actions/executor.js';
import type * as CatalogueModule from '../../src/actions/catalogue.js';
import type { Executor } from '../../src/actions/executor.js';
import type { ActionContext } from '../../src/actions/action.js';
import type { Catalogue } from '../../src/actions/catalogue.js';
import type { ActionCall } from '../../src/core/decision.js';
import type { Outcome } from '../../src/core/outcome.js';
import type { Question, Reply } from '../../src/core/person.js';
import type { Screen } from '../../src/core/screen.js';
import type { Secret } from '../../src/core/secret.js';
import type * as SecretModule from '../../src/core/secret.js';
import type { Shortcut } from '../../src/core/shortcut.js';
import type { Device } from '../../src/device/device.js';
import type * as OpenDeviceModule from '../../src/device/open-device.js';
import type * as PerceptorModule from '../../src/perception/perceptor.js';
import type * as SimulatorModule from '../../src/simulator/simulated-phone.js';
import type { SimulatedPhone } from '../../src/simulator/simulated-phone.js';
import { nativeSource } from './native-import.js';

/** A simulated phone behind a real Appium server and client, with a perceptor and an executor, and a person who answers as told. */
export type ExecutorOnPhone = Readonly<{
  phone: SimulatedPhone;
  device: Device;
  look: () => Promise<Screen>;
  context: ActionContext;
  catalogue: Catalogue;
  /** Performs these on the screen of now. */
  act: (...calls: readonly (Partial<ActionCall> & Pick<ActionCall, 'action'>)[]) => Promise<Outcome>;
  /** The mark of the only element with this label or hint. */
  mark: (label: string) => Promise<number>;
  questions: Question[];
  answer: (reply: Reply) => void;
  close: () => Promise<void>;
}>;

type Options = Readonly<{ name: string; shortcuts?: readonly Shortcut[]; secrets?: Readonly<Record<string, string>> }>;

export async function openExecutorOnPhone({ name, shortcuts = [], secrets = {} }: Options): Promise<ExecutorOnPhone> {
  const { bootSimulatedPhone } = await nativeSource<typeof SimulatorModule>('simulator/simulated-phone.js');
  const { openDevice } = await nativeSource<typeof OpenDeviceModule>('device/open-device.js');
  const { createPerceptor } = await nativeSource<typeof PerceptorModule>('perception/perceptor.js');
  const { createExecutor } = await nativeSource<typeof ActModule>('actions/executor.js');
  const { createCatalogue } = await nativeSource<typeof CatalogueModule>('actions/catalogue.js');
  const { Secret: SecretOf } = await nativeSource<typeof SecretModule>('core/secret.js');
  const phone = await bootSimulatedPhone({ name });
  const address = { kind: 'simulated', name, url: phone.appiumUrl, capabilities: phone.capabilities } as const;
  const device = await openDevice({ device: address });
  const perceptor = createPerceptor({ device, clock: phone.clock, secrets });
  const questions: Question[] = [];
  let reply: Reply = { kind: 'absent' };
  const ask = async (question: Question): Promise<Reply> => {
    questions.push(question);
    return reply;
  };
  const look: ActionContext['look'] = ({ glanced = false } = {}) => {
    if (!glanced) perceptor.forget();
    return perceptor.perceive();
  };
  const glance = () => perceptor.glance();
  const secretOf = (secret: string): Secret | undefined =>
    secrets[secret] === undefined ? undefined : new SecretOf(secrets[secret]);
  const context = { device, clock: phone.clock, person: { ask }, look, glance, secretOf };
  const catalogue = createCatalogue();
  const executor: Executor = createExecutor({ context, catalogue, confirm: 'risky', shortcuts });
  return {
    phone,
    device,
    look,
    context,
    catalogue,
    questions,
    answer: (next) => void (reply = next),
    act: async (...calls) => {
      const actions = calls.map((call) => ({ args: {}, ...call }));
      return (await executor.act({ thought: '', actions, tips: [] }, await look())).outcome;
    },
    mark: async (label) => {
      const { elements } = await look();
      const fitting = elements.filter((one) => one.label === label || one.hint === label);
      const [only] = fitting;
      if (!only || fitting.length > 1) throw new Error(`${fitting.length} elements are called "${label}".`);
      return only.mark;
    },
    close: async () => {
      await device.close();
      await phone.close();
    },
  };
}
