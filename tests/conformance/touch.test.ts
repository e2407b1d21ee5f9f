import { describeClients } from './describe-clients.js';
import { ELEMENT_KEY } from './phone-client.js';

const NOTES = 'com.sim.notes';
const NETWORK = 'settings://network';
const APPS = 'settings://apps';
const DISPLAY = 'settings://display';
const CHECKLIST = 'notes://note/3';
const LIST = { left: 0, top: 400, width: 1080, height: 1700 };

type Point = Readonly<{ x: number; y: number }>;

const finger = (id: string, ...actions: readonly object[]) => ({
  type: 'pointer',
  id,
  parameters: { pointerType: 'touch' },
  actions,
});
const move = (to: Point, duration = 0, origin: unknown = 'viewport') => ({
  type: 'pointerMove',
  duration,
  origin,
  ...to,
});
const down = { type: 'pointerDown', button: 0 };
const up = { type: 'pointerUp', button: 0 };
const pause = (duration: number) => ({ type: 'pause', duration });

describeClients(({ client, phone }) => {
  const byText = (text: string): Promise<string> => client().find(['xpath', `//*[@text="${text}"]`]);
  const middleOf = async (text: string): Promise<Point> => {
    const { x, y, width, height } = await client().rect(await byText(text));
    return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  };
  const source = (): string => phone().system.source();
  const activity = (): string => phone().system.front().activity;
  const openNotes = (): boolean => phone().system.launch({ package: NOTES });
  const openAt = (link: string): boolean => phone().system.openLink(link);
  const brightness = (): number => phone().state().display.brightness;
  const items = (): readonly string[] =>
    [...source().matchAll(/content-desc="Reorder ([^"]+)"/g)].map(([, name = '']) => name);

  describe('gestures', () => {
    it('clickGesture clicks an element, a point of an element, and a point of the screen', async () => {
      openNotes();
      await client().mobile('clickGesture', { elementId: await byText('Shopping') });
      expect(activity()).toBe('.Edit');
      openNotes();
      await client().back();
      await client().mobile('clickGesture', { elementId: await byText('Shopping'), x: 5, y: 5 });
      expect(activity()).toBe('.Edit');
      await client().back();
      await client().mobile('clickGesture', await middleOf('Weekend'));
      expect(source()).toContain('text="Weekend"');
      expect(activity()).toBe('.Edit');
    });

    it('longClickGesture holds', async () => {
      openNotes();
      await client().mobile('longClickGesture', { elementId: await byText('Shopping'), duration: 600 });
      expect(source()).toContain('text="1 selected"');
    });

    it('doubleClickGesture touches twice', async () => {
      openAt(NETWORK);
      const before = phone().state().inputs;
      await client().mobile('doubleClickGesture', { elementId: await byText('Wi-Fi') });
      expect(phone().state().toggles.wifi).toBe(true);
      expect(phone().state().inputs).toBeGreaterThan(before + 1);
    });

    it('swipeGesture moves the finger that way', async () => {
      openAt(APPS);
      const before = source();
      await client().mobile('swipeGesture', { ...LIST, direction: 'up', percent: 0.75 });
      expect(source()).not.toBe(before);
    });

    it('scrollGesture shows what lies that way, and tells whether there is more', async () => {
      openAt(APPS);
      const scroll = (direction: string): Promise<boolean> =>
        client().mobile('scrollGesture', { ...LIST, direction, percent: 1 });
      expect(await scroll('up')).toBe(false);
      expect(await scroll('down')).toBe(true);
      let isMore = true;
      for (let turns = 0; isMore && turns < 10; turns += 1) isMore = await scroll('down');
      expect(isMore).toBe(false);
      expect(source()).toContain('text="Gallery"');
    });

    it('flingGesture goes far, and tells whether there is more', async () => {
      openAt(APPS);
      expect(await client().mobile('flingGesture', { ...LIST, direction: 'down', speed: 12_000 })).toBe(false);
      expect(source()).toContain('text="Gallery"');
    });

    it('dragGesture takes an element along', async () => {
      openAt(DISPLAY);
      const slider = await client().find(['id', 'com.android.settings:id/brightness']);
      const { x, y, height } = await client().rect(slider);
      await client().mobile('dragGesture', { elementId: slider, endX: x + 100, endY: Math.round(y + height / 2) });
      expect(brightness()).toBeLessThan(20);
    });

    it('dragGesture carries a row to another place, by any part of it', async () => {
      openAt(CHECKLIST);
      const { x, y } = await middleOf('Water the tomatoes');
      await client().mobile('dragGesture', {
        elementId: await byText('Fetch the parcel'),
        endX: x,
        endY: y,
      });
      expect(items().slice(0, 2)).toEqual(['Fetch the parcel', 'Water the tomatoes']);
    });

    it.each(['pinchOpenGesture', 'pinchCloseGesture'])(
      '%s zooms nothing on this phone, and moves nothing',
      async (name) => {
        openAt(APPS);
        const before = source();
        await client().mobile(name, { ...LIST, percent: 0.5 });
        expect(source()).toBe(before);
      },
    );
  });

  describe('actions of the WebDriver standard', () => {
    it('tap', async () => {
      openNotes();
      await client().act([finger('one', move(await middleOf('Shopping')), down, pause(50), up)]);
      expect(activity()).toBe('.Edit');
    });

    it('count from the middle of an element, and from where the finger is', async () => {
      openNotes();
      const origin = { [ELEMENT_KEY]: await byText('Shopping') };
      await client().act([finger('one', move({ x: 0, y: 0 }, 0, origin), down, pause(50), up)]);
      expect(activity()).toBe('.Edit');
      await client().back();
      const { x, y } = await middleOf('Weekend');
      await client().act([
        finger('one', move({ x: x - 10, y: y - 10 }), move({ x: 10, y: 10 }, 0, 'pointer'), down, pause(50), up),
      ]);
      expect(source()).toContain('text="Weekend"');
    });

    it('hold long', async () => {
      openNotes();
      await client().act([finger('one', move(await middleOf('Shopping')), down, pause(700), up)]);
      expect(source()).toContain('text="1 selected"');
    });

    it('drag a slider', async () => {
      openAt(DISPLAY);
      const slider = await client().find(['id', 'com.android.settings:id/brightness']);
      const { x, y, width, height } = await client().rect(slider);
      const middle = Math.round(y + height / 2);
      const from = { x: Math.round(x + width / 2), y: middle };
      await client().act([finger('one', move(from), down, move({ x: x + 50, y: middle }, 300), pause(150), up)]);
      expect(brightness()).toBeLessThan(20);
    });

    it('carry a row of a list by its handle', async () => {
      openAt(CHECKLIST);
      const handle = { [ELEMENT_KEY]: await client().find(['accessibility id', 'Reorder Water the tomatoes']) };
      const place = { [ELEMENT_KEY]: await client().find(['accessibility id', 'Reorder Buy lemons']) };
      const here = { x: 0, y: 0 };
      await client().act([finger('one', move(here, 0, handle), down, pause(10), move(here, 300, place), up)]);
      expect(items().slice(0, 3)).toEqual(['Return the ladder', 'Buy lemons', 'Water the tomatoes']);
    });

    it('carry several fingers, one after the other', async () => {
      openAt(NETWORK);
      const [first, second] = [await middleOf('Mobile data'), await middleOf('Flight mode')];
      await client().act([
        finger('one', move(first), down, pause(50), up),
        finger('two', move(second), pause(50), pause(100), pause(50), down, pause(50), up),
      ]);
      const { data, airplane } = phone().state().toggles;
      expect({ data, airplane }).toEqual({ data: false, airplane: true });
    });

    it('do not take two fingers at once for a tap or a swipe', async () => {
      openAt(APPS);
      const before = source();
      await client().act([
        finger('one', move({ x: 400, y: 1600 }), down, move({ x: 400, y: 800 }, 300), up),
        finger('two', move({ x: 700, y: 800 }), down, move({ x: 700, y: 1600 }, 300), up),
      ]);
      expect(source()).toBe(before);
    });

    it('press keys', async () => {
      openAt('notes://note/1');
      const title = await client().find(['id', `${NOTES}:id/title`]);
      await client().click(title);
      const press = (value: string) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ];
      await client().act([{ type: 'key', id: 'keys', actions: [...press('!'), ...press('?'), ...press('\uE003')] }]);
      expect(await client().text(title)).toBe('Shopping!');
    });
  });
});
