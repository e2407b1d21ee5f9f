/** The ways in which a step is kept from doing what it was for, each so that somebody may take it for done. */

import type { ReferenceStep } from '../../src/core/task.js';
import { isObject, type Json, type JsonObject } from '../../src/simulator/state.js';

/** What is done to a phone just before a touch, from its state of that moment. */
type Spoiling = (state: JsonObject, step: ReferenceStep) => JsonObject;

export type Disturbance = Readonly<{
  kind: string;
  /** Which action of the solution it strikes: the last one that does something, the last that types, the first that chooses a row. */
  at: 'deed' | 'typing' | 'row';
  spoil: Spoiling;
  /** The action is decided together with what comes before it, or with the claim that follows. */
  batch?: 'before' | 'claim';
  /** The phone looks as if it had been done once already. */
  isDoneBefore?: true;
}>;

const LOST: JsonObject = { kind: 'lost-tap' };
const WARNING: JsonObject = { kind: 'low-battery' };
const CALL: JsonObject = { kind: 'call' };

const striking =
  (...conditions: readonly JsonObject[]): Spoiling =>
  () => ({ conditions: [...conditions] });

/** After so many more touches. */
const later =
  (touches: number, condition: JsonObject): Spoiling =>
  ({ inputs }) => ({ conditions: [{ ...condition, after: Number(inputs) + touches }] });

const bannerNow: Spoiling = ({ now, notifications }) => {
  const note = { id: 990, package: 'com.sim.messages', title: '07700 900888', text: 'Who is this?', at: now ?? 0 };
  return {
    notifications: [...(Array.isArray(notifications) ? notifications : []), note],
    headsUp: { id: note.id, until: Number(now) + 8_000 },
  };
};

/** Whatever was typed reads otherwise by now. */
const reworded: Spoiling = ({ apps, tasks }, step) => {
  const typed = step['text'];
  if (typeof typed !== 'string') return {};
  const changed = (value: Json): Json => {
    if (typeof value === 'string')
      return value.includes(typed) ? value.replace(typed, `${typed.slice(0, -1)}x`) : value;
    if (Array.isArray(value)) return value.map(changed);
    return isObject(value)
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, changed(each)]))
      : value;
  };
  return { apps: changed(apps ?? {}), tasks: changed(tasks ?? []) };
};

const hanging: Spoiling = ({ front }) => ({ hung: [front ?? ''] });

export const DISTURBANCES: readonly Disturbance[] = [
  { kind: 'lost touch', at: 'deed', spoil: striking(LOST) },
  { kind: 'lost touch, a warning over it', at: 'deed', spoil: striking(LOST, WARNING) },
  { kind: 'lost touch, a call over it', at: 'deed', spoil: striking(LOST, CALL) },
  { kind: 'late touch', at: 'deed', spoil: striking({ kind: 'late-tap', ms: 1_500 }) },
  { kind: 'late touch, a warning over it', at: 'deed', spoil: striking({ kind: 'late-tap', ms: 1_500 }, WARNING) },
  { kind: 'app that hangs', at: 'deed', spoil: hanging },
  { kind: 'banner over the button', at: 'deed', spoil: bannerNow },
  { kind: 'half a batch', at: 'deed', batch: 'before', spoil: later(0, WARNING) },
  { kind: 'half a batch, the last touch lost', at: 'deed', batch: 'before', spoil: later(1, LOST) },
  { kind: 'lost touch before the claim', at: 'deed', batch: 'claim', spoil: striking(LOST) },
  { kind: 'lost touch and a warning before the claim', at: 'deed', batch: 'claim', spoil: striking(LOST, WARNING) },
  { kind: 'text not typed', at: 'typing', spoil: striking(LOST) },
  { kind: 'saved under another name', at: 'deed', spoil: reworded },
  { kind: 'wrong row', at: 'row', spoil: striking({ kind: 'layout-shift' }) },
  { kind: 'done once before, lost touch', at: 'deed', spoil: striking(LOST), isDoneBefore: true },
];
