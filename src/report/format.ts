/** Ends, numbers, times and money in words. */

import { END_TITLES, reasonOfEnd, type RunEnd } from '../core/run-end.js';

export type Tone = 'good' | 'warn' | 'bad' | 'quiet';
export type EndInWords = Readonly<{
  tone: Tone;
  title: string;
  detail: string;
  /** What the person can do now. */ next?: string;
}>;

const TONES: Readonly<Record<RunEnd['kind'], Tone>> = {
  finished: 'good',
  'gave-up': 'warn',
  'limit-reached': 'warn',
  stuck: 'warn',
  'needs-person': 'warn',
  'stopped-by-person': 'quiet',
  failed: 'bad',
};

const HOW_TO_HELP =
  'Do this on the phone, or be at the terminal to answer, and start the run again with the same instruction.';

/** How a run ended, for somebody who only reads the first line. No end means that nobody wrote one. */
export function endInWords(end: RunEnd | undefined): EndInWords {
  if (!end) {
    return {
      tone: 'quiet',
      title: 'No result yet',
      detail: 'The run is still going on, or its process ended before it could write one.',
    };
  }
  const words = { tone: TONES[end.kind], title: END_TITLES[end.kind], detail: reasonOfEnd(end) };
  return end.kind === 'needs-person' ? { ...words, next: HOW_TO_HELP } : words;
}

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const dated = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

export const shortText = (value: number): string => compact.format(value);
export const dollars = (value: number): string => `$${value.toFixed(value < 1 ? 3 : 2)}`;
export const moment = (iso: string): string =>
  Number.isNaN(Date.parse(iso)) ? iso : `${dated.format(new Date(iso))} UTC`;

/** 4.2 s, 38 s, 2 min 05 s */
export function duration(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const rounded = Math.round(seconds);
  return rounded < 60 ? `${rounded} s` : `${Math.floor(rounded / 60)} min ${String(rounded % 60).padStart(2, '0')} s`;
}
