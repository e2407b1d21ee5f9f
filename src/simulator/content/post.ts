/** A short post. */

export type StoredPost = Readonly<{
  by: string;
  handle: string;
  text: string;
  likes: number;
  reposts: number;
  minutesAgo: number;
}>;
export function post(by: string, text: string, [likes, reposts, minutesAgo]: [number, number, number]): StoredPost {
  return { by, handle: `@${by.toLowerCase().replace(/[^a-z]+/g, '')}`, text, likes, reposts, minutesAgo };
}
