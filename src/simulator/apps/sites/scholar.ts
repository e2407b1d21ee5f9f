import type { Paper } from '../../content/paper.js';
import { PAPERS } from '../../content/papers.js';
import { webHeading, webText } from '../../widgets/web.js';
import { found, urlOf } from '../browser-pages.js';
import { grey, linkBlock, searchField, type Site } from './page-parts.js';

const citation = ({ title, authors, venue, year, citations }: Paper) =>
  linkBlock(title, urlOf('scholar', title), `${authors} – ${venue}, ${year}`, `Cited by ${citations}`);

export const scholar: Site = ({ host, path, query }, typed) => {
  const field = searchField(host, 'Search papers', typed);
  if (path === '') {
    const words = query.get('q') ?? '';
    const papers = found(
      PAPERS,
      words,
      ({ title, authors, venue, abstract }) => `${title} ${authors} ${venue} ${abstract}`,
    );
    const count = grey(`${papers.length} ${papers.length === 1 ? 'paper' : 'papers'}`);
    return { title: 'Papertrail', content: [webHeading('Papertrail'), field, count, ...papers.map(citation)] };
  }
  const paper = PAPERS.find(({ title }) => title === path);
  if (!paper) return undefined;
  const { title, authors, venue, year, citations, abstract } = paper;
  return {
    title: `${title} – Papertrail`,
    content: [
      field,
      webHeading(title),
      grey(authors),
      grey(`${venue}, ${year}`),
      webText(`Cited by ${citations}`, { weight: 500 }),
      webText(abstract),
    ],
  };
};
