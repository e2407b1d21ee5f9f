/** Prompts and replies, folded away. */

import type { ModelCall } from '../core/usage.js';
import { html, type Html } from './html.js';
import { dollars, duration, shortText } from './format.js';
import { shortenMiddle } from '../core/shorten.js';
import { counted } from '../core/count.js';

/** Cuts a text in its middle, saying how much is missing and where the whole stands. */
export function cut(text: string, most: number): string {
  return shortenMiddle(
    text,
    most,
    (missing) => `\n\n… ${missing} characters left out here; the whole text is in trace.jsonl …\n\n`,
  );
}

const tokensOf = ({ usage }: ModelCall): number => usage.input + usage.output;

function callDetails(call: ModelCall, mostCharacters: number): Html {
  const images = call.images > 0 ? `, ${counted(call.images, 'picture')}` : '';
  return html`<details class="call${call.error && ' bad'}">
    <summary>
      <b>${call.role}</b>
      <span class="quiet"
        >${call.model} · ${shortText(call.usage.input)} in, ${shortText(call.usage.output)} out${images} ·
        ${duration(call.seconds)}${call.cost !== undefined && ` · ${dollars(call.cost)}`}</span
      >
    </summary>
    ${call.error && html`<p class="bad" dir="auto">${call.error}</p>`}
    <h4>Prompt</h4>
    <pre dir="auto">${cut(call.prompt, mostCharacters)}</pre>
    <h4>Reply</h4>
    <pre dir="auto">${cut(call.reply, mostCharacters)}</pre>
  </details>`;
}

/** Prompts and replies, folded away. */
export function callsDetails(calls: readonly ModelCall[], mostCharacters: number): Html | undefined {
  if (calls.length === 0) return undefined;
  const tokens = calls.reduce((total, call) => total + tokensOf(call), 0);
  return html`<details class="calls">
    <summary>${counted(calls.length, 'model call')}, ${shortText(tokens)} tokens</summary>
    ${calls.map((call) => callDetails(call, mostCharacters))}
  </details>`;
}
