import type { ScreenElement } from '../../src/core/element.js';
import type { Locator } from '../../src/core/locator.js';
import type { PerformedAction } from '../../src/core/outcome.js';
import type { RunEnd } from '../../src/core/run-end.js';
import type { StateCheck } from '../../src/core/run-result.js';
import type { RecordedScreen, RecordedStep, Trace } from '../../src/core/trace.js';
import type { Verdict } from '../../src/core/verdict.js';
import { aRecordedScreen } from '../support/builders.js';

export const ACTIONS = ['open_app', 'tap', 'type', 'scroll', 'wait', 'back', 'enter'];

export const performed = (action: string, changes: Partial<PerformedAction> = {}): PerformedAction => ({
  action,
  args: {},
  effect: 'reads',
  wording: action,
  ok: true,
  detail: '',
  ...changes,
});

/** A tap on an element of a screen, recorded as the executor records it. */
export function tapOn(screen: RecordedScreen, label: string, changes: Partial<PerformedAction> = {}): PerformedAction {
  const element = screen.elements.find((one) => one.label === label || one.hint === label);
  if (!element) throw new Error(`no ${label} on screen ${screen.number}`);
  const target: Locator = {
    ...(element.label ? { text: element.label } : { hint: element.hint }),
    class: element.className,
  };
  const center = { x: 540, y: element.bounds.top + 50 };
  return performed('tap', {
    args: { mark: element.mark },
    target,
    targetBounds: element.bounds,
    point: center,
    wording: `tap "${label}"`,
    ...changes,
  });
}

export const typeInto = (screen: RecordedScreen, label: string, text: string): PerformedAction =>
  tapOn(screen, label, { action: 'type', args: { text }, effect: 'writes', wording: `type "${text}" into "${label}"` });

export function aRecordedStep(
  number: number,
  actions: readonly PerformedAction[],
  verdict: Verdict['kind'] = 'as-expected',
): RecordedStep {
  return {
    number,
    subgoal: 'Write the note',
    decision: { thought: 't', actions: actions.map(({ action, args }) => ({ action, args })), tips: [] },
    outcome: { kind: 'done', detail: '', performed: actions },
    verdict: {
      kind: verdict,
      evidence: `evidence ${number}`,
      by: 'code',
      ...(verdict === 'as-expected' ? {} : { problem: `problem ${number}` }),
    },
    notes: [],
    before: number - 1,
    after: number,
    seconds: 1,
    stages: {},
  };
}

type RunChanges = Readonly<{
  instruction?: string;
  end?: RunEnd;
  checks?: readonly StateCheck[];
  claims?: Trace['claims'];
}>;

export const PASSED: readonly StateCheck[] = [{ what: 'the note is there', passed: true }];

export function aTrace(
  screens: readonly RecordedScreen[],
  steps: readonly RecordedStep[],
  changes: RunChanges = {},
): Trace {
  const {
    instruction = 'Write a note called "Lake trip" saying: bring the tent',
    end = { kind: 'finished', answer: '' },
  } = changes;
  return {
    manifest: {
      version: 1,
      runId: 'r-20260812-120000-x7k2',
      startedAt: '2026-08-12T12:00:00.000Z',
      instruction,
      device: { name: 'sim', kind: 'simulated', model: 'Sim', android: '16' },
      models: {},
      settings: { diligence: 'balanced', limits: { steps: 40 }, confirm: 'risky', learning: 'auto', record: false },
      fingertips: '0',
      node: 'v20',
    },
    screens,
    steps,
    calls: [],
    claims: changes.claims ?? [],
    asked: [],
    warnings: [],
    tips: [],
    shortcuts: [],
    learned: { tips: [], shortcuts: [] },
    rejected: [],
    result: {
      runId: 'r-20260812-120000-x7k2',
      runFolder: 'runs/r',
      report: 'runs/r/report.html',
      end,
      answer: '',
      steps: steps.length,
      modelCalls: 0,
      tokens: { input: 0, output: 0 },
      seconds: 1,
      learned: { tips: [], shortcuts: [] },
      agents: {},
      ...(changes.checks ? { checks: changes.checks } : {}),
    },
  };
}

const LAUNCHER = { package: 'com.sim.launcher', name: 'Home' };
const field = (hint: string, value = ''): Partial<ScreenElement> => ({
  kind: 'field',
  hint,
  ...(value ? { value } : {}),
  className: 'android.widget.EditText',
  abilities: ['tap', 'type'],
});

/** Opens Notes, goes astray into a menu and back, writes a note and saves it: steps 1 to 7. */
export function noteRun(changes: RunChanges = {}): Trace {
  const list = [{ label: 'New note' }, { label: 'More options' }];
  const screens = [
    aRecordedScreen(0, [{ label: 'Notes' }], LAUNCHER),
    aRecordedScreen(1, list),
    aRecordedScreen(2, [{ label: 'Settings' }, { label: 'Help' }]),
    aRecordedScreen(3, list),
    aRecordedScreen(4, [field('Title'), field('Note'), { label: 'Save' }]),
    aRecordedScreen(5, [field('Title', 'Lake trip'), field('Note'), { label: 'Save' }]),
    aRecordedScreen(6, [field('Title', 'Lake trip'), field('Note', 'bring the tent'), { label: 'Save' }]),
    aRecordedScreen(7, [{ label: 'Lake trip' }, ...list]),
  ] as const;
  const saved = { condition: { exists: { text: 'Lake trip' } }, met: true, evidence: 'it is there' };
  const steps = [
    aRecordedStep(1, [performed('open_app', { args: { app: 'Notes' }, wording: 'open Notes' })]),
    aRecordedStep(2, [tapOn(screens[1], 'More options')], 'wrong-screen'),
    aRecordedStep(3, [performed('back', { wording: 'go back' })]),
    aRecordedStep(4, [tapOn(screens[3], 'New note')]),
    aRecordedStep(5, [typeInto(screens[4], 'Title', 'Lake trip')]),
    aRecordedStep(6, [typeInto(screens[5], 'Note', 'bring the tent')]),
    aRecordedStep(7, [tapOn(screens[6], 'Save', { effect: 'writes', check: saved })]),
  ];
  return aTrace(screens, steps, { checks: PASSED, ...changes });
}
