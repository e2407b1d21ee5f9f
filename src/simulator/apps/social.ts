/** The Murmur app: short posts and trends. */

import { OWNER } from '../content/people.js';
import { POSTS_TO_COME } from '../content/posts-to-come.js';
import { app, type Env, type Update } from '../world/app.js';
import { back, open, record, share, toast } from '../world/effect.js';
import { paged } from './paging.js';
import { refreshed } from './refreshing.js';
import { compose, main } from './social-screens.js';
import { initial, type Message, MOST, type State } from './social-state.js';
import { toggled } from './toggled.js';

function publish(state: State, { now }: Env): Update<State, Message> {
  const words = state.draft.trim();
  if (words === '' || words.length > MOST) return [state];
  const post = {
    id: state.posts.length,
    by: OWNER.name,
    handle: '@robintarrant',
    text: words,
    likes: 0,
    reposts: 0,
    at: now,
  };
  return [
    { ...state, posts: [post, ...state.posts], draft: '', tab: 0 },
    record('posted', { text: words }),
    back(),
    toast('Your post was sent'),
  ];
}

function arrived(state: State, { now }: Env): Update<State, Message> {
  const next = POSTS_TO_COME[state.arrived];
  const idle = { ...state, asking: false };
  if (!next) return [idle, toast('You are up to date')];
  const { by, handle, text, likes, reposts } = next;
  const post = { id: state.posts.length, by, handle, text, likes, reposts, at: now };
  return [{ ...idle, posts: [post, ...state.posts], arrived: state.arrived + 1 }];
}

export const social = app<State, Message>({
  package: 'com.sim.murmur',
  undescribed: true,
  label: 'Murmur',
  icon: { name: 'bird', color: '#FFFFFF', background: '#00838F' },
  network: true,
  initial,
  shares: '.Compose',
  screens: { '.Main': main, '.Compose': compose },
  opened: (state, { name, extras }) => [
    name === '.Compose' && extras['text'] ? { ...state, draft: String(extras['text']) } : state,
  ],
  update(state, message, env) {
    switch (message.kind) {
      case 'tab':
        return [{ ...state, tab: message.tab, query: '' }];
      case 'query':
        return [{ ...state, query: message.text }];
      case 'trend':
        return [{ ...state, query: message.tag }];
      case 'like':
        return [{ ...state, liked: toggled(state.liked, message.id) }];
      case 'repost':
        return [{ ...state, reposted: toggled(state.reposted, message.id) }, record('posted', { repost: message.id })];
      case 'share': {
        const post = state.posts.find(({ id }) => id === message.id);
        return post ? [state, share(`${post.by}: ${post.text}`)] : [state];
      }
      case 'compose':
        return [state, open('.Compose')];
      case 'draft':
        return [{ ...state, draft: message.text }];
      case 'publish':
        return publish(state, env);
      case 'more':
      case 'more-came':
      case 'more-failed': {
        const [paging, ...asked] = paged(state.paging, message, state.posts.length);
        return [{ ...state, paging }, ...asked];
      }
      case 'refresh':
      case 'unreachable':
        return refreshed(state, message);
      case 'arrived':
        return arrived(state, env);
      case 'up':
        return [state, back()];
    }
  },
});
