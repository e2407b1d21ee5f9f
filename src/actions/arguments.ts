/** What is said of an action's arguments, read from their schemas. */

import { z } from 'zod';
import type { Schema } from '../core/schema.js';

/** The schemas of an action's arguments, by name. */
export type ArgumentShape = Readonly<Record<string, z.ZodType>>;

const EXPECTED = z.registry<{ isExpected: true }>();

/** May be missing because something else can stand in for it; the Operator is still told of it as of one to be given. */
export const expectedArgument = <T extends z.ZodType>(schema: T): T => {
  EXPECTED.add(schema, { isExpected: true });
  return schema;
};

/** An argument as the Operator, the docs and a refusal speak of it. */
export type ArgumentHelp = Readonly<{ name: string; meaning: string; isOptional: boolean }>;

/** The arguments that say what they mean, in the order of the schema. A point says nothing: it is for screens without marks. */
export const helpOn = (shape: ArgumentShape): readonly ArgumentHelp[] =>
  Object.entries(shape).flatMap(([name, schema]) =>
    schema.description === undefined
      ? []
      : [{ name, meaning: schema.description, isOptional: !EXPECTED.has(schema) && mayBeMissing(schema) }],
  );

const mayBeMissing = (schema: Schema<unknown>): boolean => schema.safeParse(undefined).success;

/** "mark?": as prompts and docs write an argument that may be left out. */
export const writtenName = ({ name, isOptional }: ArgumentHelp): string => `${name}${isOptional ? '?' : ''}`;

/** Whether an argument of this name names an element by its mark. */
export const isMarkName = (name: string): boolean => /(?:^|_)mark$/.test(name);

/** Whether an argument of this name belongs to one screen alone: a mark or a point on it. */
export const isPositionName = (name: string): boolean => isMarkName(name) || /(?:^|_)point$/.test(name);
