import { readActions } from '../../../src/simulator/commands/pointer-actions.js';

const finger = (...actions: object[]) => ({ type: 'pointer', id: 'f', parameters: { pointerType: 'touch' }, actions });
const move = (x: number, y: number, rest: object = {}) => ({ type: 'pointerMove', x, y, ...rest });
const down = { type: 'pointerDown', button: 0 };
const up = { type: 'pointerUp', button: 0 };
const nowhere = () => ({ x: 0, y: 0 });
const ELEMENT = { 'element-6066-11e4-a52e-4f735466cecf': 'e1' };

describe('W3C actions', () => {
  it('become a tap', () => {
    expect(readActions([finger(move(5, 6), down, { type: 'pause', duration: 50 }, up)], nowhere)).toEqual({
      strokes: [
        {
          pointer: 'f',
          path: [
            { x: 5, y: 6, atMs: 0 },
            { x: 5, y: 6, atMs: 50 },
          ],
        },
      ],
      keys: [],
      durationMs: 50,
    });
  });

  it('keep a finger still during a pause and then let it move', () => {
    const gesture = readActions(
      [finger(move(0, 0), down, { type: 'pause', duration: 600 }, move(0, 100, { duration: 200 }), up)],
      nowhere,
    );
    expect(gesture.strokes[0]?.path.map(({ y, atMs }) => [y, atMs])).toEqual([
      [0, 0],
      [0, 600],
      [100, 800],
      [100, 800],
    ]);
  });

  it('count from an element or from where the finger is', () => {
    const center = (id: string) => (id === 'e1' ? { x: 100, y: 200 } : nowhere());
    const gesture = readActions(
      [finger(move(1, 2, { origin: ELEMENT }), down, move(10, 0, { origin: 'pointer' }), up)],
      center,
    );
    expect(gesture.strokes[0]?.path.at(0)).toMatchObject({ x: 101, y: 202 });
    expect(gesture.strokes[0]?.path.at(-1)).toMatchObject({ x: 111, y: 202 });
  });

  it('run several fingers at the same time', () => {
    const one = { ...finger(move(0, 0), down, move(0, 50, { duration: 100 }), up), id: 'a' };
    const two = { ...finger(move(9, 9), down, move(9, 0, { duration: 300 }), up), id: 'b' };
    const { strokes, durationMs } = readActions([one, two], nowhere);
    expect(strokes.map(({ pointer }) => pointer)).toEqual(['a', 'b']);
    expect(durationMs).toBe(300);
  });

  it('carry keys', () => {
    const keyboard = {
      type: 'key',
      id: 'k',
      actions: [
        { type: 'keyDown', value: 'x' },
        { type: 'keyUp', value: 'x' },
      ],
    };
    expect(readActions([keyboard], nowhere).keys).toEqual([
      { key: 'x', isDown: true, atMs: 0 },
      { key: 'x', isDown: false, atMs: 0 },
    ]);
  });

  it('lift a finger that was left down', () => {
    expect(readActions([finger(move(1, 1), down)], nowhere).strokes).toHaveLength(1);
  });

  it.each([
    ['no list', 'tap', '"actions" must be a list'],
    ['a source that is none', [7], 'Source 0 of "actions" must be an object'],
    ['an unknown type', [{ type: 'wheel', id: 'w', actions: [] }], 'it must be pointer, key or none'],
    ['actions that are no list', [{ type: 'pointer', id: 'f', actions: 3 }], 'must have a list "actions"'],
    ['a place that is no number', [finger({ type: 'pointerMove', x: 'left', y: 1 })], 'needs numbers "x" and "y"'],
    [
      'a duration below zero',
      [finger({ type: 'pause', duration: -1 })],
      '"duration" must be a number from 0 to 600000, got -1',
    ],
    ['an unknown action', [finger({ type: 'pointerDance' })], 'A pointer has no action "pointerDance"'],
    ['an origin that is no element', [finger(move(1, 1, { origin: {} }))], '"origin" must be'],
    ['a source without an id', [{ type: 'pointer', actions: [] }], 'has no "id"'],
    ['two sources of one id', [finger(), finger()], 'Two sources have the id "f"'],
    ['an unknown pointer', [{ ...finger(), parameters: { pointerType: 'nose' } }], 'it must be touch, pen or mouse'],
    ['a finger that goes down nowhere', [finger(down)], 'needs a pointerMove before it'],
    ['a finger that goes down twice', [finger(move(1, 1), down, down)], 'is down already'],
    ['a move to no place', [finger({ type: 'pointerMove' })], 'needs numbers "x" and "y"'],
    ['a key without a letter', [{ type: 'key', id: 'k', actions: [{ type: 'keyUp', value: '' }] }], 'needs a "value"'],
  ])('refuse %s', (_, actions, complaint) => {
    expect(() => readActions(actions, nowhere)).toThrow(complaint);
  });
});
