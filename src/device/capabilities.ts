/** What an Appium session is asked for. */

import type { Capabilities } from '../core/device-settings.js';

/** Longer than any model thinks and than most people take to answer a question. Seconds. */
const IDLE_LIMIT_SECONDS = 900;

/** Where many phones stand behind one server, others wait for them: a client that died must not hold one for long. */
export const SHARED: Capabilities = { 'appium:newCommandTimeout': 300 };

/**
 * What is asked of any server unless devices.yaml says otherwise: leave apps and their data as they are,
 * and leave out what costs time at the start and serves test runs only.
 */
const DEFAULTS: Capabilities = {
  platformName: 'Android',
  'appium:automationName': 'UiAutomator2',
  'appium:noReset': true,
  'appium:dontStopAppOnReset': true,
  'appium:shouldTerminateApp': false,
  'appium:newCommandTimeout': IDLE_LIMIT_SECONDS,
  'appium:skipLogcatCapture': true,
  'appium:disableWindowAnimation': true,
  'appium:ignoreHiddenApiPolicyError': true,
  // A kill of the adb server would take every other phone of this computer with it.
  'appium:suppressKillServer': true,
};

/**
 * UiAutomator2 waits up to ten seconds for a screen to rest before it answers, and up to three for an action to be
 * acknowledged. The Perceptor waits itself, with a bound, so the server need not.
 */
export const SPEED_SETTINGS = {
  waitForIdleTimeout: 0,
  waitForSelectorTimeout: 0,
  actionAcknowledgmentTimeout: 200,
  scrollAcknowledgmentTimeout: 200,
  trackScrollEvents: false,
} as const;

/** Later ones win. An undefined one takes a default away. */
export const capabilitiesFor = (...wanted: readonly Capabilities[]): Capabilities =>
  Object.fromEntries(
    Object.entries(Object.assign({}, DEFAULTS, ...wanted) as Capabilities).filter(([, value]) => value !== undefined),
  );

/** Puts a value where a dotted name points: "bstack:options.accessKey". Capabilities themselves have no dots. */
export function withCapability(capabilities: Capabilities, [path, value]: readonly [string, unknown]): Capabilities {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...capabilities, [name]: value };
  const inner = capabilities[name];
  const nested = typeof inner === 'object' && inner !== null ? (inner as Capabilities) : {};
  return { ...capabilities, [name]: withCapability(nested, [rest.join('.'), value]) };
}
