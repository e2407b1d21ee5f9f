/** The Reel app: videos. */

import { VIDEOS } from '../content/videos.js';
import { app } from '../world/app.js';
import { back, open, record, share, snackbar, toast } from '../world/effect.js';
import { moved } from './moved.js';
import { FIRST_PAGE, paged } from './paging.js';
import { toggled } from './toggled.js';
import { main, queue } from './video-screens.js';
import type { Message, State } from './video-state.js';
import { watching } from './video-watch-screen.js';

const KEPT = ['Mend a jumper so that it shows', 'Lentil soup in 12 minutes', 'Three days in Lirona on a budget'];

export const video = app<State, Message>({
  package: 'com.sim.reel',
  undescribed: true,
  label: 'Reel',
  icon: { name: 'play-circle', color: '#FFFFFF', background: '#C62828' },
  network: true,
  initial: {
    query: '',
    liked: [],
    channels: ['Kitchen by the Quay'],
    later: KEPT,
    playing: false,
    paging: FIRST_PAGE,
    draft: '',
    comments: [],
  },
  screens: { '.Main': main, '.Watch': watching, '.Later': queue },
  opened: (state, { name }) => [name === '.Watch' ? { ...state, playing: true, draft: '' } : state],
  update(state, message) {
    switch (message.kind) {
      case 'query':
        return [{ ...state, query: message.text, paging: FIRST_PAGE }];
      case 'topic':
        return [{ ...state, query: state.query === message.topic ? '' : message.topic, paging: FIRST_PAGE }];
      case 'more':
      case 'more-came':
      case 'more-failed': {
        const [paging, ...asked] = paged(state.paging, message, VIDEOS.length);
        return [{ ...state, paging }, ...asked];
      }
      case 'draft':
        return [{ ...state, draft: message.text }];
      case 'comment': {
        const comment = { title: message.title, text: state.draft.trim() };
        if (comment.text === '') return [state];
        const posted = record('posted', { video: comment.title, comment: comment.text });
        return [{ ...state, draft: '', comments: [comment, ...state.comments] }, posted, toast('Comment added')];
      }
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
      case 'show-later':
        return [state, open('.Later')];
      case 'move':
        return [{ ...state, later: moved(state.later, message.from, message.to) }];
      case 'drop':
        return [
          { ...state, later: state.later.filter((title) => title !== message.title) },
          snackbar('Removed from Watch later', { label: 'Undo', tap: { kind: 'put-back', later: state.later } }),
        ];
      case 'put-back':
        return [{ ...state, later: message.later }];
      case 'share':
        return [state, share(message.title)];
      case 'up':
        return [state, back()];
    }
  },
});
