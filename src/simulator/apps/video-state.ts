export type State = {
  query: string;
  liked: readonly string[];
  channels: readonly string[];
  later: readonly string[];
  playing: boolean;
  onlyLater: boolean;
};

export type Message =
  | { kind: 'query'; text: string }
  | { kind: 'topic'; topic: string }
  | { kind: 'watch' | 'like' | 'later' | 'share'; title: string }
  | { kind: 'subscribe'; channel: string }
  | { kind: 'up' | 'play' | 'only-later' };
