import { readFile } from 'node:fs/promises';
import type { Trace } from '../../src/core/trace.js';
import { labelRun } from '../../src/evolution/label.js';
import { learn } from '../../src/evolution/learn.js';
import { recall } from '../../src/evolution/recall.js';
import { openMemory } from '../../src/memory/memory.js';
import { ScriptedModel } from '../../src/model/scripted-model.js';
import { memoryFolder, removeMemoryFolders } from '../memory/memory-folder.js';
import { noon } from '../support/clocks.js';
import { aRecordedStep, aTrace, noteRun, performed } from './recorded-run.js';

afterAll(removeMemoryFolders);

const TIP = {
  title: 'The menu is not for writing',
  when: 'A note has to be begun',
  do: 'Begin with the round button in the lower corner, not with the menu at the top.',
  kind: 'strategy',
  for: ['operator'],
  app: 'com.sim.notes',
  steps: [2, 4],
};
const SHORTCUT = {
  stretch: 1,
  from: 1,
  to: 4,
  name: 'create_note',
  title: 'Create a note',
  description: 'Writes one note and saves it.',
  params: [
    { value: 'v1', name: 'title', describe: 'The first line' },
    { value: 'v2', name: 'body' },
  ],
};

async function study(
  trace: Trace,
  replies: Readonly<{ tips?: readonly object[]; reinforce?: readonly object[]; shortcuts?: readonly object[] }>,
  files: Readonly<Record<string, string>> = {},
) {
  const folder = await memoryFolder(files);
  const memory = openMemory({ folder, evidenceFolder: `${folder}/.fingertips`, clock: noon });
  const { tips = [], reinforce = [], shortcuts = [] } = replies;
  const model = new ScriptedModel([
    { role: 'tip-writer', reply: { tips, reinforce } },
    { role: 'shortcut-writer', reply: { shortcuts } },
  ]);
  const lessons = await learn({
    trace,
    model,
    memory,
    label: labelRun(trace),
  });
  const asked = model.requests.map(({ role }) => role);
  const read = (file: string) => readFile(`${folder}/${file}`, 'utf8');
  return { lessons, memory, model, asked, read };
}

