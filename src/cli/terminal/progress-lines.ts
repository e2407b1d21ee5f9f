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

/** A run's notes come whole each time; only what was not told yet is. */
function newIn(lines: readonly string[], known: Set<string>): readonly string[] {
  const fresh = lines.filter((line) => !known.has(line));
  for (const line of fresh) known.add(line);
  return fresh;
}

/** What only `--verbose` shows: thoughts, plans, notes and evidence as they come. */
function detailsOf(event: RunEvent, known: Set<string>): readonly string[] {
  switch (event.kind) {
    case 'planned':
      return planLines(event.plan);
    case 'decided':
      return [`thought: ${event.decision.thought}`];
    case 'reflected':
      return [`evidence (${event.verdict.by}): ${event.verdict.evidence}`];
    case 'noted':
      return newIn(
        event.notes.map(({ id, text }) => `note ${id}: ${text}`),
        known,
      );
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
  const details: string[] = [];
  const known = new Set<string>();
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
      if (verbose) details.push(...detailsOf(event, known));
      // Below the line of the step that they belong to; what follows the last step has none.
      if (event.kind === 'step-taken' || event.kind === 'run-ended') {
        for (const detail of details.splice(0)) outlet.line(paint.dim(`      ${onOneLine(detail)}`));
      }
      if (event.kind === 'step-taken') tokens = 0;
    },
  };
}
