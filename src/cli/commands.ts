import type { AddCommand } from './program.js';

/** Every command, in the order of `fingertips --help`. */
export const commands: readonly AddCommand[] = [];
