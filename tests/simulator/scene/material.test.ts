import { arrange, type Arranged } from '../../../src/simulator/scene/arrange.js';
import type { PhoneMachine } from '../../../src/simulator/system/phone.js';
import { nodesOf, type TreeNode } from '../../../src/simulator/tree/tree.js';
import { bottomBar, tabs, toolbar, upToolbar } from '../../../src/simulator/widgets/bars.js';
import { button, chip, fab } from '../../../src/simulator/widgets/buttons.js';
import { switchView } from '../../../src/simulator/widgets/choices.js';
import { field } from '../../../src/simulator/widgets/fields.js';
import { list, row } from '../../../src/simulator/widgets/lists.js';
import { avatar } from '../../../src/simulator/widgets/pictures.js';
import { screen } from '../../../src/simulator/widgets/screens.js';
import { app } from '../../../src/simulator/world/app.js';
import { snackbar } from '../../../src/simulator/world/effect.js';
import type { View } from '../../../src/simulator/world/view.js';
import { newPhone } from '../../support/new-phone.js';
import { tapOn } from '../../support/tap-on.js';

type Box = Readonly<{ left: number; top: number; width: number; height: number; words: number | undefined }>;

/** Where things stand on a page of 400 by 800 dp, by id; of a text also where its words begin. */
function measured(...views: readonly View[]): Readonly<Record<string, Box>> {
  const boxes: Record<string, Box> = {};
  const visit = ({ view, children, text, ...at }: Arranged, left: number, top: number): void => {
    const [x, y] = [left + at.left, top + at.top];
    const words = text && x + text.left;
    if (view.id !== undefined) boxes[view.id] = { left: x, top: y, width: at.width, height: at.height, words };
    for (const child of children) visit(child, x, y);
  };
  visit(arrange(screen(...views), { width: 400, height: 800, scale: 4, fontScale: 1 }), 0, 0);
  return boxes;
}

const TAP = { kind: 'tap' };

describe('the measures of Material 3, in dp', () => {
  it('of bars: 64 at the top with the title at 16 or 56, 48 for tabs, 80 at the bottom', () => {
    const options = [
      { label: 'One', icon: 'star', tap: TAP },
      { label: 'Two', icon: 'star', tap: TAP },
    ];
    const boxes = measured(toolbar('Title'), tabs('tabs', 0, options), list('list', []), bottomBar(0, options));
    expect(boxes['toolbar']).toMatchObject({ height: 64 });
    expect(boxes['tabs']).toMatchObject({ height: 48 });
    expect(boxes['bottom_navigation']).toMatchObject({ height: 80, top: 720 });
    expect(boxes['navigation_bar_item_icon_view']).toMatchObject({ width: 64, height: 32, top: 732 });
    const titleOf = (bar: View): number | undefined =>
      arrange(bar, { width: 400, scale: 4, fontScale: 1 }).children.find(({ text }) => text)?.left;
    expect([titleOf(toolbar('Title')), titleOf(upToolbar('Title', { tap: TAP }))]).toEqual([16, 56]);
  });

  it('of rows: 56 with one line, 72 with two; a glyph at 16 has words at 56, a picture of 40 has them at 72', () => {
    const boxes = measured(
      row('one', 'One', { icon: 'star' }),
      row('two', 'Two', { subtitle: 'More', start: avatar('Two') }),
    );
    expect(boxes['one']).toMatchObject({ height: 56 });
    expect(boxes['two']).toMatchObject({ height: 72 });
    expect(boxes['icon']).toMatchObject({ left: 16, width: 24, height: 24 });
    expect([boxes['one_title']?.words, boxes['two_title']?.words]).toEqual([56, 72]);
    expect(boxes['avatar']).toMatchObject({ left: 16, width: 40, height: 40 });
  });

  it('of what is pressed: buttons of 40, chips of 32, 56 for what floats, switches of 52 by 32', () => {
    const boxes = measured(
      button('button', 'Words'),
      chip('chip', 'Words'),
      switchView(true, { id: 'switch' }),
      fab('plus', 'New', { tap: TAP }),
    );
    expect(boxes['button']).toMatchObject({ height: 40, words: 24 });
    expect(boxes['chip']).toMatchObject({ height: 32 });
    expect(boxes['switch']).toMatchObject({ width: 52, height: 48 });
    expect(boxes['fab']).toMatchObject({ left: 328, top: 728, width: 56, height: 56 });
  });

  it('of fields: 56, with words at 16, and at 56 behind a magnifier', () => {
    const boxes = measured(
      field('name', '', { hint: 'Name', edit: 'name' }),
      field('search', '', { hint: 'Search', edit: 'search', style: 'search' }),
    );
    expect(boxes['name']).toMatchObject({ height: 56, words: 16 });
    expect(boxes['search']).toMatchObject({ height: 56, words: 56 });
  });
});

describe('a snackbar', () => {
  const find = (phone: PhoneMachine, id: string): TreeNode | undefined =>
    nodesOf(phone.tree()).find(({ placed }) => placed.view.id === id);

  it('stands above the bar at the bottom', () => {
    const phone = newPhone();
    phone.perform({ do: 'start', package: 'com.sim.clock' });
    tapOn(phone, 'Delete alarm 06:45');
    const [words, bar] = [find(phone, 'snackbar_text'), find(phone, 'bottom_navigation')];
    expect(words?.placed.bounds.bottom).toBeLessThan(bar?.placed.bounds.top ?? 0);
  });

  it('stands above the keyboard', () => {
    const probe = app<{ words: string }, { kind: 'say' } | { kind: 'edit'; text: string }>({
      package: 'com.example.probe',
      label: 'Probe',
      icon: 'star',
      initial: { words: '' },
      screens: {
        '.Main': ({ words }) =>
          screen(field('words', words, { edit: 'edit' }), button('say', 'Say', { tap: { kind: 'say' } })),
      },
      update: (state, message) =>
        message.kind === 'say' ? [state, snackbar('Said')] : [{ ...state, words: message.text }],
    });
    const phone = newPhone({ apps: [...newPhone().apps.values(), probe] });
    phone.perform({ do: 'start', package: probe.package });
    tapOn(phone, 'words');
    tapOn(phone, 'say');
    const keyboard = phone.scene().windows.find(({ name }) => name === 'keyboard');
    expect(keyboard).toBeDefined();
    expect(find(phone, 'snackbar_text')?.placed.bounds.bottom).toBeLessThan(keyboard?.root.bounds.top ?? 0);
  });
});
