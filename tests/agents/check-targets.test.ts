import { checkTargets } from '../../src/agents/check-targets.js';
import { aRow, aScreen } from '../support/builders.js';

const marked = aScreen({ elements: [aRow(3, 'Wi-Fi'), aRow(5, 'Bluetooth')] });
const checking =
  (args: Readonly<Record<string, unknown>>, screen = marked) =>
  () => {
    checkTargets(args, screen);
  };

describe('the places that an action names', () => {
  it('may be any mark of the screen, wherever it stands in the arguments', () => {
    expect(checking({ mark: 3, to_mark: 5 })).not.toThrow();
    expect(checking({ target: { mark: 5 }, marks: [9], text: null, times: 2 })).not.toThrow();
  });

  it.each([
    ['itself', { mark: 4 }],
    ['as where to drag it', { mark: 3, to_mark: 4 }],
    ['inside another argument', { target: { mark: 4 } }],
    ['twice inside', { from: { target: { mark: 4 } } }],
  ])('are refused when a mark is not there, named %s', (_, args) => {
    expect(checking(args)).toThrow('There is no element with mark 4 on this screen. The marks are 3 to 5.');
  });

  it('are refused as points where there are marks, and told why', () => {
    expect(checking({ point: [1, 2] })).toThrow(
      'A point was given, but the elements of this screen have marks. Name the element by its mark.',
    );
  });

  it.each([
    ['a blind screen, whatever its tree says', aScreen({ ...marked, blind: true })],
    ['a screen without elements', aScreen()],
  ])('lead to a point when a mark is named on %s', (_, screen) => {
    expect(checking({ mark: 4 }, screen)).toThrow('It has no marks; name a point instead.');
  });

  it('name the one mark there is', () => {
    expect(checking({ mark: 4 }, aScreen({ elements: [aRow(7, 'OK')] }))).toThrow('The marks are 7 to 7.');
  });
});
