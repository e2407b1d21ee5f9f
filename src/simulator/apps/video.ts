import { app } from '../world/app.js';
import { back, open, record, share, toast } from '../world/effect.js';
import { toggled } from './toggled.js';
import { main, watching } from './video-screens.js';
import type { Message, State } from './video-state.js';

export const video = app<State, Message>({
  package: 'com.sim.reel',
  label: 'Reel',
  icon: { name: 'play-circle', color: '#FFFFFF', background: '#C62828' },
  network: true,
  initial: { query: '', liked: [], channels: ['Kitchen by the Quay'], later: [], playing: false, onlyLater: false },
  screens: { '.Main': main, '.Watch': watching },
  opened: (state, { name }) => [name === '.Watch' ? { ...state, playing: true } : state],
  update(state, message) {
    switch (message.kind) {
      case 'query':
        return [{ ...state, query: message.text }];
      case 'topic':
        return [{ ...state, query: state.query === message.topic ? '' : message.topic }];
      case 'watch':
        return [state, open('.Watch', { title: message.title }), record('opened', { video: message.title })];
      case 'play':
        return [{ ...state, playing: !state.playing }];
      case 'like':
        return [{ ...state, liked: toggled(state.liked, message.title) }];
      case 'later':
        return [{ ...state, later: toggled(state.later, message.title) }, toast('Watch later has changed')];
      case 'subscribe':
        return [{ ...state, channels: toggled(state.channels, message.channel) }];
      case 'only-later':
        return [{ ...state, onlyLater: !state.onlyLater }];
      case 'share':
        return [state, share(message.title)];
      case 'up':
        return [state, back()];
    }
  },
});
