import type { App } from '../world/app.js';
import { flat, type View } from '../world/view.js';
import type { World } from '../world/world.js';

export type Insets = Readonly<{ top: number; bottom: number }>;

/**
 * The layers that Android puts around an activity's own content. Their paths begin with "^", so that they never
 * clash with the app's. The page's own ground is painted by the outermost: it reaches under the bars.
 */
export function wrapPage(
  page: View,
  around: Readonly<{ toolkit: App['toolkit']; insets: Insets; snackbar: World['snackbar'] }>,
): View {
  const { paint, ...content } = page;
  const { top, bottom } = around.insets;
  const inner = around.toolkit === 'views' ? content : composed(content, around.toolkit);
  return {
    type: 'android.widget.FrameLayout',
    box: { grow: 1 },
    ...(paint && { paint }),
    children: [
      layer('android.widget.LinearLayout', [
        layer('android.widget.FrameLayout', [
          {
            ...layer('android.view.ViewGroup', [
              {
                ...layer('android.widget.FrameLayout', flat([inner, around.snackbar && snackbarView(around.snackbar)])),
                id: 'android:id/content',
                box: { grow: 1, shrink: 1, pad: [top, 0, bottom, 0] },
              },
            ]),
            id: 'decor_content_parent',
          },
        ]),
      ]),
    ],
  };
}

const layer = (type: string, children: readonly View[]): View => ({ type, box: { grow: 1, shrink: 1 }, children });

function composed(content: View, toolkit: App['toolkit']): View {
  const type = toolkit === 'compose' ? 'androidx.compose.ui.platform.ComposeView' : 'android.view.ViewGroup';
  return layer(type, [layer('android.view.View', [layer('android.view.View', [content])])]);
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

function snackbarView({ text, action }: NonNullable<World['snackbar']>): View {
  return {
    type: 'android.widget.FrameLayout',
    key: 'snackbar',
    box: { at: { left: 16, right: 16, bottom: 64 }, row: true, align: 'center', minHeight: 48, pad: [4, 8, 4, 16] },
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
}
