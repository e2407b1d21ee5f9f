import { social } from '../../../src/simulator/apps/social.js';
import { video } from '../../../src/simulator/apps/video.js';
import { play, type Play } from '../../../src/simulator/world/play.js';
import type { View } from '../../../src/simulator/world/view.js';

const count = (shown: Play, id: string): number => {
  const of = (view: View): number =>
    (view.id === id ? 1 : 0) + (view.children ?? []).reduce((sum, child) => sum + of(child), 0);
  return of(shown.view());
};
const offline = (shown: Play) => shown.give({ do: 'system', change: { toggles: { airplane: true } } });
const online = (shown: Play) => shown.give({ do: 'system', change: { toggles: { airplane: false } } });

describe('a list that loads as it scrolls', () => {
  it('shows a page, then a ring, then the next page', () => {
    const start = play(social);
    expect(count(start, 'post')).toBe(15);
    const loading = start.reach('timeline');
    expect(loading.texts()).toContain('Loading');
    expect(count(loading.wait(800), 'post')).toBe(30);
  });

  it('asks once, however often its end is reached meanwhile', () => {
    expect(count(play(social).reach('timeline').reach('timeline').wait(800), 'post')).toBe(30);
  });

  it('says when nothing came, and tries again', () => {
    const failed = offline(play(social)).reach('timeline').wait(800);
    expect(failed.texts()).toContain('Could not load more');
    expect(count(failed, 'post')).toBe(15);
    expect(count(online(failed).tap('Retry').wait(800), 'post')).toBe(30);
  });

  it('ends', () => {
    const all = [1, 2, 3, 4, 5].reduce((shown) => shown.reach('videos').wait(800), play(video));
    expect(all.texts()).toContain('The sad bell, explained');
    expect(all.reach('videos').texts()).not.toContain('Loading');
  });

  it('brings what is new when it is pulled down', () => {
    const pulled = play(social).pull('timeline').wait(1000);
    expect(pulled.texts().join()).toContain('Quay Lane closes at 11:30 already');
  });
});

describe('Reel', () => {
  it('takes a comment', () => {
    const posted = play(video)
      .tap('How to pull noodles at home')
      .type('Add a comment', 'Rest it for an hour')
      .tap('Post comment');
    expect(posted.texts()).toEqual(expect.arrayContaining(['Comments (3)', 'Rest it for an hour']));
    expect(posted.world.journal.at(-1)).toMatchObject({ what: 'posted', details: { comment: 'Rest it for an hour' } });
  });
});
