/** Starts a phone: its Appium address, its clock, its state and how to ask about it. */

import type { Clock } from '../core/clock.js';
import { SetupError } from '../core/errors.js';
import { AUTOMATION_NAME, startAppiumServer, type AppiumServer } from './appium/server.js';
import { ALL_APPS } from './apps/all-apps.js';
import type { ControlledPhone } from './page/controlled-phone.js';
import { servePhone, type ServedPhone } from './page/serve-phone.js';
import { clockOf } from './system/phone-clock.js';
import { createSystem } from './system/simulated-system.js';
import type { PhoneSystem } from './system/phone-system.js';
import { PhoneMachine, type TimeMode } from './system/phone.js';
import { hold, tap } from './system/touch.js';
import { swipe } from './system/swipe.js';
import type { SimulatedApp } from './world/app.js';
import type { Navigation } from './world/effect.js';
import type { Json } from './world/json.js';
import { checkWorld, patchWorld } from './world/patch.js';
import { answerQuestion, type Answer } from './world/question.js';
import type { Misbehaviour } from './world/misbehaviour.js';
import type { Weather } from './world/forecast.js';
import type { World } from './world/world.js';

export type SimulatedPhoneOptions = Readonly<{
  /** Also its udid; "sim-1", "sim-2", … unless given. */
  name?: string;
  /** What chance draws from; 1. */
  seed?: number;
  /** When it is switched on, in milliseconds since 1970. */
  now?: number;
  /** Virtual time moves when something is done or slept; real time follows the computer's clock. Virtual unless said. */
  time?: TimeMode;
  /** Pixels and dots per inch; 1080 by 2400 at 420. */
  size?: Readonly<{ width: number; height: number; density: number }>;
  /** How a finger goes back, home and to the app switcher: three buttons unless said. */
  navigation?: Navigation;
  /** Of the Appium server that is started for the first phone; any free one. */
  port?: number;
  /** Of that server, for example "/wd/hub"; one that nobody can guess unless given, "" for none. */
  basePath?: string;
  /** Serves the page in which a person can look and touch, and the control address. `pagePort`: any free one. */
  page?: boolean;
  pagePort?: number;
  /** Installed besides those of the phone; one of the same package takes its place. */
  apps?: readonly SimulatedApp[];
  conditions?: readonly Misbehaviour[];
  /** A mixture of conditions that follows from the seed; calm unless said. */
  weather?: Weather;
}>;

/** A phone that is running. Coordinates are pixels of the present rotation. */
export type SimulatedPhone = Readonly<{
  name: string;
  /** Of the Appium server, which all phones of this process share. */
  appiumUrl: string;
  /** What a session with this phone asks for. */
  capabilities: Readonly<Record<string, string | number | boolean>>;
  /** The phone's own time: with virtual time, sleeping lets it pass at once. */
  clock: Clock;
  /** What the ways to the phone use: Appium, adb. */
  system: PhoneSystem;
  control: ControlledPhone;
  pageUrl?: string;
  controlUrl?: string;
  state: () => World;
  /** Throws a SetupError for a question that cannot be understood. */
  query: (question: Json) => Answer;
  /** Lays a change over the state. Throws a SetupError for what does not fit. */
  patch: (change: Json) => void;
  snapshot: () => World;
  restore: (snapshot: Json | World) => void;
  /** As it was when it was started. */
  reset: () => void;
  close: () => Promise<void>;
}>;

const phones = new Map<string, PhoneSystem>();
let count = 0;
let server: Promise<AppiumServer> | undefined;

/** Starts a phone; the first one of the process starts an Appium server for all. Rejects with a SetupError when a port is taken. */
export async function bootSimulatedPhone(options: SimulatedPhoneOptions = {}): Promise<SimulatedPhone> {
  const name = options.name ?? `sim-${(count += 1)}`;
  if (phones.has(name)) {
    throw new SetupError({
      problem: `A simulated phone called "${name}" is already running.`,
      remedy: 'Give this one another name.',
    });
  }
  const { apps = [], ...others } = options;
  const phone = new PhoneMachine({ ...others, apps: [...ALL_APPS, ...apps] });
  const system = createSystem(phone, name);
  phones.set(name, system);
  const control = controlOf(phone, { name, system });
  try {
    const appium = await sharedServer(options);
    const served = options.page ? await servePhone(control, { port: options.pagePort }) : undefined;
    return faceOf(phone, { name, system, control, appium, served });
  } catch (error) {
    await release(name);
    throw error;
  }
}

