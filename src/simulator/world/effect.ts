/** What an app may ask the system for. */

import type { SimulatedNavigation } from '../../core/device-settings.js';
import type { JsonObject } from './json.js';
import type { Message } from './view.js';

/** A button of a simple dialog: its words, and what the app is told. Without a message it only closes. */
export type DialogButton<M extends Message> = Readonly<{ label: string; tap?: M }>;

export type DialogSpec<M extends Message = Message> = Readonly<{
  title: string;
  text?: string;
  positive?: DialogButton<M>;
  negative?: DialogButton<M>;
  neutral?: DialogButton<M>;
}>;

export type MenuItem<M extends Message = Message> = Readonly<{ label: string; icon?: string; tap: M }>;

/** Side effects that evaluations ask for: what was done to the world beyond the screen. */
export type JournalKind =
  'sent' | 'deleted' | 'granted' | 'denied' | 'opened' | 'paid' | 'called' | 'answered' | 'posted' | 'booked' | 'saved';

/** What only the system's own apps may change. */
export type SystemChange = Readonly<{
  dark?: boolean;
  locale?: string;
  fontScale?: number;
  /** 0 to 100. */
  brightness?: number;
  deviceName?: string;
  autoRotate?: boolean;
  navigation?: Navigation;
  toggles?: Readonly<Partial<Record<Toggle, boolean>>>;
  /** What an app may do from now on. */
  permission?: Readonly<{ package: string; permission: Permission; granted: boolean }>;
}>;

/** Three buttons below the screen, or swipes from its edges. */
export type Navigation = SimulatedNavigation;

export const TOGGLES = ['wifi', 'data', 'airplane', 'bluetooth', 'location', 'torch', 'dnd'] as const;
export type Toggle = (typeof TOGGLES)[number];

/** What an app asks the system to do. Made by the functions below, carried out after `update` in their order. */
export type AppEffect<M extends Message = Message> =
  | Readonly<{ do: 'open'; screen: string; extras: JsonObject }>
  | Readonly<{ do: 'back' }>
  | Readonly<{ do: 'toast'; text: string }>
  | Readonly<{ do: 'snackbar'; text: string; action?: DialogButton<M> }>
  | Readonly<{ do: 'dialog'; dialog: DialogSpec<M> }>
  | Readonly<{ do: 'menu'; items: readonly MenuItem<M>[]; beside?: string }>
  | Readonly<{ do: 'after'; ms: number; message: M }>
  | Readonly<{ do: 'fetch'; ms: number; done: M; failed: M }>
  | Readonly<{ do: 'notify'; title: string; text: string; open?: string; quiet?: boolean }>
  | Readonly<{ do: 'ask'; permission: Permission; granted: M; denied: M }>
  | Readonly<{ do: 'launch'; link: string }>
  | Readonly<{ do: 'start'; package: string }>
  | Readonly<{ do: 'share'; text: string; title?: string }>
  | Readonly<{ do: 'uninstall'; package: string }>
  | Readonly<{ do: 'tell'; package: string; message: Message }>
  | Readonly<{ do: 'copy'; text: string }>
  | Readonly<{ do: 'record'; what: JournalKind; details: JsonObject }>
  | Readonly<{ do: 'focus'; id: string }>
  | Readonly<{ do: 'hideKeyboard' }>
  | Readonly<{ do: 'scrollTo'; id: string; end: boolean }>
  | Readonly<{ do: 'crash' }>
  | Readonly<{ do: 'hang' }>
  | Readonly<{ do: 'system'; change: SystemChange }>;

/** Android's names without their prefix. */
export type Permission =
  | 'CAMERA'
  | 'ACCESS_FINE_LOCATION'
  | 'READ_CONTACTS'
  | 'READ_CALL_LOG'
  | 'RECORD_AUDIO'
  | 'POST_NOTIFICATIONS'
  | 'CALL_PHONE'
  | 'READ_MEDIA_IMAGES';

