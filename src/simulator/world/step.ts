/** The world after an input. */

import { advance } from './advance.js';
import { befall } from './timed-faults.js';
import { answer, dismissWindow, goBack, goHome, openNotification } from './answer.js';
import { editField, editWithKey, focusedField, typeText, typeWord, type EditKey } from './editing.js';
import type { Permission, SystemChange } from './effect.js';
import { withoutKey, type JsonObject } from './json.js';
import { changeSystem, crashed, showWindow } from './apply-effect.js';
import { closeEntry, followLink, openScreen, startApp, tellApp } from './run-app.js';
import { installed, installedOf, uninstalled } from './installed.js';
import { misbehaveOnAim, misbehaveOnElement } from './misbehave.js';
import { occasionInFront } from './triggered-faults.js';
import { removeTask, scrolled, withFocus, withoutFocus, zoomed, topEntry } from './tasks.js';
import type { Message } from './view.js';
import {
  grantsOf,
  LAUNCHER,
  type Apps,
  type KeyboardLayer,
  type SystemWindow,
  type World,
  type Zoom,
} from './world.js';

type At = Readonly<{ uid: number; path: string }>;

/** Everything that can happen to a phone. Touches have found their view already: see scene/touch.ts. */
export type Input =
  | Readonly<{ do: 'answer'; uid: number; message: Message }>
  | Readonly<{ do: 'outside'; uid: number }>
  | Readonly<{ do: 'snackbar' }>
  | (At & Readonly<{ do: 'focus'; from?: number; to?: number; menu?: boolean }>)
  | Readonly<{ do: 'blur' }>
  | Readonly<{ do: 'type'; text: string }>
  /** A whole word in place of the one that the cursor stands in. */
  | Readonly<{ do: 'word'; text: string }>
  | (At & Readonly<{ do: 'edit'; text: string }>)
  | Readonly<{ do: 'edit-key'; key: EditKey }>
  | Readonly<{ do: 'submit' }>
  | Readonly<{ do: 'scroll'; uid: number; to: Readonly<Record<string, number>> }>
  | (At & Readonly<{ do: 'zoom'; to: Zoom }>)
  | Readonly<{ do: 'back' }>
  | Readonly<{ do: 'home' }>
  | Readonly<{ do: 'recents' }>
  | Readonly<{ do: 'shade'; shown: boolean }>
  | Readonly<{ do: 'heads-up'; open: boolean }>
  | Readonly<{ do: 'keyboard'; shown?: boolean; layer?: KeyboardLayer }>
  | Readonly<{ do: 'advance'; ms: number }>
  /** A finger goes for something on a screen that was seen. */
  | Readonly<{ do: 'aim'; uid: number }>
  /** A client uses an element that it found earlier. */
  | Readonly<{ do: 'reach' }>
  | Readonly<{ do: 'start'; package: string; fresh?: boolean }>
  | Readonly<{ do: 'open'; package: string; screen: string; extras?: JsonObject }>
  | Readonly<{ do: 'link'; link: string; package?: string | undefined }>
  | Readonly<{ do: 'stop'; package: string }>
  | Readonly<{ do: 'clear'; package: string }>
  | Readonly<{ do: 'install'; package: string }>
  | Readonly<{ do: 'uninstall'; package: string }>
  | Readonly<{ do: 'crash'; package: string }>
  | Readonly<{ do: 'grant'; package: string; permission: Permission; granted: boolean }>
  | Readonly<{ do: 'system'; change: SystemChange }>
  | Readonly<{ do: 'clipboard'; text: string }>
  | Readonly<{ do: 'rotate'; rotation: 0 | 1 }>
  | Readonly<{ do: 'screen'; on: boolean }>
  | Readonly<{ do: 'unlock' }>;

/** The world after an input. Pure: the same world, apps and input give the same world again. */
export function step(all: Apps, world: World, input: Input): World {
  if (input.do === 'install') return installed(all, world, input.package);
  const apps = installedOf(all, world);
  if (input.do === 'advance') return advance(apps, world, input.ms);
  if (input.do === 'aim') return misbehaveOnAim(world, input.uid);
  if (input.do === 'reach')
    return misbehaveOnElement(misbehaveOnAim(world, topEntry(world)?.uid ?? 0), occasionInFront(world));
  return befall(apps, take(apps, { ...world, inputs: world.inputs + 1 }, input), 'input');
}

function take(apps: Apps, world: World, input: Exclude<Input, { do: 'advance' | 'aim' | 'install' | 'reach' }>): World {
  switch (input.do) {
    case 'answer':
      return answer(apps, world, input);
    case 'outside':
      return outside(apps, world, input.uid);
    case 'snackbar':
      return pressSnackbar(apps, world);
    case 'heads-up': {
      const gone = { ...world, headsUp: null };
      return input.open && world.headsUp ? openNotification(apps, gone, world.headsUp.id) : gone;
    }
    case 'start':
      return startApp(apps, input.fresh ? removeTask(world, input.package) : withoutCovers(world), input.package);
    case 'open':
      return openScreen(apps, withoutCovers(world), {
        package: input.package,
        screen: { name: input.screen, extras: input.extras ?? {} },
      });
    case 'link':
      return followLink(apps, withoutCovers(world), input) || world;
    case 'stop':
      return input.package === LAUNCHER ? world : removeTask(world, input.package);
    case 'crash':
      return crashed(world, input.package);
    case 'grant':
      return changeSystem(world, { permission: input });
    case 'clear':
      return cleared(apps, world, input.package);
    case 'uninstall':
      return uninstalled(apps, world, input.package);
    case 'back':
      return goBack(apps, world);
    case 'home':
      return goHome(apps, world);
    case 'recents':
      return toggleWindow(world, 'recents');
    case 'shade':
      return hasWindow(world, 'shade') === input.shown ? world : toggleWindow(world, 'shade');
    case 'system':
      return changeSystem(world, input.change);
    default:
      return handle(apps, world, input);
  }
}

