/** One Spoon: recipes. */

import { RECIPE_COMMENTS } from '../../content/recipe-comments.js';
import { RECIPES } from '../../content/recipes.js';
import type { View } from '../../world/view.js';
import { webBox, webHeading, webText } from '../../widgets/web.js';
import { found, urlOf } from '../browser-pages.js';
import type { Message } from '../browser-state.js';
import { grey, linkBlock, nothing, searchField, type Site } from './page-parts.js';

export const recipes: Site = ({ host, path, query }, typed) => {
  const field = searchField(host, 'Search recipes', typed);
  if (path === '') {
    const words = query.get('q') ?? '';
    const list = found(RECIPES, words, ({ title, tags, ingredients }) => `${title} ${tags} ${ingredients.join(' ')}`);
    const links = list.map(({ title, minutes, rating, serves }) =>
      linkBlock(title, urlOf('recipes', title), `${minutes} min · serves ${serves} · rated ${rating}`),
    );
    return {
      title: 'One Spoon',
      content: [webHeading('One Spoon'), field, ...(links.length > 0 ? links : [nothing(words)])],
    };
  }
  const recipe = RECIPES.find(({ title }) => title === path);
  if (!recipe) return undefined;
  const { title, minutes, serves, rating, ingredients, steps } = recipe;
  const items = (lines: readonly string[]) =>
    webBox(
      { box: { gap: 6 } },
      lines.map((words, index) => webText(words, { key: String(index) })),
    );
  return {
    title: `${title} – One Spoon`,
    content: [
      field,
      webHeading(title, { style: 'headline' }),
      grey(`${minutes} min · serves ${serves} · rated ${rating}`),
      webHeading('Ingredients', { style: 'subtitle' }),
      items(ingredients.map((item) => `• ${item}`)),
      webHeading('Method', { style: 'subtitle' }),
      items(steps.map((step, index) => `${index + 1}. ${step}`)),
      ...commentsOn(title),
    ],
  };
};

const commentsOn = (title: string): readonly View<Message>[] => {
  const comments = RECIPE_COMMENTS[title] ?? [];
  if (comments.length === 0) return [];
  const written = comments.map(({ by, text: words }) =>
    webBox({ key: by }, webText(by, { style: 'small', weight: 500 }), webText(words, { style: 'small' })),
  );
  return [webHeading(`Comments (${comments.length})`, { style: 'subtitle' }), ...written];
};
