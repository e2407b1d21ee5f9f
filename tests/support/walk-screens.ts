import { ALL_APPS } from '../../src/simulator/apps/all-apps.js';
import type { SimulatedApp } from '../../src/simulator/world/app.js';
import { play, type Play } from '../../src/simulator/world/play.js';
import type { Message, View } from '../../src/simulator/world/view.js';

const MOST_SCREENS = 150;

export const allViews = (view: View): readonly View[] => [view, ...(view.children ?? []).flatMap(allViews)];
const taps = (shown: Play): readonly Message[] => allViews(shown.view()).flatMap(({ on }) => on?.tap ?? []);
const holds = (shown: Play): readonly Message[] => allViews(shown.view()).flatMap(({ on }) => on?.hold ?? []);

/** Whoever asks for a permission gets it. */
function allowed(shown: Play): Play {
  const asking = shown.world.windows.find(({ kind }) => kind === 'permission');
  return asking ? shown.give({ do: 'answer', uid: asking.uid, message: { kind: '$allow' } }).wait(1) : shown;
}

/** What is shown, without what merely differs from one row to the next: the bar at the top, the tab, and what taps can mean. */
function kindOf(shown: Play): string {
  const bar = allViews(shown.view()).find(({ id }) => id === 'toolbar');
  const inBar = bar ? allViews(bar).flatMap(({ desc }) => desc ?? []) : [];
  const tab =
    allViews(shown.view()).find(({ traits, type }) => traits?.selected && type?.endsWith('Layout'))?.desc ?? '';
  const menu = shown.screen() === '' ? shown.texts().at(-1) : '';
  return [shown.screen(), menu, tab, ...inBar, ...new Set(taps(shown).map(({ kind }) => kind))].join();
}

/** Every kind of screen that touches lead to within the app, each once, breadth first. */
export function walk(app: SimulatedApp, locale = 'en'): readonly Play[] {
  const seen = new Map<string, Play>();
  const others = ALL_APPS.filter((other) => other !== app);
  const first = play(app, { others }).give({ do: 'system', change: { locale } });
  const waiting = [allowed(first)];
  for (let shown = waiting.shift(); shown && seen.size < MOST_SCREENS; shown = waiting.shift()) {
    if (shown.world.front !== app.package || shown.world.windows.length > 0 || seen.has(kindOf(shown))) continue;
    seen.set(kindOf(shown), shown);
    const uid = shown.world.tasks.find((task) => task.package === app.package)?.entries.at(-1)?.uid ?? 0;
    const kinds = new Set<string>();
    for (const message of [...taps(shown), ...holds(shown)]) {
      if (kinds.has(message.kind) && kinds.size > 3) continue;
      kinds.add(message.kind);
      waiting.push(allowed(shown.give({ do: 'answer', uid, message })));
    }
  }
  return [...seen.values()];
}

/** The apps that a person finds on the phone. */
export const WALKED_APPS = ALL_APPS.filter(({ hidden }) => !hidden);
