import { z } from 'zod';
import { Role, TipFields } from './tip.js';

/** A tip as a model proposes it. Code decides whether it is kept, and where. */
export const TipProposal = z.object({
  title: z.string('must name the tip in a few words').min(1).max(80),
  when: z.string('must say in which situation it helps').min(1).max(140),
  not_when: z.string().max(140).optional(),
  do: z.string('must be the advice').min(1).max(320),
  kind: TipFields.shape.kind.unwrap(),
  for: z.array(Role).min(1),
  app: z.string('must be a package of the list, or "any"').min(1),
  steps: z.array(z.number().int(), 'must list the numbers of the steps that show it').min(1),
});
export type TipProposal = Readonly<z.infer<typeof TipProposal>>;

export const TipProposals = z.object({
  tips: z.array(TipProposal, 'must be a list, empty when there is nothing to learn').max(3, 'must hold at most 3 tips'),
  reinforce: z.array(z.object({ id: z.string(), steps: z.array(z.number().int()).min(1) })).default([]),
});
export type TipProposals = Readonly<z.infer<typeof TipProposals>>;

/** A stretch of the run that is worth a name. The steps themselves come from the recording, never from a model. */
export const ShortcutProposal = z.object({
  stretch: z.number('must be the number of a stretch').int(),
  from: z.number('must be the number of its first action').int(),
  to: z.number('must be the number of its last action').int(),
  name: z.string().regex(/^[a-z][a-z0-9_]{1,39}$/, 'must be small letters, digits and _, starting with a letter'),
  title: z.string().min(1).max(80),
  description: z.string().min(1).max(200),
  params: z
    .array(
      z.object({
        value: z.string('must be a value of the list, for example "v1"'),
        name: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'must be small letters, digits and _, starting with a letter'),
        describe: z.string().max(120).optional(),
      }),
    )
    .max(8)
    .default([]),
});
export type ShortcutProposal = Readonly<z.infer<typeof ShortcutProposal>>;

export const ShortcutProposals = z.object({
  shortcuts: z
    .array(ShortcutProposal, 'must be a list, empty when nothing is worth keeping')
    .max(2, 'must hold at most 2 shortcuts'),
});
export type ShortcutProposals = Readonly<z.infer<typeof ShortcutProposals>>;
