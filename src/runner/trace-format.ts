import { SetupError } from '../core/errors.js';
import type { RunEvent } from '../core/events.js';
import type { Step } from '../core/progress.js';
import type { Manifest, RunResult } from '../core/run-result.js';
import type { Screen } from '../core/screen.js';
import { isBadVerdict } from '../core/verdict.js';
import type { RecordedScreen, RecordedStep, Trace, UnfinishedStep } from '../core/trace.js';

type StepLine = Omit<Step, 'before' | 'after'>;
type PlainEvent = Exclude<RunEvent, { kind: 'screen-seen' | 'step-taken' }>;

/** One line of trace.jsonl: an event, when it was written (milliseconds since 1970), and no pictures in it. */
export type TraceLine = Readonly<{ at: number }> &
  (
    | PlainEvent
    | Readonly<{ kind: 'screen-seen'; step: number; screen: RecordedScreen; seconds: number }>
    | Readonly<{ kind: 'step-taken'; step: StepLine; seconds: number }>
  );

export type PictureFile = Pick<RecordedScreen, 'picture' | 'pictureSize'>;

const recordScreen = (screen: Screen, number: number, file: PictureFile): RecordedScreen => ({
  number,
  app: screen.app,
  activity: screen.activity,
  size: screen.size,
  orientation: screen.orientation,
  keyboardShown: screen.keyboardShown,
  elements: screen.elements,
  signature: screen.signature,
  restless: screen.restless,
  blind: screen.blind,
  secure: screen.secure,
  at: screen.at,
  ...(screen.pictureFault && { pictureFault: screen.pictureFault }),
  ...file,
});

const withoutScreens = ({ number, subgoal, decision, outcome, verdict }: Step): StepLine => ({
  number,
  subgoal,
  decision,
  outcome,
  verdict,
});

/** `file` is where the picture of a screen was put; only for "screen-seen". */
export function toTraceLine(event: RunEvent, at: number, file: PictureFile): TraceLine {
  if (event.kind === 'screen-seen') return { at, ...event, screen: recordScreen(event.screen, event.step, file) };
  if (event.kind === 'step-taken') return { at, ...event, step: withoutScreens(event.step) };
  return { at, ...event };
}

/** A last line without its end was being written when the process died; it is left out. Any other broken line is an error. */
export function parseTraceLines(text: string, fileName: string): readonly TraceLine[] {
  const lines = text.split('\n');
  lines.pop();
  return lines.flatMap((line, index) => {
    if (line === '') return [];
    try {
      return [JSON.parse(line) as TraceLine];
    } catch (error) {
      throw new SetupError({
        code: 'setup.invalid-file',
        problem: `"${fileName}", line ${index + 1}: this line is not JSON.`,
        remedy: 'Somebody changed the file after the run. Restore it, or delete that line.',
        cause: error,
      });
    }
  });
}

const STAGES = {
  planned: 'plan',
  decided: 'decide',
  acted: 'act',
  'screen-seen': 'perceive',
  reflected: 'reflect',
  noted: 'note',
} as const satisfies Readonly<Record<StageLine['kind'], string>>;

type Kind = TraceLine['kind'];
type LineOf<K extends Kind> = Extract<TraceLine, { kind: K }>;
/** What one member of the crew did within a step, and how long it took. */
type StageLine = Extract<TraceLine, { step: number; seconds: number }>;

const ofKind = <K extends Kind>(lines: readonly TraceLine[], kind: K): readonly LineOf<K>[] =>
  lines.filter((line): line is LineOf<K> => line.kind === kind);

const isStage = (line: TraceLine): line is StageLine => line.kind in STAGES;

const stagesOf = (lines: readonly TraceLine[], step: number): Record<string, number> => {
  const seconds: Record<string, number> = {};
  for (const line of lines) {
    if (isStage(line) && line.step === step) {
      const stage = STAGES[line.kind];
      seconds[stage] = (seconds[stage] ?? 0) + line.seconds;
    }
  }
  return seconds;
};

const planOf = (lines: readonly TraceLine[], step: number): Pick<RecordedStep, 'plan'> => {
  const plan = ofKind(lines, 'planned').findLast((line) => line.step === step)?.plan;
  return plan ? { plan } : {};
};

