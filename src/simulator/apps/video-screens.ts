import type { Video } from '../content/video.js';
import { VIDEOS } from '../content/videos.js';
import type { Env } from '../world/app.js';
import { toolbar } from '../widgets/bars.js';
import { column } from '../widgets/boxes.js';
import { chip, iconButton } from '../widgets/buttons.js';
import { field } from '../widgets/fields.js';
import { columnsIn, grid, row, strip } from '../widgets/lists.js';
import { avatar } from '../widgets/pictures.js';
import { screen } from '../widgets/screens.js';
import { text } from '../widgets/texts.js';
import { pagingFoot } from './paging.js';
import { facts, frame } from './video-frame.js';
import type { State } from './video-state.js';

const TOPICS = ['cooking', 'repair', 'travel', 'sport', 'nature', 'music'];

const isFound = ({ title, channel, tags }: Video, query: string) =>
  query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => `${title} ${channel} ${tags}`.toLowerCase().includes(word));

export function main({ query, later, onlyLater, paging }: State, { size }: Env) {
  const columns = columnsIn(size.width, 1);
  const videos = VIDEOS.filter((video) => isFound(video, query) && (!onlyLater || later.includes(video.title)));
  return screen(
    toolbar(
      'Reel',
      iconButton('playlist-play', onlyLater ? 'All videos' : 'Watch later', {
        id: 'watch_later',
        selected: onlyLater,
        tap: { kind: 'only-later' },
      }),
    ),
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
