/** The Maps app. */

import { hoursOn, WEEKDAYS } from '../content/hours.js';
import { type TownPlace, TOWN } from '../content/place.js';
import { placeAt } from '../content/town-map.js';
import { PLACES } from '../content/town.js';
import { app, type Env, type Update } from '../world/app.js';
import { ask, back, copy, focus, launch, menu, open, record, share, snackbar, toast } from '../world/effect.js';
import { directions } from './maps-directions-screen.js';
import { placePage } from './maps-place-screens.js';
import { found } from './maps-results-screen.js';
import { explore, saved, searching } from './maps-search-screens.js';
import { INITIAL, type Message, placeOf, type Sorting, type State } from './maps-state.js';

const SORTINGS: readonly Sorting[] = ['Relevance', 'Rating', 'Distance'];

/** What a friend needs who is told of a place. */
const asText = ({ name, kind, stars, where, hours }: TownPlace): string =>
  [
    name,
    `${kind}, rated ${stars.rating}`,
    `${where.street}, ${TOWN}`,
    where.phone,
    ...WEEKDAYS.map((day, index) => `${day}: ${hoursOn(hours, index)}`),
  ].join('\n');

const remembered = (state: State, query: string): State => ({
  ...state,
  query,
  recent: [query, ...state.recent.filter((other) => other !== query)].slice(0, 6),
});

/** The results stand where the search was opened: over the map, or in place of earlier results. */
function listed(state: State, query: string, env: Env): Update<State, Message> {
  if (env.screen !== '.Search') return [remembered(state, query), open('.Results')];
  const isOverResults = env.extras['query'] !== undefined;
  return [remembered(state, query), back(), ...(isOverResults ? [back()] : []), open('.Results')];
}

const ORDERS = menu(...SORTINGS.map((sorting) => ({ label: sorting, tap: { kind: 'sorted', sorting } as const })));
const NO_LOCATION = { label: 'Settings', tap: { kind: 'app-info' } } as const;

function locate(state: State, { system: { toggles } }: Env): Update<State, Message> {
  if (!toggles.location) return [state, snackbar('Location is off')];
  return [state, ask('ACCESS_FINE_LOCATION', { granted: { kind: 'located' }, denied: { kind: 'unlocated' } })];
}

function toggleSaved(state: State, name: string): Update<State, Message> {
  const others = state.saved.filter((other) => other !== name);
  if (others.length < state.saved.length) return [{ ...state, saved: others }, toast('Removed from your places')];
  return [{ ...state, saved: [...others, name] }, record('saved', { place: name }), toast('Saved to your places')];
}

export const maps = app<State, Message>({
  package: 'com.sim.maps',
  label: 'Maps',
  icon: { name: 'map-marker', color: '#EA4335', background: '#FFFFFF' },
  network: true,
  initial: INITIAL,
  links: { 'geo::at': '.Found', 'maps://place/:name': '.Place' },
  screens: {
    '.Main': explore,
    '.Search': searching,
    '.Results': found,
    '.Place': placePage,
    '.Directions': directions,
    '.Saved': saved,
  },
  opened(state, { name, extras }) {
    if (name === '.Found') {
      const { q: query } = extras;
      // A place without a question is the map.
      return typeof query === 'string' ? [remembered(state, query), open('.Results')] : [state, open('.Main')];
    }
    if (name === '.Search') return [{ ...state, typed: String(extras['query'] ?? '') }, focus('search_edit_text')];
    return name === '.Place' ? [{ ...state, weekShown: false }] : [state];
  },
  update(state, message, env) {
    switch (message.kind) {
      case 'locate':
        return locate(state, env);
      case 'located':
        return [{ ...state, located: true }, snackbar('You are in Fennel Close')];
      case 'unlocated':
        return [state, snackbar('Maps may not use your location', NO_LOCATION)];
      case 'app-info':
        return [state, launch('settings://app/com.sim.maps')];
      case 'search':
        return [state, open('.Search', env.screen === '.Results' ? { query: state.query } : {})];
      case 'query':
        return [{ ...state, typed: message.text }];
      case 'clear':
        return [{ ...state, typed: '' }, focus('search_edit_text')];
      case 'submit':
        return state.typed.trim() === '' ? [state] : listed(state, state.typed.trim(), env);
      case 'suggest':
        return listed(state, message.text, env);
      case 'filter':
        return [{ ...state, [message.filter]: !state[message.filter] }];
      case 'rating':
        return [{ ...state, rating: state.rating === message.rating ? 0 : message.rating }];
      case 'sort':
        return [state, ORDERS];
      case 'sorted':
        return [{ ...state, sorting: message.sorting }];
      case 'touch': {
        const place = placeAt(PLACES, message);
        return place ? [state, open('.Place', { name: place.name })] : [state];
      }
      case 'open':
        return [state, open('.Place', { name: message.name })];
      case 'week':
        return [{ ...state, weekShown: !state.weekShown }];
      case 'directions':
        return [state, open('.Directions', { name: message.name })];
      case 'mode':
        return [{ ...state, mode: message.mode }];
      case 'start':
        return [state, snackbar(`Directions to ${placeOf(env)?.name ?? ''} have started`)];
      case 'call':
        return [state, launch(`tel:${(placeOf(env)?.where.phone ?? '').replace(/\s/g, '')}`)];
      case 'copy':
        return [state, copy(message.name), toast('Copied')];
      case 'share': {
        const place = placeOf(env);
        return place ? [state, share(asText(place), place.name)] : [state];
      }
      case 'save':
        return toggleSaved(state, message.name);
      case 'home':
        return env.screen === '.Main' ? [state] : [state, back()];
      case 'saved':
        return env.screen === '.Saved' ? [state] : [state, open('.Saved')];
      case 'up':
        return [state, back()];
    }
  },
});
