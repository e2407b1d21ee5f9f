import type { ActionContext } from '../actions/action.js';
import { createCatalogue, type Catalogue } from '../actions/catalogue.js';
import { DEFAULT_RUN_SETTINGS } from '../config/read-settings.js';
import type { Person } from '../core/person.js';
import { Secret } from '../core/secret.js';
import type { RunSettings } from '../core/settings.js';
import { createPerceptor, type Perceptor } from '../perception/perceptor.js';
import type { OpenPhone } from './open-phone.js';

/** Nobody is there to be asked. */
export const unattended: Person = { ask: () => Promise.resolve({ kind: 'absent' }) };

export type PhoneToolkit = Readonly<{
  perceptor: Perceptor;
  actionContext: ActionContext;
  catalogue: Catalogue;
  /** All of them, those included that were not given. */
  settings: RunSettings;
}>;

type OpenToolkitOptions = Readonly<{
  phone: OpenPhone;
  person?: Person;
  secrets?: Readonly<Record<string, string>>;
  /** What the person asked for, in their own words; absent where nobody wrote any. */
  instruction?: string;
  /** What is not given is as docs/configuration.md says. Whoever drives a phone has some, so nobody may forget them. */
  settings: Partial<RunSettings>;
}>;

/** What it takes to act on a phone, with or without agents. */
export function openToolkit(
  { phone, person = unattended, secrets = {}, settings, instruction }: OpenToolkitOptions,
  signal?: AbortSignal,
): PhoneToolkit {
  const { device, clock } = phone;
  const perceptor = createPerceptor({ device, clock, secrets });
  const hidden = new Map(Object.entries(secrets).map(([name, value]) => [name, new Secret(value)]));
  const look: ActionContext['look'] = ({ glanced = false } = {}) => {
    if (!glanced) perceptor.forget();
    return perceptor.perceive({ signal });
  };
  const glance = () => perceptor.glance({ signal });
  return {
    perceptor,
    actionContext: {
      device,
      clock,
      person,
      look,
      glance,
      secretOf: (name) => hidden.get(name),
      ...(instruction !== undefined && { instruction }),
    },
    catalogue: createCatalogue(),
    settings: { ...DEFAULT_RUN_SETTINGS, ...settings },
  };
}
