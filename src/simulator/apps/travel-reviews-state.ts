/** What Wayfare remembers. */

import { SIGHTS } from '../content/sights.js';
import type { Env } from '../world/app.js';

export type Review = { sight: string; stars: number; text: string };

export type State = {
  city: string;
  query: string;
  wished: readonly string[];
  reviews: readonly Review[];
  stars: number;
  draft: string;
};

export type Message =
  | { kind: 'query' | 'draft'; text: string }
  | { kind: 'city'; city: string }
  | { kind: 'open' | 'wish'; name: string }
  | { kind: 'stars'; stars: number }
  | { kind: 'write' | 'publish' | 'up' };

export const sightOf = ({ extras }: Pick<Env, 'extras'>) => SIGHTS.find(({ name }) => name === extras['name']);
