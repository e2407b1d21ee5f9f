/** open_link, and the schemes that are not opened. */

import { z } from 'zod';
import { defineAction } from './action.js';

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

export const openLink = defineAction({
  name: 'open_link',
  whenToUse: 'open a web address, or a link of an app, that is known exactly',
  args: z.strictObject({
    url: z
      .string('must be an address')
      .regex(/^[a-z][a-z0-9+.-]*:\S+$/i, 'must be a whole address such as https://example.org/page')
      .describe('the whole address'),
  }),
  effect: 'reads',
  seenIn: 'elements',
  wording: ({ url }) => `open ${url}`,
  perform: async ({ url }, { context }) => {
    const scheme = (url.split(':')[0] ?? '').toLowerCase();
    if (REFUSED.has(scheme))
      return {
        ok: false,
        detail: `Links that begin with "${scheme}:" are not opened. Use an https address or the app itself.`,
      };
    await context.device.openLink(url);
    return { ok: true, detail: `Opened ${url}.` };
  },
});
