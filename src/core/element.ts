/** One thing on the screen that a person could name and touch. */

import type { Bounds } from './geometry.js';

/** What a person would call the thing. `area` is a part of the screen that can be touched but has no better name. */
export type ElementKind =
  | 'button'
  | 'icon'
  | 'field'
  | 'dropdown'
  | 'switch'
  | 'checkbox'
  | 'radio'
  | 'tab'
  | 'row'
  | 'text'
  | 'heading'
  | 'image'
  | 'slider'
  | 'progress'
  | 'list'
  | 'web'
  | 'area';

export type Ability = 'tap' | 'long-press' | 'type' | 'scroll-up' | 'scroll-down' | 'scroll-left' | 'scroll-right';

/** Only what is so is there: a thing that cannot be checked has no `checked`. */
export type ElementState = Readonly<{
  checked?: boolean;
  selected?: true;
  disabled?: true;
  focused?: true;
  password?: true;
}>;

/** One thing on the screen that a person could name and touch: a row with its label and switch is one. */
export type ScreenElement = Readonly<{
  /** The number drawn on the marked screenshot, from 1, top to bottom. */
  mark: number;
  kind: ElementKind;
  /** What it reads, its own or its children's; "" when nothing names it. */
  label: string;
  /** Further texts that belong to it, in reading order: a row's second line, its time. Absent when there are none. */
  details?: readonly string[];
  /** What a field or drop-down holds, or where a slider stands. Never the hint, never the text of a password field. */
  value?: string;
  hint?: string;
  /** What a field objects to. */
  error?: string;
  /** The accessibility description (content-desc), when it says something else than the label. */
  description?: string;
  state: ElementState;
  abilities: readonly Ability[];
  /** Clipped to what is visible, in screenshot pixels. */
  bounds: Bounds;
  /** What is said beside it in the tree, where another element reads the same. */
  near?: string;
  /** Part of it lies under something else that takes touches; `bounds` are what is free. */
  covered?: true;
  /** The app draws something here that the tree tells nothing of: it is touched at a point. */
  drawn?: true;
  /** Resource ids as the tree writes them, its own first, then those of the parts that were merged into it. */
  ids: readonly string[];
  /** The Android class of the node that takes the touch. */
  className: string;
  /** False when the tree does not say that it can be touched, though people do (web pages, pickers). */
  certain: boolean;
}>;
