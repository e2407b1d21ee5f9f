/** The Brindlewick Courier: news of the town. */

import { NEWS } from '../../content/news.js';
import { webHeading, webText } from '../../widgets/web.js';
import { found, urlOf } from '../browser-pages.js';
import { grey, linkBlock, nothing, searchField, type Site } from './page-parts.js';

const ago = (hours: number) => (hours < 24 ? `${hours} hours ago` : `${Math.round(hours / 24)} days ago`);

export const news: Site = ({ host, path, query }, typed) => {
  const field = searchField(host, 'Search the Courier', typed);
  if (path === '') {
    const words = query.get('q') ?? '';
    const items = found(NEWS, words, ({ title, section, text }) => `${title} ${section} ${text}`);
    const links = items.map(({ title, section, hoursAgo }) =>
      linkBlock(title, urlOf('news', title), `${section} · ${ago(hoursAgo)}`),
    );
    return {
      title: 'The Brindlewick Courier',
      content: [webHeading('The Brindlewick Courier'), field, ...(links.length > 0 ? links : [nothing(words)])],
    };
  }
  const item = NEWS.find(({ title }) => title === path);
  return (
    item && {
      title: item.title,
      content: [
        field,
        webHeading(item.title, { style: 'headline' }),
        grey(`${item.section} · ${ago(item.hoursAgo)}`),
        webText(item.text),
      ],
    }
  );
};
