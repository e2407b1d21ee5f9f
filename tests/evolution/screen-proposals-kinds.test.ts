import { readFileSync } from 'node:fs';
import type { TipProposal } from '../../src/core/proposals.js';
import { runFactsOf } from '../../src/evolution/run-facts.js';
import { screenTip } from '../../src/evolution/screen-proposals.js';
import { aRecordedScreen } from '../support/builders.js';
import { aRecordedStep, aTrace, typeInto } from './recorded-run.js';

type CaseFile = Readonly<Record<'bad' | 'good', readonly Readonly<{ language: string; do: string }>[]>>;
const { bad, good } = JSON.parse(readFileSync('tests/evolution/screened-tips.json', 'utf8')) as CaseFile;

const THREADS = { package: 'com.example.messages', name: 'Threads' };
const screens = [
  aRecordedScreen(
    0,
    [
      { kind: 'row', label: 'Tamsin Orley, Shall we say nine at the gate' },
      { kind: 'row', label: 'Ruben Aldery, Thanks' },
      { kind: 'button', label: 'New thread' },
      { kind: 'field', hint: 'Text message' },
    ],
    THREADS,
  ),
  aRecordedScreen(1, [{ kind: 'text', label: 'Sent' }], THREADS),
] as const;
const facts = runFactsOf(
  aTrace(screens, [aRecordedStep(1, [typeInto(screens[0], 'Text message', 'the parcel is at the back door')])], {
    instruction: 'Tell Tamsin Orley that the parcel is at the back door',
  }),
);
const tip: TipProposal = {
  title: 'In the list',
  when: 'Looking for a thread',
  do: '',
  kind: 'strategy',
  for: ['operator'],
  app: 'any',
  steps: [1],
};
const judge = (advice: string) => screenTip({ ...tip, do: advice }, facts);

describe('tips of many kinds, in four languages', () => {
  it('are sixty and more', () => {
    const languages = new Set([...bad, ...good].map(({ language }) => language));
    expect(bad.length + good.length).toBeGreaterThanOrEqual(60);
    expect(languages.size).toBeGreaterThanOrEqual(4);
  });

  it('come into use unread never where they are bad', () => {
    expect(bad.map(({ do: advice }) => advice).filter((advice) => judge(advice).kind === 'fine')).toEqual([]);
  });

  it('are refused in one of twenty where they are harmless, and flagged in one of ten', () => {
    const of = (kind: string) => good.map(({ do: advice }) => advice).filter((advice) => judge(advice).kind === kind);
    expect({ refused: of('refused'), flagged: of('flagged').slice(Math.floor(good.length / 10)) }).toEqual({
      refused: [],
      flagged: [],
    });
  });

  it('are not kept where they hold what belongs to the run alone', () => {
    expect(judge('In the list of threads, Tamsin is the third from the top.')).toEqual({
      kind: 'refused',
      why: 'it names a person',
    });
    expect(judge('Type the parcel is at the back door.')).toMatchObject({ kind: 'refused' });
  });
});
