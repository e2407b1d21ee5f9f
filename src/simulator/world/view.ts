/** One node of a view tree. */

import type { Json } from './json.js';

/** What a touch or a timer tells an app: data, never a closure, so that a world can be saved at any moment. */
export type Message = { readonly kind: string; readonly [key: string]: Json };

/** The colour roles of Material 3; the theme says which colour it is. A hex colour stays the same in both themes. */
export type ColorRole =
  | 'primary'
  | 'onPrimary'
  | 'primaryContainer'
  | 'onPrimaryContainer'
  | 'secondaryContainer'
  | 'onSecondaryContainer'
  | 'tertiaryContainer'
  | 'onTertiaryContainer'
  | 'surface'
  | 'surfaceContainerLow'
  | 'surfaceContainer'
  | 'surfaceContainerHigh'
  | 'surfaceContainerHighest'
  | 'onSurface'
  | 'onSurfaceVariant'
  | 'outline'
  | 'outlineVariant'
  | 'inverseSurface'
  | 'inverseOnSurface'
  | 'error'
  | 'onError'
  | 'scrim';
export type Color = ColorRole | `#${string}`;

/** Top, right, bottom, left. One number is all four, two are vertical and horizontal. */
export type Edges = number | readonly [number, number] | readonly [number, number, number, number];

/** How a view is laid out. Lengths are dp. */
export type Box = Readonly<{
  width?: number | `${number}%`;
  height?: number | `${number}%`;
  minWidth?: number | `${number}%`;
  minHeight?: number;
  maxWidth?: number;
  maxHeight?: number;
  /** Takes a share of what is left over. */
  grow?: number;
  /** May become smaller than its content. Views that grow, and texts, may; others not. */
  shrink?: number;
  /** Children side by side. */
  row?: boolean;
  wrap?: boolean;
  align?: 'start' | 'center' | 'end' | 'stretch' | 'baseline';
  justify?: 'start' | 'center' | 'end' | 'between' | 'around' | 'evenly';
  selfAlign?: 'start' | 'center' | 'end' | 'stretch';
  gap?: number;
  pad?: Edges;
  margin?: Edges;
  /** Out of the flow: distances from the parent's edges. */
  at?: Readonly<{ top?: number; right?: number; bottom?: number; left?: number }>;
  aspect?: number;
}>;

export type TextLook = Readonly<{
  /** In sp: the person's font size multiplies it. */
  size: number;
  lineHeight: number;
  weight?: 400 | 500 | 700;
  color?: Color;
  /** Of an empty field's hint, where it is not that of the theme. */
  hintColor?: Color;
  align?: 'left' | 'center' | 'right';
  /** More is cut with an ellipsis. */
  maxLines?: number;
  strike?: boolean;
  /** Dots instead of letters. */
  hidden?: boolean;
}>;

/** One shape of a drawing, in a square of 100 by 100 that is stretched over the view. */
export type Shape =
  | Readonly<{ shape: 'rect'; x: number; y: number; width: number; height: number; radius?: number; fill: Fill }>
  | Readonly<{ shape: 'circle'; x: number; y: number; radius: number; fill: Fill }>
  | Readonly<{ shape: 'path'; path: string; fill?: Fill; stroke?: Color; width?: number }>
  | Readonly<{ shape: 'text'; x: number; y: number; text: string; size: number; fill: Color; weight?: 400 | 500 | 700 }>
  | Readonly<{ shape: 'glyph'; name: string; x: number; y: number; size: number; fill: Color }>;

/** A colour, or two from top to bottom. */
export type Fill = Color | readonly [Color, Color];

/** How a view is painted, from the bottom: shadow, background, border, drawing, icon. */
export type Paint = Readonly<{
  background?: Fill;
  radius?: number | readonly [number, number, number, number];
  border?: Readonly<{ color: Color; width: number; side?: 'bottom' | 'top' }>;
  /** dp of Material elevation. */
  shadow?: number;
  icon?: Readonly<{ name: string; color: Color; size?: number }>;
  drawing?: readonly Shape[];
  /** 0 to 1; also for what is inside. */
  opacity?: number;
  /** Cuts its children to its own (rounded) bounds. */
  clip?: boolean;
  /** A ring that turns. */
  spinner?: Color;
}>;

