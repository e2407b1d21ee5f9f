import { listed, PHONE, TABLET, TAP } from '../support/listed.js';
import { node, text } from '../support/page-source.js';

const tab = (name: string, bounds: string, { isOn = false, className = 'android.view.View' } = {}) => {
  const [left = 0, top = 0] = bounds.split(',').map(Number);
  const words = text(name, `${left + 10},${top + 20},${left + 100},${top + 60}`, isOn ? { selected: true } : {});
  return node(className, bounds, isOn ? { selected: true } : TAP, words);
};

describe('the one that is on', () => {
  it.each(['android.view.View', 'android.widget.LinearLayout'])(
    'is a tab in its row though it takes no touch any more (%s)',
    (className) => {
      const bar = [
        tab('Map', '0,2200,360,2400', { className }),
        tab('Trips', '360,2200,720,2400', { isOn: true, className }),
      ];
      expect(listed(bar)).toEqual(['[1] tab "Map"', '[2] tab "Trips": selected']);
    },
  );

  it('is one in a rail as well', () => {
    const rail = [
      tab('Mail', '0,200,160,360', { isOn: true }),
      tab('Chat', '0,360,160,520'),
      tab('Meet', '0,520,160,680'),
    ];
    expect(listed(rail, TABLET)).toEqual(['[1] tab "Mail": selected', '[2] tab "Chat"', '[3] tab "Meet"']);
  });

  it('is no tab where a cell of a grid was marked, nor where nothing of its size can be touched', () => {
    expect(listed([tab('Marked', '0,200,500,300', { isOn: true })], PHONE)).toEqual(['[1] text "Marked": selected']);
    const cell = (name: string, [left, top]: readonly [number, number], selected = false) =>
      node('android.widget.ImageView', `${left},${top},${left + 300},${top + 300}`, {
        ...TAP,
        'content-desc': name,
        selected,
      });
    const grid = [cell('A1', [0, 200], true), cell('B1', [0, 500]), cell('A2', [300, 200]), cell('B2', [300, 500])];
    expect(listed(grid).filter((line) => line.includes('tab'))).toEqual(['[1] tab "A1": selected', '[2] tab "A2"']);
  });
});