describe('learning from a run that went well', () => {
  it('keeps a tip and a shortcut as candidates, for people to read', async () => {
    const { lessons, read, memory } = await study(noteRun(), { tips: [TIP], shortcuts: [SHORTCUT] });

    expect(lessons.rejected).toEqual([]);
    expect(lessons.learned).toMatchObject({
      tips: [{ file: 'tips/com.sim.notes.yaml', title: TIP.title, status: 'candidate' }],
      shortcuts: [{ file: 'shortcuts/com.sim.notes/create_note.yaml', title: 'Create a note', status: 'candidate' }],
    });
    const written = (await read('shortcuts/com.sim.notes/create_note.yaml')).replace(/^id: .*\n/m, '');
    expect(written).toBe(`# yaml-language-server: $schema=../../schemas/shortcut.schema.json
version: 1
name: create_note
package: com.sim.notes
title: Create a note
description: Writes one note and saves it.
params:
  title: {type: string, describe: The first line}
  body: {type: string}
effects: writes
precondition:
  all:
    [
      {package: com.sim.notes},
      {activity: com.sim.notes.Main},
      {exists: {text: New note, class: android.widget.Button}}
    ]
enter:
  - {launch: com.sim.notes}
steps:
  - do: tap
    target: {text: New note, class: android.widget.Button}
  - do: type
    target: {hint: Title, class: android.widget.EditText}
    text: "{{title}}"
  - do: type
    target: {hint: Note, class: android.widget.EditText}
    text: "{{body}}"
  - do: tap
    target: {text: Save, class: android.widget.Button}
    expect: {exists: {text: "{{title}}"}}
postcondition:
  exists: {text: "{{title}}"}
recorded: {run: r-20260812-120000-x7k2, steps: [4, 7], screen: [1080, 2400]}
status: candidate
source: learned
`);
    expect((await memory.list()).problems).toEqual([]);
  });

  it('hands no candidate to a later run', async () => {
    const { memory } = await study(noteRun(), { tips: [TIP], shortcuts: [SHORTCUT] });
    await expect(recall({ memory, instruction: 'Begin a note in the menu' })).resolves.toEqual({
      tips: [],
      shortcuts: [],
    });
  });

  it('learns the same thing once: the second time is evidence', async () => {
    const { memory } = await study(noteRun(), { tips: [TIP], shortcuts: [SHORTCUT] });
    const model = new ScriptedModel([
      { role: 'tip-writer', reply: { tips: [{ ...TIP, do: `${TIP.do} Always.` }], reinforce: [] } },
      { role: 'shortcut-writer', reply: { shortcuts: [{ ...SHORTCUT, name: 'write_note' }] } },
    ]);
    const trace = noteRun();
    const second = { ...trace, manifest: { ...trace.manifest, runId: 'r-2' } };
    const lessons = await learn({
      trace: second,
      model,
      memory,
      label: labelRun(second),
    });

    expect(lessons.learned).toEqual({ tips: [], shortcuts: [] });
    expect(lessons.rejected).toEqual([
      expect.stringMatching(
        /^"The menu is not for writing" was there already \(t-\w+\) and is supported by one more run\.$/,
      ),
      expect.stringMatching(/^"Create a note" was there already/),
    ]);
    const { tips, shortcuts } = await memory.list();
    expect([tips.length, shortcuts.length]).toEqual([1, 1]);
    expect((await memory.ledger()).filter(({ event }) => event === 'reinforced')).toHaveLength(2);
  });

  it('reinforces a tip that held again, and none that is not there', async () => {
    const text = 'version: 1\npackage: _general\ntips:\n  - {id: t-aaaa, do: Look first.}\n';
    const reinforce = [
      { id: 't-aaaa', steps: [4] },
      { id: 't-none', steps: [4] },
    ];
    const { memory, read } = await study(noteRun(), { reinforce }, { 'tips/_general.yaml': text });
    expect(await read('tips/_general.yaml')).toBe(text);
    expect(await memory.ledger()).toMatchObject([
      { item: 't-aaaa', event: 'reinforced', label: 'success', by: 'check' },
    ]);
  });
});

describe('what is not kept, with the reason', () => {
  it.each<readonly [string, object, string]>([
    ['holds what was typed', { do: 'Write Lake trip into the first field.' }, 'it holds a value of this one run'],
    ['names a step that was not taken', { steps: [99] }, 'it names a step that was not taken'],
    [
      'is for an app that was not there',
      { app: 'com.bank' },
      'it is for "com.bank", which was not in front in this run',
    ],
  ])('a tip that %s', async (_, changes, why) => {
    const { lessons, memory } = await study(noteRun(), { tips: [{ ...TIP, ...changes }] });
    expect(lessons.rejected).toEqual([`The tip "${TIP.title}" was not kept: ${why}.`]);
    expect((await memory.list()).tips).toEqual([]);
  });

  it('a shortcut in which a typed value would stay', async () => {
    const { lessons } = await study(noteRun(), { shortcuts: [{ ...SHORTCUT, params: SHORTCUT.params.slice(0, 1) }] });
    expect(lessons.rejected[0]).toContain(
      'The shortcut "create_note" was not kept: the typed value v2 has no parameter.',
    );
  });

  it('a shortcut whose target means another element on the recorded screen', async () => {
    const trace = noteRun();
    const screens = trace.screens.map((screen) =>
      screen.number === 6 ? { ...screen, elements: [...screen.elements, ...screen.elements.slice(-1)] } : screen,
    );
    const { lessons, memory } = await study({ ...trace, screens }, { shortcuts: [SHORTCUT] });
    expect(lessons.rejected[0]).toContain('step 4 (tap "Save") finds another element, or none');
    expect((await memory.list()).shortcuts).toEqual([]);
  });

  it('a reply that cannot be used takes nothing from the other learner', async () => {
    const folder = await memoryFolder();
    const memory = openMemory({ folder, evidenceFolder: `${folder}/.fingertips`, clock: noon });
    const model = new ScriptedModel([
      { role: 'tip-writer', reply: 'no', repeat: true },
      { role: 'shortcut-writer', reply: { shortcuts: [SHORTCUT] } },
    ]);
    const trace = noteRun();
    const lessons = await learn({
      trace,
      model,
      memory,
      label: labelRun(trace),
    });
    expect(lessons.learned.shortcuts).toHaveLength(1);
    expect(lessons.rejected[0]).toMatch(/^The tip writer left nothing: .*the last one held no JSON object\./);
  });
});

