/** Gestures that the control address takes. */

import { SetupError } from '../../core/errors.js';
import type { Json } from '../world/json.js';
import type { ControlledPhone } from './controlled-phone.js';

type Fields = Readonly<Record<string, unknown>>;

const refuse = (problem: string, remedy: string): SetupError => new SetupError({ problem, remedy });

/** A number field of a gesture; throws a SetupError that names it. */
function number(fields: Fields, name: string): number {
  const value = fields[name];
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw refuse(
    `"${name}" must be a number, got ${JSON.stringify(value) ?? 'nothing'}.`,
    'Lengths are pixels of the picture, times milliseconds.',
  );
}

type Gesture = (phone: ControlledPhone, fields: Fields) => void;

const GESTURES: Readonly<Record<string, Gesture>> = {
  tap: (phone, fields) => phone.tap({ x: number(fields, 'x'), y: number(fields, 'y') }),
  hold: (phone, fields) => phone.hold({ x: number(fields, 'x'), y: number(fields, 'y') }),
  swipe: (phone, fields) =>
    phone.swipe(
      { x: number(fields, 'x'), y: number(fields, 'y') },
      { x: number(fields, 'toX'), y: number(fields, 'toY') },
      number({ ms: 250, ...fields }, 'ms'),
    ),
  drag: (phone, fields) =>
    phone.drag(
      { x: number(fields, 'x'), y: number(fields, 'y') },
      { x: number(fields, 'toX'), y: number(fields, 'toY') },
    ),
  key: (phone, fields) => phone.key(number(fields, 'code')),
  type: (phone, { text }) => {
    if (typeof text !== 'string') throw refuse('"text" must be a text.', 'Send {"do": "type", "text": "…"}.');
    phone.type(text);
  },
};

/** Does what `{"do": "tap", "x": 10, "y": 20}` says. Throws a SetupError for what cannot be done. */
export function perform(phone: ControlledPhone, gesture: Json): void {
  const fields: Fields = typeof gesture === 'object' && gesture !== null ? (gesture as Fields) : {};
  const name = String(fields['do']);
  const act = Object.hasOwn(GESTURES, name) ? GESTURES[name] : undefined;
  if (!act) throw refuse(`There is no gesture "${name}".`, `"do" is one of: ${Object.keys(GESTURES).join(', ')}.`);
  act(phone, fields);
}
