import type { Video } from '../content/video.js';
import { VIDEOS } from '../content/videos.js';
import type { Env } from '../world/app.js';
import { toolbar, upToolbar } from '../widgets/bars.js';
import { column, divider, line, space } from '../widgets/boxes.js';
import { button, chip, iconButton } from '../widgets/buttons.js';
import { progress } from '../widgets/choices.js';
import { scenery } from '../widgets/drawings.js';
import { field } from '../widgets/fields.js';
import { list, row, scroll, strip } from '../widgets/lists.js';
import { avatar, image } from '../widgets/pictures.js';
import { screen } from '../widgets/screens.js';
import { heading, sectionTitle, text } from '../widgets/texts.js';
import type { State } from './video-state.js';

const TOPICS = ['cooking', 'repair', 'travel', 'sport', 'nature', 'music'];

const UP = { tap: { kind: 'up' } } as const;

const short = (count: number) => (count >= 1e6 ? `${(count / 1e6).toFixed(1)}M` : `${Math.round(count / 1000)}K`);

const length = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

const since = (days: number) =>
  days < 60
    ? `${days} days ago`
    : days < 730
      ? `${Math.round(days / 30)} months ago`
      : `${Math.round(days / 365)} years ago`;

const facts = ({ channel, views, daysAgo }: Video) => `${channel} · ${short(views)} views · ${since(daysAgo)}`;

const isFound = ({ title, channel, tags }: Video, query: string) =>
  query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => `${title} ${channel} ${tags}`.toLowerCase().includes(word));

const frame = (video: Video, height: number) =>
  column(
    {},
    image(scenery(video.title.length + video.seconds), { desc: video.title, box: { height } }),
    text(length(video.seconds), {
      id: 'duration',
      style: 'caption',
      color: '#FFFFFF',
      box: { at: { right: 8, bottom: 8 }, pad: [2, 6] },
      paint: { background: '#000000', radius: 4 },
    }),
  );

export function main({ query, later, onlyLater }: State) {
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
    list(
      'videos',
      videos.map((video) =>
        column(
          { id: 'video', key: video.title, tap: { kind: 'watch', title: video.title }, box: { pad: [0, 0, 16, 0] } },
          frame(video, 200),
          row('video', video.title, { start: avatar(video.channel), subtitle: facts(video) }),
        ),
      ),
    ),
  );
}

export function watching(state: State, { extras }: Env) {
  const video = VIDEOS.find(({ title }) => title === extras['title']);
  if (!video) return screen(upToolbar('Video', UP), text('This video is no longer there', { box: { margin: 24 } }));
  const { title, channel, likes, comments } = video;
  const [isLiked, isKept, isFollowed] = [
    state.liked.includes(title),
    state.later.includes(title),
    state.channels.includes(channel),
  ];
  return screen(
    upToolbar('', UP),
    frame(video, 220),
    progress(state.playing ? 0.04 : 0, { id: 'position' }),
    scroll(
      'video_page',
      column(
        { box: { pad: 16, gap: 4 } },
        heading(title, { id: 'video_title' }),
        text(facts(video), { style: 'small', color: 'onSurfaceVariant' }),
      ),
      strip(
        'video_actions',
        button('play', state.playing ? 'Pause' : 'Play', {
          icon: state.playing ? 'pause' : 'play',
          tap: { kind: 'play' },
        }),
        button('like', short(likes), {
          desc: isLiked ? 'Unlike' : 'Like',
          style: 'tonal',
          icon: isLiked ? 'thumb-up' : 'thumb-up-outline',
          tap: { kind: 'like', title },
        }),
        button('later', isKept ? 'Kept' : 'Later', {
          style: 'tonal',
          icon: 'playlist-plus',
          tap: { kind: 'later', title },
        }),
        button('share', 'Share', { style: 'tonal', icon: 'share-variant', tap: { kind: 'share', title } }),
      ),
      line(
        { box: { pad: [8, 16], gap: 12 } },
        avatar(channel),
        text(channel, { id: 'channel', style: 'subtitle' }),
        space(),
        button('subscribe', isFollowed ? 'Subscribed' : 'Subscribe', {
          style: isFollowed ? 'tonal' : 'filled',
          tap: { kind: 'subscribe', channel },
          box: { selfAlign: 'center' },
        }),
      ),
      divider(),
      sectionTitle(`Comments (${comments.length})`),
      comments.map((words, index) => row('comment', words, { key: String(index), icon: 'comment-outline' })),
    ),
  );
}
