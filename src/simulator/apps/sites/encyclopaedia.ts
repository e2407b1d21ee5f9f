/** Allword: articles with a box of facts. */

import { ARTICLES } from '../../content/articles.js';
import { line } from '../../widgets/boxes.js';
import { webBox, webHeading, webText } from '../../widgets/web.js';
import { found, urlOf } from '../browser-pages.js';
import { linkBlock, nothing, searchField, type Site } from './page-parts.js';

export const encyclopaedia: Site = ({ host, path, query }, typed) => {
  const field = searchField(host, 'Search Allword', typed);
  if (path === '') {
    const words = query.get('q') ?? '';
    const articles = found(ARTICLES, words, ({ title, summary, sections }) =>
      [title, summary, ...Object.values(sections)].join(' '),
    );
    const links = articles.map(({ title, summary }) => linkBlock(title, urlOf('encyclopaedia', title), summary));
    return {
      title: 'Allword',
      content: [webHeading('Allword'), field, ...(links.length > 0 ? links : [nothing(words)])],
    };
  }
  const article = ARTICLES.find(({ title }) => title === path);
  if (!article) return undefined;
  const facts = Object.entries(article.facts).map(([name, fact]) =>
    line(
      { key: name, box: { gap: 12, align: 'start' } },
      webText(name, { style: 'small', weight: 500, box: { width: 120 } }),
      webText(fact, { style: 'small', box: { grow: 1, width: 0 } }),
    ),
  );
  const box = webBox(
    { box: { pad: 12, gap: 6 }, paint: { background: '#F8F9FA', border: { color: '#A2A9B1', width: 1 } } },
    facts,
  );
  const sections = Object.entries(article.sections).flatMap(([name, words]) => [
    webHeading(name, { style: 'subtitle', key: name }),
    webText(words, { key: `${name} text` }),
  ]);
  return {
    title: `${article.title} – Allword`,
    content: [field, webHeading(article.title, { style: 'headline' }), webText(article.summary), box, ...sections],
  };
};
