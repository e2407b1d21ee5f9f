import type { StoredFile } from '../content/stored-files.js';
import { app, type Env } from '../world/app.js';
import { wholeDate } from '../world/calendar.js';
import { back, dialog, open, share, tell, toast } from '../world/effect.js';
import { toolbar, upToolbar } from '../widgets/bars.js';
import { column } from '../widgets/boxes.js';
import { chip, iconButton } from '../widgets/buttons.js';
import { scenery } from '../widgets/drawings.js';
import { grid, strip } from '../widgets/lists.js';
import { image } from '../widgets/pictures.js';
import { screen } from '../widgets/screens.js';
import { text } from '../widgets/texts.js';
import { files } from './files.js';

type State = { liked: readonly string[]; shown: 'All' | 'Camera' | 'Screenshots' | 'Favourites' };
type Message =
  | { kind: 'show'; what: State['shown'] }
  | { kind: 'open' | 'like' | 'share' | 'ask-delete' | 'delete'; name: string }
  | { kind: 'up' };

const isPicture = (value: unknown): value is StoredFile =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  'seed' in value &&
  /\.(jpg|png)$/.test(String(value.name));

/** The pictures among the phone's files: the Gallery keeps none of its own. */
function picturesOf({ content }: Env): readonly StoredFile[] {
  const state = content(files.package);
  if (typeof state !== 'object' || state === null || !('files' in state) || !Array.isArray(state.files)) return [];
  return state.files.filter(isPicture).toSorted((one, other) => other.at - one.at);
}

function main({ shown, liked }: State, env: Env) {
  const pictures = picturesOf(env).filter(
    ({ folder, name }) => shown === 'All' || (shown === 'Favourites' ? liked.includes(name) : folder === shown),
  );
  return screen(
    toolbar('Gallery'),
    strip(
      'albums',
      (['All', 'Camera', 'Screenshots', 'Favourites'] as const).map((what) =>
        chip('album', what, { key: what, selected: shown === what, tap: { kind: 'show', what } }),
      ),
    ),
    pictures.length === 0 && text('No pictures here', { id: 'empty', box: { margin: 24 } }),
    grid(
      'pictures',
      pictures.map(({ name, seed }) =>
        image(scenery(seed), {
          id: 'picture',
          key: name,
          desc: name.replace(/\.\w+$/, ''),
          tap: { kind: 'open', name },
          box: { height: 130 },
        }),
      ),
      { columns: 3, gap: 2 },
    ),
  );
}

function viewing({ liked }: State, env: Env) {
  const up = { tap: { kind: 'up' } } as const;
  const picture = picturesOf(env).find(({ name }) => name === env.extras['name']);
  if (!picture) return screen(upToolbar('Picture', up), text('This picture was deleted', { box: { margin: 24 } }));
  const { name, seed, at } = picture;
  const isLiked = liked.includes(name);
  return screen(
    upToolbar(
      '',
      up,
      iconButton(isLiked ? 'heart' : 'heart-outline', isLiked ? 'Not a favourite' : 'Favourite', {
        id: 'like',
        selected: isLiked,
        tap: { kind: 'like', name },
      }),
      iconButton('share-variant', 'Share', { id: 'share', tap: { kind: 'share', name } }),
      iconButton('delete-outline', 'Delete', { id: 'delete', tap: { kind: 'ask-delete', name } }),
    ),
    column(
      { box: { grow: 1, justify: 'center' } },
      image(scenery(seed), { desc: name, zooms: true, box: { height: 300 } }),
    ),
    text(`${name} · ${wholeDate(at, env.locale)}`, {
      id: 'caption',
      style: 'small',
      color: 'onSurfaceVariant',
      align: 'center',
      box: { margin: 16 },
    }),
  );
}

export const gallery = app<State, Message>({
  package: 'com.sim.gallery',
  label: 'Gallery',
  icon: { name: 'image-multiple', color: '#FFFFFF', background: '#00897B' },
  initial: { liked: ['Harbour at dusk.jpg'], shown: 'All' },
  screens: { '.Main': main, '.Picture': viewing },
  update(state, message) {
    switch (message.kind) {
      case 'show':
        return [{ ...state, shown: message.what }];
      case 'open':
        return [state, open('.Picture', { name: message.name })];
      case 'like': {
        const others = state.liked.filter((name) => name !== message.name);
        return [{ ...state, liked: others.length < state.liked.length ? others : [...others, message.name] }];
      }
      case 'share':
        return [state, share(message.name)];
      case 'ask-delete':
        return [
          state,
          dialog({
            title: 'Delete this picture?',
            positive: { label: 'Delete', tap: { kind: 'delete', name: message.name } },
            negative: { label: 'Cancel' },
          }),
        ];
      case 'delete':
        return [state, tell(files.package, { kind: 'delete', file: message.name }), back(), toast('Picture deleted')];
      case 'up':
        return [state, back()];
    }
  },
});
