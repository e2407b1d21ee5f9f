/** A message as it is stored. */

/** One message; `mine` when the phone's owner wrote it. `ago` is minutes before the phone was first started. */
export type StoredMessage = Readonly<{ text: string; mine: boolean; ago: number }>;
export type StoredThread = Readonly<{ phone: string; unread: number; messages: readonly StoredMessage[] }>;

/** Minutes. */
export const DAY = 24 * 60;
export const theirs = (ago: number, text: string): StoredMessage => ({ text, mine: false, ago });
export const mine = (ago: number, text: string): StoredMessage => ({ text, mine: true, ago });
