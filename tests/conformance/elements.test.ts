import { describeClients } from './describe-clients.js';
import type { Rect } from './phone-client.js';

const NOTES = 'com.sim.notes';
const LINE = "Zürich, 東京 🎂 ¿qué? “quoted” $HOME 'x'";
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
/** Width and height of a PNG, of its header. */
const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) });

describeClients(({ client, phone }) => {
  const byText = (text: string): Promise<string> => client().find(['xpath', `//*[@text="${text}"]`]);
  const byId = (id: string): Promise<string> => client().find(['id', `${NOTES}:id/${id}`]);
  const openNote = (): boolean => phone().system.openLink('notes://note/1');

  describe('an element', () => {
    it('tells its text and its attributes', async () => {
      phone().system.launch({ package: NOTES });
      const title = await byText('Shopping');
      expect(await client().text(title)).toBe('Shopping');
      const facts = await Promise.all(
        ['text', 'resource-id', 'className', 'package', 'clickable', 'checked', 'displayed'].map((name) =>
          client().attribute(title, name),
        ),
      );
      expect(facts).toEqual([
        'Shopping',
        `${NOTES}:id/note_title`,
        'android.widget.TextView',
        NOTES,
        'false',
        'false',
        'true',
      ]);
    });

    it('has the bounds of the page source', async () => {
      phone().system.launch({ package: NOTES });
      const title = await byText('Shopping');
      const { x, y, width, height } = await client().rect(title);
      expect(await client().attribute(title, 'bounds')).toBe(`[${x},${y}][${x + width},${y + height}]`);
      expect(await client().source()).toContain(`bounds="[${x},${y}][${x + width},${y + height}]"`);
    });

    it('tells whether it is displayed, enabled, selected', async () => {
      phone().system.launch({ package: 'com.sim.gallery' });
      const [all, camera] = await Promise.all([byText('All'), byText('Camera')]);
      expect(await client().is('displayed', all)).toBe(true);
      expect(await client().is('enabled', all)).toBe(true);
      expect([await client().is('selected', all), await client().is('selected', camera)]).toEqual([true, false]);
    });

    it('is clicked in its middle', async () => {
      phone().system.launch({ package: NOTES });
      await client().click(await client().find(['accessibility id', 'New note']));
      expect(phone().system.front()).toEqual({ package: NOTES, activity: '.Edit' });
    });

    it('gives its picture, of its size', async () => {
      phone().system.launch({ package: NOTES });
      const title = await byText('Shopping');
      const { width, height } = await client().rect(title);
      const picture = await client().picture(title);
      expect(picture.subarray(0, 8).equals(PNG)).toBe(true);
      expect(sizeOf(picture)).toEqual({ width, height } satisfies Partial<Rect>);
    });

    it('is stale once its screen is gone', async () => {
      phone().system.launch({ package: NOTES });
      const title = await byText('Shopping');
      phone().system.key(3);
      await expect(client().text(title)).rejects.toMatchObject({ name: 'stale element reference' });
    });
  });

  describe('a text field', () => {
    beforeEach(openNote);

    it('takes any Unicode, after what it holds', async () => {
      const title = await byId('title');
      await client().type(title, LINE);
      expect(await client().text(title)).toBe(`Shopping${LINE}`);
    });

    it('is cleared, and then shows its hint', async () => {
      const title = await byId('title');
      await client().clear(title);
      expect(await client().text(title)).toBe('Title');
      expect(await client().attribute(title, 'hint')).toBe('Title');
    });

    it('is replaced in one go', async () => {
      const title = await byId('title');
      await client().mobile('replaceElementValue', { elementId: title, text: 'Groceries' });
      expect(await client().text(title)).toBe('Groceries');
    });

    it('holds a megabyte', async () => {
      const body = await byId('body');
      const text = 'abcdefghi '.repeat(100_000);
      await client().mobile('replaceElementValue', { elementId: body, text });
      expect((await client().text(body)).length).toBe(text.length);
    });

    it('is typed into by the keyboard while it has the focus', async () => {
      const body = await byId('body');
      await client().clear(body);
      await client().click(body);
      expect(await client().mobile('isKeyboardShown')).toBe(true);
      await client().mobile('type', { text: 'plain words' });
      expect(await client().text(body)).toBe('plain words');
      await client().mobile('hideKeyboard');
      expect(await client().mobile('isKeyboardShown')).toBe(false);
    });
  });

  it('what takes no text refuses it', async () => {
    phone().system.launch({ package: NOTES });
    const title = await byText('Shopping');
    await expect(client().type(title, 'x')).rejects.toMatchObject({ name: 'invalid element state' });
    await expect(client().clear(title)).rejects.toMatchObject({ name: 'invalid element state' });
  });

  it('the whole screen gives its picture', async () => {
    const picture = await client().picture();
    expect(picture.equals(phone().system.picture())).toBe(true);
    expect(sizeOf(picture)).toEqual({ width: 1080, height: 2400 });
  });
});
