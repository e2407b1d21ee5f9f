/** One line per step for the person at the terminal, with the tokens of all the calls since the line before. */

import type { RunEvent, RunListener } from '../../core/events.js';
import type { Plan } from '../../core/plan.js';
import { stepLine } from './step-line.js';
import type { Output } from './terminal.js';
import { onOneLine } from './text.js';

const MARKS = { todo: ' ', doing: '>', done: 'x', dropped: '-' } as const;

const planLines = (plan: Plan): readonly string[] => [
  'Plan:',
  ...plan.subgoals.map(({ what, state }) => `  [${MARKS[state]}] ${what}`),
];

/** What only `--verbose` shows: thoughts, plans, notes and evidence as they come. */
function detailsOf(event: RunEvent): readonly string[] {
  switch (event.kind) {
    case 'planned':
      return planLines(event.plan);
    case 'decided':
      return [`thought: ${event.decision.thought}`];
    case 'reflected':
      return [`evidence (${event.verdict.by}): ${event.verdict.evidence}`];
    case 'noted':
      return event.notes.map(({ id, text }) => `note ${id}: ${text}`);
    case 'run-started':
    case 'recalled':
    case 'screen-seen':
    case 'acted':
    case 'step-taken':
    case 'claim-checked':
    case 'model-called':
    case 'person-asked':
    case 'warned':
    case 'concluded':
    case 'learned':
    case 'run-ended':
      return [];
  }
}

/** One line per step for the person at the terminal, with the tokens of all the calls since the line before. */
export function createProgressLines(outlet: Output, { verbose }: { verbose: boolean }): RunListener {
  let tokens = 0;
  const { paint } = outlet;
  const announce = (event: RunEvent): string | undefined => {
    switch (event.kind) {
      case 'step-taken':
        return stepLine({ step: event.step, seconds: event.seconds, tokens, paint });
      case 'claim-checked':
        return event.accepted ? undefined : `    ${paint.yellow('not done yet')}: ${onOneLine(event.reason)}`;
      case 'warned':
        return `    ${paint.yellow('note')}: ${event.text}`;
      case 'run-started':
      case 'recalled':
      case 'screen-seen':
      case 'planned':
      case 'decided':
      case 'acted':
      case 'reflected':
      case 'noted':
      case 'model-called':
      case 'person-asked':
      case 'concluded':
      case 'learned':
      case 'run-ended':
        return undefined;
      default:
        return event satisfies never;
    }
  };
  return {
    on(event) {
      if (event.kind === 'model-called') tokens += event.call.usage.input + event.call.usage.output;
      const line = announce(event);
      if (line !== undefined) outlet.line(line);
      if (verbose) for (const detail of detailsOf(event)) outlet.line(paint.dim(`    ${onOneLine(detail)}`));
      if (event.kind === 'step-taken') tokens = 0;
    },
  };
}
