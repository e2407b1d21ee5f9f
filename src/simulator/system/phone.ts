/** One phone: the world of the moment, and what was computed from it. */

import type { Size } from '../../core/geometry.js';
import { takePicture } from '../picture/paint.js';
import { Memo } from '../scene/memo.js';
import { lookAt, sizeOf, type Scene } from '../scene/scene.js';
import { sourceOf, treeOf, type TreeNode } from '../tree/tree.js';
import type { SimulatedApp } from '../world/app.js';
import { checkConditions } from '../world/check-misbehaviours.js';
import { forecast, type Weather } from '../world/forecast.js';
import { installedOf } from '../world/installed.js';
import { step, type Input } from '../world/step.js';
import { frontTask, topScreen } from '../world/tasks.js';
import { newWorld, type Apps, type World, type WorldOptions } from '../world/world.js';

export type TimeMode = 'virtual' | 'real';

export type PhoneOptions = WorldOptions &
  Readonly<{
    apps: readonly SimulatedApp[];
    time?: TimeMode;
    /** What goes wrong by itself; nothing unless said. */
    weather?: Weather;
    conditions?: World['conditions'];
  }>;

/** Something inside the phone went wrong: an app's own code threw. The phone goes on, with the app stopped. */
export type PhoneProblem = Readonly<{ at: number; package: string; message: string }>;

/**
 * One phone: the only thing here that changes. It holds the world of the moment and what was computed from it.
 * With virtual time the clock moves when something is done or slept; with real time it follows the computer's.
 */
export class PhoneMachine {
  readonly #all: Apps;
  readonly time: TimeMode;
  readonly #start: World;
  readonly #memo = new Memo();
  readonly #listeners = new Set<() => void>();
  #world: World;
  #wall = Date.now();
  #scene: Readonly<{ of: World; scene: Scene }> | undefined;
  #tree: Readonly<{ of: Scene; tree: TreeNode }> | undefined;
  #source: Readonly<{ of: Scene; text: string }> | undefined;
  #picture: Readonly<{ of: Scene; png: Buffer }> | undefined;
  #problems: readonly PhoneProblem[] = [];

  constructor({ apps, time = 'virtual', weather = 'calm', conditions = [], ...options }: PhoneOptions) {
    this.#all = new Map(apps.map((app) => [app.package, app]));
    this.time = time;
    const calm = newWorld(this.#all, options);
    const asked = checkConditions(conditions, [...this.#all.keys()]);
    this.#start = { ...calm, conditions: [...asked, ...forecast(weather, calm.seed)] };
    this.#world = this.#start;
  }

  /** Those that are installed. */
  get apps(): Apps {
    return installedOf(this.#all, this.#world);
  }

  get world(): World {
    this.#followWall();
    return this.#world;
  }

  get start(): World {
    return this.#start;
  }

  get problems(): readonly PhoneProblem[] {
    return this.#problems;
  }

  /** The rotation counts. */
  get size(): Size {
    return sizeOf(this.world);
  }

  perform(...inputs: readonly Input[]): void {
    this.#followWall();
    for (const input of inputs) this.#world = this.#stepped(input);
    this.#tellListeners();
  }

  /** Lets virtual time pass. In real time it passes by itself. */
  pass(ms: number): void {
    if (this.time === 'virtual' && ms > 0) this.perform({ do: 'advance', ms });
  }

  /** Puts another world in place of this one. */
  replace(world: World): void {
    this.#world = world;
    this.#wall = Date.now();
    this.#tellListeners();
  }

  scene(): Scene {
    const { world } = this;
    if (this.#scene?.of === world) return this.#scene.scene;
    const scene = this.#guarded(() => lookAt(this.apps, this.#world, this.#memo));
    this.#scene = { of: this.#world, scene };
    return scene;
  }

  tree(): TreeNode {
    const scene = this.scene();
    if (this.#tree?.of !== scene) this.#tree = { of: scene, tree: treeOf(scene) };
    return this.#tree.tree;
  }

  source(): string {
    const scene = this.scene();
    if (this.#source?.of !== scene) this.#source = { of: scene, text: sourceOf(scene, this.tree()) };
    return this.#source.text;
  }

  /** PNG of the whole display. */
  picture(): Buffer {
    const scene = this.scene();
    if (this.#picture?.of !== scene) this.#picture = { of: scene, png: takePicture(scene, this.#world.display.dark) };
    return this.#picture.png;
  }

  /** Package and activity of the window in front. */
  front(): Readonly<{ package: string; activity: string }> {
    const { world } = this;
    if (world.locked || !world.screenOn) return { package: 'com.android.systemui', activity: '' };
    const window = world.windows.at(-1);
    if (window) return { package: this.scene().active.package, activity: `.${window.kind}` };
    return { package: world.front, activity: topScreen(frontTask(world))?.screen ?? '' };
  }

  /** Called after every change, until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #followWall(): void {
    if (this.time !== 'real') return;
    const now = Date.now();
    const ms = now - this.#wall;
    if (ms <= 0) return;
    this.#wall = now;
    this.#world = this.#stepped({ do: 'advance', ms });
  }

  /** An app that throws is an app that crashed: that is no reason for the phone to stop. */
  #stepped(input: Input): World {
    try {
      return step(this.#all, this.#world, input);
    } catch (error) {
      return this.#crashed(error);
    }
  }

  #guarded(look: () => Scene): Scene {
    try {
      return look();
    } catch (error) {
      this.#world = this.#crashed(error);
      return look();
    }
  }

  #crashed(error: unknown): World {
    const name = this.#world.front;
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#problems = [...this.#problems, { at: this.#world.now, package: name, message }];
    return step(this.#all, this.#world, { do: 'crash', package: name });
  }

  #tellListeners(): void {
    for (const listener of this.#listeners) listener();
  }
}
