import { createExecutor } from '../../src/actions/executor.js';
import { createCatalogue } from '../../src/actions/catalogue.js';
import type { ActionCall } from '../../src/core/decision.js';
import type { Person, Question, Reply } from '../../src/core/person.js';
import type { Screen } from '../../src/core/screen.js';
import { Secret } from '../../src/core/secret.js';
import type { Confirm } from '../../src/core/settings.js';
import type { Shortcut } from '../../src/core/shortcut.js';
import { scriptedDevice, type ScriptedScreens } from './scripted-device.js';
import { anElement, screenOf } from './builders.js';
import { createPatientClock } from './clocks.js';

export const FIELD = {
  kind: 'field',
  abilities: ['tap', 'type'],
  hint: 'Message',
  className: 'android.widget.EditText',
} as const;
export const chat = screenOf([
  anElement(1, FIELD),
  anElement(2, { label: 'Send', kind: 'icon' }),
  anElement(3, { label: 'More' }),
]);

type Setting = Readonly<{
  screens?: ScriptedScreens;
  confirm?: Confirm;
  reply?: Reply;
  start?: Screen;
  /** What is there when the decision comes, where that is not `start`. */
  now?: Screen;
  shortcuts?: readonly Shortcut[];
}>;

/** An executor on a phone that answers as scripted, with what was done to it and what the person was asked. */
export function handsOn({
  screens = {},
  confirm = 'risky',
  reply = { kind: 'yes' },
  start = chat,
  now = start,
  shortcuts = [],
}: Setting = {}) {
  const phone = scriptedDevice(now, screens);
  const questions: Question[] = [];
  const person: Person = {
    ask: async (question) => {
      questions.push(question);
      return reply;
    },
  };
  const secretOf = (name: string) => (name === 'PIN' ? new Secret('4711') : undefined);
  const context = {
    device: phone.device,
    clock: createPatientClock(0),
    person,
    look: phone.look,
    glance: phone.look,
    secretOf,
  };
  const executor = createExecutor({ context, catalogue: createCatalogue(), confirm, shortcuts });
  const run = (...actions: ActionCall[]) => executor.act({ thought: '', actions, tips: [] }, start);
  const act = async (...actions: ActionCall[]) => (await run(...actions)).outcome;
  return { ...phone, act, run, questions };
}

/** One action of a decision. */
export const call = (action: string, args: ActionCall['args'] = {}, rest: Partial<ActionCall> = {}): ActionCall => ({
  action,
  args,
  ...rest,
});
