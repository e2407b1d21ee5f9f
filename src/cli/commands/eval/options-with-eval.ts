/** The options of the commands below `fingertips eval`. */

import type { Command } from 'commander';

/**
 * The options of a command below "eval". That knows --json, --junit and others too and takes them when it parses first, wherever
 * they stand, so its own are looked through as well.
 */
export const optionsWithEval = <T extends object>(command: Command): T => command.optsWithGlobals<T>();
