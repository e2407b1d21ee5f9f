/** The videos, and those to watch later. */

import type { Video } from '../content/video.js';
import { VIDEOS } from '../content/videos.js';
import type { Env } from '../world/app.js';
import { toolbar, upToolbar } from '../widgets/bars.js';
import { column } from '../widgets/boxes.js';
import { chip, iconButton } from '../widgets/buttons.js';
import { field } from '../widgets/fields.js';
import { columnsIn, grid, row, strip } from '../widgets/lists.js';
import { avatar } from '../widgets/pictures.js';
import { dragHandle, reorderList } from '../widgets/reorder.js';
import { screen } from '../widgets/screens.js';
import { text } from '../widgets/texts.js';
import { pagingFoot } from './paging.js';
import { facts, frame, UP } from './video-frame.js';
import type { State } from './video-state.js';

const TOPICS = ['cooking', 'repair', 'travel', 'sport', 'nature', 'music'];

const isFound = ({ title, channel, tags }: Video, query: string) =>
  query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => `${title} ${channel} ${tags}`.toLowerCase().includes(word));

export function main({ query, paging }: State, { size }: Env) {
  const columns = columnsIn(size.width, 1);
  const videos = VIDEOS.filter((video) => isFound(video, query));
  return screen(
    toolbar('Reel', iconButton('playlist-play', 'Watch later', { id: 'watch_later', tap: { kind: 'show-later' } })),
    field('search', query, {
      hint: 'Search videos',
      edit: 'query',
      style: 'search',
      action: 'search',
      box: { margin: [0, 16] },
    }),
    strip(
      'topics',
      TOPICS.map((topic) =>
        chip('topic', topic, { key: topic, selected: query === topic, tap: { kind: 'topic', topic } }),
      ),
    ),
    videos.length === 0 && text('No videos here', { id: 'empty', box: { margin: 24 } }),
    grid(
      'videos',
      [
        ...videos.slice(0, paging.shown).map((video) =>
          column(
            {
              id: 'video',
              key: video.title,
              tap: { kind: 'watch', title: video.title },
              box: { pad: [0, 0, 16, 0] },
            },
            frame(video, 200),
            row('video', video.title, { start: avatar(video.channel), subtitle: facts(video) }),
          ),
        ),
        pagingFoot(paging, videos.length),
      ],
      { columns, gap: columns === 1 ? 0 : 12, more: { kind: 'more' } },
    ),
  );
}

/** What is kept to be watched, in the order in which it shall be. */
export const queue = ({ later }: State) =>
  screen(
    upToolbar('Watch later', UP),
    later.length === 0 && text('No videos here', { id: 'empty', box: { margin: 24 } }),
    reorderList(
      'queue',
      VIDEOS.filter(({ title }) => later.includes(title))
        .toSorted((one, other) => later.indexOf(one.title) - later.indexOf(other.title))
        .map((video) =>
          row('video', video.title, {
            key: video.title,
            start: avatar(video.channel),
            subtitle: facts(video),
            end: dragHandle(video.title),
            tap: { kind: 'watch', title: video.title },
            dismiss: { kind: 'drop', title: video.title },
          }),
        ),
      { move: 'move' },
    ),
  );
