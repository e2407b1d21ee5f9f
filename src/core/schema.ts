/** Schemas as upper floors see them. */

import { z } from 'zod';
import { Locator } from './locator.js';

/** What a value must look like. Upper floors use schemas through this type and never import the library. */
export type Schema<T> = z.ZodType<T>;

type JsonSchemaOptions = Readonly<{
  /** With what each part of a locator means: for editors. A model is told elsewhere, once. */
  explainsLocators?: boolean;
}>;

/** The same schema as JSON Schema, for editors. */
export const toJsonSchema = (
  schema: Schema<unknown>,
  { explainsLocators = false }: JsonSchemaOptions = {},
): Record<string, unknown> => written(schema, { reused: 'inline', explainsLocators });

/** For models that can be held to one, which pay for every word of it: what comes again stands once. */
export const toReplySchema = (schema: Schema<unknown>): Record<string, unknown> =>
  written(schema, { reused: 'ref', explainsLocators: false });

const written = (
  schema: Schema<unknown>,
  { reused, explainsLocators }: Required<JsonSchemaOptions> & Readonly<{ reused: 'inline' | 'ref' }>,
): Record<string, unknown> =>
  z.toJSONSchema(schema, {
    reused,
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      if (zodSchema !== Locator) return;
      // A locator may be written as the bare text that a person reads; the schema library cannot see that.
      const fields = { ...jsonSchema };
      if (!explainsLocators) {
        for (const field of Object.values(fields.properties ?? {}))
          if (typeof field === 'object') delete field.description;
      }
      for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key);
      jsonSchema.anyOf = [{ type: 'string', minLength: 1 }, fields];
    },
  }) as Record<string, unknown>;
