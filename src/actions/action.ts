import type { Clock } from '../core/clock.js';
import type { Effect } from '../core/effect.js';
import { UnusableReply } from '../core/errors.js';
import type { Bounds, Point } from '../core/geometry.js';
import type { ScreenElement } from '../core/element.js';
import type { Claim } from '../core/outcome.js';
import { parseLeniently } from '../core/parse-leniently.js';
import type { Person } from '../core/person.js';
import type { Schema } from '../core/schema.js';
import type { Screen } from '../core/screen.js';
import type { Secret } from '../core/secret.js';
import type { Device } from '../device/device.js';
import { helpOn, writtenName, type ArgumentHelp, type ArgumentShape } from './arguments.js';
import { readingOf, type EffectReading } from './effects/effect-reading.js';

export type ActionArgs = Readonly<Record<string, unknown>>;

/** What an action has to work with. */
export type ActionContext = Readonly<{
  device: Device;
  clock: Clock;
  person: Person;
  /** Looks at the phone once it has come to rest. `glanced`: nothing was done since the last glance, which then counts. */
  look: (options?: Readonly<{ glanced?: boolean }>) => Promise<Screen>;
  /** What is there this moment: no picture, no waiting for rest. */
  glance: () => Promise<Screen>;
  /** The value behind `{{secret:NAME}}`; it is filled in at the last moment and never told. */
  secretOf: (name: string) => Secret | undefined;
  /** What the person wrote: an address that stands there may be opened. Absent where nobody wrote anything. */
  instruction?: string;
}>;

/** Where a finger goes: the element that was named, or a bare point on a screen without marks. */
export type Target = Readonly<{ point: Point; element?: ScreenElement; bounds?: Bounds }>;

export type ActionRun = Readonly<{ context: ActionContext; screen: Screen }>;

/** What came of it. `ok` is false when it was tried and did not work; the detail then says what to do instead. */
export type ActionResult = Readonly<{ ok: boolean; detail: string; target?: Target; to?: Point; claim?: Claim }>;

/**
 * Where its work shows. elements: an unchanged tree means that it did nothing. picture: pixels may change where the tree does
 * not. nowhere: what it is for is not seen on the screen, or not at once.
 */
export type SeenIn = 'elements' | 'picture' | 'nowhere';

/** What is true of an action wherever it is used. Other parts ask for these, never for a name. */
type ActionTraits = Readonly<{
  /** An app comes to the front, whatever was there before. */
  opensApp?: boolean;
  /** It brings a window of the phone to the front, which then is no interruption. */
  opensSystemWindow?: boolean;
  /** What its argument `text` is: words of this one run that are put somewhere, or words that are looked for. */
  text?: 'typed' | 'sought';
  /** A short touch, which can be lost on its way: where nothing at all changed it may be tried once more. */
  isTouch?: boolean;
  /** Speaks instead of touching the phone: about the whole task, or to the person. Neither is for shortcuts. */
  speech?: 'claim' | 'request';
}>;

/** An action with a `text` cannot keep silent about it. */
type TextTrait<Args> = string extends keyof Args
  ? unknown
  : 'text' extends keyof Args
    ? Readonly<{ text: 'typed' | 'sought' }>
    : unknown;

type ActionSpec<Args> = ActionTraits & TextTrait<Args> & ActionEntry<Args>;

type ActionEntry<Args> = Readonly<{
  name: string;
  /** When to choose it, for the Operator. */
  whenToUse: string;
  /** Each argument says on its schema what it means. */
  args: Schema<Args> & Readonly<{ shape: ArgumentShape }>;
  /** As the code reads it; `said` is what the person wrote. */
  effect: Effect | ((args: Args, screen: Screen, said: string) => EffectReading);
  seenIn: SeenIn | ((args: Args) => SeenIn);
  /** For the report and for questions: tap "Save". */
  wording: (args: Args, screen: Screen) => string;
  perform: (args: Args, run: ActionRun) => Promise<ActionResult>;
}>;

/** One entry holds all that is known of an action, so that prompt, check, report and docs cannot drift from the code. */
export interface Action extends ActionTraits {
  readonly name: string;
  readonly whenToUse: string;
  readonly help: readonly ArgumentHelp[];
  readonly argumentNames: readonly string[];
  readonly args: Schema<unknown>;
  /** Its arguments in words. */
  readonly takes: string;
  /** What is wrong with arguments, by their names; "" for all of them together. */
  faultsOf(args: ActionArgs): readonly Readonly<{ name: string; message: string }>[];
  /** Throws an UnusableReply that says what is right. */
  check(args: ActionArgs): ActionArgs;
  effect(args: ActionArgs, screen: Screen, said?: string): EffectReading;
  seenIn(args: ActionArgs): SeenIn;
  wording(args: ActionArgs, screen: Screen): string;
  perform(args: ActionArgs, run: ActionRun): Promise<ActionResult>;
}

export function defineAction<Args extends ActionArgs>(spec: ActionSpec<Args>): Action {
  const { name, whenToUse, effect, seenIn, opensApp, opensSystemWindow, isTouch, speech, text } = spec;
  const help = helpOn(spec.args.shape);
  const read = (args: ActionArgs): Args => {
    const result = parseLeniently(spec.args, args);
    if (result.success) return result.data;
    const problems = result.error.issues.map(({ path, message }) => `"${path.join('.') || 'args'}" ${message}.`);
    throw new UnusableReply({
      problem: `The arguments of "${name}" cannot be used: ${problems.join(' ')}`,
      remedy: `It takes ${describeHelp(help)}.`,
    });
  };
  return {
    name,
    whenToUse,
    help,
    argumentNames: Object.keys(spec.args.shape),
    args: spec.args,
    takes: describeHelp(help),
    faultsOf: (args) => {
      const result = parseLeniently(spec.args, args);
      if (result.success) return [];
      return result.error.issues.map(({ path, message }) => ({ name: path.join('.'), message }));
    },
    ...(opensApp && { opensApp }),
    ...(opensSystemWindow && { opensSystemWindow }),
    ...(isTouch && { isTouch }),
    ...(speech && { speech }),
    ...(text && { text }),
    check: read,
    effect: (args, screen, said = '') =>
      typeof effect === 'function' ? effect(read(args), screen, said) : readingOf(effect),
    seenIn: (args) => (typeof seenIn === 'function' ? seenIn(read(args)) : seenIn),
    wording: (args, screen) => spec.wording(read(args), screen),
    perform: async (args, run) => spec.perform(read(args), run),
  };
}

const describeHelp = (help: readonly ArgumentHelp[]): string =>
  help.map((argument) => `${writtenName(argument)} (${argument.meaning})`).join(', ') || 'no arguments: {}';
