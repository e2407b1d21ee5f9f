/** Icons that nothing names, beside a field that holds something: they mostly send it. */

import type { ScreenElement } from '../../core/element.js';
import { sharesRow } from '../../core/geometry.js';
import { idInWords } from '../../core/id-in-words.js';
import type { Screen } from '../../core/screen.js';
import { hasLetters } from './fold-words.js';

const NAMELESS_KINDS: ReadonlySet<ScreenElement['kind']> = new Set(['button', 'icon', 'image', 'area', 'text']);
/** Names that only say what sort of thing it is. */
const EMPTY_NAME =
  /^(?:(?:btn|button|img|image|icon|ic|iv|fab|action|menu|view|item|layout|container|toolbar|tv|text|ll|rl|end|start|right|left|[a-z]{1,2}|\d+) ?)*$/;
/** Fields in which nothing is written to anybody. */
const SEARCHES =
  /search|such|busca|busque|cerca|recherch|zoek|sök|søg|søk|szukaj|wyszukaj|hled|поиск|пошук|ara(?:ma)?$|cari|tìm|بحث|חיפוש|جستجو|खोज|ค้นหา|搜|查找|検索|검색|filter|url|address bar|query/i;

/** Whether nothing tells what it is. */
export const tellsNothing = ({ label, description = '', ids }: ScreenElement): boolean =>
  !hasLetters(label) && !hasLetters(description) && ids.every((id) => EMPTY_NAME.test(idInWords(id)));

export const isSearchField = ({ label, hint = '', description = '', ids }: ScreenElement): boolean =>
  [label, hint, description, ...ids.map(idInWords)].some((text) => SEARCHES.test(text));

const isFilled = ({ kind, abilities, value = '' }: ScreenElement): boolean =>
  value !== '' && (kind === 'field' || abilities.includes('type'));

/** Nobody can tell what it does, and what was typed beside it may go out. */
export const isBesideFilledField = (element: ScreenElement, { elements }: Screen): boolean =>
  NAMELESS_KINDS.has(element.kind) &&
  tellsNothing(element) &&
  elements.some(
    (field) =>
      isFilled(field) &&
      !isSearchField(field) &&
      (sharesRow(element.bounds, field.bounds) || sharesRow(field.bounds, element.bounds)),
  );
