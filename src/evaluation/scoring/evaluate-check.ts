import type { RecordedScreen } from '../../core/trace.js';
import type { TaskCheck, TextTest } from '../../core/task.js';
import { answerQuestion, type Json, type JournalEntry, type JsonObject } from '../../simulator/state.js';
import type { Evidence } from './evidence.js';
import { shorten } from '../../core/shorten.js';

/** What came of a check. Undecided where the evidence that it asks for was not kept. */
export type CheckResult = Readonly<{ holds: boolean | undefined; found: string }>;
export type PhoneQuestion = Partial<TaskCheck>;

const MOST_SHOWN = 200;

/** Looks into the evidence. `step` says after which step, counted from 1; 0 is the start; the end when it is left out. */
export function evaluateCheck({ trace, phone }: Evidence, question: PhoneQuestion, step?: number): CheckResult {
  if (question.end !== undefined) {
    const end = trace.result?.end.kind ?? 'no end';
    return { holds: end === question.end, found: end };
  }
  if (question.answer) return testText(trace.result?.answer ?? '', question.answer);
  if (question.screen) {
    const screen = step === undefined ? trace.screens.at(-1) : trace.screens.findLast(({ number }) => number <= step);
    return screen ? testText(wordsOn(screen), question.screen) : { holds: false, found: 'no screen' };
  }
  const [start] = phone ?? [];
  const now = step === undefined ? phone?.at(-1) : phone?.[Math.min(step, phone.length - 1)];
  if (!start || !now) return { holds: undefined, found: "the phone's own state was not kept" };
  const { holds, found } = answerQuestion({ now, start, journal: journalOf(now) }, asAsked(question));
  return { holds, found: shown(found) };
}

/** The part of a check that the phone's state answers. */
function asAsked(question: PhoneQuestion): Json {
  const { at, equals, contains, matches, exists, count, unchanged, journal } = question;
  const asked = { at, equals, contains, matches, exists, count, unchanged, journal };
  return JSON.parse(JSON.stringify(asked)) as JsonObject;
}

const journalOf = ({ journal }: JsonObject): readonly JournalEntry[] =>
  Array.isArray(journal) ? (journal as readonly JournalEntry[]) : [];

function testText(text: string, { equals, contains, matches }: TextTest): CheckResult {
  const parts = contains === undefined ? [] : [contains].flat();
  const lower = text.toLowerCase();
  const holds =
    (equals === undefined || text.trim() === equals.trim()) &&
    parts.every((part) => lower.includes(part.toLowerCase())) &&
    (matches === undefined || new RegExp(matches, 'su').test(text));
  return { holds, found: shown(text) };
}

const wordsOn = ({ elements }: RecordedScreen): string =>
  elements
    .flatMap(({ label, value, description }) => [label, value, description].filter((text) => text !== undefined))
    .join('\n');

function shown(value: Json): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return shorten(text, MOST_SHOWN);
}
