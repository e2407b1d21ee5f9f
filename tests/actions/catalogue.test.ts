import {
  ACTIONS,
  createCatalogue,
  isClaim,
  isForPerson,
  opensApp,
  REPEATABLE_ACTIONS,
  seeksText,
  seenIn,
} from '../../src/actions/catalogue.js';

const namesWhere = (holds: (name: string) => boolean): readonly string[] =>
  ACTIONS.map(({ name }) => name).filter(holds);

describe('what is true of an action', () => {
  it('stands in its entry', () => {
    expect(namesWhere(isClaim)).toEqual(['answer', 'finish', 'give_up', 'ask_person', 'hand_over']);
    expect(namesWhere(isForPerson)).toEqual(['ask_person', 'hand_over']);
    expect(namesWhere(opensApp)).toEqual(['open_app']);
    expect(namesWhere(seeksText)).toEqual(['wait_for']);
  });

  it('keeps what speaks out of shortcuts', () => {
    expect(REPEATABLE_ACTIONS.filter(isClaim)).toEqual([]);
    expect(REPEATABLE_ACTIONS).toHaveLength(ACTIONS.length - 5);
  });

  it('says where its work shows', () => {
    expect(seenIn('tap', { mark: 1 })).toBe('elements');
    expect(seenIn('double_tap', { mark: 1 })).toBe('picture');
    expect(['wait', 'copy', 'wait_for'].map((name) => seenIn(name, { mark: 1, text: 'Done' }))).toEqual([
      'nowhere',
      'nowhere',
      'nowhere',
    ]);
  });

  it('can depend on the arguments: a text that was in view needs no movement', () => {
    expect(seenIn('scroll', { direction: 'down' })).toBe('elements');
    expect(seenIn('scroll', { to_text: 'Display' })).toBe('nowhere');
  });

  it('is the cautious thing for a name that nobody knows any more', () => {
    expect([isClaim('shake'), opensApp('shake'), seeksText('shake'), seenIn('shake', {})]).toEqual([
      false,
      false,
      false,
      'elements',
    ]);
  });
});

describe('the help on an action', () => {
  it('has every argument but points, for screens without marks, and the end of a swipe, for shortcuts', () => {
    const silent = ACTIONS.flatMap(({ name, help, argumentNames }) =>
      argumentNames
        .filter((argument) => !help.some((each) => each.name === argument))
        .map((argument) => `${name}.${argument}`),
    );
    expect(silent.filter((argument) => !argument.endsWith('point'))).toEqual(['swipe.to_mark']);
  });

  it('marks what may be left out, and not what only another argument can stand in for', () => {
    const helpOf = (name: string) => createCatalogue().find(name)?.help;
    expect(helpOf('tap')).toEqual([{ name: 'mark', meaning: 'the number of the element', isOptional: false }]);
    expect(helpOf('wait')).toMatchObject([{ name: 'seconds', isOptional: true }]);
    expect(helpOf('clear_text')).toMatchObject([{ name: 'mark', isOptional: true }]);
  });

  it('is what a refusal ends with', () => {
    expect(() => createCatalogue().checkArgs('wait_for', {})).toThrow(
      'It takes text (what is to be seen), seconds? (at most so long, up to 60).',
    );
  });
});
