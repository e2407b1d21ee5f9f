import type { SimulatedApp } from './app.js';
import { drawEntry } from './draw.js';
import { sizeInDp } from './env.js';
import { installedOf } from './installed.js';
import type { Json, JsonObject } from './json.js';
import { standingOf } from './panes.js';
import { findView } from './path.js';
import { step, type Input } from './step.js';
import { topEntry } from './tasks.js';
import { hasHandle, type Message, type View } from './view.js';
import { newWorld, type Apps, type World, type WorldOptions } from './world.js';

type Start = Readonly<{ extras?: JsonObject; screen?: string; others?: readonly SimulatedApp[] }> & WorldOptions;

/**
 * Runs an app on a phone without layout, picture or Appium: for its tests. Every method returns what comes after, so that
 * a test reads as a story. Things are named by what a person reads, or by id. A thing that is not there is an error.
 */
export function play(app: SimulatedApp, start: Start = {}): Play {
  const apps: Apps = new Map([app, ...(start.others ?? [])].map((one) => [one.package, one]));
  const screen = start.screen ?? app.main;
  const input: Input = { do: 'open', package: app.package, screen, extras: start.extras ?? {} };
  return new Play(app, apps, step(apps, newWorld(apps, start), input));
}

type Touch = 'tap' | 'hold' | 'dismiss' | 'refresh' | 'more';

export class Play {
  readonly #app: SimulatedApp;
  readonly #all: Apps;
  readonly world: World;

  constructor(app: SimulatedApp, apps: Apps, world: World) {
    this.#app = app;
    this.#all = apps;
    this.world = world;
  }

  tap(name: string): Play {
    return this.#touch(name, 'tap');
  }

  hold(name: string): Play {
    return this.#touch(name, 'hold');
  }

  /** Sweeps a row out of its list. */
  dismiss(name: string): Play {
    return this.#touch(name, 'dismiss');
  }

  /** Pulls a list down at its top. */
  pull(name: string): Play {
    return this.#touch(name, 'refresh');
  }

  /** Comes to the end of a list. */
  reach(name: string): Play {
    return this.#touch(name, 'more');
  }

  /** Replaces what a field holds. The field is named by its id, hint, description or text. */
  type(name: string, text: string): Play {
    const isMeant = (view: View): boolean =>
      view.field !== undefined && (isNamed(view, name) || view.field.hint === name);
    const [found] = this.#shown().flatMap(({ uid, root }) => {
      const field = findView(root, isMeant);
      return field ? [{ uid, path: field.path }] : [];
    });
    if (!found) throw new Error(`There is no field "${name}" on this screen. It reads: ${this.texts().join(' | ')}`);
    return this.give({ do: 'focus', ...found }).give({ do: 'edit', ...found, text });
  }

  /** Carries a row of a list to another place, counted from 0 among the rows with a handle. */
  carry(name: string, to: number): Play {
    const [list] = this.#shown().flatMap(({ uid, root }) => {
      const found = findView(root, (view) => view.on?.move !== undefined)?.view;
      const rows = found?.children?.filter(hasHandle) ?? [];
      const from = rows.findIndex((row) => findView(row, (view) => isNamed(view, name)));
      return found?.on?.move !== undefined && from >= 0 ? [{ uid, message: { kind: found.on.move, from, to } }] : [];
    });
    if (!list)
      throw new Error(`No row called "${name}" can be carried on this screen. It reads: ${this.texts().join(' | ')}`);
    return this.give({ do: 'answer', ...list });
  }

  slide(name: string, value: number): Play {
    const { uid, root } = this.#front();
    const slid = findView(root, (view) => view.on?.slide !== undefined && isNamed(view, name))?.view.on?.slide;
    if (slid === undefined) throw new Error(`There is no slider "${name}" on this screen.`);
    return this.give({ do: 'answer', uid, message: { kind: slid, value } });
  }

  /** The keyboard's action key. */
  submit(): Play {
    return this.give({ do: 'submit' });
  }

  back(): Play {
    const { keyboard } = this.world;
    return (keyboard.shown ? this.give({ do: 'back' }) : this).give({ do: 'back' });
  }

  link(link: string): Play {
    return this.give({ do: 'link', link });
  }

  /** Lets time pass. */
  wait(ms: number): Play {
    return this.give({ do: 'advance', ms });
  }

  give(input: Input): Play {
    return new Play(this.#app, this.#all, step(this.#all, this.world, input));
  }

  /** The state of the app; its type is known to the test. */
  state(): Json {
    return this.world.apps[this.#app.package] ?? null;
  }

  /** What stands on the screen in front, texts and descriptions, from top to bottom; then the list beside it. */
  texts(): readonly string[] {
    return this.#shown().flatMap(({ root }) => wordsOf(root));
  }

  /** The screen in front, or "" while a dialog or menu stands there. */
  screen(): string {
    const entry = topEntry(this.world);
    return entry?.kind === 'screen' ? entry.screen : '';
  }

  view(): View {
    return this.#front().root;
  }

  #apps(): Apps {
    return installedOf(this.#all, this.world);
  }

  #front(): Readonly<{ uid: number; root: View }> {
    const entry = topEntry(this.world);
    const root = entry && drawEntry(this.#apps(), this.world, { package: this.world.front, entry });
    if (!entry || !root) throw new Error(`Nothing of "${this.world.front}" is in front.`);
    return { uid: entry.uid, root };
  }

  /** The screen in front and, on a wide display, the list from which it was opened. */
  #shown(): readonly Readonly<{ uid: number; root: View }>[] {
    const front = this.#front();
    const standing = standingOf(this.world, this.#app, { uid: front.uid, size: sizeInDp(this.world) });
    if (this.world.front !== this.#app.package || standing.pane !== 'detail') return [front];
    const root = drawEntry(this.#apps(), this.world, { package: this.#app.package, entry: standing.list });
    return root ? [front, { uid: standing.list.uid, root }] : [front];
  }

  #touch(name: string, how: Touch): Play {
    const [touched] = this.#shown().flatMap(({ uid, root }) => {
      const message = touchedBy(root, name, how);
      return message ? [{ uid, message }] : [];
    });
    if (!touched)
      throw new Error(`Nothing called "${name}" takes a ${how} on this screen. It reads: ${this.texts().join(' | ')}`);
    return this.give({ do: 'answer', ...touched });
  }
}

const isNamed = (view: View, name: string): boolean =>
  view.text === name || view.desc === name || view.id === name || view.id === `android:id/${name}`;

const wordsOf = (view: View): readonly string[] => [
  ...[view.text, view.desc].filter((words): words is string => words !== undefined && words !== ''),
  ...(view.children ?? []).flatMap(wordsOf),
];

/** The innermost view that takes the touch and bears the name, itself or in what it holds. */
function touchedBy(view: View, name: string, how: Touch): Message | undefined {
  for (const child of view.children ?? []) {
    const inner = touchedBy(child, name, how);
    if (inner) return inner;
  }
  const isHere = findView(view, (inner) => isNamed(inner, name)) !== undefined;
  return isHere && !view.traits?.disabled ? view.on?.[how] : undefined;
}
