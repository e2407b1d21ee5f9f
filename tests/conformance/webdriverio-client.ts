import type { Browser } from 'webdriverio';
import { ELEMENT_KEY, type PhoneClient } from './phone-client.js';

/** The same commands as WebdriverIO sends them. */
export function webdriverioClient(browser: Browser): PhoneClient {
  const idOf = (found: object): string => String((found as Readonly<Record<string, unknown>>)[ELEMENT_KEY]);
  return {
    find: async ([using, value], below) =>
      idOf(
        await checked<object>(
          below === undefined ? browser.findElement(using, value) : browser.findElementFromElement(below, using, value),
        ),
      ),
    findAll: async ([using, value], below) =>
      (
        await checked(
          below === undefined
            ? browser.findElements(using, value)
            : browser.findElementsFromElement(below, using, value),
        )
      ).map(idOf),
    activeElement: async () => idOf(await checked<object>(browser.getActiveElement())),
    click: (element) => checked(browser.elementClick(element)),
    clear: (element) => checked(browser.elementClear(element)),
    type: (element, text) => checked(browser.elementSendKeys(element, text)),
    text: (element) => checked(browser.getElementText(element)),
    attribute: (element, name) => checked(browser.getElementAttribute(element, name)),
    rect: (element) => checked(browser.getElementRect(element)),
    is: (state, element) => {
      if (state === 'displayed') return checked(browser.isElementDisplayed(element));
      return checked(state === 'enabled' ? browser.isElementEnabled(element) : browser.isElementSelected(element));
    },
    picture: async (element) =>
      Buffer.from(
        await checked(element === undefined ? browser.takeScreenshot() : browser.takeElementScreenshot(element)),
        'base64',
      ),
    act: (actions) => checked(browser.performActions([...actions])),
    mobile: <T>(name: string, args?: object) =>
      checked<T>(browser.executeScript(`mobile: ${name}`, [args ?? {}]) as Promise<T>),
    source: () => checked(browser.getPageSource()),
    windowSize: () => checked(browser.getWindowSize()),
    orientation: () => checked(browser.getOrientation()),
    turn: (orientation) => checked(browser.setOrientation(orientation)),
    back: () => checked(browser.back()),
    settings: async () => ({ ...(await checked<object>(browser.getSettings())) }),
    changeSettings: (settings) => checked(browser.updateSettings({ ...settings })),
    alertText: async () => (await checked(browser.getAlertText())) ?? '',
    acceptAlert: () => checked(browser.acceptAlert()),
    dismissAlert: () => checked(browser.dismissAlert()),
  };
}

/** For "no such element", and for that alone, WebdriverIO answers with the error, whatever the command. */
async function checked<T>(command: Promise<T>): Promise<T> {
  const value: unknown = await command;
  if (typeof value !== 'object' || value === null || !('error' in value)) return value as T;
  const { error, message } = value as Readonly<{ error: string; message: string }>;
  throw Object.assign(new Error(message), { name: error });
}
