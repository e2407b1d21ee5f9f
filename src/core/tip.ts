/** One tip as its YAML file holds it, and with its defaults. */

import { z } from 'zod';

export const Role = z.enum(['manager', 'operator', 'reflector', 'notetaker']);
export type Role = z.infer<typeof Role>;

export const ItemSource = z.enum(['human', 'learned', 'imported']);

/** Fields of one tip as it stands in `tips/<package or _general>.yaml`. A person may write only `do`. */
export const TipFields = z.strictObject({
  id: z
    .string()
    .regex(/^t-[a-z0-9]{4,16}$/, 'must look like t-7k3m2q')
    .optional(),
  title: z.string().max(80).optional(),
  when: z.string().max(140).optional(),
  not_when: z.string().max(140).optional(),
  do: z.string().min(1).max(320),
  kind: z.enum(['strategy', 'pitfall', 'recovery', 'fact', 'preference']).optional(),
  for: z.array(Role).min(1).optional(),
  status: z.enum(['candidate', 'active', 'pinned', 'disabled', 'retired']).optional(),
  source: ItemSource.optional(),
  from: z.array(z.string()).max(5).optional(),
  created: z.string().optional(),
  app_version: z.string().optional(),
  locale: z.string().optional(),
  tags: z.array(z.string().max(24)).max(5).optional(),
  supersedes: z.array(z.string()).optional(),
  /** Why a person has to read it before it is used. */
  flagged: z.string().max(140).optional(),
});
export type TipFields = Readonly<z.infer<typeof TipFields>>;

export const TipFile = z.strictObject({
  version: z.literal(1),
  package: z.string().min(1),
  tips: z.array(TipFields),
});
export type TipFile = Readonly<z.infer<typeof TipFile>>;

/** Fields that a person may leave out, filled in. */
export type WithDefaults<T, Keys extends keyof T> = Readonly<Omit<T, Keys> & { [Key in Keys]-?: NonNullable<T[Key]> }>;

/** A short piece of advice for an agent, with the defaults filled in. */
export type Tip = WithDefaults<TipFields, 'id' | 'kind' | 'for' | 'status' | 'source'> &
  Readonly<{
    /** "_general" for tips that hold in any app. */
    package: string;
  }>;
