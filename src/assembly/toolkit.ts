import type { Tools } from '../actions/action.js';
import { createCatalogue, type Catalogue } from '../actions/catalogue.js';
import type { Person } from '../core/person.js';
import { Secret } from '../core/secret.js';
import { createPerceptor, type Perceptor } from '../perception/perceptor.js';
import type { Phone } from './open-phone.js';

/** Nobody is there to be asked. */
export const nobody: Person = { ask: () => Promise.resolve({ kind: 'absent' }) };

export type Handling = Readonly<{ perceptor: Perceptor; tools: Tools; catalogue: Catalogue }>;
type HandlingOrder = Readonly<{ phone: Phone; person?: Person; secrets?: Readonly<Record<string, string>> }>;

/** What it takes to act on a phone, with or without agents. */
export function handling({ phone, person = nobody, secrets = {} }: HandlingOrder, signal?: AbortSignal): Handling {
  const { device, clock } = phone;
  const perceptor = createPerceptor({ device, clock, secrets });
  const hidden = new Map(Object.entries(secrets).map(([name, value]) => [name, new Secret(value)]));
  const look = () => {
    perceptor.forget();
    return perceptor.perceive({ signal });
  };
  return {
    perceptor,
    tools: { device, clock, person, look, secretOf: (name) => hidden.get(name) },
    catalogue: createCatalogue(),
  };
}
