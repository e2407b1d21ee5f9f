import { createHash } from 'node:crypto';
import type { Suite } from './suite-task.js';

/** The same for the same tasks, so that one suite run never mixes two versions of a suite. */
export const fingerprintOf = ({ tasks }: Pick<Suite, 'tasks'>): string =>
  createHash('sha256').update(JSON.stringify(tasks)).digest('hex').slice(0, 16);