type Handling = Extract<
  Input,
  {
    do:
      | 'focus'
      | 'blur'
      | 'type'
      | 'word'
      | 'edit'
      | 'edit-key'
      | 'submit'
      | 'scroll'
      | 'zoom'
      | 'keyboard'
      | 'clipboard'
      | 'rotate'
      | 'screen'
      | 'unlock';
  }
>;

function handle(apps: Apps, world: World, input: Handling): World {
  switch (input.do) {
    case 'focus': {
      const focused = withFocus(world, { uid: input.uid, path: input.path, from: 0, to: 0 });
      const length = focusedField(apps, focused)?.value.length;
      if (length === undefined) return world;
      const from = Math.min(input.from ?? length, length);
      const to = Math.min(input.to ?? from, length);
      return withFocus(world, { uid: input.uid, path: input.path, from, to, ...(input.menu && { menu: true }) });
    }
    case 'blur':
      return withoutFocus(world);
    case 'type':
      return typeText(apps, world, input.text);
    case 'word':
      return typeWord(apps, world, input.text);
    case 'edit':
      return editField(apps, world, input);
    case 'edit-key':
      return editWithKey(apps, world, input.key);
    case 'submit':
      return submit(apps, world);
    case 'scroll':
      return scrolled(world, input.uid, input.to);
    case 'zoom':
      return zoomed(world, input.uid, { [input.path]: input.to });
    case 'keyboard':
      return {
        ...world,
        keyboard: {
          ...world.keyboard,
          shown: input.shown ?? world.keyboard.shown,
          layer: input.layer ?? world.keyboard.layer,
        },
      };
    case 'clipboard':
      return { ...world, clipboard: input.text };
    case 'rotate':
      return { ...world, display: { ...world.display, rotation: input.rotation } };
    case 'screen':
      return input.on ? { ...world, screenOn: true } : { ...withoutFocus(world), screenOn: false, locked: true };
    case 'unlock':
      return { ...world, screenOn: true, locked: false };
  }
}

/** The keyboard's action key: the field's own action, a new line, or away with the keyboard. */
function submit(apps: Apps, world: World): World {
  const field = focusedField(apps, world);
  if (!field) return world;
  const message = field.view.on?.submit;
  if (message)
    return tellApp(
      apps,
      { ...world, keyboard: { ...world.keyboard, shown: false } },
      { package: field.package, message, uid: field.entry.uid },
    );
  if (field.view.field?.multiline) return typeText(apps, world, '\n');
  return { ...world, keyboard: { ...world.keyboard, shown: false } };
}

function outside(apps: Apps, world: World, uid: number): World {
  const window = world.windows.find((candidate) => candidate.uid === uid);
  if (window) return mustBeAnswered(window) ? world : dismissWindow(apps, world, window);
  const entry = [world.home, ...world.tasks]
    .flatMap(({ entries }) => entries)
    .find((candidate) => candidate.uid === uid);
  return entry ? closeEntry(apps, world, entry) : world;
}

/** A touch beside it does nothing. */
const mustBeAnswered = (window: SystemWindow): boolean =>
  window.kind === 'permission' ||
  window.kind === 'hung' ||
  (window.kind === 'pop-up' && (window.variant === 'advert' || window.variant === 'cookies'));

function pressSnackbar(apps: Apps, world: World): World {
  const { snackbar } = world;
  const gone = { ...world, snackbar: null };
  return snackbar?.tap ? tellApp(apps, gone, { package: snackbar.package, message: snackbar.tap }) : gone;
}

const hasWindow = (world: World, kind: 'shade' | 'recents'): boolean =>
  world.windows.some((window) => window.kind === kind);

const toggleWindow = (world: World, kind: 'shade' | 'recents'): World =>
  hasWindow(world, kind)
    ? { ...world, windows: world.windows.filter((window) => window.kind !== kind) }
    : showWindow(withoutCovers(world), { kind });

/** Without what starting an app closes by itself. */
const withoutCovers = (world: World): World => ({
  ...world,
  windows: world.windows.filter(
    ({ kind }) => kind !== 'shade' && kind !== 'recents' && kind !== 'share' && kind !== 'chooser',
  ),
});

function cleared(apps: Apps, world: World, name: string): World {
  const app = apps.get(name);
  if (!app) return world;
  const stopped = name === LAUNCHER ? world : removeTask(world, name);
  const permissions = { ...withoutKey(world.permissions, name), ...Object.fromEntries(grantsOf(app)) };
  return {
    ...stopped,
    permissions,
    refusals: withoutKey(world.refusals, name),
    apps: { ...stopped.apps, [name]: app.initial },
  };
}
