import { createHiddenAreas, type ScreenToHide } from '../../src/perception/hidden-areas.js';
import { anElement } from '../support/builders.js';

const size = { width: 1000, height: 2000 };
const field = { left: 0, top: 600, right: 1000, bottom: 700 };
const bar = anElement(1, { label: 'Sign in', bounds: { left: 0, top: 0, right: 1000, bottom: 150 } });
const foot = anElement(1, { label: 'Help', bounds: { left: 0, top: 1850, right: 1000, bottom: 2000 } });
const typed = anElement(1, { label: 'Code', value: '{{secret:PIN}}', bounds: field });
const item = anElement(1, { label: 'Paste', bounds: { left: 500, top: 500, right: 900, bottom: 600 } });

const seen = (elements: ScreenToHide['elements'], more: Partial<ScreenToHide> = {}): ScreenToHide => ({
  elements,
  size,
  keyboardShown: false,
  blind: false,
  ...more,
});

describe('what must not be read in a picture', () => {
  it('is where a secret stands', () => {
    expect(createHiddenAreas()(seen([bar, typed, foot]))).toEqual([field]);
  });

  it('stays hidden while a menu lies over the page and tells its own tree alone', () => {
    const hidden = createHiddenAreas();
    hidden(seen([bar, typed, foot]));
    expect(hidden(seen([item]))).toEqual([field]);
    expect(hidden(seen([item]))).toEqual([field]);
  });

  it('stays hidden where the page tells nothing at all any more', () => {
    const hidden = createHiddenAreas();
    hidden(seen([bar, typed, foot]));
    expect(hidden(seen([], { blind: true }))).toEqual([field]);
  });

  it('is shown again when another page fills the screen', () => {
    const hidden = createHiddenAreas();
    hidden(seen([bar, typed, foot]));
    expect(hidden(seen([bar, foot]))).toEqual([]);
    expect(hidden(seen([item]))).toEqual([]);
  });

  it('is the keyboard as well, whose suggestions repeat what was typed', () => {
    const hidden = createHiddenAreas();
    const areas = hidden(seen([bar, typed], { keyboardShown: true }));
    expect(areas).toEqual([field, { left: 0, top: 1000, right: 1000, bottom: 2000 }]);
    expect(createHiddenAreas()(seen([bar, foot], { keyboardShown: true }))).toEqual([]);
  });
});
