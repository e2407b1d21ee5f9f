/** WebDriver's pointer actions as fingers on the screen. */

import { CommandRefused } from './command.js';

/** Where a finger is at a time, in pixels and in milliseconds from the start of the gesture. */
export type Waypoint = Readonly<{ x: number; y: number; atMs: number }>;

/** One finger from touching the screen to leaving it: at least two waypoints, the first where and when it goes down. */
export type Stroke = Readonly<{ pointer: string; path: readonly Waypoint[] }>;

export type KeyEvent = Readonly<{ key: string; isDown: boolean; atMs: number }>;

/** W3C actions as what a screen feels. */
export type Gesture = Readonly<{ strokes: readonly Stroke[]; keys: readonly KeyEvent[]; durationMs: number }>;

type Place = Readonly<{ x: number; y: number }>;

/** Finds the middle of an element; throws when it is gone. */
export type CenterOfElement = (elementId: string) => Place;

type Fields = Readonly<Record<string, unknown>>;

const ELEMENT_KEY = 'element-6066-11e4-a52e-4f735466cecf';
const MOST_SOURCES = 10;
const MOST_TICKS = 10_000;

const refuse = (message: string): CommandRefused => new CommandRefused('invalid argument', message);
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads W3C actions. The n-th entries of all sources happen in the same tick, which lasts as long as its longest entry.
 * Source: the W3C WebDriver standard, section "Actions"; what is refused is what UiAutomator2's own server refuses
 * (its ActionsPreprocessor and ActionsTokenizer). Throws CommandRefused "invalid argument".
 */
export function readActions(actions: unknown, centerOf: CenterOfElement): Gesture {
  if (!Array.isArray(actions) || actions.length > MOST_SOURCES)
    throw refuse(`"actions" must be a list of at most ${MOST_SOURCES} input sources.`);
  const sources = actions.map((source, at) => readSource(source, at));
  const twice = sources.find(({ id }, at) => sources.findIndex((other) => other.id === id) !== at);
  if (twice) throw refuse(`Two sources have the id "${twice.id}"; each needs one of its own.`);
  const ticks = Math.max(0, ...sources.map(({ entries }) => entries.length));
  if (ticks > MOST_TICKS) throw refuse(`A source may have at most ${MOST_TICKS} actions.`);
  const fingers = new Map(
    sources.filter(({ type }) => type === 'pointer').map(({ id }) => [id, new Finger(id, centerOf)]),
  );
  const keys: KeyEvent[] = [];
  let now = 0;
  for (let tick = 0; tick < ticks; tick += 1) {
    const lengthMs = Math.max(0, ...sources.map(({ entries }) => durationOf(entries[tick])));
    for (const { id, type, entries } of sources) {
      const entry = entries[tick];
      if (!entry) continue;
      fingers.get(id)?.take(entry, { startMs: now, endMs: now + lengthMs });
      if (type === 'key' && entry['type'] !== 'pause') keys.push(readKey(entry, now));
    }
    now += lengthMs;
  }
  return { strokes: [...fingers.values()].flatMap((finger) => finger.finish(now)), keys, durationMs: now };
}

type Source = Readonly<{ id: string; type: keyof typeof ENTRIES; entries: readonly Fields[] }>;

/** What a source of each type may do. */
const ENTRIES = {
  pointer: ['pointerMove', 'pointerDown', 'pointerUp', 'pointerCancel', 'pause'],
  key: ['keyDown', 'keyUp', 'pause'],
  none: ['pause'],
} as const;
const POINTERS: readonly unknown[] = [undefined, 'touch', 'pen', 'mouse'];

const isSourceType = (type: unknown): type is keyof typeof ENTRIES =>
  typeof type === 'string' && Object.hasOwn(ENTRIES, type);

