/** A video that plays, and its comments. */

import { OWNER } from '../content/people.js';
import type { Video } from '../content/video.js';
import { VIDEOS } from '../content/videos.js';
import type { Env } from '../world/app.js';
import { upToolbar } from '../widgets/bars.js';
import { column, divider, line, space } from '../widgets/boxes.js';
import { button, iconButton } from '../widgets/buttons.js';
import { progress } from '../widgets/choices.js';
import { field } from '../widgets/fields.js';
import { row, scroll, strip } from '../widgets/lists.js';
import { avatar, heroHeight } from '../widgets/pictures.js';
import { screen } from '../widgets/screens.js';
import { heading, sectionTitle, text } from '../widgets/texts.js';
import { facts, frame, short, UP } from './video-frame.js';
import type { State } from './video-state.js';

export function watching(state: State, { extras, size }: Env) {
  const video = VIDEOS.find(({ title }) => title === extras['title']);
  if (!video) return screen(upToolbar('Video', UP), text('This video is no longer there', { box: { margin: 24 } }));
  const { title, channel, likes } = video;
  const [isLiked, isKept, isFollowed] = [
    state.liked.includes(title),
    state.later.includes(title),
    state.channels.includes(channel),
  ];
  return screen(
    upToolbar('', UP),
    frame(video, heroHeight(size, 220)),
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
      commentsBelow(state, video),
    ),
  );
}

const commentsBelow = (state: State, { title, comments }: Video) => {
  const own = state.comments.filter((comment) => comment.title === title);
  return [
    sectionTitle(`Comments (${comments.length + own.length})`),
    line(
      { box: { pad: [0, 8, 8, 16], gap: 8 } },
      field('new_comment', state.draft, {
        hint: 'Add a comment',
        edit: 'draft',
        submit: { kind: 'comment', title },
        action: 'send',
        box: { grow: 1, width: 0 },
      }),
      iconButton('send', 'Post comment', {
        id: 'post_comment',
        disabled: state.draft.trim() === '',
        tap: { kind: 'comment', title },
      }),
    ),
    ...own.map(({ text: words }, index) =>
      row('comment', words, { key: `own ${index}`, icon: 'comment-account-outline', subtitle: OWNER.name }),
    ),
    ...comments.map((words, index) => row('comment', words, { key: String(index), icon: 'comment-outline' })),
  ];
};
