import { describeClients } from './describe-clients.js';

const NOTES = 'com.sim.notes';
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const BACK = 4;
const ENTER = 66;
const HOME = 3;

describeClients(({ client, phone }) => {
  const byText = (text: string): Promise<string> => client().find(['xpath', `//*[@text="${text}"]`]);
  const activity = (): string => phone().system.front().activity;

  describe('the page source', () => {
    beforeEach(() => phone().system.openLink('notes://note/1'));

    it('has the attributes of UiAutomator2, in its order', async () => {
      const source = await client().source();
      expect(source).toMatch(
        /^<\?xml version='1\.0' encoding='UTF-8' standalone='yes' \?>\n<hierarchy index="0" class="hierarchy" rotation="0" width="1080" height="2400">/,
      );
      const field = source.split('<').find((tag) => tag.includes(`resource-id="${NOTES}:id/title"`)) ?? '';
      expect(field.split(' ', 1)).toEqual(['android.widget.EditText']);
      expect([...field.matchAll(/ ([\w-]+)="/g)].map(([, name]) => name)).toEqual([
        ...['index', 'package', 'class', 'text', 'resource-id', 'checkable', 'checked', 'clickable', 'enabled'],
        ...['focusable', 'focused', 'long-clickable', 'password', 'scrollable', 'selected', 'bounds', 'displayed'],
        ...['hint', 'a11y-important', 'screen-reader-focusable', 'input-type', 'drawing-order', 'showing-hint'],
        ...['text-entry-key', 'dismissable', 'a11y-focused', 'heading', 'live-region', 'context-clickable'],
        'content-invalid',
      ]);
    });

    it('is what the phone shows, through every command that asks for it', async () => {
      expect(await client().source()).toBe(phone().system.source());
    });

    it('holds a dialog alone while it is open', async () => {
      await client().click(await client().find(['accessibility id', 'More options']));
      await client().click(await byText('Delete'));
      expect(await client().source()).not.toContain('android.widget.EditText');
    });
  });

  describe('settings', () => {
    it('are told and changed', async () => {
      expect(await client().settings()).toMatchObject({ waitForIdleTimeout: 10_000, snapshotMaxDepth: 70 });
      await client().changeSettings({ waitForIdleTimeout: 0, allowInvisibleElements: true });
      expect(await client().settings()).toMatchObject({ waitForIdleTimeout: 0, allowInvisibleElements: true });
      await client().changeSettings({ waitForIdleTimeout: 10_000, allowInvisibleElements: false });
    });

    it('that do not exist are refused', async () => {
      await expect(client().changeSettings({ noSuchSetting: 1 })).rejects.toMatchObject({ name: 'invalid argument' });
    });
  });

  it('the clipboard is filled and read', async () => {
    await client().mobile('setClipboard', { content: base64('Zürich, 東京') });
    expect(phone().state().clipboard).toBe('Zürich, 東京');
    expect(await client().mobile('getClipboard')).toBe(base64('Zürich, 東京'));
  });

  describe('key codes', () => {
    it('go back, home and into the field', async () => {
      phone().system.openLink('notes://note/1');
      const body = await client().find(['id', `${NOTES}:id/body`]);
      await client().click(body);
      await client().mobile('pressKey', { keycode: ENTER });
      await client().mobile('pressKey', { keycode: 29, metastate: 1 });
      await client().mobile('pressKey', { keycode: 30 });
      expect(await client().text(body)).toBe('Oats, milk, lemons\nAb');
      await client().mobile('pressKey', { keycode: BACK });
      expect(phone().system.keyboardShown()).toBe(false);
      await client().mobile('pressKey', { keycode: HOME });
      expect(phone().system.front().package).toBe('com.sim.launcher');
    });

    it('can be held', async () => {
      phone().system.launch({ package: NOTES });
      await client().mobile('pressKey', { keycode: BACK, isLongPress: true });
      expect(phone().system.front().package).toBe('com.sim.launcher');
    });

    it('back leaves a screen', async () => {
      phone().system.launch({ package: NOTES });
      await client().click(await byText('Shopping'));
      await client().back();
      expect(activity()).toBe('.Main');
    });
  });

  it('the phone turns, and its window with it', async () => {
    expect(await client().orientation()).toBe('PORTRAIT');
    await client().turn('LANDSCAPE');
    expect(await client().orientation()).toBe('LANDSCAPE');
    expect(await client().windowSize()).toMatchObject({ width: 2400, height: 1080 });
    expect(await client().source()).toContain('rotation="1" width="2400" height="1080"');
    await client().turn('PORTRAIT');
    expect(await client().windowSize()).toMatchObject({ width: 1080, height: 2400 });
  });

  it('windows are listed', async () => {
    phone().system.launch({ package: NOTES });
    expect(await client().mobile('listWindows')).toMatchObject([{ packageName: NOTES }]);
  });

  describe('alerts', () => {
    const ask = async (): Promise<void> => {
      phone().system.launch({ package: NOTES });
      await client().mobile('longClickGesture', { elementId: await byText('Shopping') });
      await client().click(await client().find(['accessibility id', 'Delete']));
    };

    it('are read and dismissed', async () => {
      await ask();
      expect(await client().alertText()).toBe('Delete note?\nIt cannot be brought back.');
      await client().dismissAlert();
      expect(phone().system.source()).toContain('text="Shopping"');
    });

    it('are accepted, and a toast says what happened', async () => {
      await ask();
      await client().acceptAlert();
      expect(phone().system.source()).not.toContain('text="Shopping"');
      const toast = await client().find(['xpath', '//android.widget.Toast']);
      expect(await client().text(toast)).toBe('Note deleted');
    });

    it('are answered by the button with a label', async () => {
      await ask();
      await client().mobile('acceptAlert', { buttonLabel: 'Cancel' });
      expect(phone().system.source()).toContain('text="Shopping"');
    });

    it('are missed where there are none', async () => {
      await expect(client().alertText()).rejects.toMatchObject({ name: 'no such alert' });
      await expect(client().acceptAlert()).rejects.toMatchObject({ name: 'no such alert' });
      await expect(client().dismissAlert()).rejects.toMatchObject({ name: 'no such alert' });
    });
  });

  it('the notifications open over the app, and back closes them', async () => {
    await client().mobile('openNotifications');
    expect(phone().system.front().package).toBe('com.android.systemui');
    expect(await client().source()).toContain('package="com.android.systemui"');
    await client().back();
    expect(phone().system.front().package).toBe('com.sim.launcher');
  });

  it('the screen is locked and unlocked', async () => {
    await client().mobile('lock');
    expect(await client().mobile('isLocked')).toBe(true);
    await client().mobile('unlock');
    expect(await client().mobile('isLocked')).toBe(false);
  });

  it('tells about itself', async () => {
    expect(await client().mobile('deviceInfo')).toMatchObject({ model: 'Fingertips Phone', platformVersion: '16' });
    expect(await client().mobile('batteryInfo')).toEqual({ level: 0.8, state: 3 });
    expect(await client().mobile('getDisplayDensity')).toBe(420);
    expect(await client().mobile('getDeviceTime')).toMatch(/^2026-05-06T10:1\d:\d\d\+00:00$/);
    expect(await client().mobile('getSystemBars')).toMatchObject({
      statusBar: { visible: true, x: 0, y: 0, width: 1080 },
      navigationBar: { visible: true, x: 0, width: 1080 },
    });
    expect(await client().mobile('viewportRect')).toEqual({ left: 0, top: 116, width: 1080, height: 2284 });
    expect(await client().mobile('getConnectivity')).toEqual({ wifi: true, data: true, airplaneMode: false });
    expect(await client().mobile('getUiMode', { mode: 'night' })).toBe('no');
  });
});
