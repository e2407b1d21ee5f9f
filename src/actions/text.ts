/** type, replace_text, clear_text, copy, paste, each read back. */

import { z } from 'zod';
import { isRisky } from '../core/effect.js';
import type { ScreenElement } from '../core/element.js';
import { quoteText } from '../core/quote-text.js';
import type { Screen } from '../core/screen.js';
import { defineAction, type Action, type ActionResult, type ActionRun, type Target } from './action.js';
import { plainText } from '../core/plain-text.js';
import { readTyped } from './effects/key-effect.js';
import { fillSecrets, holdsSecret } from './fill-secrets.js';
import { hasElementRef, nameOfElementRef, ElementRef, Mark, targetOf } from './target.js';

const TEXT = z.string('must be a text');
/** What is typed is told nearly in full, for a person may be asked whether it shall be. */
const LONGEST_TYPED = 400;
/** The field to work on; the one that has the cursor needs no naming. */
const FieldRef = { ...ElementRef, mark: Mark.optional().describe('the field; without it the one that has the cursor') };

const ofField = (place: ElementRef, screen: Screen): string =>
  hasElementRef(place) ? ` of ${nameOfElementRef(place, screen)}` : '';

const intoField = (place: ElementRef, screen: Screen): string =>
  hasElementRef(place) ? ` into ${nameOfElementRef(place, screen)}` : '';

/** Puts the cursor into the field that was named, unless it is there. */
async function choose(place: ElementRef, { context, screen }: ActionRun): Promise<Target | undefined> {
  if (!hasElementRef(place)) return focusedTarget(screen);
  const target = targetOf(place, screen);
  if (!target.element?.state.focused) {
    await context.device.tap(target.point);
    await context.look();
  }
  return target;
}

/** The field that will have the cursor; undefined where that is not known. */
const fieldOf = ({ mark }: ElementRef, screen: Screen): ScreenElement | undefined =>
  mark === undefined ? focusedTarget(screen)?.element : screen.elements.find((element) => element.mark === mark);

function focusedTarget({ elements }: Screen): Target | undefined {
  const element = elements.find(({ state, abilities }) => state.focused && abilities.includes('type'));
  return element && { element, bounds: element.bounds, point: { x: element.bounds.left, y: element.bounds.top } };
}

type TypedText = Readonly<{ text: string; held: string | undefined; target: Target | undefined; isHidden: boolean }>;

/** Reads the field back: what was typed and what stands there can differ. */
function readBack({ text, held, target, isHidden }: TypedText): ActionResult {
  const place = target ? { target } : {};
  if (isHidden || target?.element?.state.password)
    return { ok: true, detail: 'Typed; the field hides its text.', ...place };
  if (held === undefined) return { ok: true, detail: 'Typed; no field has the cursor any more.', ...place };
  const isThere = plainText(held).includes(plainText(text));
  return {
    ok: isThere,
    detail: isThere
      ? `The field holds ${quoteText(held)}.`
      : `The field holds ${quoteText(held)} instead of ${quoteText(text)}.`,
    ...place,
  };
}

const type = defineAction({
  name: 'type',
  whenToUse: 'add text to a field, whatever language it is in',
  args: z.strictObject({
    text: TEXT.min(1, 'must not be empty').describe('what to type, letter by letter'),
    ...FieldRef,
  }),
  effect: ({ text, ...place }, screen) => readTyped(text, screen, fieldOf(place, screen)),
  seenIn: 'elements',
  text: 'typed',
  wording: ({ text, ...place }, screen) => `type ${quoteText(text, LONGEST_TYPED)}${intoField(place, screen)}`,
  perform: async ({ text, ...place }, run) => {
    const { device, secretOf } = run.context;
    const value = fillSecrets(text, secretOf);
    const target = await choose(place, run);
    await device.typeText(value);
    return readBack({ text: value, held: await device.focusedText(), target, isHidden: holdsSecret(text) });
  },
});

const replaceText = defineAction({
  name: 'replace_text',
  whenToUse: 'put a new text in place of all that a field holds',
  args: z.strictObject({ text: TEXT.describe('the new text'), ...FieldRef }),
  effect: ({ text, ...place }, screen) => readTyped(text, screen, fieldOf(place, screen)),
  seenIn: 'elements',
  text: 'typed',
  wording: ({ text, ...place }, screen) =>
    `replace the text${ofField(place, screen)} by ${quoteText(text, LONGEST_TYPED)}`,
  perform: async ({ text, ...place }, run) => {
    const { device, secretOf } = run.context;
    const value = fillSecrets(text, secretOf);
    const target = await choose(place, run);
    await device.replaceText(value);
    return readBack({ text: value, held: await device.focusedText(), target, isHidden: holdsSecret(text) });
  },
});

const clearText = defineAction({
  name: 'clear_text',
  whenToUse: 'empty a field',
  args: z.strictObject(FieldRef),
  effect: 'writes',
  seenIn: 'elements',
  wording: (place, screen) => `clear the text${hasElementRef(place) ? ` of ${nameOfElementRef(place, screen)}` : ''}`,
  perform: async (place, run) => {
    const target = await choose(place, run);
    await run.context.device.replaceText('');
    return { ok: true, detail: 'The field is empty.', ...(target && { target }) };
  },
});

const copy = defineAction({
  name: 'copy',
  whenToUse: 'put the text of an element on the clipboard, to paste it elsewhere',
  args: z.strictObject({ mark: Mark.describe('the element whose text is copied') }),
  effect: 'reads',
  seenIn: 'nowhere',
  wording: (place, screen) => `copy ${nameOfElementRef(place, screen)}`,
  perform: async (place, { context, screen }) => {
    const target = targetOf(place, screen);
    const { element } = target;
    const text = element ? (element.value ?? [element.label, ...(element.details ?? [])].join('\n')) : '';
    if (text === '' || element?.state.password)
      return { ok: false, detail: 'It has no text that can be copied.', target };
    await context.device.setClipboard(text);
    return { ok: true, detail: `Copied ${quoteText(text)}.`, target };
  },
});

const paste = defineAction({
  name: 'paste',
  whenToUse: 'add what is on the clipboard to a field',
  args: z.strictObject(FieldRef),
  effect: 'writes',
  seenIn: 'elements',
  wording: (place, screen) => `paste${intoField(place, screen)}`,
  perform: async (place, run) => {
    const { device } = run.context;
    const text = await device.clipboard();
    if (text === '') return { ok: false, detail: 'There is nothing on the clipboard. Type the text instead.' };
    // Nobody was asked about an enter, for nobody knew what stands on the clipboard.
    if (readTyped(text, run.screen, fieldOf(place, run.screen)).effects.some(isRisky))
      return {
        ok: false,
        detail: 'What is on the clipboard has line breaks, which would send it here. Type the text instead.',
      };
    const target = await choose(place, run);
    await device.typeText(text);
    return readBack({ text, held: await device.focusedText(), target, isHidden: false });
  },
});

export const TEXT_ACTIONS: readonly Action[] = [type, replaceText, clearText, copy, paste];
