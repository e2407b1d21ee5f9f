/** What a shortcut always does the same way, said in its name, title and description. */

import { foldText } from '../core/plain-text.js';
import { dateIn } from './written-dates.js';
import type { RecordedValue } from './recorded-values.js';

type ShortcutWords = Readonly<{ name: string; title: string; description: string }>;

const LONGEST = { name: 40, title: 80, description: 200 } as const;

/** The same, with what stays fixed: "create_alarm_mon_wed", "Create an alarm (always Mon, Wed)". */
export function sayFixed(said: ShortcutWords, fixed: readonly RecordedValue[]): ShortcutWords {
  const words = [...new Set(fixed.map(wordsOf))].filter((word) => word !== '' && !isSaid(word, said));
  if (words.length === 0) return said;
  const always = `always ${words.join(', ')}`;
  return {
    name: nameWith(said.name, words),
    title: `${cut(said.title, LONGEST.title - always.length - 3)} (${always})`.slice(0, LONGEST.title),
    description: `${cut(said.description, LONGEST.description - always.length - 3)} (${always})`.slice(
      0,
      LONGEST.description,
    ),
  };
}

function wordsOf({ text, form }: RecordedValue): string {
  if (form.type === 'boolean') return `${text} ${form.on ? 'on' : 'off'}`;
  if (form.type === 'set' && !form.values) return `${text} ${form.on ? 'on' : 'off'}`;
  if (form.type === 'set' && form.chosen.length === 0) return 'none of them';
  return form.type === 'date' ? (dateIn(text) ?? form.value) : text;
}

const isSaid = (word: string, { name, title, description }: ShortcutWords): boolean => {
  const all = foldText([name.replaceAll('_', ' '), title, description].join(' '));
  return word.split(/[\s,]+/).every((each) => all.includes(foldText(each)));
};

function nameWith(name: string, words: readonly string[]): string {
  const slug = foldText(words.join(' '))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
  const whole = `${name.slice(0, LONGEST.name - 8)}_${slug === '' ? 'fixed' : slug}`;
  return whole.slice(0, LONGEST.name).replace(/_+$/, '');
}

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, Math.max(0, most - 1))}…`;
