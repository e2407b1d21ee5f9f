/** One step as a card that can be linked to. */

import type { Decision } from '../core/decision.js';
import type { Outcome, PerformedAction } from '../core/outcome.js';
import type { RecordedScreen, RecordedStep, Trace } from '../core/trace.js';
import { isBadVerdict, VERDICT_WORDS, type Verdict } from '../core/verdict.js';
import { callsDetails } from './calls-details.js';
import { conditionInWords } from '../core/condition-in-words.js';
import { html, type Html } from './html.js';
import { duration } from './format.js';
import { phoneFigure, touchesOn } from './phone-figure.js';

type ActedStep = Readonly<{ outcome?: Outcome; decision: Decision }>;

/** By name, in their order: a shortcut is done as the actions that it consists of, so they alone do not tell. */
const shortcutsIn = ({ outcome }: Pick<ActedStep, 'outcome'>): readonly string[] =>
  (outcome?.shortcuts ?? []).map(({ name }) => name);

/** What a step did, in a few words: its title, and its name in the strip of pictures. */
export const titleOf = ({ outcome, decision }: ActedStep): string => {
  const done = outcome?.performed.map(({ wording }) => wording) ?? [];
  const [shortcut] = outcome ? shortcutsIn({ outcome }) : [];
  // What stands before the actions is read as all that they were.
  const isWhole = shortcut !== undefined && decision.actions[0]?.action === shortcut;
  const words = (done.length > 0 ? done : decision.actions.map(({ action }) => action)).join(', then ');
  return isWhole ? `${shortcut}: ${words}` : words;
};

/** An interruption is nobody's mistake. */
export const isBadStep = ({ verdict, outcome }: Pick<RecordedStep, 'verdict' | 'outcome'>): boolean =>
  verdict.kind !== 'interrupted' && (isBadVerdict(verdict) || outcome.kind !== 'done');

const toneOf = (step: RecordedStep): string =>
  isBadStep(step) ? 'bad' : step.verdict.kind === 'as-expected' ? 'good' : 'neutral';

const row = (name: string, content: Html | string | undefined): Html | undefined =>
  content === undefined || content === ''
    ? undefined
    : html`<div class="row">
        <dt>${name}</dt>
        <dd dir="auto">${content}</dd>
      </div>`;

function actionLine({ action, args, wording, ok, detail, check }: PerformedAction): Html {
  return html`<li class="${ok ? '' : 'bad'}">
    <span dir="auto">${wording}</span>
    <code>${action}${Object.keys(args).length > 0 && ` ${JSON.stringify(args)}`}</code>
    ${detail && html`<small dir="auto">${detail}</small>`}
    ${check && html`<small class="${check.met ? 'good' : 'bad'}" dir="auto">${check.met ? '✓' : '✗'} ${conditionInWords(check.condition)}: ${check.evidence}</small>`}
  </li>`;
}

export const actionList = ({ performed }: Outcome): Html | undefined =>
  performed.length > 0
    ? html`<ol class="actions">
        ${performed.map(actionLine)}
      </ol>`
    : undefined;

/** The last action says the same of itself, unless something stopped it. */
const outcomeLine = ({ kind, detail, performed }: Outcome, isInterrupted: boolean): Html | string => {
  if (kind !== 'done')
    return html`<b class="${isInterrupted ? '' : 'bad'}">${isInterrupted ? 'broken off' : kind}</b> ${detail}`;
  return performed.at(-1)?.detail === detail ? '' : detail;
};

const verdictRow = ({ kind, evidence, problem, by }: Verdict): Html =>
  html`<span class="${isBadVerdict({ kind }) ? 'bad' : kind === 'as-expected' ? 'good' : ''}"
      >${VERDICT_WORDS[kind]}</span
    >
    ${evidence} ${problem && html`<br />${problem}`} <small>judged by ${by === 'code' ? 'code' : 'a model'}</small>`;