/** The notes as they stood after a step: those that a Notetaker took of a bad one were not kept. */
const notesAfter = (lines: readonly TraceLine[], step: number): RecordedStep['notes'] => {
  const bad = new Set(
    ofKind(lines, 'step-taken').flatMap((line) => (isBadVerdict(line.step.verdict) ? [line.step.number] : [])),
  );
  return (
    ofKind(lines, 'noted').findLast((line) => line.step <= step && (line.by === 'operator' || !bad.has(line.step)))
      ?.notes ?? []
  );
};

/** A step that was open when it was written down was judged later. */
const verdictOn = (lines: readonly TraceLine[], { number, verdict }: StepLine): RecordedStep['verdict'] =>
  verdict.kind === 'open'
    ? (ofKind(lines, 'reflected').findLast(({ step }) => step === number)?.verdict ?? verdict)
    : verdict;

const recordedSteps = (lines: readonly TraceLine[]): readonly RecordedStep[] =>
  ofKind(lines, 'step-taken').map(({ step, seconds }) => ({
    ...step,
    verdict: verdictOn(lines, step),
    ...planOf(lines, step.number),
    notes: notesAfter(lines, step.number),
    before: step.number - 1,
    after: step.number,
    seconds,
    stages: stagesOf(lines, step.number),
  }));

const unfinishedStep = (lines: readonly TraceLine[], taken: number): Pick<Trace, 'unfinished'> => {
  const number = taken + 1;
  const decision = ofKind(lines, 'decided').findLast((line) => line.step === number)?.decision;
  const outcome = ofKind(lines, 'acted').findLast((line) => line.step === number)?.outcome;
  const unfinished: UnfinishedStep = {
    number,
    ...planOf(lines, number),
    ...(decision ? { decision } : {}),
    ...(outcome ? { outcome } : {}),
  };
  return Object.keys(unfinished).length > 1 ? { unfinished } : {};
};

/** The screens in order; when one number was looked at twice, the later look counts. */
const screensOf = (lines: readonly TraceLine[]): readonly RecordedScreen[] => [
  ...new Map(ofKind(lines, 'screen-seen').map(({ screen }) => [screen.number, screen])).values(),
];

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };
/** What single lines say; all else is put together from several. */
type PlainParts = Omit<Trace, 'manifest' | 'screens' | 'steps' | 'unfinished'>;

const noParts = (): Writable<PlainParts> => ({
  calls: [],
  claims: [],
  asked: [],
  warnings: [],
  tips: [],
  shortcuts: [],
  learned: { tips: [], shortcuts: [] },
  rejected: [],
});

const withNew = <T extends Readonly<{ id: string }>>(known: readonly T[], given: readonly T[]): T[] => [
  ...known,
  ...given.filter(({ id }) => known.every((item) => item.id !== id)),
];

/** What becomes of every kind of event in a trace: a new kind does not compile until it is said here. */
function addLine(parts: Writable<PlainParts>, line: TraceLine): void {
  switch (line.kind) {
    case 'run-started':
      parts.tips = [...line.tips];
      parts.shortcuts = [...line.shortcuts];
      return;
    case 'recalled':
      parts.tips = withNew(parts.tips, line.tips);
      parts.shortcuts = withNew(parts.shortcuts, line.shortcuts);
      return;
    case 'model-called':
      parts.calls.push({ ...line.call, endedAt: line.at });
      return;
    case 'claim-checked':
      parts.claims.push({ step: line.step, claim: line.claim, accepted: line.accepted, reason: line.reason });
      return;
    case 'person-asked':
      parts.asked.push({ step: line.step, question: line.question, reply: line.reply });
      return;
    case 'warned':
      parts.warnings.push({ step: line.step, text: line.text });
      return;
    case 'learned':
      parts.learned = line.learned;
      parts.rejected = [...line.rejected];
      return;
    case 'run-ended':
      parts.result = line.result;
      return;
    case 'concluded':
      // The result is in a file of its own.
      return;
    case 'screen-seen':
    case 'planned':
    case 'decided':
    case 'acted':
    case 'reflected':
    case 'noted':
    case 'step-taken':
      // Put together by screen and by step.
      return;
    default:
      line satisfies never;
  }
}

/** The lines of a run, whole or cut off anywhere, as one value. */
export function toTrace(manifest: Manifest, lines: readonly TraceLine[], written?: RunResult): Trace {
  const parts = noParts();
  for (const line of lines) addLine(parts, line);
  const steps = recordedSteps(lines);
  const result = written ?? parts.result;
  return {
    manifest,
    screens: screensOf(lines),
    steps,
    ...unfinishedStep(lines, steps.length),
    ...parts,
    ...(result ? { result } : {}),
  };
}
