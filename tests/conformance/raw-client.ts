import { ELEMENT_KEY, type PhoneClient, type Rect } from './phone-client.js';
import type { WebDriverSession } from './webdriver-session.js';

/** Nothing but the requests of the WebDriver standard and of Appium's additions to it. */
export function rawClient({ ask }: WebDriverSession): PhoneClient {
  const send = async <T>(...[method, path, body]: Parameters<WebDriverSession['ask']>): Promise<T> => {
    const { value, error, message } = await ask(method, path, body);
    if (error === undefined) return value as T;
    throw Object.assign(new Error(message), { name: error });
  };
  const get = <T>(path: string): Promise<T> => send<T>('GET', path);
  const post = <T>(path: string, body: object = {}): Promise<T> => send<T>('POST', path, body);
  const idOf = (found: Readonly<Record<string, string>>): string => found[ELEMENT_KEY] ?? '';
  const from = (below: string | undefined): string => (below === undefined ? '' : `/element/${below}`);
  return {
    find: async ([using, value], below) => idOf(await post(`${from(below)}/element`, { using, value })),
    findAll: async ([using, value], below) =>
      (await post<Readonly<Record<string, string>>[]>(`${from(below)}/elements`, { using, value })).map(idOf),
    activeElement: async () => idOf(await get('/element/active')),
    click: (element) => post(`/element/${element}/click`),
    clear: (element) => post(`/element/${element}/clear`),
    type: (element, text) => post(`/element/${element}/value`, { text }),
    text: (element) => get(`/element/${element}/text`),
    attribute: (element, name) => get(`/element/${element}/attribute/${name}`),
    rect: (element) => get<Rect>(`/element/${element}/rect`),
    is: (state, element) => get(`/element/${element}/${state}`),
    picture: async (element) => Buffer.from(await get<string>(`${from(element)}/screenshot`), 'base64'),
    act: (actions) => post('/actions', { actions }),
    mobile: <T>(name: string, args?: object) =>
      post<T>('/execute/sync', { script: `mobile: ${name}`, args: [args ?? {}] }),
    source: () => get('/source'),
    windowSize: () => get('/window/rect'),
    orientation: () => get('/orientation'),
    turn: (orientation) => post('/orientation', { orientation }),
    back: () => post('/back'),
    settings: () => get('/appium/settings'),
    changeSettings: (settings) => post('/appium/settings', { settings }),
    alertText: () => get('/alert/text'),
    acceptAlert: () => post('/alert/accept'),
    dismissAlert: () => post('/alert/dismiss'),
  };
}
