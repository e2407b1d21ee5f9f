import { createServer, request as requestHttp, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { fetchThrough, proxyFor } from '../../../src/model/server/proxy.js';
import { completion, startChatEndpoint } from '../../support/chat-endpoint.js';

const PROXY = { http: 'http://proxy:3128', https: 'http://proxy:3129' };

describe('the proxy of an address', () => {
  it.each([
    ['https://api.example/v1', {}, 'http://proxy:3129'],
    ['http://models.example/v1', {}, 'http://proxy:3128'],
    ['http://localhost:11434/v1', {}, undefined],
    ['http://127.0.0.1:8000/v1', {}, undefined],
    ['http://[::1]:8000/v1', {}, undefined],
    ['https://api.example/v1', { except: '*' }, undefined],
    ['https://api.example/v1', { except: 'other, .example' }, undefined],
    ['https://api.example/v1', { except: 'api.example:8443' }, 'http://proxy:3129'],
    ['https://notexample/v1', { except: 'example' }, 'http://proxy:3129'],
    ['https://api.example/v1', { https: 'proxy:99' }, 'http://proxy:99'],
  ])('%s with %j', (address, more, wanted) => {
    expect(proxyFor(address, { ...PROXY, ...more })).toBe(wanted);
  });
});

describe('a request through a proxy', () => {
  const seen: string[] = [];
  let server: Server;
  let proxy: string;

  beforeAll(async () => {
    server = createServer((asked, response) => {
      seen.push(`${asked.method} ${asked.headers['proxy-authorization'] ?? ''}`);
      const { hostname, port, pathname } = new URL(asked.url ?? '');
      const { method, headers } = asked;
      asked.pipe(
        requestHttp({ hostname, port, path: pathname, method, headers }, (answer) => {
          response.writeHead(answer.statusCode ?? 0, answer.headers);
          answer.pipe(response);
        }),
      );
    });
    server.on('connect', ({ url = '' }, socket) => {
      seen.push(`CONNECT ${url}`);
      if (url.startsWith('forbidden')) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      const [host, port] = url.split(':');
      const through = connect(Number(port), host, () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        through.pipe(socket).pipe(through);
      });
      through.on('error', () => socket.destroy());
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    proxy = `http://ann:s3cret@127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('reaches the server, with the words of both ways', async () => {
    const endpoint = await startChatEndpoint(completion('hello'));
    const answer = await fetchThrough(proxy)(`${endpoint.url}/chat/completions`, { method: 'POST', body: '{"a":"ä"}' });
    expect(JSON.stringify(await answer.json())).toContain('hello');
    expect(endpoint.asked[0]?.body).toEqual({ a: 'ä' });
    expect(seen).toEqual([`POST Basic ${Buffer.from('ann:s3cret').toString('base64')}`]);
    await endpoint.close();
  });

  it('opens a tunnel to a server that speaks https', async () => {
    const endpoint = await startChatEndpoint(completion('never'));
    const address = endpoint.url.replace('http:', 'https:');
    // It speaks no TLS, which only somebody who has come through can find out.
    await expect(fetchThrough(proxy)(address)).rejects.toThrow(/SSL|TLS|EPROTO|wrong version/i);
    expect(seen.at(-1)).toBe(`CONNECT ${new URL(address).host}`);
    await endpoint.close();
  });

  it('is told when the proxy refuses', async () => {
    await expect(fetchThrough(proxy)('https://forbidden.example/v1')).rejects.toThrow('refused with status 403');
  });
});
