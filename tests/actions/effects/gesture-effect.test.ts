import { riskyOf } from '../../../src/actions/effects/effect-reading.js';
import { readDrag, readPoint, readScroll, readStroke } from '../../../src/actions/effects/gesture-effect.js';
import { anElement, aRow, screenOf } from '../../support/builders.js';

const SEND = anElement(1, { label: 'Send', kind: 'icon', bounds: { left: 900, top: 1800, right: 990, bottom: 1880 } });
const ROW = aRow(1, 'Daniel Frost');
const ON_ROW = { x: 700, y: 290 };
const chat = screenOf([SEND]);
const at = { x: 940, y: 1840 };

describe('a touch at a point', () => {
  it('has the effect of what it hits', () => {
    expect(riskyOf(readPoint(at, chat))).toEqual(['sends']);
  });

  it('is asked about where nothing is known', () => {
    expect(readPoint({ x: 10, y: 10 }, chat).unknown).toBe(true);
    expect(readPoint(at, screenOf([SEND], { blind: true })).unknown).toBe(true);
    const map = anElement(1, { kind: 'area', drawn: true, bounds: { left: 0, top: 0, right: 1000, bottom: 2000 } });
    expect(readPoint(at, screenOf([map])).unknown).toBe(true);
  });
});

describe('a stroke', () => {
  it('is a press when it goes no further than a finger trembles', () => {
    expect(riskyOf(readStroke({ from: at, to: { x: at.x + 20, y: at.y }, screen: chat }))).toEqual(['sends']);
    expect(riskyOf(readDrag({ from: at, to: at, screen: chat }))).toEqual(['sends']);
  });

  it('is a press when it begins on a control', () => {
    expect(riskyOf(readStroke({ from: at, to: { x: 300, y: at.y }, screen: chat }))).toContain('sends');
    expect(riskyOf(readScroll({ from: at, to: { x: at.x, y: 200 }, screen: chat }))).toEqual(['sends']);
  });

  it('may delete a row that it sweeps away, whatever it is called', () => {
    const sideways = { from: ON_ROW, to: { x: 100, y: 290 }, screen: screenOf([ROW]) };
    expect([readStroke(sideways), readScroll(sideways)].map(riskyOf)).toEqual([['deletes'], ['deletes']]);
  });

  it('turns a page that scrolls that way, and moves a list up and down', () => {
    const pager = anElement(2, {
      kind: 'list',
      abilities: ['scroll-left', 'scroll-right'],
      bounds: { left: 0, top: 0, right: 1000, bottom: 2000 },
    });
    const sideways = { from: ON_ROW, to: { x: 100, y: 290 }, screen: screenOf([ROW, pager]) };
    expect(riskyOf(readStroke(sideways))).toEqual([]);
    const up = { from: ON_ROW, to: { x: 700, y: 50 }, screen: screenOf([ROW]) };
    expect(readScroll(up).effects).toEqual(['reads']);
  });
});

describe('a drag', () => {
  it('may throw away what it carries, but for the knob of a slider', () => {
    const to = { x: 100, y: 1500 };
    expect(riskyOf(readDrag({ from: ON_ROW, to, screen: screenOf([ROW]) }))).toEqual(['deletes']);
    const knob = aRow(1, 'Brightness', { kind: 'slider' });
    expect(riskyOf(readDrag({ from: ON_ROW, to: { x: 100, y: 290 }, screen: screenOf([knob]) }))).toEqual([]);
  });
});
