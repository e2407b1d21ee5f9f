import { createServer, request as httpRequest, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { guardServer, leadsBelow, secretPath } from '../../src/core/http-door.js';

describe('the door of a server on this computer', () => {
  const path = secretPath();
  let server: Server;
  let port: number;
  let asked: string[];
  let close: () => Promise<void>;

  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
      response.end('let in');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
    ({ close } = guardServer(server, { path }));
  });
  afterEach(() => close());

  type Sent = Readonly<{ method?: string; url: string; headers?: Readonly<Record<string, string>>; body?: string }>;
  const send = ({ method = 'POST', url, headers = {}, body = '{}' }: Sent): Promise<number> =>
    new Promise((resolve, reject) => {
      const request = httpRequest({ host: '127.0.0.1', port, method, path: url, headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      request.on('error', reject);
      request.end(method === 'GET' ? undefined : body);
    });

  it('lets in a program that knows the path', async () => {
    await expect(send({ url: `${path}/session` })).resolves.toBe(200);
    await expect(send({ url: `${path}/session`, headers: { host: `localhost:${port}` } })).resolves.toBe(200);
    await expect(send({ url: `${path}/session`, headers: { origin: `http://127.0.0.1:${port}` } })).resolves.toBe(200);
    expect(asked).toHaveLength(3);
  });

  it.each([
    ['nobody who does not know the path', '/session', {}],
    ['nobody who knows its beginning', `${path.slice(0, 20)}/session`, {}],
    ['nobody who hides another path in it', `/session?${path}/`, {}],
    ['no page of another address', `${path}/session`, { origin: 'https://cats.example' }],
    ['no page without an address', `${path}/session`, { origin: 'null' }],
    ['no page of another port', `${path}/session`, { origin: 'http://127.0.0.1:1' }],
    ['no picture or frame of another page', `${path}/session`, { 'sec-fetch-site': 'cross-site' }],
    ['no name of another that points here', `${path}/session`, { host: 'rebound.example' }],
  ])('lets in %s', async (_, url, headers) => {
    await expect(send({ url, headers })).resolves.toBe(404);
    expect(asked).toEqual([]);
  });

  it.each([
    'GET //[ HTTP/1.1',
    'GET http://[ HTTP/1.1',
    'CONNECT x HTTP/1.1',
    'BREW / HTTP/1.1',
    '\0\0\0\0',
    'GET / HTTP/9.9',
  ])('outlives the request %j', async (line) => {
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(`${line}\r\nHost: 127.0.0.1\r\n\r\n`));
      socket
        .resume()
        .once('close', () => resolve())
        .once('error', () => resolve());
    });
    await expect(send({ url: `${path}/status` })).resolves.toBe(200);
  });

  it('opens no second protocol for strangers', async () => {
    server.on('upgrade', () => asked.push('upgraded'));
    const status = send({ method: 'GET', url: '/bidi', headers: { connection: 'upgrade', upgrade: 'websocket' } });
    await expect(status).rejects.toThrow();
  });

  it('closes at once though somebody holds a connection', async () => {
    const arrived = new Promise<void>((resolve) => server.once('connection', () => resolve()));
    const socket = connect(port, '127.0.0.1', () => socket.write(`POST ${path}/x HTTP/1.1\r\nHost: 127.0.0.1\r\n`));
    const cut = new Promise<void>((resolve) => socket.once('close', () => resolve()).once('error', () => undefined));
    await arrived;
    await close();
    await cut;
    expect(server.listening).toBe(false);
  });

  it('takes a path as it stands', () => {
    expect(leadsBelow('/wd/hub', '/wd/hub/session')).toBe(true);
    expect(leadsBelow('/wd/hub', '/wd/hubs')).toBe(false);
    expect(leadsBelow('/wd/hub', '/wd/./hub/session')).toBe(false);
  });
});
