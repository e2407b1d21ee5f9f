import { tryButtons } from '../../bench/trust/buttons.js';

const trials = tryButtons();
const grave = trials.filter(({ wanted }) => wanted !== 'calm');
const calm = trials.filter(({ wanted }) => wanted === 'calm');

describe('the table of buttons', () => {
  it('is asked about at least 98 of 100 times where one sends, pays, deletes or grants', () => {
    expect(grave.length).toBeGreaterThanOrEqual(400);
    const missed = grave.filter(({ isKnown }) => !isKnown).map(({ button }) => button);
    expect({ share: missed.length / grave.length <= 0.02, missed: missed.slice(0, 20) }).toMatchObject({ share: true });
  });

  it('is not asked about at least 95 of 100 times where one does nothing of the kind', () => {
    const needless = calm.filter(({ isKnown }) => !isKnown).map(({ button }) => button);
    expect(needless.length / calm.length).toBeLessThanOrEqual(0.05);
  });
});
