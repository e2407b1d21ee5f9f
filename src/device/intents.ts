/** Links and intents as commands of the driver. */

import { DeviceError } from '../core/errors.js';
import { isDottedName } from '../core/package-name.js';

export function checkedPackage(name: string): string {
  if (isDottedName(name)) return name;
  const remedy = 'A package looks like com.example.notes: letters, digits, _ and dots.';
  throw new DeviceError({ problem: `"${name}" is not the name of a package.`, remedy });
}

export function checkedAction(name: string): string {
  if (isDottedName(name)) return name;
  const remedy = 'An action looks like android.intent.action.VIEW: letters, digits, _ and dots.';
  throw new DeviceError({ problem: `"${name}" is not the action of an intent.`, remedy });
}

/** A link with its scheme; spaces and the like are escaped as a browser would. */
export function checkedLink(url: string): string {
  const link = url.trim().replace(/[\s\p{Cc}"'`<>\\^{|}]/gu, (character) => percentEncoded(character));
  if (/^[a-z][a-z0-9+.-]*:./i.test(link)) return link;
  const remedy = 'Give it with its scheme, for example https://example.com or notes://new.';
  throw new DeviceError({ problem: `"${url}" is not a link.`, remedy });
}

const percentEncoded = (text: string): string =>
  [...Buffer.from(text, 'utf8')].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

export const VIEW = 'android.intent.action.VIEW';

/**
 * Appium's Android drivers hand an intent's data to the shell of the phone as it is, so that "a;b" would start a second
 * command. Their users must quote; other drivers take it literally.
 */
export const usesShell = (automationName: string): boolean => /^(uiautomator2|espresso)$/i.test(automationName);

export const dataFor = (automationName: string, link: string): string =>
  usesShell(automationName) ? `'${link}'` : link;
