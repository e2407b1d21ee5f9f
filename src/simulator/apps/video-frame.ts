/** A video as it stands in lists, with its length. */

import type { Video } from '../content/video.js';
import { column } from '../widgets/boxes.js';
import { scenery } from '../widgets/drawings.js';
import { image } from '../widgets/pictures.js';
import { text } from '../widgets/texts.js';

export const UP = { tap: { kind: 'up' } } as const;

export const short = (count: number) =>
  count >= 1e6 ? `${(count / 1e6).toFixed(1)}M` : `${Math.round(count / 1000)}K`;

const since = (days: number) =>
  days < 60
    ? `${days} ${days === 1 ? 'day' : 'days'} ago`
    : days < 730
      ? `${Math.round(days / 30)} months ago`
      : `${Math.round(days / 365)} years ago`;

export const facts = ({ channel, views, daysAgo }: Video) => `${channel} · ${short(views)} views · ${since(daysAgo)}`;

const length = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

export const frame = (video: Video, height: number) =>
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
