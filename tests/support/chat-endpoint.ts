import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type EndpointAnswer = Readonly<{
  status?: number;
  headers?: Readonly<Record<string, string>>;
  /** Sent as JSON unless it is a string. Left out, the request is never answered. */
  body?: unknown;
  /** The connection ends after the first half of the body. */
  isCut?: true;
}>;
export type Answer = EndpointAnswer | ((body: Readonly<Record<string, unknown>>) => EndpointAnswer);
type Asked = Readonly<{
  body: Readonly<Record<string, unknown>>;
  authorization: string | undefined;
  path: string;
  headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}>;

export type ChatEndpoint = Readonly<{ url: string; asked: readonly Asked[]; close(): Promise<void> }>;

/** A real HTTP server on a free port that answers chat completions as the test says; the last answer stays. */
export async function startChatEndpoint(...answers: Answer[]): Promise<ChatEndpoint> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const { headers, url: path = '' } = request;
      asked.push({ body, authorization: headers.authorization, path, headers });
      const answer = answers[Math.min(asked.length, answers.length) - 1] ?? {};
      send(response, typeof answer === 'function' ? answer(body) : answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${port}/v1`, asked, close };
}

/** What a server answers when all is well. */
export const completion = (content: unknown, more: Readonly<Record<string, unknown>> = {}): EndpointAnswer => ({
  body: {
    id: 'c1',
    object: 'chat.completion',
    created: 1,
    model: 'served',
    choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content, ...more } }],
    usage: { prompt_tokens: 1000, completion_tokens: 20, prompt_tokens_details: { cached_tokens: 400 } },
  },
});

/** The same, but for what the choice says beside the message: { finish_reason: "length" }. */
export const completionThat = (
  choice: Readonly<Record<string, unknown>>,
  message: Readonly<Record<string, unknown>>,
): EndpointAnswer => ({
  body: { choices: [{ index: 0, ...choice, message: { role: 'assistant', ...message } }] },
});

export const failure = (
  status: number,
  message: string,
  more: Readonly<Record<string, unknown>> = {},
): EndpointAnswer => ({
  status,
  body: { error: { message, ...more } },
});

async function readBody(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>;
}

function send(response: ServerResponse, { status = 200, headers = {}, body, isCut }: EndpointAnswer): void {
  if (body === undefined) return;
  const isText = typeof body === 'string';
  response.writeHead(status, { 'content-type': isText ? 'text/html' : 'application/json', ...headers });
  const text = isText ? body : JSON.stringify(body);
  if (!isCut) return void response.end(text);
  response.write(text.slice(0, text.length / 2), () => response.destroy());
}