function readSource(source: unknown, at: number): Source {
  if (!isObject(source)) throw refuse(`Source ${at} of "actions" must be an object.`);
  const { id, type, actions, parameters } = source;
  if (typeof id !== 'string') throw refuse(`Source ${at} has no "id"; give it a text.`);
  if (!isSourceType(type))
    throw refuse(`Source ${at} has the type "${String(type)}"; it must be pointer, key or none.`);
  const pointer = isObject(parameters) ? parameters['pointerType'] : undefined;
  if (!POINTERS.includes(pointer))
    throw refuse(`Source ${at} has the pointerType ${JSON.stringify(pointer)}; it must be touch, pen or mouse.`);
  if (!Array.isArray(actions) || !actions.every(isObject))
    throw refuse(`Source ${at} must have a list "actions" of objects.`);
  const allowed: readonly unknown[] = ENTRIES[type];
  const wrong = actions.find((entry) => !allowed.includes(entry['type']));
  if (wrong) throw refuse(`A ${type} has no action ${JSON.stringify(wrong['type'])}; it has ${allowed.join(', ')}.`);
  return { id, type, entries: actions };
}

function durationOf(entry: Fields | undefined): number {
  const duration = entry?.['duration'] ?? 0;
  if (typeof duration !== 'number' || duration < 0 || duration > 600_000)
    throw refuse(`"duration" must be a number from 0 to 600000, got ${JSON.stringify(duration)}.`);
  return duration;
}

function readKey(entry: Fields, atMs: number): KeyEvent {
  const { type, value } = entry;
  if (typeof value !== 'string' || value === '') throw refuse('A key action needs a "value": the key.');
  return { key: value, isDown: type === 'keyDown', atMs };
}

type Tick = Readonly<{ startMs: number; endMs: number }>;

/** Where one pointer is while the ticks go by, and the strokes it has made. */
class Finger {
  readonly #id: string;
  readonly #centerOf: CenterOfElement;
  readonly #strokes: Stroke[] = [];
  /** undefined until the first move says where it is. */
  #place: Place | undefined;
  #path: Waypoint[] | undefined;

  constructor(id: string, centerOf: CenterOfElement) {
    this.#id = id;
    this.#centerOf = centerOf;
  }

  take(entry: Fields, { startMs, endMs }: Tick): void {
    switch (entry['type']) {
      case 'pointerMove':
        // A finger that was still until now stays where it was up to the start of the move.
        this.#mark(startMs);
        this.#place = this.#target(entry);
        return this.#mark(endMs);
      case 'pointerDown':
        if (this.#path) throw refuse(`The pointer "${this.#id}" is down already; lift it before it goes down again.`);
        this.#path = [];
        return this.#mark(startMs, this.#known(entry));
      case 'pointerUp':
        this.#known(entry);
        return this.#lift(startMs);
      case 'pointerCancel':
        return this.#lift(startMs);
    }
  }

  #known(entry: Fields): Place {
    if (this.#place) return this.#place;
    throw refuse(`A ${String(entry['type'])} of "${this.#id}" needs a pointerMove before it, which says where.`);
  }

  /** Lifts a finger that was left on the screen. */
  finish(atMs: number): readonly Stroke[] {
    this.#lift(atMs);
    return this.#strokes;
  }

  #mark(atMs: number, place = this.#place): void {
    if (place) this.#path?.push({ ...place, atMs });
  }

  #lift(atMs: number): void {
    if (!this.#path) return;
    this.#mark(atMs);
    this.#strokes.push({ pointer: this.#id, path: this.#path });
    this.#path = undefined;
  }

  #target(entry: Fields): Place {
    const { origin } = entry;
    const isOnScreen = origin === undefined || origin === 'viewport';
    const { x = isOnScreen ? undefined : 0, y = isOnScreen ? undefined : 0 } = entry;
    if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) {
      throw refuse(`A pointerMove needs numbers "x" and "y", got ${JSON.stringify({ x, y })}.`);
    }
    const from = this.#origin(entry);
    return { x: from.x + x, y: from.y + y };
  }

  #origin(entry: Fields): Place {
    const { origin } = entry;
    if (origin === undefined || origin === 'viewport') return { x: 0, y: 0 };
    if (origin === 'pointer') return this.#known(entry);
    // The server takes any other text for the id of an element.
    const id = isObject(origin) ? (origin[ELEMENT_KEY] ?? origin['ELEMENT']) : origin;
    if (typeof id !== 'string') throw refuse('"origin" must be "viewport", "pointer" or an element.');
    return this.#centerOf(id);
  }
}
