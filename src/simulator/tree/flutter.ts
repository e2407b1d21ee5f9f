import type { Placed } from '../scene/placed.js';
import { firstBelow, isTouchable, labelOf, part, roleOf, withFace, withoutNames, wordsIn } from './semantics.js';

const VIEW = 'android.view.View';

/**
 * A window as Flutter's accessibility bridge tells it: nearly all is a View, what is read stands in the description
 * (the parts of a row joined by line feeds), texts are only in fields, and nothing has an id.
 */
export function flutterTree(placed: Placed): Placed {
  const { view } = placed;
  switch (roleOf(view)) {
    case 'text':
      return withFace(placed, { type: VIEW, desc: labelOf(view), traits: { ...view.traits, focusable: true } });
    case 'button':
      return buttonNode(placed);
    case 'field':
      return withFace(placed, { type: 'android.widget.EditText', text: view.text ?? '' });
    case 'choice':
      return withFace(placed, { type: view.type ?? VIEW, ...described(labelOf(view)) });
    case 'slider':
    case 'progress':
      return rangeNode(placed);
    case 'picture':
      if (isTouchable(view)) return mergedNode(placed);
      return view.desc === undefined
        ? withoutNames(placed)
        : withFace(placed, { type: 'android.widget.ImageView', desc: view.desc });
    case 'drawn':
      return withFace(placed, { type: VIEW, ...described(labelOf(view)) });
    case 'list':
      return withFace(placed, { type: VIEW }, placed.children.map(rowNode));
    case 'group':
      return groupNode(placed);
  }
}

const described = (desc: string) => (desc === '' ? {} : { desc });

/** What is disabled is no longer clickable either. */
function buttonNode(placed: Placed): Placed {
  const traits = { ...placed.view.traits, checkable: false, checked: false };
  return withFace(placed, {
    type: 'android.widget.Button',
    ...described(labelOf(placed.view)),
    traits: { ...traits, ...(traits.disabled && { clickable: false }) },
  });
}

/** Its value is said, in hundredths. */
function rangeNode(placed: Placed): Placed {
  const { range, ...traits } = placed.view.traits ?? {};
  const desc = range && range.max > 0 ? `${Math.round((100 * range.value) / range.max)}%` : '';
  return withFace(placed, { type: placed.view.type ?? VIEW, ...described(desc), traits });
}

/** Each row of a list stands in a View of its own; a row that holds words says them all, whether it can be touched or not. */
function rowNode(placed: Placed): Placed {
  const { view } = placed;
  const isRow = roleOf(view) === 'group' && view.type !== undefined;
  const row = isRow && !isTouchable(view) && wordsIn(placed).length > 0 ? mergedNode(placed) : flutterTree(placed);
  return part(placed, 'row', { type: VIEW, children: [row] });
}

function groupNode(placed: Placed): Placed {
  const { view, children } = placed;
  if (isTouchable(view)) return mergedNode(placed);
  if (view.id === 'bottom_navigation')
    return withFace(
      placed,
      { type: VIEW },
      children.map((tab, index) => mergedNode(tab, `Tab ${index + 1} of ${children.length}`)),
    );
  const isBar = view.id === 'toolbar' || view.window !== undefined;
  const inner = children.map(flutterTree);
  return isBar || view.desc !== undefined
    ? withFace(placed, { type: VIEW, ...described(view.desc ?? '') }, inner)
    : withoutNames(placed, inner);
}

/** One node for all that is inside, but for what can be touched by itself. */
function mergedNode(placed: Placed, ...more: readonly string[]): Placed {
  const { desc, traits } = placed.view;
  const words = wordsIn(placed);
  const said = [...(desc === undefined || words.includes(desc) ? [] : [desc]), ...words, ...more];
  const inner = firstBelow(placed, (view) => isTouchable(view) || view.field !== undefined).map(flutterTree);
  return withFace(placed, { type: VIEW, ...described(said.join('\n')), traits: { ...traits, focusable: true } }, inner);
}
