/** Gives a field a new text; the cursor of a focused one goes to `cursor`. */

import { drawEntry } from './draw.js';
import { viewAt } from './path.js';
import { tellApp } from './run-app.js';
import { learned, takesWords, wordAt } from './typed-word.js';
import type { View } from './view.js';
import type { Apps, StackEntry, World } from './world.js';

export type EditKey =
  'delete' | 'forward-delete' | 'left' | 'right' | 'start' | 'end' | 'select-all' | 'cut' | 'copy' | 'paste';

type Field = Readonly<{ package: string; entry: StackEntry; view: View; value: string }>;

/** The field at a path of an entry, as its app draws it now. */
function fieldAt(apps: Apps, world: World, { uid, path }: Readonly<{ uid: number; path: string }>): Field | undefined {
  for (const task of [world.home, ...world.tasks]) {
    const entry = task.entries.find((candidate) => candidate.uid === uid);
    if (!entry) continue;
    const root = drawEntry(apps, world, { package: task.package, entry });
    const view = root && viewAt(root, path);
    return view?.field && !view.traits?.disabled
      ? { package: task.package, entry, view, value: view.field.value }
      : undefined;
  }
  return undefined;
}

export const focusedField = (apps: Apps, world: World): Field | undefined =>
  world.focus ? fieldAt(apps, world, world.focus) : undefined;

/** Gives a field a new text; the cursor of a focused one goes to `cursor`. Nothing happens when the field is gone. */
export function editField(
  apps: Apps,
  world: World,
  edit: Readonly<{ uid: number; path: string; text: string; cursor?: number }>,
): World {
  const field = fieldAt(apps, world, edit);
  if (!field) return world;
  const text = allowed(field.view, edit.text);
  const kind = field.view.on?.edit;
  const told =
    kind === undefined
      ? world
      : tellApp(apps, world, { package: field.package, message: { kind, text }, uid: edit.uid });
  const { focus } = told;
  if (!focus || focus.uid !== edit.uid || focus.path !== edit.path) return told;
  // The app may have kept another text than it was given.
  const kept = fieldAt(apps, told, edit)?.value ?? '';
  const cursor = Math.min(edit.cursor ?? kept.length, kept.length);
  return { ...told, focus: { uid: focus.uid, path: focus.path, from: cursor, to: cursor } };
}

function allowed(view: View, text: string): string {
  const line = view.field?.multiline ? text : text.replaceAll(/[\r\n]+/g, ' ');
  return view.traits?.maxLength === undefined ? line : line.slice(0, view.traits.maxLength);
}

/** Types at the cursor, in place of what is selected. */
export function typeText(apps: Apps, world: World, typed: string): World {
  const field = focusedField(apps, world);
  const { focus } = world;
  if (!field || !focus) return world;
  const text = field.value.slice(0, focus.from) + typed + field.value.slice(focus.to);
  const edited = editField(apps, world, { ...focus, text, cursor: focus.from + typed.length });
  if (!takesWords(field.view)) return edited;
  const begun = field.value.slice(wordAt(field.value, focus.from).from, focus.from);
  const words = learned(edited.keyboard.words, begun + typed);
  return { ...edited, keyboard: { ...edited.keyboard, words } };
}

/** Puts a word, and a space behind it, in place of the one that the cursor stands in. */
export function typeWord(apps: Apps, world: World, word: string): World {
  const field = focusedField(apps, world);
  const { focus } = world;
  if (!field || !focus) return world;
  const { from, to } = wordAt(field.value, focus.from);
  const end = field.value[to] === ' ' ? to + 1 : to;
  return typeText(apps, { ...world, focus: { ...focus, from, to: end } }, `${word} `);
}

/** What a hardware key does to the focused field. */
export function editWithKey(apps: Apps, world: World, key: EditKey): World {
  const field = focusedField(apps, world);
  const { focus } = world;
  if (!field || !focus) return world;
  const { value } = field;
  const { from, to } = focus;
  const cursorAt = (at: number, end = at): World => ({ ...world, focus: { ...focus, from: at, to: end } });
  const without = (start: number, end: number): World =>
    editField(apps, world, { ...focus, text: value.slice(0, start) + value.slice(end), cursor: start });
  switch (key) {
    case 'delete':
      return without(from === to ? stepBack(value, from) : from, to);
    case 'forward-delete':
      return without(from, from === to ? stepOn(value, to) : to);
    case 'left':
      return cursorAt(from === to ? stepBack(value, from) : from);
    case 'right':
      return cursorAt(from === to ? stepOn(value, to) : to);
    case 'start':
      return cursorAt(0);
    case 'end':
      return cursorAt(value.length);
    case 'select-all':
      return cursorAt(0, value.length);
    case 'copy':
      return from === to ? world : { ...world, clipboard: value.slice(from, to) };
    case 'cut':
      return from === to ? world : { ...without(from, to), clipboard: value.slice(from, to) };
    case 'paste':
      return typeText(apps, world, world.clipboard);
  }
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** One whole letter back, as a person counts letters. */
const stepBack = (text: string, at: number): number => {
  const last = [...graphemes.segment(text.slice(0, at))].at(-1);
  return last ? last.index : 0;
};

const stepOn = (text: string, at: number): number => {
  const [first] = graphemes.segment(text.slice(at));
  return first ? at + first.segment.length : text.length;
};
