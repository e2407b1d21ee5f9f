/** The kinds of misbehaviour, and what each takes. */

/** What a misbehaviour may be told besides where and when. */
export type Detail = 'ms' | 'text' | 'to' | 'from' | 'variant' | 'times' | 'chance';

/**
 * When it strikes: as a screen opens, as a finger goes for something that was seen, as something is touched, as an app
 * asks the network, as a client uses an element that it found, at a moment of its own (`after` so many inputs, or `at` so many milliseconds); or it lasts.
 */
export type Occurrence = 'opening' | 'aim' | 'touch' | 'request' | 'element' | 'moment' | 'lasting';

export type Rule = Readonly<{
  when: Occurrence;
  /** Without these it would mean nothing. */
  needs?: readonly Detail[];
  takes?: readonly Detail[];
  /** The first is meant when none is given. */
  variants?: readonly string[];
  /** What `to` may be, where that is not free. */
  choices?: readonly string[];
}>;

const STRIKES = ['times', 'chance'] as const;

/** Every way in which a phone misbehaves on demand. Where the words are explained: docs/simulated-phone.md. */
export const MISBEHAVIOURS = {
  'slow-load': { when: 'opening', takes: ['ms', ...STRIKES] },
  'pop-up': {
    when: 'opening',
    takes: ['text', 'variant', 'ms', ...STRIKES],
    variants: ['rating', 'advert', 'cookies', 'update'],
  },
  permission: { when: 'opening', takes: STRIKES },
  crash: { when: 'opening', takes: STRIKES },
  'not-responding': { when: 'opening', takes: STRIKES },
  'layout-shift': { when: 'aim', takes: ['text', 'variant', ...STRIKES], variants: ['advert', 'picture'] },
  'lost-tap': { when: 'touch', takes: STRIKES },
  'late-tap': { when: 'touch', takes: ['ms', ...STRIKES] },
  flaky: { when: 'request', takes: STRIKES },
  stale: { when: 'element', takes: STRIKES },
  offline: { when: 'moment', takes: ['ms', ...STRIKES] },
  theme: { when: 'moment', takes: ['to', ...STRIKES], choices: ['dark', 'light'] },
  locale: { when: 'moment', needs: ['to'], takes: STRIKES },
  rotation: { when: 'moment', takes: ['to', ...STRIKES], choices: ['landscape', 'portrait'] },
  'heads-up': { when: 'moment', takes: ['from', 'text', ...STRIKES] },
  call: { when: 'moment', takes: ['from', 'ms', ...STRIKES] },
  'low-battery': { when: 'moment', takes: STRIKES },
  locked: { when: 'moment', takes: STRIKES },
  'hostile-text': {
    when: 'moment',
    needs: ['text'],
    takes: ['from', 'variant', ...STRIKES],
    variants: ['message', 'heads-up', 'banner'],
  },
  restless: { when: 'lasting' },
  duplicates: { when: 'lasting', takes: ['text', 'to'] },
  misleading: { when: 'lasting', takes: ['text', 'to'] },
  moved: { when: 'lasting', needs: ['text'], takes: ['variant'], variants: ['overflow', 'end'] },
  renamed: { when: 'lasting', needs: ['text', 'to'] },
  blind: { when: 'lasting' },
  secure: { when: 'lasting' },
  'keyboard-covers': { when: 'lasting' },
} as const satisfies Readonly<Record<string, Rule>>;

export type MisbehaviourKind = keyof typeof MISBEHAVIOURS;

export const ruleOf = (kind: MisbehaviourKind): Rule => MISBEHAVIOURS[kind];

/** A misbehaviour that was asked for, in any app and screen unless it names one. */
export type Misbehaviour = Readonly<{
  kind: MisbehaviourKind;
  package?: string;
  screen?: string;
  /** Not before so many touches, keys and launches. */
  after?: number;
  /** Not before so many milliseconds since the phone was switched on. */
  at?: number;
  /** How often it strikes: once unless said. What lasts takes none. */
  times?: number;
  /** From 0 to 1, drawn from the seed at each occasion. */
  chance?: number;
  /** Milliseconds that it takes, where it takes time. */
  ms?: number;
  text?: string;
  to?: string;
  /** A caller or sender: a name or a number. */
  from?: string;
  variant?: string;
}>;

/** The one it is told to be, or the usual one of its kind. */
export const variantOf = ({ kind, variant }: Misbehaviour): string => variant ?? ruleOf(kind).variants?.[0] ?? '';
