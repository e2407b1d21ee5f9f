/** Commands on the device: keys, rotation, clipboard, settings. */

import { barsOf } from '../system/bars.js';
import { pressKey } from '../system/keys.js';
import { lasting, occasionInFront } from '../world/triggered-faults.js';
import { CommandRefused } from './command.js';
import { DEFAULT_SETTINGS, isFields, numberIn, textIn, type Desk, type Fields } from './desk.js';
import { nearest } from '../../core/suggest.js';

export const DEVICE_COMMANDS = {
  model: 'Fingertips Phone',
  manufacturer: 'Fingertips',
  brand: 'fingertips',
  android: '16',
  api: 36,
} as const;

/** PNG as base64; a secure window is refused, as Android refuses it. */
export function takeScreenshot({ phone }: Desk): string {
  if (lasting(phone.world, 'secure', occasionInFront(phone.world)).length > 0) {
    throw new CommandRefused(
      'unable to capture screen',
      'Failed to capture a screenshot. Does the current view have a secure flag?',
    );
  }
  return phone.picture().toString('base64');
}

export function deviceInfo({ phone }: Desk): Fields {
  const { display } = phone.world;
  return {
    androidId: 'f1a9e2b4c6d80735',
    manufacturer: DEVICE_COMMANDS.manufacturer,
    model: DEVICE_COMMANDS.model,
    brand: DEVICE_COMMANDS.brand,
    apiVersion: String(DEVICE_COMMANDS.api),
    platformVersion: DEVICE_COMMANDS.android,
    carrierName: 'Fingertips Mobile',
    realDisplaySize: `${display.width}x${display.height}`,
    displayDensity: display.density,
    locale: display.locale,
    timeZone: 'UTC',
    bluetooth: { state: phone.world.toggles.bluetooth ? 'ON' : 'OFF' },
    networks: [],
  };
}

/** The server tells the height of the status bar alone; the rest a client reads over adb. */
export const systemBars = ({ phone }: Desk): Fields => ({ statusBar: barsOf(phone).status });

export const orientation = ({ phone }: Desk): string => (phone.world.display.rotation === 0 ? 'PORTRAIT' : 'LANDSCAPE');

export function setOrientation({ phone }: Desk, body: Fields): null {
  const wanted = textIn(body, 'orientation').toUpperCase();
  if (wanted !== 'PORTRAIT' && wanted !== 'LANDSCAPE') {
    throw new CommandRefused('invalid argument', `"orientation" must be PORTRAIT or LANDSCAPE, got "${wanted}".`);
  }
  phone.perform({ do: 'rotate', rotation: wanted === 'PORTRAIT' ? 0 : 1 });
  return null;
}

export const rotation = ({ phone }: Desk): Fields => ({ x: 0, y: 0, z: phone.world.display.rotation === 0 ? 0 : 90 });

export function setRotation({ phone }: Desk, body: Fields): null {
  const z = numberIn(body, 'z');
  if (z !== 0 && z !== 90)
    throw new CommandRefused('invalid argument', `This phone turns to 0 or 90 degrees, not to ${z}.`);
  phone.perform({ do: 'rotate', rotation: z === 0 ? 0 : 1 });
  return null;
}

export function pressKeycode({ phone }: Desk, body: Fields): null {
  const meta = body['metastate'];
  pressKey(phone, numberIn(body, 'keycode'), typeof meta === 'number' ? meta : 0);
  phone.pass(KEY_MS);
  return null;
}

const KEY_MS = 50;

const BASE64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/;

export function setClipboard({ phone }: Desk, body: Fields): null {
  const content = textIn(body, 'content');
  const { contentType = 'plaintext' } = body;
  if (String(contentType).toLowerCase() !== 'plaintext')
    throw new CommandRefused(
      'invalid argument',
      `"contentType" must be plaintext, got ${JSON.stringify(contentType)}.`,
    );
  if (!BASE64.test(content)) throw new CommandRefused('invalid argument', '"content" is no base64.');
  phone.perform({ do: 'clipboard', text: Buffer.from(content, 'base64').toString('utf8') });
  return null;
}

export const getClipboard = ({ phone }: Desk): string => Buffer.from(phone.world.clipboard).toString('base64');

/** Names and types as the real server checks them: for a value of another type it has no better name than "unknown error". */
export function updateSettings(desk: Desk, body: Fields): null {
  const settings = body['settings'];
  if (!isFields(settings)) throw new CommandRefused('invalid argument', '"settings" must be an object.');
  for (const [name, value] of Object.entries(settings)) {
    const known = DEFAULT_SETTINGS[name];
    const near = nearest(name, Object.keys(DEFAULT_SETTINGS));
    if (known === undefined) {
      throw new CommandRefused(
        'invalid argument',
        `There is no setting "${name}".${near ? ` Did you mean "${near}"?` : ''}`,
      );
    }
    if (typeof value !== typeof known) {
      throw new CommandRefused(
        'unknown error',
        `The setting "${name}" must be a ${typeof known}, got ${JSON.stringify(value)}.`,
      );
    }
  }
  desk.settings = { ...desk.settings, ...settings };
  return null;
}

/** Bits of Appium's network connection: 1 flight mode, 2 Wi-Fi, 4 data. */
export function setNetwork({ phone }: Desk, body: Fields): number {
  const asked = isFields(body['parameters']) ? body['parameters'] : body;
  const bits = numberIn(asked, 'type');
  phone.perform({
    do: 'system',
    change: { toggles: { airplane: (bits & 1) > 0, wifi: (bits & 2) > 0, data: (bits & 4) > 0 } },
  });
  return bits;
}
