/** What was typed into the fields of a page, to be looked at again before the page is saved or sent. */

import { describeLocator } from '../core/describe-locator.js';
import type { Locator } from '../core/locator.js';
import type { PerformedAction } from '../core/outcome.js';
import type { Screen } from '../core/screen.js';
import { seenIn, typesText } from './catalogue.js';
import { holdsSecret } from './fill-secrets.js';
import { locate } from './locate.js';

type TypedField = Readonly<{ field: Locator; text: string }>;

/** Fields that were typed into since anything else was touched. */
export interface TypedFields {
  /** To be told of every action that was done. */
  note(performed: PerformedAction): void;
  /** Why a press would save or send other words than were typed; it is said once, for whoever presses again means it. */
  complaint(screen: Screen): string | undefined;
}

export function createTypedFields(): TypedFields {
  let typed: readonly TypedField[] = [];
  return {
    note({ action, args, ok, target }) {
      const { text } = args;
      if (seenIn(action, args) === 'nowhere') return;
      if (!typesText(action)) typed = [];
      else if (ok && target && typeof text === 'string' && !holdsSecret(text))
        typed = [...typed, { field: target, text }];
    },
    complaint(screen) {
      const complaints = typed.flatMap((each) => {
        const held = heldBy(each, screen);
        return held === undefined ? [] : [`${describeLocator(each.field)} holds "${held}", not "${each.text}".`];
      });
      typed = [];
      return complaints[0];
    },
  };
}

/** What a field holds in place of what was typed; undefined when that stands in it, or nobody can tell. */
function heldBy({ field, text }: TypedField, screen: Screen): string | undefined {
  const found = locate(field, screen);
  if (found.kind !== 'found') return undefined;
  const { value, state } = found.element;
  if (value === undefined || state.password || letters(text) === '') return undefined;
  return letters(value).includes(letters(text)) ? undefined : value;
}

/** Fields that format their text ("050 123 4567") hold what was typed. */
const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
