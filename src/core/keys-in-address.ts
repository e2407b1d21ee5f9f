/** What must not stand in an address, since addresses are told, written and mailed: a user, a password, a key. */

const KEY_NAME =
  /(^|[_-])(key|sig|signature|pwd|auth|code)$|api-?key|access-?key|password|passwd|secret|token|credential/i;

/** Whether an address, also one that is not quite right, holds a user, a password or a key in what is asked of it. */
export function holdsKey(address: string): boolean {
  const [, rest = ''] = /^\w+:\/\/(.*)$/s.exec(address.trim()) ?? [];
  const [place = '', asked = ''] = rest.split(/\?(.*)/s, 2);
  if (place.split('/', 1)[0]?.includes('@')) return true;
  return asked.split(/[&;#]/).some((pair) => KEY_NAME.test(pair.split('=', 1)[0] ?? '') && pair.includes('='));
}

/** The same address with stars in place of what must not be told. */
export const withoutKeys = (address: string): string =>
  address
    .replace(/^(\s*\w+:\/\/)[^/?]*@/, '$1***@')
    .replace(/([?&;#])([^=&;#]*)=([^&;#]*)/g, (pair: string, mark: string, name: string) =>
      KEY_NAME.test(name) ? `${mark}${name}=***` : pair,
    );

export const WITHOUT_KEY = 'must hold no user, password or key; those belong into variables of their own';
