/** How a model's server wants to be asked, as it was found out. */

import { z } from 'zod';

/** How a server can be held to JSON, strictest first. */
export const REPLY_FORMATS = ['json_schema', 'json_object', 'text'] as const;
export const PICTURE_FORMATS = ['webp', 'jpeg', 'png'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];
/** What the limit of a reply's length is called. */
export const LENGTH_FIELDS = ['max_tokens', 'max_completion_tokens'] as const;
/** What a request can do without, where a server refuses it. */
export const SPARE_FIELDS = ['temperature', 'reasoning_effort', 'detail'] as const;
export type SpareField = (typeof SPARE_FIELDS)[number];

/** The form of a request that a server takes for one model. */
export const RequestForm = z.object({
  replyFormat: z.enum(REPLY_FORMATS),
  pictureFormat: z.enum(PICTURE_FORMATS),
  lengthField: z.enum(LENGTH_FIELDS),
  /** Refused by the server, so left out. */
  leftOut: z.array(z.enum(SPARE_FIELDS)),
});
export type RequestForm = Readonly<z.infer<typeof RequestForm>>;

/** What was found out, by server and model, with the time of it. */
export const ServerHabits = z.object({
  version: z.literal(1),
  servers: z.record(z.string(), RequestForm.extend({ foundAt: z.string() })),
});
export type ServerHabits = Readonly<z.infer<typeof ServerHabits>>;
