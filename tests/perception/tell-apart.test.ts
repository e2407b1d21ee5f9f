import { listed, TAP } from '../support/listed.js';
import { frame, node, text } from '../support/page-source.js';

describe('things that read the same', () => {
  it('are told apart by the title of their card, not by a button beside them', () => {
    const button = (name: string, bounds: string) => node('android.widget.Button', bounds, { ...TAP, text: name });
    const card = (name: string, top: number, ...more: readonly string[]) =>
      frame(
        `40,${top},1040,${top + 300}`,
        text(name, `80,${top + 20},400,${top + 70}`),
        button('Water', `80,${top + 120},400,${top + 240}`),
        ...more,
      );
    expect(
      listed([card('Fern', 300, button('Move', '450,420,800,540')), card('Ivy', 700)]).filter((line) =>
        line.includes('Water'),
      ),
    ).toEqual(['[2] button "Water", near "Fern"', '[5] button "Water", near "Ivy"']);
  });

  it('are told apart though a text between them stands in each card too', () => {
    const card = (name: string, top: number) =>
      node(
        'android.view.ViewGroup',
        `60,${top},1020,${top + 300}`,
        text(name, `260,${top + 30},400,${top + 80}`),
        text('Open', `290,${top + 90},430,${top + 130}`),
        node('android.widget.Button', `700,${top + 60},910,${top + 150}`, { ...TAP, text: 'Leave' }),
      );
    const lines = listed([card('Choir', 300), card('Chess club', 700)]);
    expect(lines).toContain('[2] button "Leave", near "Choir"');
    expect(lines).toContain('[5] button "Leave", near "Chess club"');
  });

  it('have no name at all and stand in rows that have one', () => {
    const row = (name: string, top: number, more = {}) =>
      node(
        'android.widget.FrameLayout',
        `0,${top},1080,${top + 160}`,
        TAP,
        text(name, `40,${top + 40},500,${top + 100}`),
        node('android.widget.ImageView', `950,${top + 20},1080,${top + 150}`, { ...TAP, ...more }),
      );
    const lines = listed([
      row('Keys', 300, { 'resource-id': 'a.b:id/more' }),
      row('Coats', 500, { 'resource-id': 'a.b:id/more' }),
      row('Hats', 700, { 'resource-id': 'a.b:id/q7' }),
    ]);
    expect(lines.filter((line) => line.includes('icon'))).toEqual([
      '[2] icon without a text, named "more" by the app, in "Keys"',
      '[4] icon without a text, named "more" by the app, in "Coats"',
      '[6] icon, in "Hats"',
    ]);
  });
});
