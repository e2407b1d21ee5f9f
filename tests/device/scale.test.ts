import { scaleBetween, scaleSource, sizeOfPng, sizeOfSource, toDevice } from '../../src/device/scale.js';

const size = (width: number, height: number) => ({ width, height });

describe('the scale between picture and phone', () => {
  it.each([
    { what: 'the same size', picture: size(1080, 2400), phone: size(1080, 2400), scale: 1 },
    { what: 'half the size', picture: size(540, 1200), phone: size(1080, 2400), scale: 0.5 },
    { what: 'a picture a quarter larger', picture: size(1350, 3000), phone: size(1080, 2400), scale: 1.25 },
    { what: 'a bar below that is left out', picture: size(1080, 2400), phone: size(1080, 2268), scale: 1 },
    { what: 'a bar at the side that is left out', picture: size(2400, 1080), phone: size(2268, 1080), scale: 1 },
    { what: 'half the size and a bar', picture: size(540, 1200), phone: size(1080, 2268), scale: 0.5 },
    {
      what: 'a size that was told before the display turned',
      picture: size(2400, 1080),
      phone: size(1080, 2400),
      scale: 1,
    },
    { what: 'rounding', picture: size(1079, 2399), phone: size(1080, 2400), scale: 1 },
  ])('is right for $what', ({ picture, phone, scale }) => {
    expect(scaleBetween(picture, phone)).toBeCloseTo(scale, 5);
  });

  it('moves points one way and bounds the other', () => {
    expect(toDevice({ x: 50, y: 101 }, 0.5)).toEqual({ x: 100, y: 202 });
    const source = '<a text="bounds=[1,2]" bounds="[-10,20][30,40]"/>';
    expect(scaleSource(source, 0.5)).toBe('<a text="bounds=[1,2]" bounds="[-5,10][15,20]"/>');
  });

  it('reads sizes from what a phone sends, and nothing from anything else', () => {
    expect(sizeOfSource('<hierarchy rotation="1" width="2400" height="1080"><a width="9"/></hierarchy>')).toEqual(
      size(2400, 1080),
    );
    expect(sizeOfSource('<hierarchy rotation="0"><a width="9" height="9"/></hierarchy>')).toBeUndefined();
    expect(sizeOfPng(Buffer.from('not a picture, but long enough to be one'))).toBeUndefined();
  });
});
