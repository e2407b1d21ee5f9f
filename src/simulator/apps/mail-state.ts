import { MAILS } from '../content/mails.js';
import { FIRST_START } from '../content/start.js';
import type { Env } from '../world/app.js';

export type Mail = {
  id: number;
  from: string;
  address: string;
  subject: string;
  body: string;
  at: number;
  read: boolean;
  box: 'inbox' | 'sent' | 'bin';
};

export type Draft = { to: string; subject: string; body: string };

export type State = { mails: readonly Mail[]; next: number; draft: Draft; query: string; box: Mail['box'] };

export type Message =
  | { kind: 'open' | 'delete' | 'unread' | 'reply'; id: number }
  | { kind: 'restore'; id: number }
  | { kind: 'compose' | 'send' | 'up' | 'switch-box' }
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
};

export const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export const mailOf = ({ mails }: State, { extras }: Pick<Env, 'extras'>) =>
  mails.find(({ id }) => id === Number(extras['id']));

export const change = (state: State, id: number, part: Partial<Mail>): State => ({
  ...state,
  mails: state.mails.map((mail) => (mail.id === id ? { ...mail, ...part } : mail)),
});
