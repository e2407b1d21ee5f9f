/** How many false ends pass as done, made by code from the tasks of the suite and judged by the phone's own state. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DILIGENCES, type Diligence } from '../../src/core/settings.js';
import { readSuite } from '../../src/evaluation/suites/suite.js';
import type { Bench, BenchOptions, Measured } from '../bench.js';
import { createBelievingModel } from './believing-model.js';
import { constructionsOf, isDeed, playbackOf, walkCalmly, type Construction } from './constructions.js';
import { openStage, type PlayedRun, type Stage } from './stage.js';

const SUITE = 'suites/everyday';
const MOST_ACTIONS = 7;
/** Of the tasks that fit every so-manieth. */
const PART = 2;
/** One task, with the usual diligence. */
const QUICK = 100;

export const FALSE_ENDS: Bench = {
  about: 'how many false ends pass as done, by what went wrong and by diligence',
  run,
};

/**
 * What came of one: done after all; not claimed to be done; claimed though it is not, because code said that the action that
 * was struck went well; or claimed though code had said nothing, on a belief that no model with eyes has to share.
 */
export type FalseEnd = 'done' | 'not claimed' | 'vouched for by code' | 'believed unseen';

/** Plays one and says what came of it. */
export async function playConstruction(
  construction: Construction,
  { stage, diligence, root }: Readonly<{ stage: Stage; diligence: Diligence; root: string }>,
): Promise<FalseEnd> {
  const { playing, task } = playbackOf(construction, stage);
  const { model, played } = createBelievingModel(playing);
  const run = await stage.play({ template: construction.walk.template, task, model, diligence, root });
  if (run.isDone) return run.result.end.kind === 'finished' ? 'done' : 'not claimed';
  if (run.result.end.kind !== 'finished') return 'not claimed';
  return isVouchedFor(run, { struck: construction.struck, played }) ? 'vouched for by code' : 'believed unseen';
}

type StruckPlace = Readonly<{ struck: number; played: ReturnType<typeof createBelievingModel>['played'] }>;

/** Whether code said that the struck action went well, the last time that it was tried. */
function isVouchedFor({ steps }: PlayedRun, { struck, played }: StruckPlace): boolean {
  const last = steps.findLast(({ number }) => {
    const move = played.get(number);
    return move && struck >= move.from && struck < move.from + move.count;
  });
  return last?.verdict.by === 'code' && last.verdict.kind === 'as-expected';
}

type Row = Readonly<{ diligence: Diligence; what: string; task: string; manner: string; came: FalseEnd }>;

async function run({ quick, whole }: BenchOptions): Promise<Measured> {
  const every = quick ? QUICK : whole ? 1 : PART;
  const fitting = readSuite(SUITE, process.cwd()).tasks.filter(
    (task) => isDeed(task) && (task.reference ?? []).length <= MOST_ACTIONS,
  );
  const root = await mkdtemp(join(tmpdir(), 'fingertips-bench-'));
  const stage = await openStage('bench');
  const rows: Row[] = [];
  const chosen = fitting.filter((_, index) => index % every === 0);
  for (const [turn, template] of chosen.entries()) {
    const walk = await walkCalmly(stage, template, root);
    for (const construction of walk ? constructionsOf(walk, turn) : []) {
      for (const diligence of quick ? (['balanced'] as const) : DILIGENCES) {
        const came = await playConstruction(construction, { stage, diligence, root });
        const { disturbance, manner } = construction;
        rows.push({ diligence, what: disturbance.kind, task: template.id, manner, came });
      }
      await rm(root, { recursive: true });
    }
  }
  await stage.close();
  return { tables: tablesOf(rows), figures: figuresOf(rows) };
}

const count = (rows: readonly Row[], came: FalseEnd): number => rows.filter((row) => row.came === came).length;

function tablesOf(rows: readonly Row[]): Measured['tables'] {
  const kinds = [...new Set(rows.map(({ what }) => what))];
  const byKind = DILIGENCES.flatMap((diligence) =>
    kinds.map((what) => {
      const these = rows.filter((row) => row.diligence === diligence && row.what === what);
      return {
        diligence,
        'what went wrong': what,
        made: these.length,
        done: count(these, 'done'),
        'not claimed': count(these, 'not claimed'),
        'believed unseen': count(these, 'believed unseen'),
        'vouched for by code': count(these, 'vouched for by code'),
      };
    }),
  );
  const passed = rows
    .filter(({ came }) => came === 'vouched for by code' || came === 'believed unseen')
    .map((row) => ({ ...row }));
  return [
    { title: 'Constructed false ends', rows: byKind },
    { title: 'Those that passed as done', rows: passed },
  ];
}

function figuresOf(rows: readonly Row[]): Measured['figures'] {
  const perDiligence = DILIGENCES.flatMap((diligence) => {
    const these = rows.filter((row) => row.diligence === diligence);
    return [
      [`${diligence}Constructed`, these.length],
      [`${diligence}ByCode`, count(these, 'vouched for by code')],
      [`${diligence}BelievedUnseen`, count(these, 'believed unseen')],
      [`${diligence}Done`, count(these, 'done')],
    ] as const;
  });
  return Object.fromEntries(perDiligence);
}
