import { operands, optionValue, type ShellCall } from './command.js';
import type { CommandGroup, PhoneSide } from './phone-call.js';

/** Properties, settings, keyboards and switches of the phone. */
export const settingsCommands: CommandGroup = (side) => ({
  getprop: (call) => getProperty(call, side),
  setprop: ({ args: [name = '', value = ''] }) => {
    side.state.properties.set(name, value);
    return 0;
  },
  settings: (call) => settings(call, side),
  content: (call) => content(call, side),
  ime: (call) => keyboards(call, side),
  svc: (call) => serviceSwitch(call, side),
  appops: () => 0,
  locksettings: () => 0,
});

function propertiesOf({ phone, state }: PhoneSide): ReadonlyMap<string, string> {
  return new Map<string, string>([
    ['ro.build.version.sdk', String(phone.apiLevel)],
    ['ro.build.version.release', phone.androidVersion],
    ['ro.build.version.preview_sdk', '0'],
    ['ro.build.characteristics', 'default'],
    ['ro.product.model', phone.model],
    ['ro.product.brand', 'fingertips'],
    ['ro.product.manufacturer', 'Fingertips'],
    ['ro.product.name', 'sim'],
    ['ro.product.device', 'sim'],
    ['ro.product.cpu.abi', 'x86_64'],
    ['ro.product.cpu.abilist', 'x86_64'],
    ['ro.serialno', phone.serial],
    ['sys.boot_completed', '1'],
    ['dev.bootcomplete', '1'],
    ['init.svc.bootanim', 'stopped'],
    ['persist.sys.locale', phone.locale()],
    ['persist.sys.timezone', 'UTC'],
    ...state.properties,
  ]);
}

function getProperty({ args: [name], out }: ShellCall, side: PhoneSide): number {
  const properties = propertiesOf(side);
  if (name !== undefined) out(`${properties.get(name) ?? ''}\n`);
  else
    out(
      [...properties]
        .sort()
        .map(([key, value]) => `[${key}]: [${value}]\n`)
        .join(''),
    );
  return 0;
}

function settings({ args, out, err }: ShellCall, { state }: PhoneSide): number {
  const [verb, namespace = '', key = '', value = ''] = args.filter(
    (arg, at) => arg !== '--user' && args[at - 1] !== '--user',
  );
  const name = `${namespace}/${key}`;
  switch (verb) {
    case 'get':
      out(`${state.setting(name) ?? 'null'}\n`);
      return 0;
    case 'put':
      state.changeSetting(name, value);
      return 0;
    case 'delete':
      out(`Deleted ${state.deleteSetting(name) ? 1 : 0} rows\n`);
      return 0;
    case 'list':
      out(
        state
          .settingsOf(namespace)
          .map(([each, held]) => `${each}=${held}\n`)
          .join(''),
      );
      return 0;
    default:
      err(`Invalid command: ${verb ?? ''}\n`);
      return 255;
  }
}

/** `content insert --uri content://settings/system --bind name:s:K --bind value:i:V`, and a query that finds nothing else. */
function content({ args, out }: ShellCall, { state }: PhoneSide): number {
  const namespace = /^content:\/\/settings\/(\w+)/.exec(optionValue(args, '--uri') ?? '')?.[1];
  const bound = new Map(
    args.flatMap((arg) =>
      [...arg.matchAll(/^(name|value):[a-z]:(.*)$/gs)].map(([, key = '', value = '']) => [key, value]),
    ),
  );
  if (args[0] === 'insert' && namespace)
    state.changeSetting(`${namespace}/${bound.get('name') ?? ''}`, bound.get('value') ?? '');
  if (args[0] !== 'query') return 0;
  const rows = namespace ? state.settingsOf(namespace) : [];
  out(
    rows.length === 0
      ? 'No result found.\n'
      : rows.map(([name, value], at) => `Row: ${at} _id=${at + 1}, name=${name}, value=${value}\n`).join(''),
  );
  return 0;
}

function keyboards({ args, out, err }: ShellCall, { state }: PhoneSide): number {
  const [verb] = args;
  const [, id = ''] = operands(args);
  const isKnown = state.keyboards().includes(id);
  if (verb === 'list') {
    out(
      state
        .keyboards()
        .map((keyboard) => `${keyboard}\n`)
        .join(''),
    );
  } else if (!isKnown) {
    err(`Unknown input method ${id} cannot be ${verb === 'set' ? 'selected' : 'enabled'} for user #0\n`);
  } else if (verb === 'set') {
    state.changeSetting('secure/default_input_method', id);
    out(`Input method ${id} selected for user #0\n`);
  } else {
    out(`Input method ${id}: now ${verb === 'enable' ? 'enabled' : 'disabled'} for user #0\n`);
  }
  return 0;
}

const SWITCHES: Readonly<Record<string, string>> = {
  wifi: 'global/wifi_on',
  data: 'global/mobile_data',
  bluetooth: 'global/bluetooth_on',
};

/** `svc wifi enable`. */
function serviceSwitch({ args: [service = '', verb] }: ShellCall, { state }: PhoneSide): number {
  const setting = SWITCHES[service];
  if (setting && (verb === 'enable' || verb === 'disable')) state.changeSetting(setting, verb === 'enable' ? '1' : '0');
  return 0;
}
