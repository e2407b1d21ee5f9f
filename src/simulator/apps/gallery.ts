/** The Gallery app. */

import { app, type Env, type Update } from '../world/app.js';
import { back, focus, open, share, tell, toast } from '../world/effect.js';
import { askDelete } from './ask-delete.js';
import { files } from './files.js';
import { albumChoice, albumName, info, main, viewing } from './gallery-screens.js';
import { INITIAL, type Message, type State } from './gallery-state.js';
import { picking } from './picking.js';
import { toggled } from './toggled.js';

/** The picked pictures lie in this album as well. */
const put = (state: State, album: string): State => ({
  ...state,
  albums: { ...state.albums, [album]: [...new Set([...(state.albums[album] ?? []), ...state.picked])] },
  picked: [],
});

const asking = (names: readonly string[]) =>
  askDelete(names.length === 1 ? 'Delete this picture?' : `Delete ${names.length} pictures?`, {
    kind: 'delete',
    names,
  });

const deleted = (state: State, names: readonly string[], { screen: shown }: Env): Update<State, Message> => [
  { ...state, picked: [] },
  tell(files.package, { kind: 'delete-all', files: names }),
  ...(shown === '.Picture' ? [back()] : []),
  toast(names.length === 1 ? 'Picture deleted' : `${names.length} pictures deleted`),
];

export const gallery = app<State, Message>({
  package: 'com.sim.gallery',
  label: 'Gallery',
  icon: { name: 'image-multiple', color: '#FFFFFF', background: '#00897B' },
  initial: INITIAL,
  links: { 'gallery://picture/:name': '.Picture' },
  screens: {
    '.Main': main,
    '.Picture': viewing,
    '.Info': info,
    '.Albums': albumChoice,
    '.AlbumName': albumName,
  },
  opened: (state, { name }) => (name === '.AlbumName' ? [{ ...state, draft: '' }, focus('album_name')] : [state]),
  closed: (state, { name }) => [name === '.Main' ? { ...state, picked: [] } : state],
  update(state, message, env) {
    switch (message.kind) {
      case 'show':
        return [{ ...state, shown: message.what, picked: [] }];
      case 'open':
        return [state, open('.Picture', { name: message.name })];
      case 'info':
        return [state, open('.Info', { name: message.name })];
      case 'like':
        return [{ ...state, liked: toggled(state.liked, message.name) }];
      case 'pick':
      case 'unpick':
        return [{ ...state, picked: picking(state.picked, message) }];
      case 'like-picked':
        return [
          { ...state, liked: [...new Set([...state.liked, ...state.picked])], picked: [] },
          toast('Added to favourites'),
        ];
      case 'choose-album':
        return [state, open('.Albums')];
      case 'name-album':
        return [state, back(), open('.AlbumName')];
      case 'draft':
        return [{ ...state, draft: message.text }];
      case 'keep-album': {
        const name = state.draft.trim();
        const isFree = name !== '' && !Object.hasOwn(state.albums, name);
        return isFree ? [put(state, name), back(), toast(`Added to ${name}`)] : [state];
      }
      case 'into':
        return [put(state, message.album), back(), toast(`Added to ${message.album}`)];
      case 'share':
        return [state, share(message.name)];
      case 'ask-delete':
        return [state, asking(message.names)];
      case 'delete':
        return deleted(state, message.names, env);
      case 'up':
        return [state, back()];
    }
  },
});
