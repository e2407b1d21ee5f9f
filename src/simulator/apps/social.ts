import { OWNER } from '../content/people.js';
import { app, type Env, type Update } from '../world/app.js';
import { back, open, record, share, toast } from '../world/effect.js';
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

export const social = app<State, Message>({
  package: 'com.sim.murmur',
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
      case 'up':
        return [state, back()];
    }
  },
});
