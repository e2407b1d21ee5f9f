import type { Clock } from '../core/clock.js';
import type { Effect } from '../core/effect.js';
import { UnusableReply } from '../core/errors.js';
import type { Bounds, Point } from '../core/geometry.js';
import type { ScreenElement } from '../core/element.js';
import type { Claim } from '../core/outcome.js';
import type { Person } from '../core/person.js';
import type { Schema } from '../core/schema.js';
import type { Screen } from '../core/screen.js';
import type { Secret } from '../core/secret.js';
import type { Device } from '../device/device.js';

export type ActionArgs = Readonly<Record<string, unknown>>;

/** What an action has to work with. */
export type ActionContext = Readonly<{
  device: Device;
  clock: Clock;
  person: Person;
  /** Looks at the phone once it has come to rest. */
  look: () => Promise<Screen>;
  /** The value behind `{{secret:NAME}}`; it is filled in at the last moment and never told. */
  secretOf: (name: string) => Secret | undefined;
}>;

/** Where a finger goes: the element that was named, or a bare point on a screen without marks. */
export type Target = Readonly<{ point: Point; element?: ScreenElement; bounds?: Bounds }>;

export type ActionRun = Readonly<{ context: ActionContext; screen: Screen }>;

/** What came of it. `ok` is false when it was tried and did not work; the detail then says what to do instead. */
export type ActionResult = Readonly<{ ok: boolean; detail: string; target?: Target; to?: Point; claim?: Claim }>;

type ActionSpec<Args> = Readonly<{
  name: string;
  /** When to choose it, for the Operator. */
  whenToUse: string;
  args: Schema<Args>;
  /** What each argument means; those with "?" may be left out. */
  help?: Readonly<Record<string, string>>;
  effect: Effect | ((args: Args, screen: Screen) => Effect);
  /** Left out of the Operator's choice where it makes no sense. */
  fits?: (screen: Screen) => boolean;
  /** For the report and for questions: tap "Save". */
  wording: (args: Args, screen: Screen) => string;
  perform: (args: Args, run: ActionRun) => Promise<ActionResult>;
}>;

/** One entry holds all that is known of an action, so that prompt, check, report and docs cannot drift from the code. */
export interface Action {
  readonly name: string;
  readonly whenToUse: string;
  readonly help: Readonly<Record<string, string>>;
  fits(screen: Screen): boolean;
  /** Throws an UnusableReply that says what is right. */
  check(args: ActionArgs): ActionArgs;
  effect(args: ActionArgs, screen: Screen): Effect;
  wording(args: ActionArgs, screen: Screen): string;
  perform(args: ActionArgs, run: ActionRun): Promise<ActionResult>;
}

export function defineAction<Args extends ActionArgs>(spec: ActionSpec<Args>): Action {
  const { name, whenToUse, help = {}, effect, fits = () => true } = spec;
  const read = (args: ActionArgs): Args => {
    const result = spec.args.safeParse(args);
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
    fits,
    check: read,
    effect: (args, screen) => (typeof effect === 'function' ? effect(read(args), screen) : effect),
    wording: (args, screen) => spec.wording(read(args), screen),
    perform: async (args, run) => spec.perform(read(args), run),
  };
}

const describeHelp = (help: Readonly<Record<string, string>>): string =>
  Object.entries(help)
    .map(([name, meaning]) => `${name} (${meaning})`)
    .join(', ') || 'no arguments: {}';
