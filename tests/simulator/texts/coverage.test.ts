import { readdirSync } from 'node:fs';
import { translated } from '../../../src/simulator/texts/translated.js';
import { sayingOf } from '../../../src/simulator/texts/languages.js';
import type { View } from '../../../src/simulator/world/view.js';
import { walk, WALKED_APPS } from '../../support/walk-screens.js';

const CONTENT = new URL('../../../src/simulator/content/', import.meta.url);
/** Of the texts of an app's interface, at least so many read in Chinese. What is left are names, and sentences of content. */
const LEAST_SHARE = 0.8;

/** Names of brands and packages, which are the same in every language. */
const NAMES = new Set(WALKED_APPS.flatMap((app) => [app.label, app.package]));
const EXTENSIONS = ['.jpg', '.png'];

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

const visible = (view: View): readonly View[] =>
  view.type === 'android.webkit.WebView' ? [] : [view, ...(view.children ?? []).flatMap(visible)];
const wordsOf = ({ text, desc, field }: View): readonly string[] =>
  [field ? undefined : text, desc, field?.hint].filter((words) => words !== undefined);
const isLatin = (words: string): boolean => /[A-Za-z]{2}/.test(words) && !/\p{Script=Han}/u.test(words);

describe('the interface in simplified Chinese', () => {
  const content = new Set<string>();
  beforeAll(async () => {
    for (const file of readdirSync(CONTENT).filter((name) => name.endsWith('.js'))) {
      const holds: unknown = await import(new URL(file, CONTENT).href);
      stringsIn({ ...(holds as object) }).forEach((words) => content.add(words));
    }
  });

  it.each(WALKED_APPS.map((app) => [app.label, app] as const))('is whole enough in %s', (_label, app) => {
    const say = sayingOf('zh-CN', app.package);
    const screens = walk(app, 'zh-CN');
    const own = new Set(screens.flatMap((shown) => stringsIn(shown.world.apps)));
    const views = screens.flatMap((shown) => visible(say ? translated(shown.view(), say) : shown.view()));
    const isOwn = (words: string): boolean =>
      own.has(words) || content.has(words) || NAMES.has(words) || EXTENSIONS.some((end) => own.has(words + end));
    const words = [...new Set(views.flatMap(wordsOf))].filter((each) => /\p{L}{2}/u.test(each) && !isOwn(each));
    const left = words.filter(isLatin);
    expect({ enough: left.length <= (1 - LEAST_SHARE) * words.length, left }).toMatchObject({ enough: true });
  });
});
