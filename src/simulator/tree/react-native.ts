import { heightOf } from '../../core/geometry.js';
import type { Placed } from '../scene/placed.js';
import {
  around,
  boundsOfWords,
  isTouchable,
  labelOf,
  part,
  roleOf,
  withFace,
  withoutNames,
  wordsIn,
} from './semantics.js';

const GROUP = 'android.view.ViewGroup';
const TEXT = 'android.widget.TextView';

/**
 * A window as React Native builds it: groups in groups without ids; what can be touched says in its description all that
 * its children say again; glyphs are letters of an icon font; a field is known by a test id.
 */
export function reactNativeTree(placed: Placed, scale: number): Placed {
  const { view } = placed;
  const inner = (): readonly Placed[] => placed.children.map((child) => reactNativeTree(child, scale));
  switch (roleOf(view)) {
    case 'text':
      return withFace(placed, { type: TEXT, text: view.text ?? '' });
    case 'button':
      return buttonNode(placed, scale);
    case 'field':
      return withFace(placed, {
        type: 'android.widget.EditText',
        text: view.text ?? '',
        ...(view.id !== undefined && { desc: `input-${view.id}`, id: `${view.id}-text-input`, bareId: true }),
      });
    case 'choice':
    case 'slider':
    case 'progress':
      return withFace(placed, { type: view.type ?? GROUP, ...(view.text !== undefined && { text: view.text }) });
    case 'picture':
      return pictureNode(placed);
    case 'drawn':
      return withFace(placed, { type: GROUP, ...described(labelOf(view)) });
    case 'list':
      return listNode(placed, inner());
    case 'group':
      if (isTouchable(view))
        return withFace(placed, { type: GROUP, ...described(view.desc ?? wordsIn(placed).join(', ')) }, inner());
      if (view.id === 'bottom_navigation')
        return withFace(
          placed,
          { type: GROUP },
          placed.children.map((tab) => tabNode(tab, scale)),
        );
      return view.type === undefined
        ? withoutNames(placed, inner())
        : withFace(placed, { type: GROUP, ...described(view.desc ?? '') }, inner());
  }
}

const described = (desc: string) => (desc === '' ? {} : { desc });

function buttonNode(placed: Placed, scale: number): Placed {
  const { text, paint, traits } = placed.view;
  const words = boundsOfWords(placed, scale);
  const before = { ...placed.bounds, ...(text !== undefined && { right: words.left }) };
  return withFace(
    placed,
    { type: GROUP, ...described(labelOf(placed.view)), traits: { ...traits, checkable: false, checked: false } },
    [
      ...(paint?.icon ? [part(placed, 'glyph', { type: TEXT, text: letterOf(paint.icon.name), bounds: before })] : []),
      ...(text === undefined ? [] : [part(placed, 'words', { type: TEXT, text, bounds: words })]),
    ],
  );
}

function pictureNode(placed: Placed): Placed {
  const { paint, desc = '' } = placed.view;
  if (paint?.icon) return withFace(placed, { type: TEXT, text: letterOf(paint.icon.name), ...described(desc) });
  return withFace(placed, { type: 'android.widget.ImageView', ...described(desc) });
}

const FIRST_LETTER = 0xf0001;
const LETTERS = 7_000;

/** The letter of an icon font that shows a glyph: from the private use area, always the same for one name. */
function letterOf(name: string): string {
  const sum = [...name].reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % LETTERS, 0);
  return String.fromCodePoint(FIRST_LETTER + sum);
}

/** What scrolls holds one group as large as all its content. */
function listNode(placed: Placed, children: readonly Placed[]): Placed {
  const { view, bounds } = placed;
  const type = view.scroll === 'horizontal' ? 'android.widget.HorizontalScrollView' : 'android.widget.ScrollView';
  const content = around([bounds, ...children.map((child) => child.bounds).filter((each) => heightOf(each) > 0)]);
  return withFace(placed, { type }, [part(placed, 'content', { type: GROUP, bounds: content, children })]);
}

const tabNode = (tab: Placed, scale: number): Placed =>
  withFace(
    tab,
    { type: 'android.widget.Button', ...described(labelOf(tab.view)) },
    tab.children.map((child) => reactNativeTree(child, scale)),
  );
