/** A piece of news. */

export type NewsItem = Readonly<{ title: string; section: string; hoursAgo: number; text: string }>;

export function news(title: string, place: [section: string, hoursAgo: number], text: string): NewsItem {
  return { title, section: place[0], hoursAgo: place[1], text };
}
