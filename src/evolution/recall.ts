/** What a run is told from memory, at its start and again whenever another app comes to the front or a subgoal begins. */

import type { Shortcut } from '../core/shortcut.js';
import { Role, type Tip } from '../core/tip.js';
import type { Memory } from '../memory/memory.js';
import { isOffered, selectShortcuts, selectTips, type RetrievalQuery } from '../memory/search/retrieval.js';

/** What a run is told from memory: few things that fit, or nothing. */
export type RecallResult = Readonly<{ tips: readonly Tip[]; shortcuts: readonly Shortcut[] }>;

/** Where a run stands: what it is about, and what is in front. */
export type RecallQuery = Readonly<{
  instruction: string;
  subgoal?: string | undefined;
  /** The app in front. Without it, and at the home screen, the items of every app may come. */
  package?: string | undefined;
  /** Whom the tips are for; without it, all four agents. */
  role?: Role | undefined;
}>;

/** The memory as it was when it was opened. */
export type OpenRecall = Readonly<{
  /** All that may be told at some time. */
  usable: readonly Shortcut[];
  recall(query: RecallQuery): RecallResult;
}>;

export type OpenRecallOptions = Readonly<{
  memory: Pick<Memory, 'list' | 'standings'>;
  /** Whether candidates may be tried that nobody has read. */
  mayTry?: boolean | undefined;
}>;

/** Most tips for each agent, the one who uses them most first. */
const MOST: Readonly<Record<Role, number>> = { operator: 5, manager: 3, reflector: 2, notetaker: 2 };
const MOST_TIPS = 8;
const MOST_SHORTCUTS = 12;
/** About 450 tokens. */
const MOST_CHARACTERS = 1800;
/** From the home screen every app can be opened, so it is no app like others. */
const HOME = /launcher|home/i;

/** Disabled and retired items never come. One bad file keeps nobody from the good ones. */
export async function openRecall({ memory, mayTry }: OpenRecallOptions): Promise<OpenRecall> {
  const [contents, { standings, now }] = await Promise.all([memory.list(), memory.standings()]);
  const tips = contents.tips.map(({ item }) => item);
  const shortcuts = contents.shortcuts.map(({ item }) => item);
  const builtIn = new Set(contents.tips.filter((stored) => stored.builtIn).map(({ item }) => item.id));
  const byApp = new Map<string, readonly Tip[]>();
  const tipsFor = (app: string): readonly Tip[] => {
    const own = byApp.get(app) ?? tips.filter((tip) => tip.package === app || tip.package === '_general');
    byApp.set(app, own);
    return own;
  };
  const common = { standings, now, mayTry, builtIn };
  return {
    usable: shortcuts.filter((shortcut) => isOffered(shortcut, common)),
    recall({ instruction, subgoal = '', package: front = '', role }) {
      const text = subgoal === '' || subgoal === instruction ? instruction : `${instruction}\n${subgoal}`;
      const app = front === '' || HOME.test(front) ? undefined : front;
      const query: Omit<RetrievalQuery, 'most'> = { ...common, text, package: app };
      const roles: readonly Role[] = role ? [role] : Role.options;
      const near = app === undefined ? tips : tipsFor(app);
      const chosen = new Set(roles.flatMap((one) => selectTips(near, one, { ...query, most: MOST[one] })));
      return {
        tips: withinBudget([...chosen].slice(0, MOST_TIPS)),
        shortcuts: selectShortcuts(shortcuts, { ...query, most: MOST_SHORTCUTS }),
      };
    },
  };
}

export type RecallOptions = OpenRecallOptions & RecallQuery;

/** Once, for those who ask only once. */
export const recall = async ({ memory, mayTry, ...query }: RecallOptions): Promise<RecallResult> =>
  (await openRecall({ memory, mayTry })).recall(query);

function withinBudget(tips: readonly Tip[]): readonly Tip[] {
  let left = MOST_CHARACTERS;
  return tips.filter(({ do: advice, when = '', not_when: notWhen = '' }) => {
    left -= advice.length + when.length + notWhen.length;
    return left >= 0;
  });
}
