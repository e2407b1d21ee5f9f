/** A window as Compose tells it: no ids, words as children, roles as empty nodes. */

import type { Placed } from '../scene/placed.js';
import { boundsOfWords, firstBelow, isTouchable, part, roleOf, withFace, withoutNames, wordsIn } from './semantics.js';

const VIEW = 'android.view.View';
const TEXT = 'android.widget.TextView';
const BUTTON = 'android.widget.Button';
const SWITCH = 'android.widget.Switch';

type Inside = Readonly<{
  scale: number;
  /** Within something that is touched as a whole, which takes over what is inside. */
  isMerged: boolean;
}>;

/**
 * A window as the accessibility layer of Jetpack Compose tells it: plain layout is not there, nothing has an id, what
 * can be touched is a View without a label and holds its words, and a role is an empty node beside them.
 */
export function composeTree(placed: Placed, inside: Inside): Placed {
  const { view } = placed;
  const inner = (): readonly Placed[] => placed.children.map((child) => composeTree(child, inside));
  switch (roleOf(view)) {
    case 'text':
      return withFace(placed, {
        type: TEXT,
        text: view.text ?? '',
        traits: { ...view.traits, readAsOne: !inside.isMerged },
      });
    case 'button':
      return buttonNode(placed, inside);
    case 'field':
      return fieldNode(placed, inside);
    case 'choice':
      return choiceNode(placed, inside);
    case 'slider':
    case 'progress':
      return withFace(placed, view.type === undefined ? {} : { type: view.type });
    case 'drawn':
      return withFace(placed, { type: VIEW, ...described(view.desc) });
    case 'picture':
      if (isTouchable(view)) return touchedNode(placed, inside);
      if (view.desc === undefined) return withoutNames(placed);
      return withFace(placed, { type: inside.isMerged ? VIEW : 'android.widget.ImageView', desc: view.desc });
    case 'list':
      return withFace(placed, { type: view.type?.endsWith('ScrollView') ? view.type : VIEW }, inner());
    case 'group':
      if (isTouchable(view)) return touchedNode(placed, inside);
      if (view.window === undefined && view.desc === undefined) return withoutNames(placed, inner());
      return withFace(placed, { type: VIEW, ...described(view.desc) }, inner());
  }
}

const described = (desc: string | undefined) => (desc === undefined ? {} : { desc });

/** With the words, or the glyph's description, as a child; the role of what can be checked is a box. */
function buttonNode(placed: Placed, { scale }: Inside): Placed {
  const { text, desc, traits } = placed.view;
  const words =
    text === undefined
      ? part(placed, 'glyph', { type: VIEW, ...described(desc) })
      : part(placed, 'words', { type: TEXT, text, bounds: boundsOfWords(placed, scale) });
  const role = part(placed, 'role', { type: traits?.checkable ? 'android.widget.CheckBox' : BUTTON });
  return withFace(placed, { type: VIEW, traits: { ...traits, readAsOne: true } }, [words, role]);
}

/** Really empty when nothing is typed: what it asks for is a text inside. */
function fieldNode(placed: Placed, { scale }: Inside): Placed {
  const { field, text = '' } = placed.view;
  if (!field) return placed;
  const hint =
    text === '' && field.hint !== ''
      ? [part(placed, 'hint', { type: TEXT, text: field.hint, bounds: boundsOfWords(placed, scale) })]
      : [];
  return withFace(placed, { type: 'android.widget.EditText', text, field: { ...field, hint: '' } }, hint);
}

/** Switches have no class of their own. One that its row answers for is not there: the row is what can be checked. */
function choiceNode(placed: Placed, { scale, isMerged }: Inside): Placed {
  const { type = VIEW, text } = placed.view;
  if (isMerged && !isTouchable(placed.view)) return withoutNames(placed);
  const own = type === SWITCH ? VIEW : type;
  if (text === undefined) return withFace(placed, { type: own });
  const words = part(placed, 'words', { type: TEXT, text, bounds: boundsOfWords(placed, scale) });
  return withFace(placed, { type: VIEW }, own === VIEW ? [words] : [words, part(placed, 'role', { type: own })]);
}

/** A row or tile that is touched as a whole. */
function touchedNode(placed: Placed, { scale }: Inside): Placed {
  const { desc, traits } = placed.view;
  const [choice] = firstBelow(placed, (view) => roleOf(view) === 'choice' && !isTouchable(view));
  const { type, traits: chosen } = choice?.view ?? {};
  const inner = placed.children.map((child) => composeTree(child, { scale, isMerged: true }));
  const isSaid = desc === undefined || wordsIn(placed).includes(desc);
  return withFace(
    placed,
    {
      type: VIEW,
      traits: { ...traits, readAsOne: true, ...(choice && { checkable: true, checked: chosen?.checked ?? false }) },
    },
    [
      ...(isSaid ? [] : [part(placed, 'said', { type: VIEW, desc })]),
      ...inner,
      ...(type !== undefined && type !== SWITCH ? [part(placed, 'role', { type })] : []),
    ],
  );
}
