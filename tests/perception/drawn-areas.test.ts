import { listed, TAP } from '../support/listed.js';
import { node, text } from '../support/page-source.js';

const bar = [
  text('Move 12', '40,90,500,170'),
  node('android.widget.ImageButton', '940,60,1080,200', { ...TAP, 'content-desc': 'Hint' }),
];
const POINT = 'drawn: nothing in it has marks; name a point';

describe('what an app draws by itself', () => {
  it.each([
    [
      'a board',
      {
        className: 'android.view.View',
        'resource-id': 'a.b:id/board',
        focusable: true,
        line: `area "board", ${POINT}`,
      },
    ],
    ['a game', { className: 'android.view.SurfaceView', line: `area, ${POINT}` }],
    ['a map', { className: 'a.b.TileMapView', 'resource-id': 'a.b:id/harbour', line: `area "harbour", ${POINT}` }],
    ['a web page that tells nothing', { className: 'android.webkit.WebView', line: `area, ${POINT}` }],
  ])('is listed below a tool bar: %s', (_, { className, line, ...more }) => {
    expect(listed([node(className, '0,200,1080,2200', more), ...bar]).at(-1)).toBe(`[3] ${line}`);
  });

  it.each([
    ['a ground on which other things stand', 'android.view.View', { 'resource-id': 'a.b:id/background' }],
    ['a layout that is empty now', 'android.widget.FrameLayout', { 'resource-id': 'a.b:id/list' }],
    ['a view that nobody named', 'android.view.View', {}],
  ])('is not %s', (_, className, more) => {
    expect(listed([node(className, '0,200,1080,2200', more), ...bar])).toHaveLength(2);
  });
});
