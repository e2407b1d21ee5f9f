/** A run in words, under the headings that a judge cites. */

import { plainText } from '../../core/plain-text.js';
import type { RecordedScreen, RecordedStep, Trace } from '../../core/trace.js';
import { describeActions } from '../../agents/prompt-parts.js';
import { describeScreen } from '../../perception/describe-screen.js';
import { difference } from '../../perception/difference.js';
import { citablePlaceOfStep } from './citable-places.js';

/** Of one screen in the middle of a run, in lines; the first and the last screen are shown whole. */
const MOST_LINES = 60;

/**
 * A run in words, under the headings that a judge cites. What the agents thought and how they judged themselves is left out:
 * it is no evidence. Every text of a stranger stands inside a line, so none can look like a heading.
 */
export function describeRunForJudge({ screens, steps, unfinished, result }: Trace): string {
  const screenAfter = new Map(screens.map((screen) => [screen.number, screen]));
  const last = steps.at(-1);
  const sections = [
    section(citablePlaceOfStep(0), describeWhole(screenAfter.get(0))),
    ...steps.map((step) =>
      section(
        citablePlaceOfStep(step.number),
        `Done: ${describeDeed(step)}`,
        describeAfter({
          before: screenAfter.get(step.before),
          after: screenAfter.get(step.after),
          whole: step === last,
        }),
      ),
    ),
    section('answer', result?.answer ? JSON.stringify(result.answer) : 'None.'),
    section('notes', (last?.notes ?? []).map(({ text }) => `- ${JSON.stringify(text)}`).join('\n') || 'None.'),
    section(
      'end',
      describeEnd(result?.end),
      ...(unfinished ? [`It ended in the middle of step ${unfinished.number}.`] : []),
    ),
  ];
  return sections.join('\n\n');
}

const section = (name: string, ...parts: readonly string[]): string => [`## ${name}`, ...parts].join('\n');

const describeWhole = (screen: RecordedScreen | undefined): string =>
  screen ? describeScreen(screen) : 'No screen was kept.';

function describeDeed({ decision, outcome }: RecordedStep): string {
  const { kind, detail, performed } = outcome;
  const deeds = performed.map(({ wording, ok, detail: what }) => (ok ? wording : `${wording} (failed: ${what})`));
  const what = deeds.join(', then ') || `nothing of ${describeActions(decision)}`;
  return plainText(kind === 'done' ? `${what}${detail ? ` (${detail})` : ''}` : `${what}. It was ${kind}: ${detail}`);
}

type Look = Readonly<{ before: RecordedScreen | undefined; after: RecordedScreen | undefined; whole: boolean }>;

/** On the same page only what changed, since a judge has read the rest; another page is shown as it is. */
function describeAfter({ before, after, whole }: Look): string {
  if (!after) return 'No screen was kept.';
  const isOnePage = before?.app.package === after.app.package && before.activity === after.activity;
  if (!before || !isOnePage || whole) return `The screen after it:\n${shortened(describeScreen(after), whole)}`;
  const changes = difference(before, after);
  return changes === ''
    ? 'Nothing changed on the screen.'
    : `What changed on the screen:\n${shortened(changes, false)}`;
}

function shortened(text: string, whole: boolean): string {
  const lines = text.split('\n');
  const left = lines.length - MOST_LINES;
  return whole || left <= 0 ? text : [...lines.slice(0, MOST_LINES), `(${left} more lines)`].join('\n');
}

function describeEnd(end: NonNullable<Trace['result']>['end'] | undefined): string {
  if (!end) return 'Nobody wrote down how it ended.';
  const more = Object.entries(end).filter(([name, value]) => name !== 'kind' && name !== 'answer' && value !== '');
  return [end.kind, ...more.map(([name, value]) => `${name}: ${JSON.stringify(value)}`)].join(', ');
}
