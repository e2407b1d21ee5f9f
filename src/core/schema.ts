import { z } from 'zod';

/** What a value must look like. Upper floors use schemas through this type and never import the library. */
export type Schema<T> = z.ZodType<T>;

/** The same schema as JSON Schema, for editors and for models that can be held to one. */
export const toJsonSchema = (schema: Schema<unknown>): Record<string, unknown> =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Record<string, unknown>;
