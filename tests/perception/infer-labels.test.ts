import { listed, TAP } from '../support/listed.js';
import { frame, node, text } from '../support/page-source.js';

const field = (bounds: string, more = {}) => node('android.widget.EditText', bounds, { ...TAP, ...more });
const glyph = (bounds: string) => node('android.widget.ImageView', bounds, TAP);

describe('names from beside', () => {
  it.each([
    ['at the top left, near', '0,60,140,200', '150,100,500,160'],
    ['at the right end', '960,60,1060,160', '40,80,940,140'],
  ])('never make a title the name of a glyph %s', (_, place, title) => {
    expect(
      listed([glyph(place), text('Trip to Lund', title)])
        .map((line) => line.slice(4))
        .sort(),
    ).toEqual(['icon', 'text "Trip to Lund"']);
  });

  it('give a glyph the caption under its middle, which stays', () => {
    const shortcut = frame('100,300,300,560', glyph('130,300,270,440'), text('Scan', '140,450,260,500'));
    expect(listed([shortcut])).toEqual(['[1] icon "Scan"', '[2] text "Scan"']);
  });

  it.each([
    ['above it', '60,310,500,370', '60,380,1020,480'],
    ['before it in its row', '60,400,300,460', '320,380,1020,480'],
  ])('give a field the label %s, empty or filled', (_, label, place) => {
    const form = (value: string) =>
      listed([frame('0,300,1080,500', text('Town', label), field(place, value ? { text: value } : {}))]);
    expect(form('')).toContain('[2] field "Town": empty');
    expect(form('Visby')).toContain('[2] field "Town": holds "Visby"');
  });

  it('give a field no unit behind it, no title over the middle, and nothing across another field', () => {
    expect(
      listed([frame('0,300,1080,500', field('60,380,800,480'), text('kilometres', '820,400,1020,460'))]),
    ).toContain('[1] field: empty');
    expect(listed([text('Welcome', '400,250,680,370'), field('60,380,1020,480')])).toContain('[2] field: empty');
    const two = [
      text('Account', '60,310,400,370'),
      field('60,380,1020,480', { 'content-desc': 'Account' }),
      field('60,490,1020,590'),
    ];
    expect(listed(two).at(-1)).toBe('[3] field: empty');
  });

  it('let a password field keep its own description, and never show it', () => {
    const password = field('60,490,1020,590', { text: 'birch-77', 'content-desc': 'Passphrase', 'input-type': 145 });
    expect(listed([text('Enter', '60,410,500,470'), password])[1]).toBe('[2] field "Passphrase": password');
  });

  it('name sliders, and tell where they stand', () => {
    const slider = (value: string, bounds: string, more = {}) =>
      node('android.widget.SeekBar', bounds, { text: value, ...more });
    expect(
      listed([frame('0,300,1080,500', text('Warmth', '60,310,500,370'), slider('12.0', '60,380,1020,480'))]),
    ).toEqual(['[1] slider "Warmth": at 12']);
    expect(
      listed([frame('0,300,1080,500', text('Speed', '60,400,250,460'), slider('1.5', '300,380,1020,480'))]),
    ).toEqual(['[1] slider "Speed": at 1.5']);
    expect(listed([slider('', '60,380,1020,480', { 'content-desc': '40%' })])).toEqual(['[1] slider: at 40%']);
    expect(listed([node('android.widget.ProgressBar', '60,380,1020,400', { text: '7.0' })])).toEqual([
      '[1] progress: at 7',
    ]);
  });

  it('name a drop-down by its label, apart from what it holds', () => {
    const spinner = node('android.widget.Spinner', '60,380,1020,480', TAP, text('Daily', '60,380,900,480'));
    expect(listed([frame('0,300,1080,500', text('Repeat', '60,310,300,370'), spinner)])).toEqual([
      '[1] dropdown "Repeat": holds "Daily"',
    ]);
    expect(
      listed([node('android.widget.Spinner', '60,380,1020,480', { ...TAP, text: 'Oslo', 'content-desc': 'City' })]),
    ).toEqual(['[1] dropdown "City": holds "Oslo"']);
  });
});