/** Puts another screen of the app on top. */
export const open = (screen: string, extras: JsonObject = {}): AppEffect<never> => ({ do: 'open', screen, extras });
/** Leaves the screen in front, or the dialog, sheet or menu that the app opened as a screen. */
export const back = (): AppEffect<never> => ({ do: 'back' });
/** A short word at the bottom that goes by itself. */
export const toast = (text: string): AppEffect<never> => ({ do: 'toast', text });
/** A bar at the bottom that goes by itself and may offer one action (undo). */
export const snackbar = <const M extends Message = never>(text: string, action?: DialogButton<M>): AppEffect<M> =>
  action ? { do: 'snackbar', text, action } : { do: 'snackbar', text };
/** A question in a window of its own, by its title, text and up to three buttons. For more, open a screen made by `dialogScreen`. */
export const dialog = <const M extends Message = never>(spec: DialogSpec<M>): AppEffect<M> => ({
  do: 'dialog',
  dialog: spec,
});
/** A drop-down menu. */
export const menu = <const M extends Message>(...items: readonly MenuItem<M>[]): AppEffect<M> => ({
  do: 'menu',
  items,
});
/** A menu next to the view with this key. */
export const menuBeside = <const M extends Message>(key: string, items: readonly MenuItem<M>[]): AppEffect<M> => ({
  do: 'menu',
  items,
  beside: key,
});
/** Tells the app something later, by the phone's clock. */
export const after = <const M extends Message>(ms: number, message: M): AppEffect<M> => ({ do: 'after', ms, message });
/** Asks the network; fails when the phone is offline. */
export const fetch = <const D extends Message, const F extends Message>(
  answers: Readonly<{ done: D; failed: F; ms?: number }>,
): AppEffect<D | F> => ({
  do: 'fetch',
  ms: answers.ms ?? 400,
  done: answers.done,
  failed: answers.failed,
});
/** A notification in the shade; `open` is the link that a tap on it follows. It slides over the top unless it is quiet. */
export const notify = (
  note: Readonly<{ title: string; text: string; open?: string; quiet?: boolean }>,
): AppEffect<never> => ({ do: 'notify', ...note });
/** Asks the person for a permission, unless it was given, or refused twice: then the answer comes without a dialog. */
export const ask = <const G extends Message, const D extends Message>(
  permission: Permission,
  answers: Readonly<{ granted: G; denied: D }>,
): AppEffect<G | D> => ({
  do: 'ask',
  permission,
  ...answers,
});
/** Follows a link into whatever app claims it. */
export const launch = (link: string): AppEffect<never> => ({ do: 'launch', link });
/** Starts another app as a tap on its icon does. */
export const start = (packageName: string): AppEffect<never> => ({ do: 'start', package: packageName });
/** Opens the share sheet with a text. */
export const share = (text: string, title?: string): AppEffect<never> =>
  title === undefined ? { do: 'share', text } : { do: 'share', text, title };
/** Asks the person whether an app shall go, and takes it away. */
export const uninstall = (packageName: string): AppEffect<never> => ({ do: 'uninstall', package: packageName });
/** Tells another app something, as a content provider or a service would. Its `update` takes the message. */
export const tell = (packageName: string, message: Message): AppEffect<never> => ({
  do: 'tell',
  package: packageName,
  message,
});
export const copy = (text: string): AppEffect<never> => ({ do: 'copy', text });
/** Writes into the journal that checks read: something was sent, deleted, paid. */
export const record = (what: JournalKind, details: JsonObject): AppEffect<never> => ({ do: 'record', what, details });
/** Puts the cursor into a field of the screen in front and shows the keyboard. */
export const focus = (id: string): AppEffect<never> => ({ do: 'focus', id });
export const hideKeyboard = (): AppEffect<never> => ({ do: 'hideKeyboard' });
/** Scrolls a list or page of the screen in front, by its id, to its start or end. */
export const scrollTo = (id: string, where: 'start' | 'end'): AppEffect<never> => ({
  do: 'scrollTo',
  id,
  end: where === 'end',
});
/** The app stops, with the dialog that says so. */
export const crash = (): AppEffect<never> => ({ do: 'crash' });
/** The app takes no touches until the person chooses to wait. */
export const hang = (): AppEffect<never> => ({ do: 'hang' });
/** For system apps: changes the phone itself. */
export const system = (change: SystemChange): AppEffect<never> => ({ do: 'system', change });
