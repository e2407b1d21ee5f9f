import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../../../src/core/errors.js';
import { SUITE_SCHEMA_FILE, suiteSchemaText } from '../../../src/evaluation/suites/schema-file.js';
import { readSuite } from '../../../src/evaluation/suites/suite.js';
import { suiteWith } from '../../support/suite-builders.js';

const complaintsAbout = (folder: string): string => {
  try {
    readSuite(folder);
  } catch (error) {
    if (error instanceof SetupError) return error.problem.replaceAll(`${folder}/`, '');
    throw error;
  }
  return 'none';
};

const START = 'version: 1\nscenario: notes\ntasks:\n  - id: one\n    instruction: Write it.\n';

describe('readSuite', () => {
  it('reads the tasks of a folder with the scenario of their file', () => {
    expect(readSuite(suiteWith(START))).toMatchObject({
      name: 'suite',
      tasks: [{ id: 'one', scenario: 'notes', instruction: 'Write it.', checks: [], tags: [] }],
    });
  });

  it('names file, line, field and the word that was probably meant', () => {
    expect(complaintsAbout(suiteWith(`${START}    limts: { steps: 3 }\n`))).toBe(
      'tasks.yaml, line 6: There is no field "limts" here. Did you mean "limits"?',
    );
  });

  it('says all at once what is wrong with the sense of tasks', () => {
    const folder = suiteWith(`${START}    parameters: { title: { choose: [Paint] } }
    checks:
      - { what: It is there., at: clipboard, exists: true }
      - { what: It is nowhere., exists: true }
    reference:
      - { do: opne_app, app: Notes }
      - { do: type, txt: Paint }
    near_miss: { wrong: { titel: Ladder } }
  - id: one
    instruction: 'Write {{title}}.'
`);
    expect(complaintsAbout(folder).split('\n')).toEqual([
      'tasks.yaml, line 8: "at" must be a JSON Pointer, got "clipboard". Begin it with a slash, for example "/clipboard".',
      'tasks.yaml, line 9: A check asks exactly one of at, journal, answer, screen, end; this one has none.',
      'tasks.yaml, line 11: There is no action called "opne_app". Did you mean "open_app"?',
      expect.stringContaining('tasks.yaml, line 12: The arguments of "type" cannot be used:'),
      'tasks.yaml, line 13: There is no value "titel" that could be wrong. Did you mean "title"?',
      'tasks.yaml, line 15: There is no value for the slot "{{title}}". Give it under "parameters" or "cases".',
      'tasks.yaml, line 14: The id "one" was given before, in tasks.yaml, line 4. Give each task its own.',
    ]);
  });

  it('says what to name where there is no suite', () => {
    expect(() => readSuite('suites/none')).toThrow('There is no suite "suites/none". Name a folder such as');
    expect(() => readSuite(suiteWith('', 'notes.txt'))).toThrow('There is no YAML file in');
  });

  it('understands a file of Mobile-Eval-E as it is', () => {
    const scenario = {
      length: 1,
      scenario: 'GARDENING',
      scenario_id: 1,
      tasks: [
        {
          task_id: '1_watering_cans',
          instruction: 'Find a watering can.',
          type: 'single_app',
          apps: ['Shop'],
          rubrics: ['It searched for a watering can.'],
          human_reference_operations: ['open Shop'],
        },
      ],
    };
    const folder = suiteWith(JSON.stringify(scenario), 'scenario.json');
    expect(readSuite(join(folder, 'scenario.json')).tasks).toEqual([
      {
        id: '1-watering-cans',
        scenario: 'gardening',
        instruction: 'Find a watering can.',
        apps: ['Shop'],
        tags: ['single-app'],
        rubrics: ['It searched for a watering can.'],
        checks: [],
      },
    ]);
  });

  it('reads a folder of Mobile-Eval-E files as one suite', () => {
    const folder = suiteWith(
      JSON.stringify({ scenario: 'Gardening', tasks: [{ instruction: 'Find a spade.' }] }),
      'a.json',
    );
    const second = { scenario: 'Cooking', tasks: [{ task_id: 'soup', instruction: 'Find a soup.' }] };
    writeFileSync(join(folder, 'b.json'), JSON.stringify(second));
    expect(readSuite(folder).tasks.map(({ scenario, id }) => `${scenario}/${id}`)).toEqual([
      'gardening/task-1',
      'cooking/soup',
    ]);
  });

  it('counts every complaint of a file', () => {
    expect(() => readSuite(suiteWith('version: 2\nscenrio: x\ntasks: []\n'))).toThrow(/\(\d complaints about/);
  });

  it('says which task of a Mobile-Eval-E file has no instruction', () => {
    const folder = suiteWith(JSON.stringify([{ instruction: 'Find it.' }, {}]), 'list.json');
    expect(() => readSuite(join(folder, 'list.json'))).toThrow('Task 2 has no "instruction".');
  });

  it('keeps the schema for editors as the code has it', () => {
    expect(readFileSync(SUITE_SCHEMA_FILE, 'utf8')).toBe(suiteSchemaText());
  });
});
