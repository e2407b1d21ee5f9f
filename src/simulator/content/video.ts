/** A video with its comments. */

export type Video = Readonly<{
  title: string;
  channel: string;
  seconds: number;
  views: number;
  likes: number;
  daysAgo: number;
  tags: string;
  comments: readonly string[];
}>;

type Facts = [seconds: number, views: number, likes: number, daysAgo: number];

export function video(
  title: string,
  channel: string,
  ...[facts, tags, comments]: [Facts, string, readonly string[]]
): Video {
  const [seconds, views, likes, daysAgo] = facts;
  return { title, channel, seconds, views, likes, daysAgo, tags, comments };
}
