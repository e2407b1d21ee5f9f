import { tap } from '../../../src/simulator/system/touch.js';
import type { PhoneMachine } from '../../../src/simulator/system/phone.js';
import { nodesOf } from '../../../src/simulator/tree/tree.js';
import { newPhone } from '../../support/new-phone.js';
import { nodeWith, outline, parentOf, said, started } from '../../support/tree-outline.js';

const typeInto = (phone: PhoneMachine, words: string, text: string): void => {
  const { left, right, top, bottom } = nodeWith(phone, words).placed.visible;
  tap(phone, { x: (left + right) >> 1, y: (top + bottom) >> 1 });
  phone.perform({ do: 'type', text });
};

describe('an app made with Compose', () => {
  const phone = started('com.sim.pinfold');

  it('stands in a ComposeView and has no ids of its own', () => {
    expect(phone.source()).toContain('<androidx.compose.ui.platform.ComposeView');
    expect(phone.source()).not.toContain('com.sim.pinfold:id');
  });

  it('gives what can be touched no label, but children that have one', () => {
    const tile = parentOf(phone, nodeWith(phone, 'Rainbow shelf'));
    expect(outline(phone, tile)).toEqual([
      'View clickable',
      '  View Picture: Rainbow shelf',
      '  TextView Rainbow shelf',
    ]);
  });

  it('shows the role of a chip as an empty box beside its words', () => {
    const chip = parentOf(phone, nodeWith(phone, 'Travel'));
    expect(outline(phone, chip)).toEqual(['View clickable checkable', '  TextView Travel', '  CheckBox']);
  });

  it('leaves an empty field empty, with the hint as a text in it', () => {
    const page = started('com.sim.pinfold');
    const field = parentOf(page, nodeWith(page, 'Search ideas'));
    expect(outline(page, field)).toEqual(['EditText clickable', '  TextView Search ideas']);
    expect(said(page, field)).toMatchObject({ text: '', hint: undefined, 'showing-hint': 'false' });
    typeInto(page, 'Search ideas', 'soup');
    expect(outline(page, nodeWith(page, 'soup'))).toEqual(['EditText soup clickable']);
    expect(said(page, nodeWith(page, 'soup'))).toMatchObject({ focused: 'true' });
  });
});

describe('an app made with Flutter', () => {
  const phone = started('com.sim.wayfare');

  it('says a whole row in one description, line by line', () => {
    const row = nodeWith(phone, 'Photo of Grey Lake\nGrey Lake\n4.9 of 5 (760) · Nature, Sankt Alven');
    expect(outline(phone, row)).toHaveLength(1);
    expect(said(phone, row)).toMatchObject({ class: 'android.view.View', text: '', clickable: 'true' });
    expect(phone.source()).toContain('content-desc="Photo of Grey Lake&#10;Grey Lake&#10;');
  });

  it('has no text outside its fields, and no ids', () => {
    const texts = nodesOf(phone.tree()).filter((node) => said(phone, node)['text'] !== '');
    expect(texts.map((node) => said(phone, node)['class'])).toEqual(['android.widget.EditText']);
    expect(phone.source()).not.toContain('com.sim.wayfare:id');
  });
});

describe('an app made with React Native', () => {
  const phone = started('com.sim.cinema');

  it('says twice what can be touched: in the description, and in the texts inside', () => {
    const words = 'Poster of Low Water, Low Water, Drama · 131 min · 12';
    expect(outline(phone, nodeWith(phone, words))).toEqual([
      `ViewGroup ${words} clickable`,
      '  ImageView Poster of Low Water',
      '  TextView Low Water',
      '  TextView Drama · 131 min · 12',
    ]);
  });

  it('writes glyphs as letters of an icon font', () => {
    const [, glyph] = outline(phone, nodeWith(phone, 'Your tickets'));
    expect(glyph).toMatch(/^ {2}TextView [\u{f0000}-\u{fffff}]$/u);
  });
});

describe('an app of any toolkit', () => {
  it.each(['com.sim.pinfold', 'com.sim.wayfare', 'com.sim.cinema'])(
    'keeps a picture for %s that no toolkit changes',
    (name) => {
      const phone = started(name);
      const apps = [...phone.apps.values()].map((app) => ({ ...app, toolkit: 'views' as const }));
      const plain = newPhone({ apps });
      plain.perform({ do: 'start', package: name });
      expect(plain.source()).not.toBe(phone.source());
      expect(plain.picture().equals(phone.picture())).toBe(true);
    },
  );
});
