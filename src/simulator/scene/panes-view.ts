/** A list and its detail side by side in one window. */

import { column } from '../widgets/boxes.js';
import { icon } from '../widgets/pictures.js';
import { text } from '../widgets/texts.js';
import type { SimulatedApp } from '../world/app.js';
import { PANE_MARGINS } from '../world/panes.js';
import { findView } from '../world/path.js';
import { flat, type View } from '../world/view.js';

/** A page that an entry of the back stack drew. */
type Drawn = Readonly<{ uid: number; view: View }>;
type Shown = Readonly<{ app: SimulatedApp; list: Drawn; listWidth: number; detail: Drawn | undefined }>;

/** A list and its detail side by side, under the classes and ids that apps with fragments have. */
export function panesView({ app, list, listWidth, detail }: Shown): View {
  return {
    type: 'androidx.slidingpanelayout.widget.SlidingPaneLayout',
    id: 'sliding_pane_layout',
    box: { grow: 1, shrink: 1, row: true },
    paint: { background: 'surfaceContainer' },
    children: [
      {
        type: 'android.widget.FrameLayout',
        id: 'list_pane',
        traits: { paneTitle: app.label },
        box: { width: listWidth },
        children: [paneOf(list, 'surfaceContainer')],
      },
      {
        type: 'android.widget.FrameLayout',
        id: 'detail_pane',
        ...(detail && { traits: { paneTitle: titleOf(detail.view) ?? app.label } }),
        box: { grow: 1, width: 0, margin: [0, PANE_MARGINS.edge, PANE_MARGINS.edge, PANE_MARGINS.between] },
        paint: { background: 'surface', radius: 24, clip: true },
        children: flat([detail ? paneOf(detail, 'surface') : emptyPane(app)]),
      },
    ],
  };
}

const paneOf = ({ uid, view }: Drawn, background: 'surface' | 'surfaceContainer'): View => ({
  ...view,
  owner: uid,
  paint: { ...view.paint, background },
});

const titleOf = (view: View): string | undefined =>
  findView(view, ({ traits, text: words }) => traits?.heading === true && (words ?? '') !== '')?.view.text;

const emptyPane = ({ icon: { name }, panes }: SimulatedApp): View =>
  column(
    { box: { grow: 1, align: 'center', justify: 'center', gap: 16, pad: 24 } },
    icon(name, { size: 48, color: 'onSurfaceVariant' }),
    text(panes?.empty ?? '', { id: 'empty_detail', color: 'onSurfaceVariant', align: 'center' }),
  );
