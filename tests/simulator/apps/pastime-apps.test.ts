import { pictureTips } from '../../../src/simulator/apps/picture-tips.js';
import { travelReviews } from '../../../src/simulator/apps/travel-reviews.js';
import { video } from '../../../src/simulator/apps/video.js';
import { play } from '../../../src/simulator/world/play.js';

describe('the video app', () => {
  it('finds videos by words or topic, and tells how often they were seen', () => {
    const found = play(video).type('search', 'noodles home');
    expect(found.texts()).toContain('Kitchen by the Quay · 1.8M views · 7 months ago');
    expect(play(video).tap('repair').texts()).not.toContain('How to pull noodles at home');
  });

  it('keeps videos for later', () => {
    const kept = play(video)
      .type('search', 'bell casting')
      .tap('Bell casting, filmed in 1909')
      .tap('Later')
      .back()
      .tap('Watch later');
    expect(kept.texts()).toContain('Bell casting, filmed in 1909');
    expect(kept.texts()).not.toContain('How to pull noodles at home');
  });

  it('keeps them in the order in which a person puts them, and gives back what was swept away', () => {
    const queue = play(video).tap('Watch later');
    const sorted = queue.carry('Three days in Lirona on a budget', 0);
    expect(sorted.state()).toMatchObject({
      later: ['Three days in Lirona on a budget', 'Mend a jumper so that it shows', 'Lentil soup in 12 minutes'],
    });
    const swept = sorted.dismiss('Mend a jumper so that it shows');
    expect(swept.texts()).not.toContain('Mend a jumper so that it shows');
    expect(swept.give({ do: 'snackbar' }).state()).toEqual(sorted.state());
  });

  it('follows a channel', () => {
    expect(play(video).tap('Curlew calls for beginners').tap('Subscribe').texts()).toContain('Subscribed');
  });
});

describe('the picture app', () => {
  it('saves an idea found by topic', () => {
    const saved = play(pictureTips).tap('Garden').tap('Herbs that share a pot').tap('Save');
    expect(saved.texts()).toContain('Allotment 12 · saved by 4,311');
    expect(saved.back().tap('Saved').texts()).toContain('Herbs that share a pot');
  });
});

describe('the travel app', () => {
  it('shows the sights of a city, the best first', () => {
    const texts = play(travelReviews).tap('Lirona').texts();
    expect(texts.indexOf('Giardino delle Ombre')).toBeLessThan(texts.indexOf('Roman baths'));
    expect(texts).not.toContain('Grey Lake');
  });

  it('publishes a review only with stars and words', () => {
    const written = play(travelReviews).tap('Grey Lake').tap('Write a review').type('draft', 'Worth the climb');
    expect(() => written.tap('Publish')).toThrow('Nothing called "Publish"');
    const published = written.tap('5 stars').tap('Publish');
    expect(published.texts()).toContain('Robin Tarrant: 5 of 5');
    expect(published.world.journal).toMatchObject([
      { what: 'posted', details: { sight: 'Grey Lake', stars: 5, text: 'Worth the climb' } },
    ]);
  });
});