describe('learning after any end', () => {
  it('asks for tips alone when the run failed', async () => {
    const { asked, lessons, model } = await study(noteRun({ checks: [{ what: 'x', passed: false }] }), { tips: [TIP] });
    expect(asked).toEqual(['tip-writer']);
    expect(model.requests[0]?.prompt).toContain('A task was not brought to a good end');
    expect(lessons.learned.tips).toHaveLength(1);
  });

  it('takes an end that was looked into for good enough for candidates, and an unconfirmed one for unknown', async () => {
    const claims = [{ step: 7, claim: { kind: 'finished', answer: '' }, accepted: true, reason: 'r' }] as const;
    expect((await study(noteRun({ checks: [], claims }), {})).asked).toEqual(['tip-writer', 'shortcut-writer']);
    expect((await study(noteRun({ checks: [] }), {})).asked).toEqual(['tip-writer']);
  });

  it('learns from a run that was stopped, and one that lost its phone', async () => {
    const error = {
      name: 'DeviceError',
      problem: 'The phone is gone.',
      remedy: 'Plug it in.',
      code: 'device.lost',
      exitCode: 3,
    } as const;
    expect((await study(noteRun({ checks: [], end: { kind: 'stopped-by-person' } }), {})).asked).toEqual([
      'tip-writer',
    ]);
    expect((await study(noteRun({ checks: [], end: { kind: 'failed', error } }), {})).asked).toEqual(['tip-writer']);
  });

  it.each<readonly [string, Parameters<typeof noteRun>[0], string]>([
    [
      'the person’s tokens are used up',
      { checks: [], end: { kind: 'limit-reached', limit: 'tokens', detail: '' } },
      'Nothing was learned: the run had used up its tokens.',
    ],
    [
      'the model could not be reached',
      {
        checks: [],
        end: {
          kind: 'failed',
          error: { name: 'ModelError', problem: 'p', remedy: 'r', code: 'model.failed', exitCode: 4 },
        },
      },
      'Nothing was learned: the model could not be reached.',
    ],
  ])('asks nobody when %s', async (_, changes, why) => {
    const { asked, lessons } = await study(noteRun(changes), {});
    expect(asked).toEqual([]);
    expect(lessons).toEqual({ learned: { tips: [], shortcuts: [] }, rejected: [why] });
  });

  it('asks nobody after one or two steps that went well', async () => {
    const { asked } = await study(aTrace(noteRun().screens, [aRecordedStep(1, [performed('open_app')])]), {});
    expect(asked).toEqual([]);
  });

  it('writes down which tips the run was given and which it followed', async () => {
    const trace = noteRun();
    const [tip] = (await study(trace, { tips: [TIP] }).then(({ memory }) => memory.list())).tips;
    if (!tip) throw new Error('no tip');
    const steps = trace.steps.map((step) =>
      step.number === 4 ? { ...step, decision: { ...step.decision, tips: [tip.item.id, 't-invented'] } } : step,
    );
    const { memory } = await study({ ...trace, steps, tips: [tip.item] }, {});
    expect((await memory.ledger()).map(({ event, step }) => ({ event, step }))).toEqual([
      { event: 'injected', step: undefined },
      { event: 'cited', step: 4 },
      { event: 'helpful', step: 4 },
    ]);
  });
});
