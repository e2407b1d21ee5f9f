/** Two texts that differ only in case, spacing or the mark at the end say the same. */
export const sameText = (a: string, b: string): boolean => plain(a) === plain(b);

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\s.!。！]+$/u, '')
    .trim();
