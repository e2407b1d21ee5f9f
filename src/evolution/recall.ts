import type { Shortcut } from '../core/shortcut.js';
import { Role, type Tip } from '../core/tip.js';
import type { Memory } from '../memory/memory.js';
import { selectShortcuts, selectTips } from '../memory/search/retrieval.js';

/** What a run is told from memory: few things that fit, or nothing. */
export type RecallResult = Readonly<{ tips: readonly Tip[]; shortcuts: readonly Shortcut[] }>;

export type RecallOptions = Readonly<{
  memory: Pick<Memory, 'list' | 'standings'>;
  instruction: string;
  /** The app in front. Without it the tips of every app may come. */
  package?: string | undefined;
  /** Whom the tips are for; without it, all four agents. */
  role?: Role | undefined;
  /** Whether candidates may be tried that nobody has read. */
  mayTry?: boolean;
}>;

/** Most tips for each agent, the one who uses them most first. */
const MOST: Readonly<Record<Role, number>> = { operator: 5, manager: 3, reflector: 2, notetaker: 2 };
const MOST_TIPS = 8;
const MOST_SHORTCUTS = 12;
/** About 450 tokens. */
const MOST_CHARACTERS = 1800;

/** Candidates, disabled and retired items never come. One bad file keeps nobody from the good ones. */
export async function recall({
  memory,
  instruction,
  package: app,
  role,
  mayTry,
}: RecallOptions): Promise<RecallResult> {
  const [contents, { standings, now }] = await Promise.all([memory.list(), memory.standings()]);
  const query = { text: instruction, package: app, standings, now, mayTry };
  const tips = contents.tips.map(({ item }) => item);
  const shortcuts = contents.shortcuts.map(({ item }) => item);
  const roles: readonly Role[] = role ? [role] : Role.options;
  const chosen = new Set(roles.flatMap((one) => selectTips(tips, one, { ...query, most: MOST[one] })));
  return {
    tips: withinBudget([...chosen].slice(0, MOST_TIPS)),
    shortcuts: selectShortcuts(shortcuts, { ...query, most: MOST_SHORTCUTS }),
  };
}

function withinBudget(tips: readonly Tip[]): readonly Tip[] {
  let left = MOST_CHARACTERS;
  return tips.filter(({ do: advice, when = '', not_when: notWhen = '' }) => {
    left -= advice.length + when.length + notWhen.length;
    return left >= 0;
  });
}
