/** A paper of the scholarly search; all invented. */
export type Paper = Readonly<{
  title: string;
  authors: string;
  year: number;
  venue: string;
  citations: number;
  abstract: string;
}>;

export function paper(
  title: string,
  source: [authors: string, year: number, venue: string, citations: number],
  abstract: string,
): Paper {
  const [authors, year, venue, citations] = source;
  return { title, authors, year, venue, citations, abstract };
}
