/** A run, complete enough to report, judge, replay or learn from. */

import type { Decision } from './decision.js';
import type { ScreenElement } from './element.js';
import type { Size } from './geometry.js';
import type { Notes } from './notes.js';
import type { Claim, Outcome } from './outcome.js';
import type { Plan } from './plan.js';
import type { Question, Reply } from './person.js';
import type { LearnedItems, Manifest, RunResult } from './run-result.js';
import type { App, PictureFault } from './screen.js';
import type { Shortcut } from './shortcut.js';
import type { Tip } from './tip.js';
import type { ModelCall } from './usage.js';
import type { Verdict } from './verdict.js';

/** A screen as it is kept: the elements as data, the pictures as files of the run folder. */
export type RecordedScreen = Readonly<{
  /** From 0: the first look. Screen n is what was seen after step n. */
  number: number;
  app: App;
  activity: string;
  size: Size;
  orientation: 'portrait' | 'landscape';
  keyboardShown: boolean;
  elements: readonly ScreenElement[];
  signature: string;
  restless: boolean;
  blind: boolean;
  secure: boolean;
  pictureFault?: PictureFault;
  at: number;
  /** Relative to the run folder, WebP: "screenshots/003.webp". "" when there is none; equal pictures share a file. */
  picture: string;
  pictureSize: Size;
}>;

export type RecordedStep = Readonly<{
  number: number;
  subgoal: string;
  plan?: Plan;
  decision: Decision;
  outcome: Outcome;
  verdict: Verdict;
  notes: Notes;
  /** Numbers of the screens before and after. */
  before: number;
  after: number;
  seconds: number;
  /** Seconds by stage: plan, decide, act, perceive, reflect, note. */
  stages: Readonly<Record<string, number>>;
}>;

/** How far a step had come when the run ended in the middle of it. */
export type UnfinishedStep = Readonly<{ number: number; plan?: Plan; decision?: Decision; outcome?: Outcome }>;

export type ClaimCheck = Readonly<{ step: number; claim: Claim; accepted: boolean; reason: string }>;
export type AnsweredQuestion = Readonly<{ step: number; question: Question; reply: Reply }>;

/** A run, complete enough to report, judge, replay or learn from. Read back from its folder; `result` is absent while it runs. */
export type Trace = Readonly<{
  manifest: Manifest;
  screens: readonly RecordedScreen[];
  steps: readonly RecordedStep[];
  unfinished?: UnfinishedStep;
  calls: readonly ModelCall[];
  claims: readonly ClaimCheck[];
  asked: readonly AnsweredQuestion[];
  warnings: readonly Readonly<{ step: number; text: string }>[];
  /** Given to the agents of this run. */
  tips: readonly Tip[];
  shortcuts: readonly Shortcut[];
  learned: LearnedItems;
  rejected: readonly string[];
  result?: RunResult;
}>;