/** What the accessibility tree says besides what follows from the handlers. Only what is so is there. */
export type Traits = Readonly<{
  clickable?: boolean;
  longClickable?: boolean;
  focusable?: boolean;
  checkable?: boolean;
  checked?: boolean;
  selected?: boolean;
  disabled?: boolean;
  password?: boolean;
  heading?: boolean;
  multiline?: boolean;
  /** A number that screen readers read: a slider's position. Written as the node's text, as a float. */
  range?: Readonly<{ value: number; max: number }>;
  /** Read out as one thing, with all that is in it. */
  readAsOne?: boolean;
  paneTitle?: string;
  error?: string;
  maxLength?: number;
  /** Android's InputType as a number. */
  inputType?: number;
  /** Ends the tree here: what is inside is painted, but has no nodes (a map, a game, a canvas). */
  blind?: boolean;
}>;

export type Handlers<M extends Message> = Readonly<{
  tap?: M;
  hold?: M;
  /** Lifted by a long press that moves. What it is carried over then takes `hover` and `drop`. */
  lift?: M;
  /** What was lifted rests on it. */
  hover?: M;
  /** What was lifted is let go on it. */
  drop?: M;
  /** Back, as long as it is shown: something of the page is put away before the page is left. */
  back?: M;
  /** Swept sideways out of its list. */
  dismiss?: M;
  /** Swept upwards where nothing scrolls. */
  raise?: M;
  /** Pulled down at the top of its list. */
  refresh?: M;
  /** The end of a list came into view. */
  more?: M;
  /** The kind of the message that carries a field's new text: `{ kind, text }`. */
  edit?: M['kind'];
  /** The keyboard's action key. */
  submit?: M;
  /** The kind of the message that carries a slider's new value: `{ kind, value }`. */
  slide?: M['kind'];
  /** Of a list: the kind of the message that tells which row was carried where, counted among those with a handle: `{ kind, from, to }`. */
  move?: M['kind'];
  /** The kind of the message that carries the page that was swept to: `{ kind, page }`. */
  turn?: M['kind'];
  /** The kind of the message that carries where in itself it was touched, in hundredths: `{ kind, x, y }`. */
  touch?: M['kind'];
}>;

export type FieldLook = Readonly<{
  value: string;
  hint: string;
  multiline: boolean;
  action: 'done' | 'search' | 'send' | 'go' | 'next';
  keyboard: 'text' | 'number' | 'email' | 'url' | 'phone' | 'password';
}>;

/** What stands around a screen: a whole page, a dialog in the middle, a sheet at the bottom, a menu in the corner. */
export type WindowKind = 'page' | 'dialog' | 'sheet' | 'menu';

/** One node of a view tree. A view without a class only lays out and is not in the accessibility tree. */
export interface View<M extends Message = Message> {
  readonly type?: string;
  /** Its name among its siblings; without one it is known by its id, or its place. */
  readonly key?: string;
  /** Resource id without package. One with a colon ("android:id/button1") is taken as it is. */
  readonly id?: string;
  /** The id stands without any package, as HTML ids and Compose's test tags do. */
  readonly bareId?: boolean;
  readonly text?: string;
  readonly desc?: string;
  readonly box?: Box;
  readonly paint?: Paint;
  readonly textLook?: TextLook;
  readonly traits?: Traits;
  readonly on?: Handlers<M>;
  readonly field?: FieldLook;
  readonly scroll?: 'vertical' | 'horizontal';
  /** Which of its children is in view, from 0. It scrolls sideways by whole ones, each as wide as itself. */
  readonly page?: number;
  /** Two fingers make its drawing larger. */
  readonly zooms?: boolean;
  /** A finger on it carries the row that it stands in to another place of its list. */
  readonly handle?: boolean;
  readonly window?: WindowKind;
  /** The entry that drew it and what is inside, where a window shows two side by side. */
  readonly owner?: number;
  readonly children?: readonly View<M>[];
}

export const hasHandle = ({ handle, children }: View): boolean => handle ?? children?.some(hasHandle) ?? false;

type Gap = undefined | null | false;
/** What builders take as content: views, lists of views, and nothing, so that `condition && view` reads well. */
export type Child = View | Gap | readonly (View | Gap)[];

/** The messages that content can send. */
export type MessageOf<C> = C extends readonly (infer Item)[] ? MessageIn<Item> : MessageIn<C>;
type MessageIn<C> = C extends readonly (infer Item)[] ? SentBy<Item> : SentBy<C>;
type SentBy<C> = C extends View<infer M> ? M : never;

/** Content without its gaps. The caller says what its content can send: `flat<MessageOf<C>>(children)`. */
export const flat = <M extends Message>(children: readonly Child[]): readonly View<M>[] =>
  children
    .flatMap((child): readonly (View | Gap)[] => (isList(child) ? child : [child]))
    .filter((child): child is View<M> => Boolean(child));

const isList = (child: Child): child is readonly (View | Gap)[] => Array.isArray(child);
