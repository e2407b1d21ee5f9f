import { commandOf, differentFacts } from '../../../src/evaluation/results/head-facts.js';
import type { SuiteHead } from '../../../src/evaluation/store/suite-folder.js';
import { aHead } from '../../support/suite-builders.js';

const { settings } = aHead();

describe('the facts of a suite run', () => {
  it.each<[string, Partial<SuiteHead>]>([
    ['suite', { suite: 'suites/others' }],
    ['tasks', { fingerprint: 'f00d' }],
    ['roles', { models: { manager: 'large' } }],
    ['seed', { seed: 2 }],
    ['confirm', { settings: { ...settings, confirm: 'always' } }],
    ['limits', { settings: { ...settings, limits: { steps: 5 } } }],
    ['learning', { settings: { ...settings, learning: 'auto' } }],
    ['memory', { memory: true }],
    ['learned in', { learning: 'evals/memory' }],
    ['devices', { devices: ['pixel'] }],
    ['phones', { phones: 3 }],
  ])('are told apart by their %s', (name, change) => {
    expect(differentFacts(aHead(), aHead(change))).toEqual([name]);
  });

  it('are the same where something is off and where it was never said', () => {
    expect(differentFacts(aHead(), aHead({ memory: false, devices: [] }))).toEqual([]);
  });

  it('do not tell apart when it ran and which part of it', () => {
    expect(differentFacts(aHead(), aHead({ id: 'e-2', startedAt: '', shard: '1/2', node: 'v22' }))).toEqual([]);
  });

  it('make the command that runs it again', () => {
    const head = aHead({
      repeat: 3,
      only: ['a', 'b'],
      tags: ['easy'],
      shard: '1/2',
      memory: true,
      learning: 'mine',
      devices: ['pixel', 'tab'],
    });
    expect(commandOf(head)).toBe(
      'fingertips eval suites/everyday --model oracle --seed 1 --repeat 3 --diligence balanced --max-steps 40 --confirm never --no-learn --only a,b --tags easy --shard 1/2 --memory --learn-in mine --device pixel,tab',
    );
  });
});
