import { dialog, type AppEffect } from '../world/effect.js';
import type { Message } from '../world/view.js';

/** The question before something is deleted for good. */
export const askDelete = <const M extends Message>(title: string, tap: M, text?: string): AppEffect<M> =>
  dialog({
    title,
    ...(text !== undefined && { text }),
    positive: { label: 'Delete', tap },
    negative: { label: 'Cancel' },
  });
