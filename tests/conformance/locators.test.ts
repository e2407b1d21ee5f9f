import { describeClients } from './describe-clients.js';
import type { Locator } from './phone-client.js';

const NOTES = 'com.sim.notes';
const APPS = 'settings://apps';
const ui = (expression: string): Locator => ['-android uiautomator', expression];

describeClients(({ client, phone }) => {
  const textsOf = (elements: readonly string[]): Promise<string[]> =>
    Promise.all(elements.map((element) => client().text(element)));

  describe('on a list of notes', () => {
    beforeEach(() => phone().system.launch({ package: NOTES }));

    it.each<[Locator, string]>([
      [['id', `${NOTES}:id/note_title`], 'Weekend'],
      [['class name', 'android.widget.TextView'], 'Notes'],
      [['xpath', '//android.widget.TextView[@text="Shopping"]'], 'Shopping'],
      [['xpath', '(//*[@resource-id="com.sim.notes:id/note_title"])[2]'], 'Shopping'],
      [ui('new UiSelector().text("Shopping")'), 'Shopping'],
      [ui('text("Shopping")'), 'Shopping'],
      [ui('new UiSelector().textStartsWith("shop")'), 'Shopping'],
      [ui('new UiSelector().textMatches("Week.*")'), 'Weekend'],
      [ui(`new UiSelector().resourceId("${NOTES}:id/note_title").instance(1)`), 'Shopping'],
      [
        ui(`new UiSelector().resourceId("${NOTES}:id/notes").childSelector(new UiSelector().text("Shopping"))`),
        'Shopping',
      ],
    ])('finds one element by %j', async (locator, text) => {
      expect(await client().text(await client().find(locator))).toBe(text);
    });

    it('finds one element by its accessibility id', async () => {
      const element = await client().find(['accessibility id', 'New note']);
      expect(await client().attribute(element, 'content-desc')).toBe('New note');
    });

    it.each<[Locator]>([
      [['id', `${NOTES}:id/note_title`]],
      [['xpath', '//*[@resource-id="com.sim.notes:id/note_title"]']],
      [ui('new UiSelector().resourceIdMatches(".*note_title")')],
    ])('finds all elements by %j, in their order', async (locator) => {
      const titles = ['Weekend', 'Shopping', 'Packing for the lake', 'Saturday'];
      expect(await textsOf(await client().findAll(locator))).toEqual(titles);
    });

    it('finds below an element what lies below it, and nothing else', async () => {
      const [, second = ''] = await client().findAll(['id', `${NOTES}:id/note`]);
      expect(await textsOf(await client().findAll(['id', `${NOTES}:id/note_title`], second))).toEqual(['Shopping']);
      expect(await textsOf(await client().findAll(['xpath', '//*[@text="Weekend"]'], second))).toEqual([]);
      expect(await client().text(await client().find(['xpath', './/*[@text="Shopping"]'], second))).toBe('Shopping');
    });

    it('gives the same element the same id', async () => {
      const first = await client().find(['xpath', '//*[@text="Shopping"]']);
      expect(await client().find(ui('new UiSelector().text("Shopping")'))).toBe(first);
    });

    it('says what is not there: an error for one, an empty list for all', async () => {
      await expect(client().find(['id', 'nothing'])).rejects.toMatchObject({ name: 'no such element' });
      expect(await client().findAll(['id', 'nothing'])).toEqual([]);
    });

    it('finds the element that has the focus', async () => {
      await expect(client().activeElement()).rejects.toMatchObject({ name: 'no such element' });
      phone().system.openLink('notes://note/1');
      const body = await client().find(['id', `${NOTES}:id/body`]);
      await client().click(body);
      expect(await client().activeElement()).toBe(body);
    });
  });

  describe('in a list that is longer than the screen', () => {
    beforeEach(() => phone().system.openLink(APPS));
    const LAST = 'Gallery';

    it.each([
      ['UiScrollable.scrollIntoView', `scrollIntoView(new UiSelector().text("${LAST}"))`],
      ['UiScrollable.scrollTextIntoView', `scrollTextIntoView("${LAST}")`],
      [
        'UiScrollable.getChildByText',
        `getChildByText(new UiSelector().className("android.widget.TextView"), "${LAST}")`,
      ],
    ])('%s scrolls to what cannot be seen yet', async (_, call) => {
      expect(await client().findAll(['xpath', `//*[@text="${LAST}"]`])).toEqual([]);
      const element = await client().find(ui(`new UiScrollable(new UiSelector().scrollable(true)).${call}`));
      expect(await client().text(element)).toBe(LAST);
    });

    it('UiScrollable comes back to the beginning for what lies above', async () => {
      const scrollable = 'new UiScrollable(new UiSelector().scrollable(true))';
      await client().find(ui(`${scrollable}.scrollToEnd(10)`));
      const first = phone().system.source();
      await client().find(ui(`${scrollable}.scrollIntoView(new UiSelector().text("Phone"))`));
      expect(phone().system.source()).not.toBe(first);
      expect(await client().findAll(['xpath', '//*[@text="Phone"]'])).toHaveLength(1);
    });

    it('mobile: scroll brings an element into sight', async () => {
      await client().mobile('scroll', {
        strategy: '-android uiautomator',
        selector: `new UiSelector().text("${LAST}")`,
      });
      expect(await client().findAll(['xpath', `//*[@text="${LAST}"]`])).toHaveLength(1);
    });

    it('says so when scrolling does not find it', async () => {
      const nowhere =
        'new UiScrollable(new UiSelector().scrollable(true)).scrollIntoView(new UiSelector().text("No such app"))';
      await expect(client().find(ui(nowhere))).rejects.toMatchObject({ name: 'no such element' });
    });
  });
});
