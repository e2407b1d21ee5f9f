/** The layers that Android puts around an app's own views. */

import type { SimulatedApp } from '../world/app.js';
import { flat, type View } from '../world/view.js';
import type { World } from '../world/world.js';

export type Insets = Readonly<{ top: number; bottom: number }>;

type Layer = readonly [type: string, id?: string];

const FRAME = 'android.widget.FrameLayout';
const LINEAR = 'android.widget.LinearLayout';
const CONTENT: Layer = [FRAME, 'android:id/content'];
const GROUP: Layer = ['android.view.ViewGroup'];
const VIEW: Layer = ['android.view.View'];

/** From the window down to the page, as each toolkit has them. */
const LAYERS: Readonly<Record<SimulatedApp['toolkit'], readonly Layer[]>> = {
  views: [[FRAME], [LINEAR], [FRAME], ['android.view.ViewGroup', 'decor_content_parent'], CONTENT],
  compose: [[FRAME], [LINEAR], CONTENT, ['androidx.compose.ui.platform.ComposeView'], VIEW],
  flutter: [[FRAME], [LINEAR], CONTENT, [FRAME], VIEW, VIEW, VIEW],
  'react-native': [[FRAME], [LINEAR], [FRAME], [LINEAR, 'action_bar_root'], CONTENT, [FRAME], GROUP, GROUP],
};

/**
 * The layers that stand around an activity's own content. Their paths begin with "^", so that they never
 * clash with the app's. The page's own ground is painted by the outermost: it reaches under the bars.
 */
export function wrapPage(
  page: View,
  around: Readonly<{ toolkit: SimulatedApp['toolkit']; insets: Insets; snackbar: World['snackbar'] }>,
): View {
  const { paint, ...content } = page;
  const { top, bottom } = around.insets;
  const wrapped = LAYERS[around.toolkit].reduceRight<View>((inner, [type, id]) => {
    const isContent = id === 'android:id/content';
    const snackbar =
      isContent && around.snackbar && snackbarView(around.snackbar, bottom + (hasBottomBar(page) ? BOTTOM_BAR : 0));
    return {
      type,
      ...(id !== undefined && { id }),
      box: { grow: 1, shrink: 1, ...(isContent && { pad: [top, 0, bottom, 0] as const }) },
      children: flat([inner, snackbar]),
    };
  }, content);
  return { ...wrapped, box: { grow: 1 }, ...(paint && { paint }) };
}

/** The layers around a dialog's or menu's content: its window is only as large as it is. */
export const wrapDialog = (content: View): View => ({
  type: 'android.widget.FrameLayout',
  children: [
    {
      type: 'android.widget.FrameLayout',
      children: [
        { type: 'android.widget.FrameLayout', id: 'android:id/content', box: { shrink: 1 }, children: [content] },
      ],
    },
  ],
});

/** As wide as a display that is held upright, and in the middle of a wider one. */
/** Of the bar that leads to the main parts of an app, in dp. */
const BOTTOM_BAR = 80;
const hasBottomBar = ({ children = [] }: View): boolean => children.some(({ id }) => id === 'bottom_navigation');

/** Above whatever is at the bottom: the keyboard, the app's own bar. */
function snackbarView({ text, action }: NonNullable<World['snackbar']>, bottom: number): View {
  const bar: View = {
    type: 'android.widget.FrameLayout',
    box: { row: true, align: 'center', width: '100%', maxWidth: 576, minHeight: 48, pad: [4, 8, 4, 16] },
    paint: { background: 'inverseSurface', radius: 4, shadow: 3 },
    children: flat([
      {
        type: 'android.widget.TextView',
        id: 'snackbar_text',
        text,
        box: { grow: 1, width: 0 },
        textLook: { size: 14, lineHeight: 20, color: 'inverseOnSurface', maxLines: 2 },
      },
      action !== null && {
        type: 'android.widget.Button',
        id: 'snackbar_action',
        text: action,
        on: { tap: { kind: '$snackbar' } },
        box: { height: 40, justify: 'center' as const, pad: [0, 12] as const },
        textLook: { size: 14, lineHeight: 20, weight: 500 as const, color: 'primaryContainer' as const },
      },
    ]),
  };
  return {
    key: 'snackbar',
    box: { at: { left: 16, right: 16, bottom: bottom + 16 }, align: 'center' },
    children: [bar],
  };
}
