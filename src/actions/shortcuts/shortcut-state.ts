/** A shortcut on its way: what it was given, what it has done, and how it stops. */

import type { Effect } from '../../core/effect.js';
import type { Claim, PerformedAction } from '../../core/outcome.js';
import type { Screen } from '../../core/screen.js';
import type { Confirm } from '../../core/settings.js';
import type { Shortcut } from '../../core/shortcut.js';
import type { SlotValues } from '../../core/slots.js';
import type { ActionContext } from '../action.js';
import type { Catalogue } from '../catalogue.js';

/** One step of a shortcut, as it went. */
export type StepReport = Readonly<{
  /** From 1. */
  number: number;
  /** The name of the shortcut that it belongs to: another one where a step runs that. */
  shortcut: string;
  state: 'done' | 'left-out' | 'failed';
  wording: string;
  /** Why it was left out, or what went wrong. */
  why?: string;
  /** As it was afterwards. */
  screen: Screen;
}>;

/** Which step it is, from 1, and the screen that it is taken on. */
export type StepPosition = Readonly<{ number: number; screen: Screen }>;

export type RunShortcutOptions = Readonly<{
  shortcut: Shortcut;
  values: Readonly<Record<string, unknown>>;
  context: ActionContext;
  catalogue: Catalogue;
  confirm: Confirm;
  /** The screen now. */
  screen: Screen;
  /** The step to begin with, from 1: the first unless told. A later one is taken on the screen as it is. */
  from?: number | undefined;
  /** Told of every step once it is over. */
  onStep?: ((step: StepReport) => void | Promise<void>) | undefined;
  /** What the person has agreed to already. */
  agreed?: readonly Effect[] | undefined;
  /** How many shortcuts this one is inside of; 0 for one that is run by itself. */
  depth?: number | undefined;
}>;

/** How far a shortcut got, in numbers and in plain words. */
export type ShortcutResult = Readonly<{
  ok: boolean;
  /** Steps that were done, of so many. */
  done: number;
  of: number;
  /** Steps that nothing called for. */
  leftOut: number;
  /** The step that did not work, from 1, and why. */
  failedStep?: number;
  reason?: string;
  detail: string;
  refused: boolean;
  performed: readonly PerformedAction[];
  claim?: Claim;
}>;

/** A touch after which nothing has shown yet that it was taken. `signature` is that of the screen it was meant for. */
type UnansweredTouch = Readonly<{ again: () => Promise<void>; signature: string }>;

export type ShortcutState = RunShortcutOptions & {
  performed: PerformedAction[];
  filled: SlotValues;
  agreed: readonly Effect[] | undefined;
  done: number;
  leftOut: number;
  unanswered: UnansweredTouch | undefined;
  /** Runs a shortcut inside this one. */
  readonly runInner: (order: RunShortcutOptions) => Promise<ShortcutResult>;
};

type StopDetails = Readonly<{ step: number; refused?: boolean; claim?: Claim | undefined }>;

/** Ends a shortcut from wherever it is. `step` counts from 1; 0 is before the first. */
export class ShortcutStop extends Error {
  readonly step: number;
  readonly refused: boolean;
  readonly claim: Claim | undefined;

  constructor(reason: string, { step, refused = false, claim }: StopDetails) {
    super(reason);
    this.step = step;
    this.refused = refused;
    this.claim = claim;
  }
}
