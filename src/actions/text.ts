/** type, replace_text, clear_text, copy, paste, each read back. */

import { z } from 'zod';
import type { Screen } from '../core/screen.js';
import { defineAction, type Action, type ActionResult, type ActionRun, type Target } from './action.js';
import { plainText } from '../core/plain-text.js';
import { fillSecrets, holdsSecret } from './secrets.js';
import { hasPlace, nameOfPlace, Place, targetOf } from './target.js';

const TEXT = z.string('must be a text');
const FIELD_HELP = { 'mark?': 'the field; without it the one that has the cursor' } as const;
/** What works on the text of a field. `type` is not among them: an action before it in the same decision may open the field. */
const hasField = ({ elements, blind }: Screen): boolean =>
  blind || elements.some(({ abilities }) => abilities.includes('type'));
const intoField = (place: Place, screen: Screen): string =>
  hasPlace(place) ? ` into ${nameOfPlace(place, screen)}` : '';

const ofField = (place: Place, screen: Screen): string => (hasPlace(place) ? ` of ${nameOfPlace(place, screen)}` : '');

/** Puts the cursor into the field that was named, unless it is there. */
async function choose(place: Place, { tools, screen }: ActionRun): Promise<Target | undefined> {
  if (!hasPlace(place)) return focusedTarget(screen);
  const target = targetOf(place, screen);
  if (!target.element?.state.focused) {
    await tools.device.tap(target.point);
    await tools.look();
  }
  return target;
}

function focusedTarget({ elements }: Screen): Target | undefined {
  const element = elements.find(({ state, abilities }) => state.focused && abilities.includes('type'));
  return element && { element, bounds: element.bounds, point: { x: element.bounds.left, y: element.bounds.top } };
}

type Written = Readonly<{ text: string; held: string | undefined; target: Target | undefined; isHidden: boolean }>;

/** Reads the field back: what was typed and what stands there can differ. */
function readBack({ text, held, target, isHidden }: Written): ActionResult {
  const place = target ? { target } : {};
  if (isHidden || target?.element?.state.password)
    return { ok: true, detail: 'Typed; the field hides its text.', ...place };
  if (held === undefined) return { ok: true, detail: 'Typed; no field has the cursor any more.', ...place };
  const isThere = plainText(held).includes(plainText(text));
  return {
    ok: isThere,
    detail: isThere ? `The field holds "${held}".` : `The field holds "${held}" instead of "${text}".`,
    ...place,
  };
}

const type = defineAction({
  name: 'type',
  whenToUse: 'add text to a field, whatever language it is in',
  args: z.strictObject({ text: TEXT.min(1, 'must not be empty'), ...Place }),
  help: { text: 'what to type, letter by letter', ...FIELD_HELP },
  effect: 'writes',
  wording: ({ text, ...place }, screen) => `type "${text}"${intoField(place, screen)}`,
  perform: async ({ text, ...place }, run) => {
    const { device, secretOf } = run.tools;
    const value = fillSecrets(text, secretOf);
    const target = await choose(place, run);
    await device.typeText(value);
    return readBack({ text: value, held: await device.focusedText(), target, isHidden: holdsSecret(text) });
  },
});

const replaceText = defineAction({
  name: 'replace_text',
  whenToUse: 'put a new text in place of all that a field holds',
  args: z.strictObject({ text: TEXT, ...Place }),
  help: { text: 'the new text', ...FIELD_HELP },
  effect: 'writes',
  fits: hasField,
  wording: ({ text, ...place }, screen) => `replace the text${ofField(place, screen)} by "${text}"`,
  perform: async ({ text, ...place }, run) => {
    const { device, secretOf } = run.tools;
    const value = fillSecrets(text, secretOf);
    const target = await choose(place, run);
    await device.replaceText(value);
    return readBack({ text: value, held: await device.focusedText(), target, isHidden: holdsSecret(text) });
  },
});

const clearText = defineAction({
  name: 'clear_text',
  whenToUse: 'empty a field',
  args: z.strictObject(Place),
  help: FIELD_HELP,
  effect: 'writes',
  fits: hasField,
  wording: (place, screen) => `clear the text${hasPlace(place) ? ` of ${nameOfPlace(place, screen)}` : ''}`,
  perform: async (place, run) => {
    const target = await choose(place, run);
    await run.tools.device.replaceText('');
    return { ok: true, detail: 'The field is empty.', ...(target && { target }) };
  },
});

const copy = defineAction({
  name: 'copy',
  whenToUse: 'put the text of an element on the clipboard, to paste it elsewhere',
  args: z.strictObject({ mark: z.number() }),
  help: { mark: 'the element whose text is copied' },
  effect: 'reads',
  wording: (place, screen) => `copy ${nameOfPlace(place, screen)}`,
  perform: async (place, { tools, screen }) => {
    const target = targetOf(place, screen);
    const { element } = target;
    const text = element ? (element.value ?? [element.label, ...(element.details ?? [])].join('\n')) : '';
    if (text === '' || element?.state.password)
      return { ok: false, detail: 'It has no text that can be copied.', target };
    await tools.device.setClipboard(text);
    return { ok: true, detail: `Copied "${text}".`, target };
  },
});

const paste = defineAction({
  name: 'paste',
  whenToUse: 'add what is on the clipboard to a field',
  args: z.strictObject(Place),
  help: FIELD_HELP,
  effect: 'writes',
  fits: hasField,
  wording: (place, screen) => `paste${intoField(place, screen)}`,
  perform: async (place, run) => {
    const { device } = run.tools;
    const text = await device.clipboard();
    if (text === '') return { ok: false, detail: 'There is nothing on the clipboard. Type the text instead.' };
    const target = await choose(place, run);
    await device.typeText(text);
    return readBack({ text, held: await device.focusedText(), target, isHidden: false });
  },
});

export const TEXT_ACTIONS: readonly Action[] = [type, replaceText, clearText, copy, paste];
