/** `fingertips learned`, `accept`, `reject`, `disable`: what was learned, and what a person says of it. */

import type { Command } from 'commander';
import { join } from 'node:path';
import { openProjectMemory } from '../../../assembly/open-memory.js';
import { projectIn } from '../../../assembly/project.js';
import { decide, type DECISIONS } from '../../../memory/review/decide.js';
import { readQueue, type QueueEntry } from '../../../memory/review/queue.js';
import type { CliContext } from '../../terminal/context.js';
import { asJson } from '../../terminal/text.js';

type JsonOption = Readonly<{ json?: boolean }>;

const STATE_WORDS: Readonly<Record<QueueEntry['state'], string>> = {
  'on trial': 'on trial: agents are given it and told so',
  waits: 'waits for you: no agent is given it',
  'held back': 'in use, but held back: experience speaks against it',
};

function evidenceOf({ record }: QueueEntry): string {
  const { called, cited, injected, good, bad, confidence } = record;
  const weighed = `${good.toFixed(1)} for it, ${bad.toFixed(1)} against, confidence ${confidence.toFixed(2)}`;
  return called + cited + injected === 0
    ? 'not used yet'
    : `given ${injected}, followed ${cited}, run ${called} times; ${weighed}`;
}

function linesOf(entry: QueueEntry, runs: string): readonly string[] {
  const { id, kind, title, package: app, state, text, fixed, effects, flagged, file, line } = entry;
  return [
    `${id}  ${kind} for ${app}: ${title}`,
    ...text.map((part) => `    ${part}`),
    ...(fixed.length > 0 ? [`    Always the same: ${fixed.map((words) => `"${words}"`).join(', ')}`] : []),
    ...(effects === undefined ? [] : [`    Effect: ${effects.replace('_', ' ')}`]),
    ...(flagged === undefined ? [] : [`    Flagged: ${flagged}`]),
    `    ${STATE_WORDS[state]}; ${evidenceOf(entry)}`,
    ...entry.runs.map((run) => `    From ${join(runs, run)}, with its pictures in report.html`),
    `    ${file}:${line}`,
  ];
}

function addLearnedCommand(program: Command, context: CliContext): void {
  program
    .command('learned')
    .description('what runs have learned and nobody has decided about, with all that it takes to decide')
    .option('--app <package>', 'only for one app')
    .option('--json', 'print one JSON object')
    .addHelpText('after', '\nThen: fingertips accept ID, fingertips reject ID, fingertips edit ID')
    .action(async ({ app, json }: JsonOption & Readonly<{ app?: string }>) => {
      const { out, err } = context.terminal;
      const all = await readQueue(openProjectMemory(context));
      const queue = all.filter(({ package: own }) => app === undefined || own === app);
      if (json) return out.line(asJson({ learned: queue }));
      for (const entry of queue) out.line(`${linesOf(entry, projectIn('.').runs).join('\n')}\n`);
      err.line(
        queue.length === 0
          ? 'Nothing waits. What runs learn from now on stands here.'
          : 'fingertips accept ID puts one to use, reject ID keeps it away for good, edit ID opens its file.',
      );
    });
}

const ABOUT: Readonly<Record<keyof typeof DECISIONS, string>> = {
  accept: 'put what was learned to use: agents are given it from the next run on',
  reject: 'keep what was learned away for good, also when another run comes to it',
  disable: 'switch a tip or shortcut off, one that came with the program too',
};

function addDecision(program: Command, context: CliContext, decision: keyof typeof DECISIONS): void {
  program
    .command(decision)
    .description(ABOUT[decision])
    .argument('<ids...>', 'as "fingertips learned" prints them; a shortcut also by its name')
    .option('--json', 'print one JSON object')
    .addHelpText('after', `\nExample:\n  $ fingertips ${decision} t-7k3m2q`)
    .action(async (ids: readonly string[], { json }: JsonOption) => {
      const memory = openProjectMemory(context);
      const { out } = context.terminal;
      const changes = [];
      for (const id of ids) changes.push(await decide(memory, id, decision));
      if (json) return out.line(asJson({ changes }));
      for (const { id, title, to, delta } of changes) {
        out.line(`${id} is ${to}: ${title}. Take it back: fingertips undo ${delta}`);
      }
    });
}

export function addLearnedCommands(program: Command, context: CliContext): void {
  addLearnedCommand(program, context);
  for (const decision of ['accept', 'reject', 'disable'] as const) addDecision(program, context, decision);
}
