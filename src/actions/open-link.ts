/** open_link, and the schemes that are not opened. */

import { z } from 'zod';
import { defineAction } from './action.js';
import { READS } from './effects/effect-reading.js';
import { readLink } from './effects/link-effect.js';

/** Schemes that reach past an app's own pages: into files, code, or any activity there is. */
const REFUSED = new Set([
  'javascript',
  'file',
  'content',
  'intent',
  'data',
  'android-app',
  'view-source',
  'blob',
  'about',
]);

/** Why a link is not opened, whoever asks for it; undefined for one that may be. */
export function refusalOfLink(url: string): string | undefined {
  const scheme = (url.split(':')[0] ?? '').trim().toLowerCase();
  return REFUSED.has(scheme)
    ? `Links that begin with "${scheme}:" are not opened. Use an https address or the app itself.`
    : undefined;
}

export const openLink = defineAction({
  name: 'open_link',
  whenToUse: 'open a web address, or a link of an app, that is known exactly',
  args: z.strictObject({
    url: z
      .string('must be an address')
      .regex(/^[a-z][a-z0-9+.-]*:\S+$/i, 'must be a whole address such as https://example.org/page')
      .describe('the whole address'),
  }),
  // What is never opened need not be asked about.
  effect: ({ url }, _, said) => (refusalOfLink(url) === undefined ? readLink(url, said) : READS),
  seenIn: 'elements',
  wording: ({ url }) => `open ${url}`,
  perform: async ({ url }, { context }) => {
    const refusal = refusalOfLink(url);
    if (refusal !== undefined) return { ok: false, detail: refusal };
    await context.device.openLink(url);
    return { ok: true, detail: `Opened ${url}.` };
  },
});
