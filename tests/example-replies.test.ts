import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Confirmation } from '../src/core/confirmation.js';
import { Decision } from '../src/core/decision.js';
import { NoteChanges } from '../src/core/notes.js';
import { Plan } from '../src/core/plan.js';
import { ShortcutProposals, TipProposals } from '../src/core/proposals.js';
import { RubricVerdicts } from '../src/core/rubric-verdict.js';
import { Judgement } from '../src/core/verdict.js';

/** What each agent's reply is read by. */
const SCHEMAS = {
  confirmer: Confirmation,
  manager: Plan,
  'model-judge': RubricVerdicts,
  notetaker: NoteChanges,
  operator: Decision,
  reflector: Judgement,
  'shortcut-writer': ShortcutProposals,
  'tip-writer-failure': TipProposals,
  'tip-writer-success': TipProposals,
} as const;

const EXAMPLE = /(?:^ {4}\{.*\n(?: {4}.*\n?)*)/m;
const prompts = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .filter((name) => EXAMPLE.test(readFileSync(join('src', name), 'utf8')));
/** operator.example.md, operator.system.md: what is said to one agent stands in files that begin with its name. */
const nameOf = (path: string): string => basename(path).replace(/\..*/, '');

/** The first indented block that begins with a bracket. */
const exampleIn = (prompt: string): unknown => JSON.parse(EXAMPLE.exec(prompt)?.[0] ?? 'the prompt shows no example');

describe('the reply that a prompt shows as an example', () => {
  it('is known for every prompt', () => {
    expect([...new Set(prompts.map(nameOf))].sort()).toEqual(Object.keys(SCHEMAS).sort());
  });

  it.each(prompts)('is one that would be accepted, with no field that nobody reads: %s', (path) => {
    const example = exampleIn(readFileSync(join('src', path), 'utf8'));
    const schema = SCHEMAS[nameOf(path) as keyof typeof SCHEMAS];
    expect(schema.parse(example)).toMatchObject(example as object);
  });
});
