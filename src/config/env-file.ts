/** Variables from the environment and from .env, with their places. */

import type { Environment } from '../core/environment.js';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { SetupError } from '../core/errors.js';

/** A variable with the place it came from: "environment" or ".env, line 3". */
export type Variable = Readonly<{ value: string; source: string }>;
export type Variables = Readonly<{ get(name: string): Variable | undefined; names: readonly string[] }>;

/** The real environment, and behind it what .env adds. An empty variable counts as not set. */
export function readVariables(env: Environment, path: string): Variables {
  const added = readEnvFile(path);
  const get = (name: string): Variable | undefined => {
    const value = env[name];
    if (value !== undefined) return value === '' ? undefined : { value, source: 'environment' };
    return added.get(name);
  };
  return { get, names: [...new Set([...Object.keys(env), ...added.keys()])] };
}

function readEnvFile(path: string): ReadonlyMap<string, Variable> {
  if (!existsSync(path)) return new Map();
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new SetupError({
      code: 'setup.file-system',
      problem: `.env cannot be read: ${words}.`,
      remedy: 'It must be a file of your own.',
    });
  }
  const lines = text.split(/\r?\n/);
  const lineOf = (name: string) => lines.findLastIndex((line) => line.replace(/^\s*(export\s+)?/, '').startsWith(name));
  return new Map(
    Object.entries(parse(text))
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [name, { value, source: `.env, line ${lineOf(name) + 1}` }]),
  );
}
