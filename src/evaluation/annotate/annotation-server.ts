/** Serves the page on which a person judges, to this computer alone, and keeps each answer at once. */

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { validate } from '../../core/diagnostics.js';
import { Annotation } from '../../core/annotation.js';
import { SetupError } from '../../core/errors.js';
import { GROUND_SHEET } from '../../report/style-sheets.js';
import { readPicture } from '../../runner/run-folder.js';
import type { Opinion } from '../judging/opinion.js';
import { appendOpinions, readOpinions, subjectOf } from '../judging/opinion-file.js';
import type { TaskResult } from '../scoring/result.js';
import { runFolderOf, type SuiteRun } from '../store/suite-folder.js';
import { listed, rubricsOf, sheetOf, type Annotator } from './annotation-view.js';

const PAGE = readFileSync(new URL('./annotate.html', import.meta.url), 'utf8').replace(
  '<style>',
  () => `<style>\n${GROUND_SHEET}`,
);
const hashOf = (tag: 'script' | 'style'): string => {
  const [, content = ''] = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(PAGE) ?? [];
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
};
/** Only the page's own script runs, and it speaks to this server alone: what stood on a screen stays text. */
const POLICY = `default-src 'none'; script-src ${hashOf('script')}; style-src ${hashOf('style')}; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
/** An answer is a line; nobody needs more. */
const MOST_BYTES = 10_000;

export type AnnotationServerOptions = Readonly<{
  run: SuiteRun;
  /** Who judges. */
  name: string;
  /** Whether what other judges said stays hidden. */
  isBlind: boolean;
  /** Of 127.0.0.1; 0 takes any that is free. */
  port?: number;
}>;

export type AnnotationServer = Readonly<{
  /** With the token, without which the server answers nobody. */
  address: string;
  /** Resolves when the person says on the page that they are done. */
  ended: Promise<void>;
  close(): Promise<void>;
}>;

type Reply = Readonly<{ status: number; type: string; body: string | Uint8Array }>;
type RequestContext = AnnotationServerOptions & Readonly<{ token: string; end: () => void }>;

/** Serves the page on which a person judges a suite run. It listens on this computer alone; each answer is on disk before it is confirmed. */
export async function openAnnotationServer(order: AnnotationServerOptions): Promise<AnnotationServer> {
  const token = randomBytes(24).toString('base64url');
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const desk: RequestContext = { ...order, token, end };
  const server = createServer((request, response) => {
    answer(request, desk)
      .catch((error: unknown) => problem(500, error instanceof Error ? error.message : String(error)))
      .then(
        (reply) => {
          send(response, reply);
        },
        () => response.destroy(),
      );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => {
      reject(
        new SetupError({
          problem: `The port ${order.port ?? 0} of 127.0.0.1 cannot be opened: ${cause.message}.`,
          remedy: 'Leave --port out to take one that is free.',
          cause,
        }),
      );
    });
    server.listen(order.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/?token=${token}`,
    ended,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const json = (value: unknown): Reply => ({ status: 200, type: 'application/json', body: JSON.stringify(value) });
const problem = (status: number, text: string): Reply => ({ status, type: 'text/plain; charset=utf-8', body: text });

async function answer(request: IncomingMessage, desk: RequestContext): Promise<Reply> {
  const { socket, headers, method = 'GET', url = '/' } = request;
  const own = `127.0.0.1:${socket.localPort ?? 0}`;
  // Another name for this address is another page's trick (DNS rebinding), and so is a request from elsewhere.
  if (headers.host !== own) return problem(403, 'This is only answered under 127.0.0.1.');
  if (headers.origin !== undefined && headers.origin !== `http://${own}`) return problem(403, 'Another page asks.');
  const { pathname, searchParams } = new URL(url, `http://${own}`);
  if (!isSame(searchParams.get('token') ?? '', desk.token)) return problem(403, 'The address lacks its token.');
  const { run } = desk;
  const result = run.results[Number(searchParams.get('run'))];
  if (method === 'GET') {
    if (pathname === '/') return { status: 200, type: 'text/html; charset=utf-8', body: PAGE };
    if (pathname === '/runs') return json(await listOf(desk));
    if (pathname === '/run' && result)
      return json(await sheetOf({ ...desk, result, annotator: await annotatorOf(desk) }));
    if (pathname === '/picture' && result) {
      const picture = await readPicture(runFolderOf(run, result), searchParams.get('name') ?? '');
      if (picture) return { status: 200, type: 'image/webp', body: picture };
    }
  }
  if (method === 'POST' && pathname === '/answer' && result) return keep(await bodyOf(request), result, desk);
  if (method === 'POST' && pathname === '/end') {
    desk.end();
    return json({});
  }
  return problem(404, 'There is nothing here.');
}

async function annotatorOf({ run, name }: RequestContext): Promise<Annotator> {
  return { name, opinions: await readOpinions(run.folder) };
}

async function listOf(desk: RequestContext) {
  const annotator = await annotatorOf(desk);
  return {
    suite: desk.run.head.suite,
    name: desk.name,
    runs: desk.run.results.map((result) => listed(result, annotator)),
  };
}

async function keep(body: string, result: TaskResult, { run, name }: RequestContext): Promise<Reply> {
  let given: unknown;
  try {
    given = JSON.parse(body);
  } catch {
    return problem(400, 'The answer is not JSON.');
  }
  const read = Annotation.safeParse(given);
  if (!read.success)
    return problem(
      400,
      validate(Annotation, given)
        .map((each) => each.problem)
        .join(' '),
    );
  const { data } = read;
  const isKnown = data.about === 'rubric' ? rubricsOf(result).includes(data.rubric) : data.step <= result.steps;
  if (!isKnown) return problem(400, 'The run has no such rubric or step.');
  const common = { ...subjectOf(result), judge: { kind: 'person', name }, at: new Date().toISOString() } as const;
  const opinion: Opinion =
    data.about === 'rubric'
      ? {
          ...common,
          about: 'rubric',
          rubric: data.rubric,
          ...(data.answer !== null && { verdict: data.answer }),
          ...(data.answer === 'met' && data.since !== undefined && { since: data.since }),
        }
      : { ...common, about: data.about, step: data.step, ...(data.answer !== null && { answer: data.answer }) };
  await appendOpinions(run.folder, [opinion]);
  return json(opinion);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > MOST_BYTES) return '';
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [given, wanted].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

function send(response: ServerResponse, { status, type, body }: Reply): void {
  response.writeHead(status, {
    'content-type': type,
    'content-security-policy': POLICY,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}
