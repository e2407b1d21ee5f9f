import { social } from '../../../src/simulator/apps/social.js';
import { play } from '../../../src/simulator/world/play.js';

describe('the social app', () => {
  it('tells what is trending and what is said about it', () => {
    const trends = play(social).tap('Trends');
    expect(trends.texts()).toEqual(expect.arrayContaining(['#NightTram', '1 · Town council · 12.4K posts']));
    expect(trends.tap('#BunDay').texts().join()).toContain('Doors at seven, gone by ten');
  });

  it('posts what was written, in front of all others', () => {
    const posted = play(social).tap('New post').type('draft', 'Lanterns tonight').tap('Post');
    expect(posted.texts().slice(1, 4)).toEqual(['Robin Tarrant', '@robintarrant · now', 'Lanterns tonight']);
    expect(posted.world.journal).toMatchObject([{ what: 'posted', details: { text: 'Lanterns tonight' } }]);
  });

  it('refuses more than 280 letters', () => {
    expect(() => play(social).tap('New post').type('draft', 'a'.repeat(281)).tap('Post')).toThrow(
      'Nothing called "Post"',
    );
  });

  it('counts a like once', () => {
    const liked = play(social).tap('Like');
    expect(liked.texts()).toContain('Unlike');
    expect(liked.tap('Unlike').texts()).toEqual(play(social).texts());
  });
});
