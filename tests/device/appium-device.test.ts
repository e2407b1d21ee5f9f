import type { Device } from '../../src/device/device.js';
import { startDevice } from './start-device.js';
import {
  ELEMENT,
  hangUp,
  pngOf,
  refusal,
  sourceOf,
  startWebDriverServer,
  value,
  type WebDriverServer,
} from './webdriver-server.js';

describe('a phone behind an Appium server', () => {
  let server: WebDriverServer;
  let device: Device;

  beforeEach(async () => {
    server = await startWebDriverServer();
    device = await startDevice(server);
  });
  afterEach(async () => {
    await device.close();
    await server.close();
  });

  const argsOf = (what: string): unknown => {
    const [args] = server.asked.find((one) => one.what === what)?.body['args'] as readonly unknown[];
    return args;
  };
  const fingerPath = (): readonly Readonly<Record<string, unknown>>[] => {
    const body = server.asked.find(({ what }) => what === 'POST /actions')?.body as {
      actions: { actions: Record<string, unknown>[] }[];
    };
    return body.actions[0]?.actions ?? [];
  };

  it('is described by what the session says', () => {
    expect(device.description).toEqual({
      name: 'test',
      kind: 'simulated',
      model: 'Acme One',
      android: '16',
      size: { width: 1080, height: 2400 },
    });
  });

  it('is asked for speed and for nothing that needs an insecure feature', () => {
    const settings = server.asked.find(({ what }) => what === 'POST /appium/settings')?.body;
    expect(settings).toMatchObject({ settings: { waitForIdleTimeout: 0 } });
    expect(server.asked.map(({ what }) => what)).not.toContain('mobile: shell');
  });

  it('shows picture, tree, app in front and keyboard at once', async () => {
    await expect(device.observe()).resolves.toMatchObject({
      source: sourceOf(1080, 2400),
      size: { width: 1080, height: 2400 },
      package: 'com.example.notes',
      activity: '.Main',
      keyboardShown: false,
    });
  });

  it('shows a secure window without a picture', async () => {
    server.on('GET /screenshot', refusal('unable to capture screen', 'Does the current view have FLAG_SECURE set?'));
    const sight = await device.observe();
    expect(sight.screenshot).toBeUndefined();
    expect(sight.size).toEqual({ width: 1080, height: 2400 });
  });

  it('speaks in pixels of the picture when the phone counts otherwise', async () => {
    server.on('GET /screenshot', value(pngOf(540, 1200)));
    const { source } = await device.observe();
    expect(source).toContain('bounds="[50,100][150,200]"');
    await device.tap({ x: 100, y: 150 });
    expect(fingerPath()[0]).toMatchObject({ type: 'pointerMove', x: 200, y: 300 });
  });

  it('does not take bars that are left out of the size for another scale', async () => {
    server.on('GET /source', value(sourceOf(1080, 2268)));
    expect((await device.observe()).source).toContain('bounds="[100,200][300,400]"');
  });

  it('looks again while the display is turning', async () => {
    let pictures = 0;
    server.on('GET /source', value(sourceOf(2400, 1080)));
    server.on('GET /screenshot', (response, asked) =>
      value(pictures++ === 0 ? pngOf(1080, 2400) : pngOf(2400, 1080))(response, asked),
    );
    await expect(device.observe()).resolves.toMatchObject({ size: { width: 2400, height: 1080 } });
    expect(pictures).toBe(2);
  });

  it('asks once more when the connection broke while reading', async () => {
    let times = 0;
    server.on('GET /source', (response, asked) =>
      (times++ === 0 ? hangUp : value(sourceOf(1080, 2400)))(response, asked),
    );
    await expect(device.source()).resolves.toContain('com.example.notes');
    expect(times).toBe(2);
  });

  it.each(['GET /source', 'GET /screenshot'])('asks once more when a look fails once (%s)', async (question) => {
    let times = 0;
    const answer = question === 'GET /source' ? value(sourceOf(1080, 2400)) : value(pngOf(1080, 2400));
    const failure = refusal('unknown error', 'not there in time');
    server.on(question, (response, asked) => (times++ === 0 ? failure : answer)(response, asked));
    await expect(device.observe()).resolves.toMatchObject({ size: { width: 1080, height: 2400 } });
    expect(times).toBe(2);
  });

  it('looks without a picture when the phone fails to take it twice', async () => {
    server.on('GET /screenshot', refusal('unknown error', 'null bitmap'));
    await expect(device.observe()).resolves.toMatchObject({ screenshot: undefined, pictureFailed: true });
  });

  it('skips a warning before the picture', async () => {
    const warned = Buffer.concat([
      Buffer.from('[Warning] Multiple displays\n'),
      Buffer.from(pngOf(1080, 2400), 'base64'),
    ]);
    server.on('GET /screenshot', value(warned.toString('base64')));
    await expect(device.observe()).resolves.toMatchObject({ size: { width: 1080, height: 2400 } });
  });

  it.each([
    ['an answer that is an error', refusal('unknown error', 'the finger slipped')],
    ['a connection that breaks', hangUp],
  ])('never taps twice: %s', async (_, answer) => {
    server.on('POST /actions', answer);
    await expect(device.tap({ x: 1, y: 1 })).rejects.toThrow();
    expect(server.count('POST /actions')).toBe(1);
  });

  it('holds a finger down, and lets a drag come to rest', async () => {
    await device.drag({ x: 10, y: 20 }, { x: 30, y: 40 });
    expect(fingerPath().map(({ type }) => type)).toEqual([
      'pointerMove',
      'pointerDown',
      'pause',
      'pointerMove',
      'pause',
      'pointerUp',
    ]);
  });

  it('presses keys by their Android numbers', async () => {
    await device.pressKey('back');
    expect(argsOf('mobile: pressKey')).toEqual({ keycode: 4 });
  });

  it('leaves the screen alone when there is no keyboard to hide', async () => {
    await device.hideKeyboard();
    expect(server.count('mobile: hideKeyboard')).toBe(0);
    server.on('mobile: isKeyboardShown', value(true));
    await device.hideKeyboard();
    expect(server.count('mobile: hideKeyboard')).toBe(1);
  });

  it('lists apps, with labels where the driver has them', async () => {
    server.on('mobile: listApps', value({ 'b.b': { packageName: 'b.b' }, 'a.a': { label: 'Notes' } }));
    await expect(device.installedApps()).resolves.toEqual([{ package: 'a.a', label: 'Notes' }, { package: 'b.b' }]);
  });

  it('gives the shell of the phone nothing to run', async () => {
    await expect(device.openApp('a.b; reboot')).rejects.toThrow('"a.b; reboot" is not the name of a package.');
    expect(server.count('mobile: activateApp')).toBe(0);
    await device.startIntent({ action: 'android.intent.action.SENDTO', data: "mailto:a@b.c?subject=x&body=it's $(y)" });
    expect(argsOf('mobile: startActivity')).toMatchObject({
      uri: "'mailto:a@b.c?subject=x&body=it%27s%20$(y)'",
    });
  });

  it('opens links by an intent, because of a deep link the driver escapes "&" alone', async () => {
    await device.openLink('https://a.b/?c=1&d=2;reboot', 'a.b');
    expect(argsOf('mobile: startActivity')).toEqual({
      action: 'android.intent.action.VIEW',
      uri: "'https://a.b/?c=1&d=2;reboot'",
      package: 'a.b',
    });
    expect(server.count('mobile: deepLink')).toBe(0);
  });

  it('says what the activity manager only mutters', async () => {
    server.on(
      'mobile: startActivity',
      value('Starting: Intent { }\nError: Activity not started, unable to resolve it\n'),
    );
    await expect(device.startIntent({ action: 'a.b' })).rejects.toThrow(
      'The phone could not start the intent: Activity not started, unable to resolve it. No app on it may take',
    );
  });

  it('passes any text through the clipboard', async () => {
    await device.setClipboard('ünï 🐟');
    const { content } = argsOf('mobile: setClipboard') as { content: string };
    server.on('mobile: getClipboard', value(content));
    await expect(device.clipboard()).resolves.toBe('ünï 🐟');
  });

  it('is released once, and of no use afterwards', async () => {
    await Promise.all([device.close(), device.close()]);
    expect(server.count('DELETE ')).toBe(1);
    await expect(device.source()).rejects.toThrow('The phone was released.');
  });

  describe('with a field that has the focus', () => {
    let held: string;

    beforeEach(() => {
      held = 'Milk';
      server.on('GET /element/active', value(ELEMENT));
      server.on('GET /element/field-1/text', (response, asked) => value(held)(response, asked));
      server.on('GET /element/field-1/attribute/hint', value('Title'));
      server.on('POST /element/field-1/clear', (response, asked) => {
        held = 'Title';
        value(null)(response, asked);
      });
      server.on('POST /element/field-1/value', (response, asked) => {
        held = `${held === 'Title' ? '' : held}${String(asked.body['text'])}`;
        value(null)(response, asked);
      });
    });

    it('adds any Unicode', async () => {
      await device.typeText(' und Käse 🧀');
      await expect(device.focusedText()).resolves.toBe('Milk und Käse 🧀');
    });

    it('replaces what is there', async () => {
      await device.replaceText('Bread');
      expect(held).toBe('Bread');
    });

    it('does not take the hint of an empty field for its text', async () => {
      await device.replaceText('');
      await expect(device.focusedText()).resolves.toBe('');
    });

    it('complains when the field took nothing', async () => {
      server.on('POST /element/field-1/value', value(null));
      await expect(device.typeText('more')).rejects.toThrow('The field did not take the text');
    });

    it('adds to a password by keys, since only its dots could be written anew', async () => {
      server.on('GET /element/field-1/attribute/password', value('true'));
      server.on('mobile: isKeyboardShown', value(true));
      await device.typeText('7');
      expect(server.count('POST /element/field-1/value')).toBe(0);
      expect(argsOf('mobile: type')).toEqual({ text: '7' });
    });

    it('believes a field that moved on by itself', async () => {
      server.on('POST /element/field-1/value', (response, asked) => {
        server.on('GET /element/field-1/text', refusal('stale element reference', 'gone', 404));
        value(null)(response, asked);
      });
      await expect(device.typeText('7')).resolves.toBeUndefined();
    });

    it('says so when the field is built anew whenever it is used', async () => {
      server.on('POST /element/field-1/clear', refusal('stale element reference', 'element 42 is gone', 404));
      const words = 'The phone could not clear the field: the page built it anew at that moment.';
      await expect(device.replaceText('Bread')).rejects.toThrow(words);
    });

    it.each(['clear', 'value'])('says so when the field is gone before the %s', async (command) => {
      server.on(`POST /element/field-1/${command}`, refusal('no such element', 'it is gone', 404));
      await expect(device.replaceText('Bread')).rejects.toThrow('it is gone');
    });

    it('does not repeat what was typed in a complaint', async () => {
      server.on('POST /element/field-1/value', refusal('unknown error', 'no'));
      const complaint = await device.typeText('hunter2').catch(String);
      expect(complaint).toContain('The phone could not type into the field: no.');
      expect(complaint).not.toContain('hunter2');
    });
  });

  it('types where only an open keyboard shows that something listens', async () => {
    server.on('mobile: isKeyboardShown', value(true));
    await device.typeText('hej');
    expect(argsOf('mobile: type')).toEqual({ text: 'hej' });
  });

  it('refuses to type when nothing listens', async () => {
    await expect(device.typeText('x')).rejects.toThrow('No field has the focus. Tap the field first, then type.');
    await expect(device.replaceText('x')).rejects.toThrow('No field has the focus.');
    await expect(device.focusedText()).resolves.toBeUndefined();
  });
});
