/** The Wayfare app: what travellers say of places. */

import { app, type Env, type Update } from '../world/app.js';
import { back, open, record, toast } from '../world/effect.js';
import { details, main, writing } from './travel-reviews-screens.js';
import { type Message, sightOf, type State } from './travel-reviews-state.js';

function publish(state: State, env: Env): Update<State, Message> {
  const sight = sightOf(env)?.name;
  const text = state.draft.trim();
  if (sight === undefined || state.stars === 0 || text === '') return [state];
  const review = { sight, stars: state.stars, text };
  return [
    { ...state, reviews: [review, ...state.reviews] },
    record('posted', review),
    back(),
    toast('Thank you for your review'),
  ];
}

export const travelReviews = app<State, Message>({
  package: 'com.sim.wayfare',
  label: 'Wayfare',
  toolkit: 'flutter',
  icon: { name: 'compass', color: '#FFFFFF', background: '#2E7D32' },
  network: true,
  initial: { city: 'All', query: '', wished: [], reviews: [], stars: 0, draft: '' },
  screens: { '.Main': main, '.Sight': details, '.Review': writing },
  opened: (state, { name }) => [name === '.Review' ? { ...state, stars: 0, draft: '' } : state],
  update(state, message, env) {
    switch (message.kind) {
      case 'query':
        return [{ ...state, query: message.text }];
      case 'draft':
        return [{ ...state, draft: message.text }];
      case 'city':
        return [{ ...state, city: message.city }];
      case 'open':
        return [state, open('.Sight', { name: message.name })];
      case 'wish': {
        const others = state.wished.filter((name) => name !== message.name);
        return [{ ...state, wished: others.length < state.wished.length ? others : [...others, message.name] }];
      }
      case 'stars':
        return [{ ...state, stars: message.stars }];
      case 'write':
        return [state, open('.Review', env.extras)];
      case 'publish':
        return publish(state, env);
      case 'up':
        return [state, back()];
    }
  },
});
