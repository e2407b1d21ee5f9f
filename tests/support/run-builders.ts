import type { Decision } from '../../src/core/decision.js';
import type { Outcome } from '../../src/core/outcome.js';
import type { Plan } from '../../src/core/plan.js';
import type { Progress, Step } from '../../src/core/progress.js';
import type { Screen } from '../../src/core/screen.js';
import type { Verdict } from '../../src/core/verdict.js';

/** A screen of the Settings app without a picture. Tests change only what they are about. */
export const aScreen = (changes: Partial<Screen> = {}): Screen => ({
  app: { package: 'com.android.settings', name: 'Settings' },
  activity: '.Settings',
  size: { width: 1080, height: 2400 },
  orientation: 'portrait',
  keyboardShown: false,
  elements: [],
  screenshot: new Uint8Array(),
  markedScreenshot: new Uint8Array(),
  markedSize: { width: 0, height: 0 },
  signature: 'settings',
  restless: false,
  blind: false,
  secure: false,
  at: 0,
  ...changes,
});

export const aPlan = (changes: Partial<Plan> = {}): Plan => ({
  thought: '',
  subgoals: [{ what: 'Open Display', state: 'doing' }],
  current: 'Open Display',
  collect: [],
  finished: false,
  answer: '',
  ...changes,
});

export const aDecision = (action = 'tap', args: Readonly<Record<string, unknown>> = { mark: 2 }): Decision => ({
  thought: `I ${action}.`,
  actions: [{ action, args }],
  tips: [],
});

export const anOutcome = (changes: Partial<Outcome> = {}): Outcome => ({
  kind: 'done',
  detail: '',
  performed: [],
  ...changes,
});

export const aVerdict = (kind: Verdict['kind'] = 'as-expected'): Verdict => ({
  kind,
  evidence: `evidence of ${kind}`,
  by: 'code',
});

export const aStep = (changes: Partial<Step> = {}): Step => ({
  number: 1,
  subgoal: 'Open Display',
  decision: aDecision(),
  outcome: anOutcome(),
  verdict: aVerdict(),
  before: aScreen(),
  after: aScreen(),
  ...changes,
});

export const aStart = (changes: Partial<Progress> = {}): Progress => ({
  instruction: 'Turn on dark theme',
  screen: aScreen(),
  steps: [],
  notes: [],
  tips: [],
  shortcuts: [],
  refusedClaims: [],
  ...changes,
});
