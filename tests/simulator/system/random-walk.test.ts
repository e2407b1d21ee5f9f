import { DOMParser } from '@xmldom/xmldom';
import { nodesOf } from '../../../src/simulator/tree/tree.js';
import { randomAct, phoneOf, walkLength } from '../../support/random-walk.js';
import { complaintsAbout } from '../../support/check-source.js';

const { steps, seeds } = walkLength({ steps: 250, seeds: 6 });
const MOST_TOLD = 5;
/** A second reader, slower than our own, looks at every so many sources. */
const SECOND_LOOK = 25;

function xmlComplaints(source: string): readonly string[] {
  const found: string[] = [];
  const onError = (_level: string, message: string): void => void found.push(message);
  const document = new DOMParser({ onError }).parseFromString(source, 'text/xml');
  const count = document.getElementsByTagName('*').length - 1;
  const lines = source.split('\n').filter((line) => line.includes(' class="')).length - 1;
  return count === lines ? found : [...found, `${count} elements on ${lines} lines`];
}

describe.each(seeds)('a careless thumb with seed %i', (seed) => {
  it('never makes an app throw, never breaks the tree, never leaves the display', () => {
    const phone = phoneOf(seed);
    const complaints: string[] = [];
    for (let step = 0; step < steps && complaints.length < MOST_TOLD; step += 1) {
      randomAct(phone, seed, step);
      const source = phone.source();
      const found = [
        ...complaintsAbout(source, phone.size),
        ...(step % SECOND_LOOK === 0 ? xmlComplaints(source) : []),
        ...(nodesOf(phone.tree()).length > 0 ? [] : ['an empty tree']),
        ...phone.problems.map(({ message }) => message),
      ];
      complaints.push(...found.map((complaint) => `seed ${seed}, step ${step}, ${phone.world.front}: ${complaint}`));
    }
    expect(complaints).toEqual([]);
  });
});
