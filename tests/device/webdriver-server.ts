import { randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Asked = Readonly<{ what: string; body: Readonly<Record<string, unknown>>; headers: IncomingHttpHeaders }>;

/** Answers a request, or breaks it: whatever a server of somebody else may do. */
export type Answer = (response: ServerResponse, asked: Asked) => void;

/** A WebDriver server of the tests' own, on a real socket: behaves like an Appium with one phone until told otherwise. */
export type WebDriverServer = Readonly<{
  url: string;
  /** Every request so far: "GET /source", "mobile: pressKey". */
  asked: Asked[];
  /** Answers otherwise from now on; "mobile: X" stands for that script. */
  on(what: string, answer: Answer): void;
  count(what: string): number;
  close(): Promise<void>;
}>;

export const value =
  (content: unknown): Answer =>
  (response) =>
    reply(response, 200, { value: content });

export const refusal =
  (error: string, message = error, status = 500): Answer =>
  (response) =>
    reply(response, status, { value: { error, message, stacktrace: '' } });

/** Cuts the connection without an answer. */
export const hangUp: Answer = (response) => response.socket?.destroy();
/** Never answers. */
export const silence: Answer = () => {};

export const text =
  (content: string, status = 200, type = 'text/html'): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': type });
    response.end(content);
  };

/** The first 24 bytes are all that is looked at. */
export const pngOf = (width: number, height: number): string => {
  const header = Buffer.alloc(24);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(header);
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return header.toString('base64');
};

export const sourceOf = (width: number, height: number, bounds = '[100,200][300,400]'): string =>
  `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
<hierarchy index="0" class="hierarchy" rotation="0" width="${width}" height="${height}">
  <android.widget.FrameLayout index="0" package="com.example.notes" class="android.widget.FrameLayout" bounds="${bounds}" />
</hierarchy>`;

export const ELEMENT = { 'element-6066-11e4-a52e-4f735466cecf': 'field-1' };
const GRANTED = {
  platformName: 'Android',
  automationName: 'UiAutomator2',
  deviceManufacturer: 'Acme',
  deviceModel: 'One',
  platformVersion: '16',
};

/** WebdriverIO remembers for good which sessions have ended, so no two may share a name. */
export const grantedSession = (): Answer => value({ sessionId: randomUUID(), capabilities: GRANTED });

const ORDINARY: Readonly<Record<string, Answer>> = {
  'GET /status': value({ ready: true }),
  'DELETE ': value(null),
  'POST /appium/settings': value(null),
  'GET /window/rect': value({ x: 0, y: 0, width: 1080, height: 2400 }),
  'GET /screenshot': value(pngOf(1080, 2400)),
  'GET /source': value(sourceOf(1080, 2400)),
  'POST /actions': value(null),
  'GET /element/active': refusal('no such element', 'none has the focus', 404),
  'mobile: getCurrentActivity': value('.Main'),
  'mobile: isKeyboardShown': value(false),
};

export async function startWebDriverServer(): Promise<WebDriverServer> {
  const answers = new Map([...Object.entries(ORDINARY), ['POST /session', grantedSession()]]);
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = chunks.length ? (JSON.parse(Buffer.concat(chunks).toString()) as Asked['body']) : {};
      const path = (request.url ?? '').replace(/\/session\/[^/]+/, '');
      const script = typeof body['script'] === 'string' ? body['script'] : undefined;
      const one: Asked = { what: script ?? `${request.method} ${path}`, body, headers: request.headers };
      asked.push(one);
      (answers.get(one.what) ?? value(null))(response, one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    on: (what, answer) => answers.set(what, answer),
    count: (what) => asked.filter((one) => one.what === what).length,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
