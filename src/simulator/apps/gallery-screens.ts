/** Pictures, one of them, its details, and albums. */

import type { StoredFile } from '../content/stored-files.js';
import type { Env } from '../world/app.js';
import { wholeDate, wholeDateAndTime } from '../world/calendar.js';
import { toolbar, upToolbar } from '../widgets/bars.js';
import { column } from '../widgets/boxes.js';
import { chip, iconButton } from '../widgets/buttons.js';
import { scenery } from '../widgets/drawings.js';
import { field } from '../widgets/fields.js';
import { columnsIn, grid, row, strip } from '../widgets/lists.js';
import { heroHeight, image } from '../widgets/pictures.js';
import { dialogScreen, screen, sheet } from '../widgets/screens.js';
import { heading, text } from '../widgets/texts.js';
import { sizeOf } from './files-state.js';
import { ALWAYS, picturesOf, shownPictures, type State } from './gallery-state.js';
import { pickable, pickedBar } from './picking.js';

const UP = { tap: { kind: 'up' } } as const;

const bar = ({ picked }: State) =>
  picked.length === 0
    ? toolbar('Gallery')
    : pickedBar(
        picked,
        iconButton('heart-plus-outline', 'Add to favourites', { id: 'like_picked', tap: { kind: 'like-picked' } }),
        iconButton('folder-plus-outline', 'Add to album', { id: 'album', tap: { kind: 'choose-album' } }),
        iconButton('delete-outline', 'Delete', { id: 'delete', tap: { kind: 'ask-delete', names: picked } }),
      );

const tile =
  ({ picked }: State) =>
  ({ name, seed }: StoredFile) => {
    const isPicked = picked.includes(name);
    const picture = image(scenery(seed), {
      id: 'picture',
      key: name,
      desc: name.replace(/\.\w+$/, ''),
      ...pickable(picked, name, { kind: 'open', name }),
      box: { height: 130 },
      paint: isPicked ? { opacity: 0.6, border: { color: 'primary', width: 4 } } : {},
    });
    return isPicked ? { ...picture, traits: { selected: true } } : picture;
  };

export function main(state: State, env: Env) {
  const { shown, albums } = state;
  const pictures = shownPictures(state, env);
  return screen(
    bar(state),
    strip(
      'albums',
      [...ALWAYS, ...Object.keys(albums)].map((what) =>
        chip('album', what, { key: what, selected: shown === what, tap: { kind: 'show', what } }),
      ),
    ),
    pictures.length === 0 && text('No pictures here', { id: 'empty', box: { margin: 24 } }),
    grid('pictures', pictures.map(tile(state)), { columns: columnsIn(env.size.width, 3), gap: 2 }),
  );
}

export function viewing({ liked }: State, env: Env) {
  const picture = picturesOf(env).find(({ name }) => name === env.extras['name']);
  if (!picture) return screen(upToolbar('Picture', UP), text('This picture was deleted', { box: { margin: 24 } }));
  const { name, seed, at } = picture;
  const isLiked = liked.includes(name);
  const height = heroHeight(env.size, 300);
  return screen(
    upToolbar(
      '',
      UP,
      iconButton(isLiked ? 'heart' : 'heart-outline', isLiked ? 'Not a favourite' : 'Favourite', {
        id: 'like',
        selected: isLiked,
        tap: { kind: 'like', name },
      }),
      iconButton('information-outline', 'Details', { id: 'info', tap: { kind: 'info', name } }),
      iconButton('share-variant', 'Share', { id: 'share', tap: { kind: 'share', name } }),
      iconButton('delete-outline', 'Delete', { id: 'delete', tap: { kind: 'ask-delete', names: [name] } }),
    ),
    column(
      { box: { grow: 1, justify: 'center' } },
      image(scenery(seed), { desc: name, zooms: true, box: { height, shrink: 1 } }),
    ),
    text(`${name} · ${wholeDate(at, env.locale)}`, {
      id: 'caption',
      style: 'small',
      color: 'onSurfaceVariant',
      align: 'center',
      box: { margin: 16, shrink: 0 },
    }),
  );
}

export function info({ albums }: State, env: Env) {
  const picture = picturesOf(env).find(({ name }) => name === env.extras['name']);
  if (!picture) return sheet(text('This picture was deleted', { box: { margin: 24 } }));
  const { name, folder, kilobytes, at } = picture;
  const within = Object.keys(albums).filter((album) => albums[album]?.includes(name));
  return sheet(
    heading('Details', { box: { margin: [8, 24] } }),
    row('name', name, { icon: 'image-outline', subtitle: `${sizeOf(kilobytes)} · 4000 × 3000` }),
    row('taken', wholeDateAndTime(at, env.locale), { icon: 'calendar', subtitle: 'Taken' }),
    row('place', `Internal storage/${folder}`, { icon: 'folder-outline', subtitle: 'Folder' }),
    within.length > 0 && row('in_albums', within.join(', '), { icon: 'image-album', subtitle: 'Albums' }),
  );
}

export const albumChoice = ({ albums }: State) =>
  sheet(
    heading('Add to album', { box: { margin: [8, 24] } }),
    row('new_album', 'New album', { icon: 'plus', tap: { kind: 'name-album' } }),
    Object.entries(albums).map(([album, names]) =>
      row('target', album, {
        key: album,
        icon: 'image-album',
        subtitle: `${names.length} ${names.length === 1 ? 'picture' : 'pictures'}`,
        tap: { kind: 'into', album },
      }),
    ),
  );

export const albumName = ({ draft, albums }: State) => {
  const name = draft.trim();
  const isTaken = Object.hasOwn(albums, name) || ALWAYS.some((each) => each === name);
  return dialogScreen(
    'New album',
    {
      positive: { label: 'OK', tap: { kind: 'keep-album' }, disabled: name === '' || isTaken },
      negative: { label: 'Cancel', tap: { kind: 'up' } },
    },
    field('album_name', draft, { hint: 'Name', edit: 'draft', submit: { kind: 'keep-album' } }),
  );
};
