import { request } from 'node:http';
import { openAnnotationServer, type AnnotationServer } from '../../../src/evaluation/annotate/annotation-server.js';
import { appendOpinions, readOpinions, subjectOf } from '../../../src/evaluation/judging/opinion-file.js';
import { readSuiteRun } from '../../../src/evaluation/store/suite-folder.js';
import { openResult, RUBRICS, suiteOnDisk } from '../judging/suite-on-disk.js';

const [SAVED] = RUBRICS;
let folder = '';
const open: AnnotationServer[] = [];

const serve = async (name = 'Ada', isBlind = true): Promise<AnnotationServer> => {
  const server = await openAnnotationServer({ run: await readSuiteRun(folder), name, isBlind });
  open.push(server);
  return server;
};
beforeEach(async () => {
  folder = await suiteOnDisk(openResult());
});
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

const at = ({ address }: AnnotationServer, path: string): string => address.replace('/?', `${path}?`);
const sheetOf = async (server: AnnotationServer) =>
  (await (await fetch(`${at(server, '/run')}&run=0`)).json()) as Readonly<Record<string, readonly object[]>>;
const post = (server: AnnotationServer, body: unknown, headers = {}) =>
  fetch(`${at(server, '/answer')}&run=0`, { method: 'POST', body: JSON.stringify(body), headers });
const MET = { about: 'rubric', rubric: SAVED, answer: 'met', since: 6 } as const;

describe('the server for annotating', () => {
  it('keeps each answer under the name of the person before it confirms it', async () => {
    const server = await serve();
    expect((await post(server, MET)).status).toBe(200);
    expect((await post(server, { about: 'action', step: 3, answer: 'wrong' })).status).toBe(200);
    await expect(readOpinions(folder)).resolves.toMatchObject([
      {
        task: 'a-task',
        judge: { kind: 'person', name: 'Ada' },
        about: 'rubric',
        rubric: SAVED,
        verdict: 'met',
        since: 6,
      },
      { about: 'action', step: 3, answer: 'wrong' },
    ]);
  });

  it('takes an answer back, and leaves nothing of it standing', async () => {
    const server = await serve();
    await post(server, MET);
    await post(server, { ...MET, answer: null });
    await expect(readOpinions(folder)).resolves.toEqual([]);
  });

  it('goes on where one left off, in another process too', async () => {
    await post(await serve(), MET);
    const { own } = await sheetOf(await serve());
    expect(own).toMatchObject([{ rubric: SAVED, verdict: 'met' }]);
    const { runs } = (await (await fetch(at(await serve(), '/runs'))).json()) as { runs: readonly object[] };
    expect(runs).toEqual([{ task: 'a-task', attempt: 1, questions: 19, answered: 1 }]);
  });

  it('loses nothing when two people answer at the same time', async () => {
    const [one, other] = [await serve('Ada'), await serve('Grace')];
    const steps = [1, 2, 3, 4, 5, 6, 7, 8];
    const answers = steps.flatMap((step) =>
      [one, other].map((who) => post(who, { about: 'action', step, answer: 'right' })),
    );
    await Promise.all(answers);
    await expect(readOpinions(folder)).resolves.toHaveLength(16);
  });

  it('shows nothing of other judges unless it is asked to', async () => {
    const verdict = { about: 'rubric', rubric: SAVED, verdict: 'met', reason: 'In the list.' } as const;
    const judge = { kind: 'model', name: 'strict-1' } as const;
    await appendOpinions(folder, [{ ...subjectOf(openResult()), judge, at: '2026-11-22T12:00:00.000Z', ...verdict }]);
    const blind = JSON.stringify(await sheetOf(await serve()));
    expect(blind).not.toContain('strict-1');
    const { others } = await sheetOf(await serve('Ada', false));
    expect(others).toMatchObject([{ judge, verdict: 'met' }]);
  });

  it('gives the pictures of the run, and no other file', async () => {
    const server = await serve();
    const picture = await fetch(`${at(server, '/picture')}&run=0&name=screenshots/001.webp`);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/webp']);
    for (const name of ['manifest.json', '../../../suite.json', 'screenshots/../manifest.json']) {
      expect((await fetch(`${at(server, '/picture')}&run=0&name=${encodeURIComponent(name)}`)).status).toBe(404);
    }
  });

  it.each([
    ['a rubric that the run has not', { ...MET, rubric: 'Something else.' }],
    ['a step that the run has not', { about: 'action', step: 9, answer: 'right' }],
    ['a word that is no answer', { ...MET, answer: 'mostly' }],
    ['a body of another kind', ['met']],
    ['a body without end', { ...MET, rubric: 'x'.repeat(20_000) }],
  ])('refuses %s', async (_, body) => {
    expect((await post(await serve(), body)).status).toBe(400);
    await expect(readOpinions(folder)).resolves.toEqual([]);
  });

  it('answers nobody without the token, nor for another page', async () => {
    const server = await serve();
    const { origin, port } = new URL(server.address);
    expect((await fetch(origin)).status).toBe(403);
    expect((await fetch(`${origin}/runs?token=guess`)).status).toBe(403);
    expect((await post(server, MET, { origin: 'http://evil.example' })).status).toBe(403);
    const rebound = new Promise<number | undefined>((done, failed) => {
      const { pathname, search } = new URL(at(server, '/runs'));
      const host = `evil.example:${port}`;
      request({ host: '127.0.0.1', port, path: pathname + search, headers: { host } }, ({ statusCode }) => {
        done(statusCode);
      })
        .on('error', failed)
        .end();
    });
    await expect(rebound).resolves.toBe(403);
    await expect(readOpinions(folder)).resolves.toEqual([]);
  });
});