export type StepPictures = Readonly<{
  screens: ReadonlyMap<number, RecordedScreen>;
  idOf: (screen: RecordedScreen) => string | undefined;
}>;

function figures(step: RecordedStep, { screens, idOf }: StepPictures): Html {
  const before = screens.get(step.before);
  const after = screens.get(step.after);
  const figure = (when: string, screen: RecordedScreen | undefined): Html => {
    const label = `Step ${step.number}, ${when}: ${screen?.app.name ?? 'not seen'}`;
    const touches = screen && screen === before ? touchesOn(screen, step.outcome) : [];
    return html`<figure>
      <button class="zoom" type="button" aria-label="Show larger: ${label}">
        ${phoneFigure({ screen, pictureId: screen && idOf(screen), label, touches })}
      </button>
      <figcaption>${when} <span class="quiet" dir="auto">${screen?.app.name}</span></figcaption>
    </figure>`;
  };
  return html`<div class="figures">${figure('before', before)}${figure('after', after)}</div>`;
}

/** What was written down in this step and not before. */
const newNotes = (step: RecordedStep, previous: RecordedStep | undefined): readonly string[] => {
  const known = new Map(previous?.notes.map(({ id, text }) => [id, text]));
  return step.notes
    .filter(({ id, text }) => known.get(id) !== text)
    .map(({ id, text }) => (known.has(id) ? `corrected: ${text}` : text));
};

const around = ({ claims, asked, warnings }: Trace, number: number): Html => html`
  ${asked
    .filter(({ step }) => step === number)
    .map(({ question, reply }) =>
      row('Asked the person', `${question.what} → ${reply.kind === 'text' ? reply.text : reply.kind}`),
    )}
  ${claims
    .filter(({ step }) => step === number)
    .map(({ claim, accepted, reason }) =>
      row(
        'Claim',
        html`${claim.kind}:
          <span class="${accepted ? 'good' : 'bad'}">${accepted ? 'believed' : 'refused'}</span> ${reason}`,
      ),
    )}
  ${warnings.filter(({ step }) => step === number).map(({ text }) => row('Warning', text))}
`;

export type StepContext = Readonly<{ trace: Trace; pictures: StepPictures; mostCharacters: number }>;

/** One step as a card that can be linked to. */
export function stepCard(step: RecordedStep, { trace, pictures, mostCharacters }: StepContext): Html {
  const { number, decision, outcome, verdict, seconds } = step;
  const previous = trace.steps[number - 2];
  const notes = newNotes(step, previous);
  return html`<article class="step ${isBadStep(step) && 'went-wrong'}" id="step-${number}" tabindex="-1">
    <header>
      <a class="number" href="#step-${number}">${number}</a>
      <h3 dir="auto">${titleOf(step)}</h3>
      <span class="chip ${toneOf(step)}">
        ${outcome.kind === 'done' || verdict.kind === 'interrupted' ? VERDICT_WORDS[verdict.kind] : outcome.kind}
      </span>
      <span class="quiet time">${duration(seconds)}</span>
    </header>
    <div class="body">
      ${figures(step, pictures)}
      <dl>
        ${step.subgoal !== previous?.subgoal && row('Subgoal', step.subgoal)} ${row('Thought', decision.thought)}
        ${row('Shortcut', shortcutsIn(step).join(', '))}
        ${row('Action', html`${actionList(outcome)}${outcomeLine(outcome, verdict.kind === 'interrupted')}`)}
        ${row('Verdict', verdictRow(verdict))}
        ${
          notes.length > 0 &&
          row(
            'Noted',
            html`<ul>
              ${notes.map((note) => html`<li dir="auto">${note}</li>`)}
            </ul>`,
          )
        }
        ${decision.tips.length > 0 && row('Tips', html`${decision.tips.map((id) => html`<a href="#tip-${id}">${id}</a> `)}`)}
        ${around(trace, number)}
      </dl>
    </div>
    ${callsDetails(
      trace.calls.filter((call) => call.step === number),
      mostCharacters,
    )}
  </article>`;
}
