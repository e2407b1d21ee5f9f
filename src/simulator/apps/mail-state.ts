/** What Mail remembers, and how one mail changes. */

import { MAILS } from '../content/mails.js';
import { FIRST_START } from '../content/start.js';
import type { Env } from '../world/app.js';
import type { Picked, PickMessage } from './picking.js';
import { NOT_ASKED, type Refreshing, type RefreshMessage } from './refreshing.js';

/** Where a mail lies. The first three are the phone's own, the others a person sorts into. */
export const BOXES = ['inbox', 'sent', 'bin', 'Work', 'Bills', 'Travel', 'Family', 'Clubs'] as const;
export type Box = (typeof BOXES)[number];
/** What one can move a mail to. */
export const FOLDERS: readonly Box[] = BOXES.filter((box) => box !== 'sent' && box !== 'bin');

export type Mail = {
  id: number;
  from: string;
  address: string;
  subject: string;
  body: string;
  at: number;
  read: boolean;
  box: Box;
};

export type Draft = { to: string; subject: string; body: string };

export type State = {
  mails: readonly Mail[];
  next: number;
  draft: Draft;
  query: string;
  box: Box;
  picked: Picked<number>;
} & Refreshing;

export type Message =
  | { kind: 'open' | 'unread' | 'reply'; id: number }
  | PickMessage<number>
  | RefreshMessage
  | { kind: 'delete' | 'read-all' | 'move'; ids: readonly number[] }
  | { kind: 'moved'; ids: readonly number[]; box: Box }
  | { kind: 'restore'; was: readonly Readonly<{ id: number; box: Box }>[] }
  | { kind: 'compose' | 'send' | 'up' | 'boxes' }
  | { kind: 'box'; box: Box }
  | { kind: 'choose'; address: string }
  | { kind: 'query' | keyof Draft; text: string };

export const NO_DRAFT: Draft = { to: '', subject: '', body: '' };

export const initial: State = {
  mails: MAILS.map(({ hoursAgo, ...mail }, id) => ({
    id,
    ...mail,
    at: FIRST_START - hoursAgo * 3_600_000,
    box: 'inbox',
  })),
  next: MAILS.length,
  draft: NO_DRAFT,
  query: '',
  box: 'inbox',
  picked: [],
  ...NOT_ASKED,
};

export const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export const nameOf = (box: Box): string => box.charAt(0).toUpperCase() + box.slice(1);

export const mailOf = ({ mails }: State, { extras }: Pick<Env, 'extras'>) =>
  mails.find(({ id }) => id === Number(extras['id']));

export const change = (state: State, ids: readonly number[], part: Partial<Mail>): State => ({
  ...state,
  mails: state.mails.map((mail) => (ids.includes(mail.id) ? { ...mail, ...part } : mail)),
});
