import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeviceError } from '../../src/core/errors.js';
import { aDecision, anElement, anOutcome, aPlan, aScreen, aVerdict } from '../support/builders.js';
import { loggedCrew } from '../support/logged-crew.js';
import { RunFixture } from '../support/run-fixture.js';

const VALUE = 'Quillwort 88 Tamarack&31';
/** The ways in which the value comes back from a phone or a model. */
const FORMS: Readonly<Record<string, string>> = {
  plain: VALUE,
  address: `https://shop.example/?q=${encodeURIComponent(VALUE)}`,
  form: `q=${encodeURIComponent(VALUE).replaceAll('%20', '+')}`,
  capitals: VALUE.toUpperCase(),
  grouped: 'Quil lwor t88T amar ack3 1',
  dashed: 'quillwort-88-tamarack-31',
  base64: Buffer.from(VALUE).toString('base64'),
  cut: 'Quillwort 88 Tam…',
};
const bare = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');
const MARKS = [bare('Quillwort88'), bare(Buffer.from(VALUE).toString('base64'))];

describe('a secret that phone and model repeat', () => {
  const desk = new RunFixture();
  let root: string;
  beforeEach(async () => {
    await desk.open();
    root = await mkdtemp(join(tmpdir(), 'fingertips-canaries-'));
  });
  afterEach(async () => {
    await desk.close();
    await rm(root, { recursive: true });
  });

  const everythingIn = async (folder: string): Promise<Readonly<Record<string, string>>> => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    return Object.fromEntries(
      await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const)),
    );
  };

  it.each(Object.entries(FORMS))('is in nothing that a run writes or answers: %s', async (_, form) => {
    const words = `It says ${form} here`;
    const screen = (signature: string) =>
      aScreen({ signature, elements: [anElement(1, { label: words, value: words, hint: words, details: [words] })] });
    const { crew } = loggedCrew({
      plan: [aPlan({ current: words })],
      perceive: [screen('a'), screen('b'), screen('c')],
      decide: [{ ...aDecision(), thought: words }],
      act: [anOutcome({ detail: words }), new DeviceError({ problem: words, remedy: words })],
      reflect: [{ ...aVerdict(), evidence: words }],
      note: [{ notes: [{ id: 'n1', text: words, step: 1 }], collect: [] }],
    });
    const result = await desk.start({}, { root, crew: () => crew, secrets: { CODE: VALUE } });

    const written = { ...(await everythingIn(root)), result: JSON.stringify(result) };
    const found = Object.entries(written).filter(([, text]) => MARKS.some((mark) => bare(text).includes(mark)));
    expect(found.map(([file]) => file)).toEqual([]);
    expect(result.end).toMatchObject({
      kind: 'failed',
      error: { problem: expect.stringContaining('{{secret:CODE}}') as string },
    });
  });
});
