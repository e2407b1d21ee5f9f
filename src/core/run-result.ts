/** The manifest a run starts with and the result it ends with. */

import type { RunEnd } from './run-end.js';
import type { RunSettings } from './settings.js';
import type { UsageTotal } from './usage.js';

/** What was asked, of whom, with what: written when a run starts. */
export type Manifest = Readonly<{
  version: 1;
  runId: string;
  /** ISO 8601 */
  startedAt: string;
  instruction: string;
  device: Readonly<{ name: string; kind: string; model: string; android: string }>;
  /** Model by agent. */
  models: Readonly<Record<string, string>>;
  settings: RunSettings;
  fingertips: string;
  node: string;
}>;

/** A tip or shortcut that a run left behind. */
export type LearnedItem = Readonly<{ id: string; file: string; title: string; status: string }>;
export type LearnedItems = Readonly<{
  tips: readonly LearnedItem[];
  shortcuts: readonly LearnedItem[];
  /** What experience moved up or down. */
  changes?: readonly StatusChange[];
}>;

/** An item that changed its status, why, and the id by which that can be undone. */
export type StatusChange = Readonly<{
  id: string;
  kind: 'tip' | 'shortcut';
  title: string;
  from: string;
  to: string;
  why: string;
  delta: string;
}>;

/** A fact read from the phone's own state, not from its screen. */
export type StateCheck = Readonly<{ what: string; passed: boolean; found?: string }>;

/** The one object that `--json` prints and result.json holds. Paths are relative to the working folder. */
export type RunResult = Readonly<{
  runId: string;
  runFolder: string;
  report: string;
  end: RunEnd;
  answer: string;
  steps: number;
  modelCalls: number;
  tokens: Readonly<{ input: number; output: number }>;
  cost?: number;
  seconds: number;
  learned: LearnedItems;
  /** By role. */
  agents: Readonly<Record<string, UsageTotal>>;
  checks?: readonly StateCheck[];
}>;
