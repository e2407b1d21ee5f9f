const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';

/** For example "r-20261122-153012-x7k2": sorts by time (UTC), is easy to read aloud, and two runs of one second differ. */
export function createRunId(now: number, random: () => number = Math.random): string {
  const [date = '', time = ''] = new Date(now).toISOString().split(/[T.]/);
  const tail = Array.from({ length: 4 }, () => ALPHABET[Math.floor(random() * ALPHABET.length)]).join('');
  return `r-${date.replaceAll('-', '')}-${time.replaceAll(':', '')}-${tail}`;
}
