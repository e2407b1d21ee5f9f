import { checkShortcut } from '../../../src/actions/shortcuts/check-shortcut.js';
import { shortcutSchema } from '../../../src/actions/shortcuts/shortcut-schema.js';
import { parseSource } from '../../../src/core/yaml-source.js';
import { readShortcutFile } from '../../../src/memory/shortcut-file.js';

const HEAD = ['version: 1', 'name: book', 'package: com.sim.notes', 'description: Books.'];

/** All that is said of a file with these lines after the first four. */
function complaints(...lines: readonly string[]): readonly string[] {
  const effects = lines.some((line) => line.startsWith('effects:')) ? [] : ['effects: writes'];
  const text = [...HEAD, ...effects, ...lines, ''].join('\n');
  const rules = { faultsOf: (shortcut: Parameters<typeof checkShortcut>[0]) => checkShortcut(shortcut), schema: shortcutSchema };
  const { problems } = readShortcutFile(parseSource('shortcuts/com.sim.notes/book.yaml', text), rules);
  return problems.map((problem) => problem.text.replace('shortcuts/com.sim.notes/book.yaml, ', ''));
}

const step = (fields: string): readonly string[] => ['steps:', `  - {${fields}}`];
const SAVE = '  - {do: tap, target: Save}';

describe('the check of a shortcut', () => {
  it.each([
    ['do: tapp, target: Save', 'There is no action called "tapp". Did you mean "tap"?'],
    ['do: tap', '"tap" needs "target". Add the element it is done to.'],
    ['do: drag, target: Milk', '"drag" needs "to". Add the element where it ends.'],
    ['do: press_key, key: camera', '"key" must be one of: enter, back'],
    ['do: scroll, direction: sideways', '"direction" must be up, down, left or right.'],
    ['do: wait, seconds: 600', '"seconds" must be at most 60.'],
    ['do: tap, target: Save, duration: 3', '"tap" has no argument "duration".'],
    ['do: type', '"type" needs "text": it must be a text.'],
    ['do: open_app', '"open_app" needs "app"'],
    ['do: finish', '"finish" speaks of a whole task'],
    ['do: back, target: Save', '"back" takes no "target". Take it out.'],
    ['do: type, text: Milk, turn: on', '"turn" is about a target, and this step has none.'],
    ['do: swipe, to: Milk', '"swipe" to an element begins on one. Add "target".'],
    ['check: {exists: Save}, target: Save', 'A step with "check" takes no "target".'],
    ['run: other, text: Milk', 'A step with "run" takes no "text". Give values under "with".'],
    ['do: type, target: Password, text: hunter2', 'This writes a password into the file.'],
    ['do: tap, target: "{{secret:PIN}}"', 'A secret would be looked for or shown here.'],
    ['check: {exists: Save, gone: Save}', 'This never holds: "exists" and "gone" name the same element.'],
    ['do: tap, run: other', 'must have one of: "do" (an action), "run" (another shortcut), "check" (a condition)'],
  ])('complains of {%s}, with its line', (fields, complaint) => {
    const [first = '', ...others] = complaints(...step(fields));
    expect(first).toContain(complaint);
    expect(first).toMatch(/^line 7: /);
    expect(others).toEqual([]);
  });

  it.each([
    ['{type: string}', 'do: swipe, direction: "{{it}}"', '"direction" must be up, down, left or right, and "{{it}}" may be "Some text".'],
    ['{type: integer, min: 1}', 'do: wait, seconds: "{{it}}"', '"seconds" must be at most 60, and "{{it}}" may be "1000000".'],
    ['{type: string, optional: true}', 'do: type, text: "{{it}}"', '"text" must not be empty, and "{{it}}" may be "".'],
    ['{type: integer, min: 0}', 'do: tap, target: More, repeat: {times: "{{it}}"}', '"it" may be something else than a number from 0 to 50.'],
    ['{type: string}', 'do: tap, target: "{{each}}", each: "{{it}}"', '"it" is no set. Give this parameter the type set.'],
    ['{type: string}', 'do: tap, target: Dark, turn: "{{it}}"', '"it" is neither true nor false.'],
    ['{type: integer, max: 5, default: 9}', 'do: tap, target: "{{it}}"', '"default" is not what the parameter takes'],
  ])('tries every value that a parameter may have: %s in {%s}', (parameter, fields, complaint) => {
    const [first, ...others] = complaints('params:', `  it: ${parameter}`, ...step(fields));
    expect(first).toContain(complaint);
    expect(others).toEqual([]);
  });

  it.each([
    ['{type: enum, values: [up, down]}', 'do: swipe, direction: "{{it}}"'],
    ['{type: integer, min: 1, max: 60}', 'do: wait, seconds: "{{it}}"'],
    ['{type: string, optional: true}', 'do: type, text: "{{it}}", when: "{{it}}"'],
    ['{type: string, optional: true, default: Milk}', 'do: type, text: "{{it}}"'],
    ['{type: secret}', 'do: type, target: Password, text: "{{it}}"'],
    ['{type: set, values: [Mon, Tue]}', 'do: tap, target: "{{each}}", each: "{{it}}"'],
  ])('is content where every value fits: %s in {%s}', (parameter, fields) => {
    expect(complaints('params:', `  it: ${parameter}`, ...step(fields))).toEqual([]);
  });

  it('takes an argument that is misspelled for no argument, and misses the right one', () => {
    expect(complaints(...step('do: type, txt: Milk'))).toEqual([
      'line 7: "type" has no argument "txt". Did you mean "text"?',
      expect.stringContaining('line 7: "type" needs "text": it must be a text.'),
    ]);
  });

  it('tells everything at once, in the order of the lines, also where the form of the file is wrong', () => {
    const found = complaints('sttus: trusted', 'steps:', '  - {do: tapp, target: Save}', '  - {do: wait, seconds: 99}', '  - {expct: 3}');
    expect(found.map((text) => text.replace(/:.*/s, ''))).toEqual(['line 6', 'line 8', 'line 9', 'line 10']);
  });

  it.each([
    ['effects: writes', 'do: tap, target: Send', '"effects" is writes, but tap "Send" sends.'],
    ['effects: sends', 'do: tap, target: {desc: Delete}', '"effects" is sends, but tap "Delete" deletes.'],
  ])('knows effects that are stronger than declared: %s, {%s}', (effects, fields, complaint) => {
    expect(complaints(effects, ...step(fields))[0]).toContain(complaint);
  });

  it.each([
    ['{launch: com.sim.notes, clear_data: true}', 'the way in that deletes all the app has kept deletes'],
    ['{intent: {action: android.intent.action.CALL, data: "tel:112"}}', 'this way in sends'],
  ])('knows what a way in does: %s', (entry, complaint) => {
    expect(complaints('enter:', `  - ${entry}`, 'steps:', SAVE)[0]).toContain(complaint);
  });

  it('names the step that is never reached', () => {
    const never = '  - {check: {checked: Dark, unchecked: Dark}}';
    expect(complaints('steps:', never, SAVE)).toEqual([
      expect.stringContaining('line 7: This never holds'),
      'line 8: This step is never reached: step 1 always stops the shortcut. Mend step 1.',
    ]);
  });

  it('takes a postcondition that held before for none, and still lets the file be used', () => {
    const text = [...HEAD, 'effects: writes', 'precondition: {exists: New note}', 'steps:', SAVE, 'postcondition: {exists: New note}', ''].join('\n');
    const rules = { faultsOf: (shortcut: Parameters<typeof checkShortcut>[0]) => checkShortcut(shortcut), schema: shortcutSchema };
    const { items, problems } = readShortcutFile(parseSource('shortcuts/com.sim.notes/book.yaml', text), rules);
    expect(items).toHaveLength(1);
    expect(problems).toEqual([expect.objectContaining({ line: 9, isAdvice: true })]);
  });
});

describe('the schema for editors', () => {
  const schema = JSON.stringify(shortcutSchema());

  it('has a form of its own for each action, with what it takes', () => {
    expect(schema).toContain('"const":"press_key"');
    expect(schema).toContain('press a button, open a row, choose a field, turn a switch.');
    expect(schema).not.toContain('"const":"finish"');
    expect(schema).not.toContain('"mark"');
  });
});
