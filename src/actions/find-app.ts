/** Which installed app a name means: one, several, or none. Never another one that only sounds alike. */

import { foldText } from '../core/plain-text.js';
import type { InstalledApp } from '../device/device.js';

export type AppMatch =
  | Readonly<{ kind: 'found'; app: InstalledApp }>
  | Readonly<{ kind: 'several'; apps: readonly InstalledApp[] }>
  | Readonly<{ kind: 'none' }>;

/** Whoever makes an app puts their name before it, and nobody says it: "Maps" is "Google Maps". */
const MAKERS = new Set(
  'google samsung microsoft xiaomi mi huawei honor oppo vivo oneplus realme motorola sony lg asus nokia apple amazon'.split(
    ' ',
  ),
);

const withoutMaker = (label: string): string => {
  const [first = '', ...others] = foldText(label).split(' ');
  return others.length > 0 && MAKERS.has(first) ? others.join(' ') : foldText(label);
};

/** By package, by name, by name without its maker, and where the phone tells no names by the end of the package. */
export function findApp(wanted: string, apps: readonly InstalledApp[]): AppMatch {
  const name = foldText(wanted);
  const tests: readonly ((app: InstalledApp) => boolean)[] = [
    (app) => app.package === wanted.trim(),
    (app) => app.label !== undefined && foldText(app.label) === name,
    (app) => app.label !== undefined && withoutMaker(app.label) === withoutMaker(wanted),
    (app) => app.label === undefined && app.package.split('.').at(-1) === name.replaceAll(' ', ''),
  ];
  for (const test of tests) {
    const fitting = [...new Map(apps.filter(test).map((app) => [app.package, app])).values()];
    const [app] = fitting;
    if (app) return fitting.length === 1 ? { kind: 'found', app } : { kind: 'several', apps: fitting };
  }
  return { kind: 'none' };
}

/** The question that only the person can answer, since the names on the screen are the same. */
export const whichOfThem = (name: string, apps: readonly InstalledApp[]): string =>
  `${apps.length} apps are called "${name}": ${apps.map((app) => app.package).join(', ')}. Which one is meant?`;

/** Which of them an answer names: by package, by a part of it that no other has, or by its place in the list. */
export function chosenBy(answer: string, apps: readonly InstalledApp[]): InstalledApp | undefined {
  const words = answer.trim().toLowerCase();
  if (words === '') return undefined;
  const place = /^\d+$/.test(words) ? apps[Number(words) - 1] : undefined;
  const named = apps.filter((app) => app.package.toLowerCase().includes(words) || words.includes(app.package));
  return place ?? (named.length === 1 ? named[0] : undefined);
}
