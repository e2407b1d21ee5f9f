/** Where the process starts: which bench, and in which form it is told. */

import { parseArgs } from 'node:util';
import type { Bench } from './bench.js';
import { ENTRANCES } from './entrances.js';
import { EVALUATION } from './evaluation.js';
import { FALSE_ENDS } from './false-ends/false-ends.js';
import { MEMORY } from './memory.js';
import { PERCEPTION } from './perception.js';
import { circumstances, printTables } from './print.js';
import { SESSIONS } from './sessions.js';
import { SHORTCUTS } from './shortcuts/shortcuts.js';
import { SIMULATOR } from './simulator/simulator.js';
import { STEPS } from './steps.js';
import { TRUST } from './trust/trust.js';
import { TURN } from './turn/turn.js';

const BENCHES: Readonly<Record<string, Bench>> = {
  simulator: SIMULATOR,
  entrances: ENTRANCES,
  sessions: SESSIONS,
  perception: PERCEPTION,
  evaluation: EVALUATION,
  'false-ends': FALSE_ENDS,
  steps: STEPS,
  shortcuts: SHORTCUTS,
  trust: TRUST,
  turn: TURN,
  memory: MEMORY,
};

const names = Object.keys(BENCHES);
const { values, positionals } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    whole: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const { json, ...options } = values;
const [name] = positionals;
const bench = names.includes(name ?? '') ? BENCHES[name ?? ''] : undefined;

if (bench) {
  const around = circumstances();
  const measured = await bench.run(options);
  if (json) console.log(JSON.stringify({ ...measured.figures, ...around }));
  else printTables(measured, around);
} else {
  const list = Object.entries(BENCHES).map(([each, { about }]) => `  ${each.padEnd(12)}${about}`);
  console.error(`Usage: npm run -s bench -- <name> [--json] [--quick | --whole]\n\n${list.join('\n')}`);
  if (name !== undefined) {
    console.error(`\nThere is no bench called "${name}". Choose one of: ${names.join(', ')}.`);
    process.exitCode = 2;
  }
}
