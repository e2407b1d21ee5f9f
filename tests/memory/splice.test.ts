import { parseDocument } from 'yaml';
import { ItemRejected } from '../../src/core/errors.js';
import { editText } from '../../src/memory/edit-text.js';
import type { Edit } from '../../src/memory/splice.js';
import { seeded, type Random } from '../support/seeded.js';
import { generatedFile, generatedValue, textOf, textOfItem, type GeneratedFile } from './generated-file.js';

const FILE = 'tips/_general.yaml';
const EDITS = 3000;

type Planned = Readonly<{ edit: Edit; before: string; after: string; inserts: boolean }>;

/** A random edit, and all that has to stand before and after what it changes. */
function planEdit(random: Random, file: GeneratedFile): Planned {
  const index = random.below(file.items.length);
  const item = file.items[index];
  if (!item || random.chance(0.3)) {
    const fields = { do: generatedValue(random), title: generatedValue(random), tags: ['a', 'b, c'] };
    const before = textOf({ ...file, head: file.head.replace(/ *\[\]/, '') });
    return { edit: { kind: 'add-item', list: ['tips'], fields }, before, after: '', inserts: true };
  }
  const field = random.pick(['do', 'title', 'when', 'status']);
  const value = random.chance(0.1) ? ['a', 'b'] : generatedValue(random);
  const edit: Edit = { kind: 'set-field', item: ['tips', index], field, value };
  const at = item.fields.findIndex(({ key }) => key === field);
  if (at < 0 && !item.flow) return { edit, before: textOf(file), after: '', inserts: true };
  const kept = item.flow ? [[], []] : [item.fields.slice(0, at), item.fields.slice(at + 1)];
  const [above = [], below = []] = kept;
  return {
    edit,
    before: textOf({ ...file, items: file.items.slice(0, index), tail: '' }) + textOfItem({ ...item, fields: above }),
    after:
      textOfItem({ ...item, gap: '', fields: below }) +
      textOf({ ...file, head: '', items: file.items.slice(index + 1) }),
    inserts: false,
  };
}

/** What is left of the old text when new lines were put in at one place. */
function withoutInserted(edited: string, old: string): string {
  const same = [...old].findIndex((_, at) => old.slice(0, at + 1) !== edited.slice(0, at + 1));
  const start = same < 0 ? old : [...old].slice(0, same).join('');
  const rest = old.length - start.length;
  return start + (rest > 0 ? edited.slice(-rest) : '');
}

describe('editing a file that people wrote', () => {
  it(`keeps every byte outside the one thing that changed, over ${EDITS} edits of generated files`, () => {
    const refused: number[] = [];
    let done = 0;
    for (let seed = 1; seed <= EDITS; seed += 1) {
      const random = seeded(seed);
      const file = generatedFile(random);
      const text = textOf(file);
      expect({ seed, errors: parseDocument(text).errors.map(String) }).toEqual({ seed, errors: [] });
      const { edit, before, after, inserts } = planEdit(random, file);
      try {
        const edited = editText(FILE, text, edit);
        if (inserts) expect({ seed, left: withoutInserted(edited, before) }).toEqual({ seed, left: before });
        else expect({ seed, start: edited.slice(0, before.length) }).toEqual({ seed, start: before });
        expect({ seed, end: edited.slice(edited.length - after.length) }).toEqual({ seed, end: after });
        expect({ seed, broken: /(?<!\r)\n/.test(edited) && /\r\n/.test(edited) }).toEqual({ seed, broken: false });
        done += 1;
      } catch (error) {
        if (!(error instanceof ItemRejected)) throw error;
        refused.push(seed);
      }
    }
    expect({ done, refused }).toEqual({ done: EDITS, refused: [] });
  });

  it.each([
    ['keeps a comment on the line', '- do: Old. # why', 'New: one.', '- do: "New: one." # why'],
    ['turns one line into several', '- do: Old.', 'One.\nTwo.', '- do: |-\n    One.\n    Two.'],
    ['turns several lines into one', '- do: |-\n    One.\n    Two.\n  kind: fact', 'New.', '- do: New.\n  kind: fact'],
    ['quotes several lines where a comment stands', '- do: Old. # why', 'One.\nTwo.', '- do: "One.\\nTwo." # why'],
    ['gives an empty field its value before the comment', '- do:  # why', 'New.', '- do: New.  # why'],
    ['works inside braces', '- {do: "Old.",  kind: fact}', 'One, two.', '- {do: "One, two.",  kind: fact}'],
    ['quotes what YAML 1.1 would take for a truth value', '- do: Old.', 'Yes', '- do: "Yes"'],
  ])('%s', (_, ...[old, value, expected]) => {
    const head = 'version: 1\npackage: _general\ntips:\n';
    const edit: Edit = { kind: 'set-field', item: ['tips', 0], field: 'do', value };
    expect(editText(FILE, `${head}${old}\n`, edit)).toBe(`${head}${expected}\n`);
  });

  it('refuses what it cannot do without touching other lines', () => {
    const text = 'version: 1\npackage: _general\ntips:\n- do: x\n  tags:\n  - a\n';
    const edit: Edit = { kind: 'set-field', item: ['tips', 0], field: 'tags', value: ['b'] };
    expect(() => editText(FILE, text, edit)).toThrow(
      'tips/_general.yaml: "tags" cannot be changed without touching other lines (unsafe-splice). Nothing was written.',
    );
  });

  it('counts columns without a byte order mark', () => {
    const edit: Edit = { kind: 'set-field', item: [], field: 'description', value: 'One.\nTwo.' };
    expect(editText('shortcuts/_any/a.yaml', '\ufeffdescription: Old.\nname: a\n', edit)).toBe(
      '\ufeffdescription: |-\n  One.\n  Two.\nname: a\n',
    );
  });

  it('keeps several lines on one inside braces', () => {
    const edit: Edit = { kind: 'set-field', item: ['tips', 0], field: 'do', value: 'One.\nTwo.' };
    const head = 'version: 1\npackage: _general\ntips:\n';
    expect(editText(FILE, `${head}  - {do: Old.\n    , kind: fact}\n`, edit)).toBe(
      `${head}  - {do: "One.\\nTwo."\n    , kind: fact}\n`,
    );
  });

  it('refuses to write over a group of fields', () => {
    const text = 'version: 1\npackage: _general\ntips:\n- do: x\n  title: {a: 1}\n';
    const edit: Edit = { kind: 'set-field', item: ['tips', 0], field: 'title', value: 'b' };
    expect(() => editText(FILE, text, edit)).toThrow('"title" cannot be changed without touching other lines');
  });
});
