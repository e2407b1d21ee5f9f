/** What the phone tells about itself, and its switches, as `mobile:` commands. */

import { CommandRefused } from '../commands/command.js';
import type { PhoneSystem } from '../system/phone-system.js';
import { post, read, send, type MobileArgs, type MobileCommand } from './mobile-command.js';

function systemBars(phone: PhoneSystem): object {
  const { width, height } = phone.display();
  const { status, navigation } = phone.bars();
  return {
    statusBar: { visible: true, x: 0, y: 0, width, height: status },
    navigationBar: { visible: true, x: 0, y: height - navigation, width, height: navigation },
  };
}

/** What lies below the status bar. */
function viewport(phone: PhoneSystem): object {
  const { width, height } = phone.display();
  const top = phone.bars().status;
  return { left: 0, top, width, height: height - top };
}

/** "status" would be read as the code of an error, so the driver calls it "state". */
async function battery(phone: PhoneSystem): Promise<object> {
  const { level, status } = (await send(phone, 'GET', ['/appium/device/battery_info'])) as Readonly<
    Record<string, unknown>
  >;
  return { level, state: status };
}

const SWITCHES = {
  wifi: 'global/wifi_on',
  data: 'global/mobile_data',
  airplaneMode: 'global/airplane_mode_on',
} as const;

const connectivity = (phone: PhoneSystem): object =>
  Object.fromEntries(Object.entries(SWITCHES).map(([name, setting]) => [name, phone.setting(setting) === '1']));

function setConnectivity(phone: PhoneSystem, args: MobileArgs): void {
  const asked = Object.entries(SWITCHES).filter(([name]) => args[name] !== undefined);
  if (asked.length === 0)
    throw new CommandRefused('invalid argument', `Say what to switch: one of ${Object.keys(SWITCHES).join(', ')}.`);
  for (const [name, setting] of asked) phone.changeSetting(setting, args[name] === true ? '1' : '0');
}

const NIGHT = 'secure/ui_night_mode';

function checkMode({ mode }: MobileArgs): void {
  if (mode !== 'night')
    throw new CommandRefused('unknown error', `This phone has no mode "${String(mode)}", only night.`);
}

const SHADE: Readonly<Record<string, boolean>> = { expandNotifications: true, expandSettings: true, collapse: false };

function statusBar(phone: PhoneSystem, { command }: MobileArgs): string {
  const isShown = Object.hasOwn(SHADE, String(command)) ? SHADE[String(command)] : undefined;
  if (isShown === undefined)
    throw new CommandRefused('invalid argument', `"command" must be one of ${Object.keys(SHADE).join(', ')}.`);
  phone.showShade(isShown);
  return '';
}

/** What the phone tells about itself, and its switches, as `mobile:` commands. */
export const STATE_COMMANDS: Readonly<Record<string, MobileCommand>> = {
  deviceInfo: read('/appium/device/info'),
  batteryInfo: { params: {}, run: battery },
  getDisplayDensity: read('/appium/device/display_density'),
  getDeclaredOrientation: read('/appium/device/declared_orientation'),
  getSystemBars: { params: {}, run: systemBars },
  viewportRect: { params: {}, run: viewport },
  viewportScreenshot: read('/screenshot'),
  listDisplays: post('/appium/list_displays'),
  getConnectivity: { params: { optional: ['services'] }, run: connectivity },
  setConnectivity: { params: { optional: ['wifi', 'data', 'airplaneMode'] }, run: setConnectivity },
  getUiMode: {
    params: { required: ['mode'] },
    run: (phone, args) => {
      checkMode(args);
      return phone.setting(NIGHT) === '2' ? 'yes' : 'no';
    },
  },
  setUiMode: {
    params: { required: ['mode', 'value'] },
    run: (phone, args) => {
      checkMode(args);
      phone.changeSetting(NIGHT, args['value'] === 'yes' ? '2' : '1');
    },
  },
  statusBar: { params: { required: ['command'], optional: ['component'] }, run: statusBar },
};
