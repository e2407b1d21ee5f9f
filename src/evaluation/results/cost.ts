/** What a try costs on average, in dollars or in tokens. */

import { meanOf } from '../metrics/interval.js';
import type { TaskResult } from '../scoring/result.js';

/** Whether the cost of every try is known; otherwise only tokens can be compared. */
export const isPriced = (results: readonly TaskResult[]): boolean =>
  results.length > 0 && results.every(({ cost }) => cost !== undefined);

/** What a try costs on average, in US dollars or in tokens. */
export const costOfRun = (results: readonly TaskResult[], inDollars: boolean): number =>
  meanOf(results.map(({ cost = 0, tokens }) => (inDollars ? cost : tokens.input + tokens.output)));