function sharedServer({ port, basePath }: SimulatedPhoneOptions): Promise<AppiumServer> {
  server ??= startAppiumServer({ findPhone, port, basePath });
  return server.catch((error: unknown) => {
    server = undefined;
    throw error;
  });
}

/** By its name; the only phone needs none. */
const findPhone = (udid: string | undefined): PhoneSystem | undefined => {
  if (udid !== undefined) return phones.get(udid);
  return phones.size === 1 ? [...phones.values()][0] : undefined;
};

/** The last phone takes the server with it. */
async function release(name: string): Promise<void> {
  phones.delete(name);
  if (phones.size > 0 || !server) return;
  const last = server;
  server = undefined;
  await last.then((running) => running.close()).catch(() => undefined);
}

type Parts = Readonly<{
  name: string;
  system: PhoneSystem;
  control: ControlledPhone;
  appium: AppiumServer;
  served: ServedPhone | undefined;
}>;

function faceOf(phone: PhoneMachine, { name, system, control, appium, served }: Parts): SimulatedPhone {
  return {
    name,
    appiumUrl: appium.url,
    capabilities: {
      platformName: 'Android',
      'appium:automationName': AUTOMATION_NAME,
      'appium:udid': name,
      'appium:deviceName': name,
      'appium:newCommandTimeout': 0,
    },
    clock: clockOf(phone),
    system,
    control,
    ...(served && { pageUrl: served.pageUrl, controlUrl: served.controlUrl }),
    state: () => phone.world,
    query: (question) => ask(phone, question),
    patch: (change) => replaceIfShown(phone, patchWorld(phone.world, change)),
    snapshot: () => phone.world,
    restore: (snapshot) => replaceIfShown(phone, checkWorld(snapshot as Json)),
    reset: () => phone.replace(phone.start),
    close: async () => {
      await served?.close();
      await release(name);
    },
  };
}

/** A state that no screen can be made of is refused, and the phone stays as it was. */
function replaceIfShown(phone: PhoneMachine, world: World): void {
  const before = phone.world;
  try {
    phone.replace(world);
    phone.source();
  } catch (cause) {
    phone.replace(before);
    if (cause instanceof SetupError) throw cause;
    throw new SetupError({
      problem: 'The phone cannot show a screen in that state.',
      remedy: 'Look at the present state and give values of the same shape.',
      cause,
    });
  }
}

const asJson = (world: World): Json => world as unknown as Json;

const ask = (phone: PhoneMachine, question: Json): Answer =>
  answerQuestion({ now: asJson(phone.world), start: asJson(phone.start), journal: phone.world.journal }, question);

function controlOf(
  phone: PhoneMachine,
  { name, system }: Readonly<{ name: string; system: PhoneSystem }>,
): ControlledPhone {
  return {
    name,
    size: () => phone.size,
    picture: () => phone.picture(),
    onChange: (listener) => phone.onChange(listener),
    tap: (at) => tap(phone, at),
    hold: (at) => hold(phone, at),
    swipe: (from, to, durationMs) => void swipe(phone, { from, to, durationMs }),
    drag: (from, to) => system.drag(from, to, 500),
    type: (text) => system.type(text),
    key: (code) => system.key(code),
    state: () => asJson(phone.world),
    patch: (change) => replaceIfShown(phone, patchWorld(phone.world, change)),
    query: (questions) =>
      (Array.isArray(questions) ? (questions as readonly Json[]) : [questions]).map((question) => ({
        ...ask(phone, question),
      })),
    snapshot: () => asJson(phone.world),
    restore: (snapshot) => replaceIfShown(phone, checkWorld(snapshot)),
    reset: () => phone.replace(phone.start),
  };
}
