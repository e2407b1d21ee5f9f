/** Papertrail: papers and how often they are cited. */

import type { Paper } from '../../content/paper.js';
import { PAPERS } from '../../content/papers.js';
import { line } from '../../widgets/boxes.js';
import { webHeading, webLink, webText } from '../../widgets/web.js';
import { found, searchOf, urlOf } from '../browser-pages.js';
import { go, grey, linkBlock, searchField, type Site } from './page-parts.js';

const citation = ({ title, authors, venue, year, citations }: Paper) =>
  linkBlock(title, urlOf('scholar', title), `${authors} – ${venue}, ${year}`, `Cited by ${citations}`);

type Sort = readonly [name: string, label: string, order: (one: Paper, other: Paper) => number];

/** What the list can be put in order by, as its address names it. */
const ORDERS: readonly [Sort, ...Sort[]] = [
  ['relevance', 'Relevance', () => 0],
  ['citations', 'Citations', (one, other) => other.citations - one.citations],
  ['date', 'Date', (one, other) => other.year - one.year],
];

const sortLine = (host: string, words: string, chosen: string) =>
  line(
    { box: { gap: 16 } },
    grey('Sort by'),
    ORDERS.map(([name, label]) =>
      name === chosen ? webText(label, { weight: 500 }) : webLink(label, go(`${searchOf(host, words)}&sort=${name}`)),
    ),
  );

export const scholar: Site = ({ host, path, query }, typed) => {
  const field = searchField(host, 'Search papers', typed);
  if (path === '') {
    const words = query.get('q') ?? '';
    const papers = found(
      PAPERS,
      words,
      ({ title, authors, venue, abstract }) => `${title} ${authors} ${venue} ${abstract}`,
    );
    const [chosen, , order] = ORDERS.find(([name]) => name === query.get('sort')) ?? ORDERS[0];
    const count = grey(`${papers.length} ${papers.length === 1 ? 'paper' : 'papers'}`);
    return {
      title: 'Papertrail',
      content: [
        webHeading('Papertrail'),
        field,
        sortLine(host, words, chosen),
        count,
        ...papers.toSorted(order).map(citation),
      ],
    };
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
