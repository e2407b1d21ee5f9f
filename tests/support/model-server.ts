import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a client sent, as far as a script wants to look at it. */
export type SeenRequest = Readonly<{
  /** From 1. */
  number: number;
  text: string;
  images: number;
  wantsJson: boolean;
  authorization: string;
}>;

/** A reply's text, an answer with a status of its own, or silence. */
export type ServerReply =
  string | Readonly<{ status: number; message: string; headers?: Readonly<Record<string, string>> }> | 'silence';
export type Script = (request: SeenRequest) => ServerReply;

type Part = Readonly<{ type: string; text?: string }>;
type Body = Readonly<{
  model: string;
  messages: readonly Readonly<{ content: string | readonly Part[] }>[];
  response_format?: unknown;
}>;

export type ModelServer = Readonly<{ url: string; requests: readonly SeenRequest[]; close(): Promise<void> }>;

async function read(request: IncomingMessage): Promise<Body> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Body;
}

function look(body: Body, authorization: string, number: number): SeenRequest {
  const parts = body.messages.flatMap(({ content }): readonly Part[] =>
    typeof content === 'string' ? [{ type: 'text', text: content }] : content,
  );
  return {
    number,
    text: parts.map(({ text }) => text ?? '').join('\n'),
    images: parts.filter(({ type }) => type === 'image_url').length,
    wantsJson: body.response_format !== undefined,
    authorization,
  };
}

function send(response: ServerResponse, model: string, reply: Exclude<ServerReply, 'silence'>): void {
  if (typeof reply === 'object') {
    response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
    response.end(JSON.stringify({ error: { message: reply.message } }));
    return;
  }
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(
    JSON.stringify({
      id: 'chatcmpl-test',
      object: 'chat.completion',
      created: 0,
      model,
      choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: reply } }],
      usage: { prompt_tokens: 100, completion_tokens: 10, total_tokens: 110 },
    }),
  );
}

/** A real endpoint on loopback that speaks the chat-completions protocol; what it answers is the script's business. */
export async function startModelServer(script: Script): Promise<ModelServer> {
  const requests: SeenRequest[] = [];
  const server: Server = createServer((request, response) => {
    void read(request).then((body) => {
      const seen = look(body, request.headers.authorization ?? '', requests.length + 1);
      requests.push(seen);
      const reply = script(seen);
      if (reply !== 'silence') send(response, body.model, reply);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}
