/** A mail as it is stored. */

export type StoredMail = Readonly<{
  from: string;
  address: string;
  subject: string;
  body: string;
  hoursAgo: number;
  read: boolean;
}>;

type Facts = [subject: string, hoursAgo: number, read: 'read' | 'unread'];

/** Of somebody whose address follows from the name. */
export function mail(from: string, [subject, hoursAgo, read]: Facts, body: string): StoredMail {
  const address = `${from
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.')}@example.org`;
  return { from, address, subject, body, hoursAgo, read: read === 'read' };
}
