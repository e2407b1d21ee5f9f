import { browser } from '../../../src/simulator/apps/browser.js';
import { play } from '../../../src/simulator/world/play.js';

const visit = (address: string) => play(browser).tap('search_box').type('url_bar', address).submit();

describe('the Browser', () => {
  it('searches the web for words and follows a find', () => {
    const article = visit('lantern festival').tap('Lantern Festival of Brindlewick – Allword');
    expect(article.texts()).toEqual(expect.arrayContaining(['Second Saturday of November', '35,000 (2024)']));
  });

  it('shows how often a paper was cited', () => {
    const papers = visit('papertrail.example').type('site-search', 'salt marshes').tap('Search');
    expect(papers.texts()).toEqual(expect.arrayContaining(['Salt marshes as storm walls', 'Cited by 1284']));
    expect(papers.texts()).not.toContain('Cited by 523');
  });

  it('reads recipes and news', () => {
    expect(visit('onespoon.example').tap('Chickpea curry').texts()).toContain('• 1 tin coconut milk');
    expect(visit('courier.example').tap('Storm tide expected on Thursday').texts().join()).toContain(
      '6.1 metres at 13:40',
    );
  });

  it('goes back to the page before', () => {
    expect(visit('courier.example').tap('Previous page').texts()).toContain('Search the web');
  });

  it('says which page does not exist, and what to do when offline', () => {
    expect(visit('nowhere.example').texts().join()).toContain('nowhere.example could not be found');
    expect(visit('https://allword.example/Unicorn').texts()).toContain('This page does not exist.');
    const offline = play(browser).give({ do: 'system', change: { toggles: { wifi: false, data: false } } });
    expect(offline.texts()).toContain('No internet');
  });

  it('opens links of other apps', () => {
    expect(play(browser).link('https://allword.example/Curlew').texts()).toContain('50–60 cm');
  });

  it('keeps bookmarks', () => {
    const kept = visit('courier.example')
      .tap('More options')
      .tap('Bookmark this page')
      .tap('Home')
      .tap('More options')
      .tap('Bookmarks');
    expect(kept.tap('The Brindlewick Courier').texts()).toContain('Night trams to run until two');
  });

  it('puts papers in order by citations or by date', () => {
    const sorted = (by: string): readonly number[] =>
      play(browser)
        .link('https://papertrail.example/?q=')
        .tap(by)
        .texts()
        .flatMap((words) => (by === 'Citations' ? /^Cited by (\d+)$/ : / – .*, (\d{4})$/).exec(words)?.[1] ?? [])
        .map(Number);
    for (const by of ['Citations', 'Date']) {
      const numbers = sorted(by);
      expect(numbers.length).toBeGreaterThan(30);
      expect(numbers).toEqual(numbers.toSorted((one, other) => other - one));
    }
  });
});
