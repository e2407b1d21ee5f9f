/** Which locale has which tables. */

import { chineseNumber } from './chinese-numbers.js';
import { dictionaryOf, type Say, type Table, type WriteNumber } from './dictionary.js';
import { CHINESE } from './zh-cn/common.js';
import { CHINESE_OF_APPS } from './zh-cn/of-apps.js';

type Language = Readonly<{
  /** For every app and the system. */
  common: Table;
  /** By package: what means something else there, or stands nowhere else. */
  apps: Readonly<Record<string, Table>>;
  writeNumber: WriteNumber;
}>;

const SIMPLIFIED_CHINESE: Language = { common: CHINESE, apps: CHINESE_OF_APPS, writeNumber: chineseNumber };

/** Apps are written in English. Where a locale's language has no table, their texts stay English. */
function languageOf(locale: string): Language | undefined {
  const { language, script } = new Intl.Locale(locale).maximize();
  return language === 'zh' && script === 'Hans' ? SIMPLIFIED_CHINESE : undefined;
}

const known = new Map<string, Say | undefined>();

/** How an app's texts read in a locale; undefined where they stay as they are. Tables are compiled on first use. */
export function sayingOf(locale: string, packageName: string): Say | undefined {
  const key = `${locale} ${packageName}`;
  if (!known.has(key)) {
    const language = languageOf(locale);
    known.set(key, language && dictionaryOf([language.apps[packageName] ?? {}, language.common], language.writeNumber));
  }
  return known.get(key);
}
