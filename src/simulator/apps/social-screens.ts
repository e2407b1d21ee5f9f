/** The timeline, the trends, and a post being written. */

import { TRENDS } from '../content/posts.js';
import type { Env } from '../world/app.js';
import { bottomBar, toolbar, upToolbar } from '../widgets/bars.js';
import { column, divider, line, space } from '../widgets/boxes.js';
import { button, fab, iconButton } from '../widgets/buttons.js';
import { field } from '../widgets/fields.js';
import { list, row } from '../widgets/lists.js';
import { avatar } from '../widgets/pictures.js';
import { screen } from '../widgets/screens.js';
import { text } from '../widgets/texts.js';
import { pagingFoot } from './paging.js';
import { refreshRing } from './refreshing.js';
import { MOST, type Post, type State } from './social-state.js';

const short = (count: number) => (count < 1000 ? String(count) : `${(count / 1000).toFixed(1)}K`);

function age(at: number, now: number): string {
  const minutes = Math.max(0, Math.round((now - at) / 60_000));
  if (minutes < 1) return 'now';
  if (minutes < 60) return `${minutes}m`;
  return minutes < 1440 ? `${Math.floor(minutes / 60)}h` : `${Math.floor(minutes / 1440)}d`;
}

const card =
  ({ liked, reposted }: State, { now }: Env) =>
  (post: Post) => {
    const { id, by, handle, text: words, likes, reposts, at } = post;
    const [isLiked, isReposted] = [liked.includes(id), reposted.includes(id)];
    const count = (value: number) => text(short(value), { style: 'caption', color: 'onSurfaceVariant' });
    return column(
      { id: 'post', key: String(id), box: { pad: [12, 16, 0, 16], gap: 4 } },
      line(
        { box: { gap: 12, align: 'start' } },
        avatar(by),
        column(
          { box: { grow: 1, width: 0, gap: 2 } },
          line(
            { box: { gap: 6, wrap: true } },
            text(by, { id: 'author', style: 'label', maxLines: 1 }),
            text(`${handle} · ${age(at, now)}`, {
              id: 'handle',
              style: 'caption',
              color: 'onSurfaceVariant',
              maxLines: 1,
            }),
          ),
          text(words, { id: 'post_text' }),
          line(
            { box: { gap: 2 } },
            iconButton('repeat-variant', isReposted ? 'Undo repost' : 'Repost', {
              id: 'repost',
              selected: isReposted,
              color: isReposted ? '#1E8E3E' : 'onSurfaceVariant',
              tap: { kind: 'repost', id },
            }),
            count(reposts + (isReposted ? 1 : 0)),
            iconButton(isLiked ? 'heart' : 'heart-outline', isLiked ? 'Unlike' : 'Like', {
              id: 'like',
              selected: isLiked,
              color: isLiked ? '#D81B60' : 'onSurfaceVariant',
              tap: { kind: 'like', id },
            }),
            count(likes + (isLiked ? 1 : 0)),
            space(),
            iconButton('share-variant', 'Share', { id: 'share', tap: { kind: 'share', id } }),
          ),
        ),
      ),
      divider(),
    );
  };

const newest = (posts: readonly Post[]) => posts.toSorted((one, other) => other.at - one.at);

const home = (state: State, env: Env) => [
  toolbar('Murmur'),
  refreshRing(state, 'Looking for new posts'),
  list(
    'timeline',
    [
      ...newest(state.posts).slice(0, state.paging.shown).map(card(state, env)),
      pagingFoot(state.paging, state.posts.length),
    ],
    { more: { kind: 'more' }, refresh: { kind: 'refresh' } },
  ),
];

function explore(state: State, env: Env) {
  const { query, posts } = state;
  const found = newest(
    posts.filter(({ by, handle, text: words }) =>
      `${by} ${handle} ${words}`.toLowerCase().includes(query.toLowerCase()),
    ),
  );
  const trends = TRENDS.map(({ tag, about, posts: count }, index) =>
    row('trend', tag, {
      key: tag,
      subtitle: `${index + 1} · ${about} · ${short(count)} posts`,
      tap: { kind: 'trend', tag },
    }),
  );
  return [
    field('search', query, {
      hint: 'Search Murmur',
      edit: 'query',
      style: 'search',
      action: 'search',
      box: { margin: [8, 16] },
    }),
    query !== '' && found.length === 0 && text(`No posts about “${query}”`, { id: 'empty', box: { margin: 24 } }),
    query === '' ? list('trends', trends) : list('found', found.map(card(state, env))),
  ];
}

export const main = (state: State, env: Env) =>
  screen(
    state.tab === 0 ? home(state, env) : explore(state, env),
    fab('plus', 'New post', { tap: { kind: 'compose' }, box: { at: { right: 16, bottom: 96 } } }),
    bottomBar(state.tab, [
      { label: 'Home', icon: 'home', tap: { kind: 'tab', tab: 0 } },
      { label: 'Trends', icon: 'trending-up', tap: { kind: 'tab', tab: 1 } },
    ]),
  );

export const compose = ({ draft }: State) =>
  screen(
    upToolbar(
      '',
      { tap: { kind: 'up' } },
      button('publish', 'Post', {
        disabled: draft.trim() === '' || draft.length > MOST,
        tap: { kind: 'publish' },
        box: { selfAlign: 'center', margin: [0, 12, 0, 0] },
      }),
    ),
    field('draft', draft, {
      hint: 'What is happening?',
      edit: 'draft',
      multiline: true,
      style: 'plain',
      box: { margin: [0, 16], minHeight: 200 },
    }),
    text(`${MOST - draft.length} left`, {
      id: 'left',
      style: 'caption',
      color: draft.length > MOST ? 'error' : 'onSurfaceVariant',
      box: { margin: 16 },
    }),
  );
