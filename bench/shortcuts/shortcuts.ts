/** What comes of shortcuts that were learned from one run, played with other values, in two languages and under faults. */

import type { Bench, BenchOptions, Measured, Table } from '../bench.js';
import { FAMILIES } from './all-families.js';
import type { Conditions, Language } from './desk.js';
import type { AnyFamily } from './family.js';
import { learnFamily, playFamily, type Play } from './learn-and-play.js';

/** Learned once in each language, and played with five other sets of values. Quick: on calm phones alone. */
export const SHORTCUTS: Bench = {
  about: 'shortcuts learned from one run and played with other values: done, handed back, wrong',
  run,
};

const LANGUAGES: readonly Language[] = ['en', 'zh-CN'];

async function run({ quick }: BenchOptions): Promise<Measured> {
  const rows: Table['rows'][number][] = [];
  const plays: Play[] = [];
  for (const language of LANGUAGES) {
    for (const family of FAMILIES) {
      const lesson = await learnFamily(family, language);
      const kinds: Readonly<Record<string, Conditions>> = { calm: [], ...(!quick && family.faults) };
      if ('refused' in lesson) {
        rows.push({ family: family.name, language, calm: `not learned: ${lesson.refused}` });
        continue;
      }
      const row: Record<string, string> = { family: family.name, language };
      for (const [kind, conditions] of Object.entries(kinds)) {
        const came = await playAll(family, { shortcut: lesson.shortcut, language, conditions });
        plays.push(...came);
        row[kind] = `${count(came, 'done')} / ${count(came, 'handed back')} / ${count(came, 'wrong')}`;
      }
      rows.push(row);
    }
  }
  const figures = {
    plays: plays.length,
    done: count(plays, 'done'),
    handedBack: count(plays, 'handed back'),
    wrong: count(plays, 'wrong'),
  };
  return { tables: [{ title: 'Done / handed back / wrong, of five other sets of values', rows }], figures };
}

const count = (plays: readonly Play[], came: Play['came']): number => plays.filter((play) => play.came === came).length;

type Round = Readonly<{
  shortcut: Parameters<typeof playFamily>[0]['shortcut'];
  language: Language;
  conditions: Conditions;
}>;

async function playAll(family: AnyFamily, round: Round): Promise<readonly Play[]> {
  const plays: Play[] = [];
  for (const values of family.others) plays.push(await playFamily({ family, values, ...round }));
  return plays;
}
