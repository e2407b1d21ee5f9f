export type Rect = Readonly<{ x: number; y: number; width: number; height: number }>;
export type State = 'displayed' | 'enabled' | 'selected';

export const ELEMENT_KEY = 'element-6066-11e4-a52e-4f735466cecf';

/** A locator: the strategy's name in the protocol, and the selector. */
export type Locator = readonly [using: string, value: string];

/**
 * The commands of a WebDriver session that the tests use, whoever sends them. Elements are named by their ids.
 * Whatever the server refuses rejects with an Error whose `name` is the W3C name of the error.
 */
export interface PhoneClient {
  find(locator: Locator, below?: string): Promise<string>;
  findAll(locator: Locator, below?: string): Promise<readonly string[]>;
  activeElement(): Promise<string>;
  click(element: string): Promise<void>;
  clear(element: string): Promise<void>;
  type(element: string, text: string): Promise<void>;
  text(element: string): Promise<string>;
  attribute(element: string, name: string): Promise<string | null>;
  rect(element: string): Promise<Rect>;
  is(state: State, element: string): Promise<boolean>;
  /** PNG. */
  picture(element?: string): Promise<Buffer>;
  act(actions: readonly object[]): Promise<void>;
  /** `mobile: name`. */
  mobile<T = unknown>(name: string, args?: object): Promise<T>;
  source(): Promise<string>;
  windowSize(): Promise<Readonly<{ width: number; height: number }>>;
  orientation(): Promise<string>;
  turn(orientation: 'PORTRAIT' | 'LANDSCAPE'): Promise<void>;
  back(): Promise<void>;
  settings(): Promise<Readonly<Record<string, unknown>>>;
  changeSettings(settings: object): Promise<void>;
  alertText(): Promise<string>;
  acceptAlert(): Promise<void>;
  dismissAlert(): Promise<void>;
}
