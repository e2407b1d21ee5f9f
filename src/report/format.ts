/** Ends, numbers, times and money in words. */

import type { RunEnd } from '../core/run-end.js';

export type Tone = 'good' | 'warn' | 'bad' | 'quiet';
export type EndInWords = Readonly<{
  tone: Tone;
  title: string;
  detail: string;
  /** What the person can do now. */ next?: string;
}>;

/** How a run ended, for somebody who only reads the first line. No end means that nobody wrote one. */
export function endInWords(end: RunEnd | undefined): EndInWords {
  switch (end?.kind) {
    case undefined:
      return {
        tone: 'quiet',
        title: 'No result yet',
        detail: 'The run is still going on, or its process ended before it could write one.',
      };
    case 'finished':
      return { tone: 'good', title: 'Finished', detail: '' };
    case 'gave-up':
      return { tone: 'warn', title: 'Found impossible', detail: end.reason };
    case 'limit-reached':
      return { tone: 'warn', title: 'Stopped at a limit', detail: end.detail };
    case 'stuck':
      return { tone: 'warn', title: 'Got stuck', detail: end.pattern };
    case 'needs-person':
      return {
        tone: 'warn',
        title: 'Needs a person',
        detail: end.what,
        next: 'Do this on the phone, or be at the terminal to answer, and start the run again with the same instruction.',
      };
    case 'stopped-by-person':
      return { tone: 'quiet', title: 'Stopped by hand', detail: '' };
    case 'failed':
      return { tone: 'bad', title: 'Failed', detail: `${end.error.problem} ${end.error.remedy}` };
  }
}

const grouped = new Intl.NumberFormat('en');
const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const dated = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });

export const whole = (value: number): string => grouped.format(Math.round(value));
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

export const counted = (count: number, noun: string): string => `${whole(count)} ${noun}${count === 1 ? '' : 's'}`;
