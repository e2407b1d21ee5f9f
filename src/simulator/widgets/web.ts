import { flat, type Child, type Message, type MessageOf, type View } from '../world/view.js';
import { TYPE_SCALE } from './type-scale.js';
import { button } from './buttons.js';
import { field, type FieldOptions } from './fields.js';
import { WIDEST, type Common } from './option.js';
import { text, type TextOptions } from './texts.js';

/** A web page: android.webkit.WebView with the title as its text; inside, nodes as Chrome's accessibility tree has them. */
export function webView<const C extends readonly Child[]>(title: string, ...children: C): View<MessageOf<C>> {
  return {
    type: 'android.webkit.WebView',
    key: title,
    text: title,
    scroll: 'vertical',
    traits: { focusable: true },
    box: { grow: 1 },
    paint: { background: '#FFFFFF', clip: true },
    children: [
      {
        type: 'android.view.View',
        box: { pad: 16, gap: 12, width: '100%', maxWidth: WIDEST, selfAlign: 'center' },
        children: flat<MessageOf<C>>(children),
      },
    ],
  };
}

/** A paragraph. Web colours do not follow the phone's theme. */
export const webText = (words: string, options: TextOptions<never> = {}): View<never> =>
  text(words, { color: '#202124', ...options });

export const webHeading = (words: string, options: TextOptions<never> = {}): View<never> => ({
  ...webText(words, { style: 'title', weight: 500, ...options }),
  traits: { heading: true },
});

/** A link: android.view.View that can be clicked, its words in the description and the text. */
export const webLink = <const M extends Message>(words: string, tap: M, options: TextOptions<never> = {}): View<M> => ({
  ...webText(words, { color: '#1A0DAB', ...options }),
  type: 'android.view.View',
  on: { tap },
  traits: { focusable: true },
});

export const webButton = <const M extends Message>(id: string, label: string, options: Common<M>): View<M> => ({
  ...button(id, label, { ...options, paint: { background: '#1A73E8', radius: 4 } }),
  // A page keeps its colours, whatever the theme of the phone.
  textLook: { ...TYPE_SCALE.label, color: '#FFFFFF', align: 'center', maxLines: 1 },
  bareId: true,
});

export function webField<const K extends string, const S extends Message = never>(
  id: string,
  value: string,
  options: FieldOptions<K, S>,
): View<{ kind: K; text: string } | S> {
  const paint = { border: { color: '#DADCE0', width: 1 }, radius: 24, background: '#FFFFFF' } as const;
  const ink = { color: '#202124', hintColor: '#5F6368' } as const;
  return field(id, value, { ...options, paint, ink, bareId: true });
}

/** A part of the page that holds other parts. */
export const webBox = <const C extends readonly Child[]>(
  options: Common<never>,
  ...children: C
): View<MessageOf<C>> => ({
  type: 'android.view.View',
  box: { gap: 4, ...options.box },
  ...(options.paint && { paint: options.paint }),
  ...(options.key !== undefined && { key: options.key }),
  children: flat<MessageOf<C>>(children),
});
