import type { Point, Size } from '../../core/geometry.js';
import type { Json } from '../world/json.js';

/** What a person in a browser, or a script at the control address, can do with a simulated phone. Lengths are pixels. */
export interface ControlledPhone {
  readonly name: string;
  size(): Size;
  /** PNG. */
  picture(): Buffer;
  /** Called after every change of the world; the answer stops it. */
  onChange(listener: () => void): () => void;
  tap(at: Point): void;
  hold(at: Point): void;
  swipe(from: Point, to: Point, durationMs: number): void;
  /** A long press that lifts what it can, and carries it. */
  drag(from: Point, to: Point): void;
  type(text: string): void;
  /** By Android's key code. */
  key(code: number): void;
  state(): Json;
  /** Lays the given values over the state. Throws a SetupError for what does not fit. */
  patch(change: Json): void;
  /** Answers each question of a list with whether it holds and what was found. Throws a SetupError for a bad question. */
  query(questions: Json): Json;
  snapshot(): Json;
  restore(snapshot: Json): void;
  reset(): void;
}
