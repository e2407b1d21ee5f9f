import type { Decision } from '../../src/core/decision.js';
import type { ScreenElement } from '../../src/core/element.js';
import { omit } from '../../src/core/omit.js';
import type { Outcome } from '../../src/core/outcome.js';
import type { Plan } from '../../src/core/plan.js';
import type { Progress, Step } from '../../src/core/progress.js';
import type { Screen } from '../../src/core/screen.js';
import type { RecordedScreen } from '../../src/core/trace.js';
import type { Verdict } from '../../src/core/verdict.js';

/** An element with honest defaults; a test says only what it is about. Elements follow each other from top to bottom by their marks. */
export const anElement = (mark: number, changes: Partial<ScreenElement> = {}): ScreenElement => ({
  mark,
  kind: 'button',
  label: '',
  state: {},
  abilities: ['tap'],
  bounds: { left: 0, top: mark * 100, right: 1000, bottom: mark * 100 + 80 },
  ids: [],
  className: 'android.widget.Button',
  certain: true,
  ...changes,
});

/** A row of a list, as wide as the phone. */
export const aRow = (mark: number, label: string, changes: Partial<ScreenElement> = {}): ScreenElement =>
  anElement(mark, {
    kind: 'row',
    label,
    bounds: { left: 0, top: mark * 200, right: 1080, bottom: mark * 200 + 180 },
    className: 'android.widget.LinearLayout',
    ...changes,
  });

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

/** A page of Notes with these elements, on a phone of 1000 by 2000 pixels, where points are easily reckoned. */
export const screenOf = (elements: readonly ScreenElement[], changes: Partial<Screen> = {}): Screen =>
  aScreen({
    app: { package: 'com.sim.notes', name: 'Notes' },
    activity: '.Main',
    size: { width: 1000, height: 2000 },
    elements,
    markedSize: { width: 1, height: 1 },
    signature: JSON.stringify(elements),
    ...changes,
  });

/** The same as a run folder gives it back. Screens are told apart by their elements' labels and values. */
export function aRecordedScreen(
  number: number,
  elements: readonly Partial<ScreenElement>[],
  app: Screen['app'] = { package: 'com.sim.notes', name: 'Notes' },
): RecordedScreen {
  const all = elements.map((changes, index) => anElement(index + 1, changes));
  const words = all.map(({ label, value = '', hint = '' }) => `${label}|${value}|${hint}`);
  const screen = aScreen({ app, activity: `${app.package}.Main` });
  return {
    ...omit(screen, 'screenshot', 'markedScreenshot', 'markedSize'),
    number,
    elements: all,
    signature: app.package + words.join(';'),
    at: number,
    picture: '',
    pictureSize: { width: 0, height: 0 },
  };
}

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
