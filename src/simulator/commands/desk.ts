/** What the commands of one phone share: elements that were handed out, settings. */

import { centerOf, type Point } from '../../core/geometry.js';
import type { PhoneMachine } from '../system/phone.js';
import { attributesOf, type Attributes } from '../tree/attributes.js';
import { nodesOf, type TreeNode } from '../tree/tree.js';
import { CommandRefused } from './command.js';

/** What a client gets for an element. */
export type ElementHandle = Readonly<Record<string, string>>;

export const ELEMENT_KEY = 'element-6066-11e4-a52e-4f735466cecf';
const MOST_ELEMENTS = 500;

export type Fields = Readonly<Record<string, unknown>>;

/** The same settings as the real server has; those that it would refuse are refused. */
export const DEFAULT_SETTINGS: Fields = {
  actionAcknowledgmentTimeout: 3_000,
  allowInvisibleElements: false,
  alwaysTraversableViewClasses: '',
  currentDisplayId: 0,
  disableIdLocatorAutocompletion: false,
  enableMultiWindows: false,
  enableTopmostWindowFromActivePackage: false,
  enforceXPath1: false,
  ignoreUnimportantViews: false,
  keyInjectionDelay: 0,
  limitXPathContextScope: true,
  mjpegBilinearFiltering: false,
  mjpegScalingFactor: 50,
  mjpegServerPort: 7_810,
  mjpegServerFramerate: 10,
  mjpegServerScreenshotQuality: 50,
  normalizeTagNames: false,
  pageSourceDumpActionsIncluded: false,
  scrollAcknowledgmentTimeout: 200,
  serverPort: 6_790,
  shouldUseCompactResponses: true,
  shutdownOnPowerDisconnect: true,
  simpleBoundsCalculation: false,
  snapshotMaxDepth: 70,
  trackScrollEvents: true,
  useResourcesForOrientationDetection: false,
  waitForIdleTimeout: 10_000,
  waitForSelectorTimeout: 10_000,
  wakeLockTimeout: 86_400_000,
};

/** Package of the server in the phone: what an id gets in a session that was begun without an app. */
const SERVER_PACKAGE = 'io.appium.uiautomator2.server';
/** package:type/name */
const WHOLE_ID = /^[a-zA-Z_][\w.]*:[^/]+\/\S+$/;

/** What the commands of one phone share: the phone, the elements that were handed out, the settings. */
export class Desk {
  readonly phone: PhoneMachine;
  readonly #ids = new Map<string, string>();
  readonly #identities = new Map<string, string>();
  readonly #attributes = new WeakMap<TreeNode, ReadonlyMap<string, string>>();
  #nodes: Readonly<{ of: TreeNode; all: readonly TreeNode[] }> | undefined;
  #handedOut = 0;
  settings: Fields = DEFAULT_SETTINGS;
  #appPackage = SERVER_PACKAGE;

  constructor(phone: PhoneMachine) {
    this.phone = phone;
  }

  /** A new session has the usual settings, whatever the one before it wished. */
  beginSession(capabilities: Fields): void {
    const named = capabilities['appPackage'] ?? capabilities['appium:appPackage'];
    this.#appPackage = typeof named === 'string' && named !== '' ? named : SERVER_PACKAGE;
    this.settings = DEFAULT_SETTINGS;
  }

  /** An id as the tree has it: one without a package gets the session's, unless the client forbade it. */
  wholeId(id: string): string {
    if (this.settings['disableIdLocatorAutocompletion'] === true || WHOLE_ID.test(id)) return id;
    return `${this.#appPackage}:id/${id}`;
  }

  /** The nodes of the active window in document order, and the toast after them. */
  nodes(): readonly TreeNode[] {
    const tree = this.phone.tree();
    if (this.#nodes?.of !== tree) this.#nodes = { of: tree, all: [...nodesOf(tree), ...toastOf(this.phone)] };
    return this.#nodes.all;
  }

  /** As the page source has them. */
  attributes(node: TreeNode): ReadonlyMap<string, string> {
    const known = this.#attributes.get(node);
    if (known) return known;
    const list: Attributes = attributesOf({ ...node, scene: this.phone.scene() });
    const made = new Map(list.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
    this.#attributes.set(node, made);
    return made;
  }

  /** The same view always gets the same id, until too many others were asked for. */
  handle(node: TreeNode): ElementHandle {
    const identity = identityOf(node);
    const id = this.#ids.get(identity) ?? this.#handOut(identity);
    return { ELEMENT: id, [ELEMENT_KEY]: id };
  }

  /** Throws "no such element" for an id that was never given or long ago, "stale element reference" when its view is gone. */
  node(id: string): TreeNode {
    if (this.phone.world.conditions.some(({ kind }) => kind === 'stale' || kind === 'layout-shift'))
      this.phone.perform({ do: 'reach' });
    const identity = this.#identities.get(id);
    if (identity === undefined) {
      throw new CommandRefused(
        'no such element',
        `The element "${id}" is not known, or it was found too long ago. Find it again on the present screen.`,
      );
    }
    const found = this.nodes().find((node) => identityOf(node) === identity);
    if (found) return found;
    throw new CommandRefused(
      'stale element reference',
      `The element "${id}" does not exist in DOM anymore. Find it again on the present screen.`,
    );
  }

  centerOf(id: string): Point {
    return centerOf(this.node(id).placed.visible);
  }

  #handOut(identity: string): string {
    this.#handedOut += 1;
    const id = `00000000-0000-${hex(this.#handedOut >>> 16, 4)}-ffff-ffff${hex(this.#handedOut & 0xffff, 8)}`;
    this.#ids.set(identity, id);
    this.#identities.set(id, identity);
    const [oldest] = this.#ids;
    if (this.#ids.size > MOST_ELEMENTS && oldest) {
      this.#ids.delete(oldest[0]);
      this.#identities.delete(oldest[1]);
    }
    return id;
  }
}

const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');

/** A view is the same as long as it stands at the same path of the same entry and is of the same class. */
const identityOf = ({ placed }: TreeNode): string => `${placed.uid} ${placed.path} ${placed.view.type ?? ''}`;

function toastOf(phone: PhoneMachine): readonly TreeNode[] {
  const { windows, toast } = phone.scene();
  const window = windows.find(({ name }) => name === 'toast');
  if (!window || toast === null) return [];
  const placed = { ...window.root, path: 'toast', view: { type: 'android.widget.Toast', text: toast }, children: [] };
  return [{ placed, window: { ...window, package: 'com.android.settings' }, index: 1, order: 1, children: [] }];
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const refuse = (message: string): CommandRefused => new CommandRefused('invalid argument', message);

export function textIn(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string') throw refuse(`"${name}" must be a text, got ${JSON.stringify(value) ?? 'nothing'}.`);
  return value;
}

/** A selector or a name; the server reads a number or a truth value as its text. */
export function wordIn(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : textIn(fields, name);
}

export function numberIn(fields: Fields, name: string): number {
  const value = fields[name];
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw refuse(`"${name}" must be a number, got ${JSON.stringify(value) ?? 'nothing'}.`);
  return value;
}
