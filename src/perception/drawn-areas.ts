/** Parts of a screen that an app draws by itself: the tree tells nothing of what is in them. */

import { areaOf, heightOf, overlapOf, widthOf, type Bounds, type Size } from '../core/geometry.js';
import { plainText } from '../core/plain-text.js';
import { newDraft, type DraftPage, type ElementDraft } from './draft.js';
import { isImage, isPlainView, isTellingId, isWeb, takesTouch } from './node-kinds.js';
import type { UiNode } from './ui-tree.js';

/** As shares of the screen, of its sides, and of the area: smaller ones are ornaments, fuller ones mere grounds. */
const LEAST = 0.15;
const LEAST_SIDE = 0.3;
const LEAST_PICTURE = 0.4;
const MOST_FILLED = 0.3;

/** What is surely drawn on, whatever else is known of it. */
const SURFACE = /Surface|Texture|GLView|Canvas|MapView|Map$|Chart|Board|Drawing|Paint|Unity|Game|FlutterView|PdfView/;
/** What holds other views, and is empty only now. */
const CONTAINER =
  /Layout$|ViewGroup$|RecyclerView$|ListView$|ScrollView$|CardView$|Pager2?$|ViewStub$|ComposeView$|Space$/;

/** Names of what is drawn on, and of what only lies behind or over other things. */
const DRAWING = /board|canvas|map|draw|paint|chart|graph|game|preview|sketch|plot|viewer|puzzle|globe/i;
const GROUND = /scrim|placeholder|background|overlay|shadow|container|root|empty|spacer/i;

/** Boards, maps, drawings, photos, empty web pages: large leaves without words, and not the ground that other things stand on. */
export function drawnAreas(roots: readonly UiNode[], page: DraftPage): readonly ElementDraft[] {
  const { size, drafts } = page;
  const screen: Bounds = { left: 0, top: 0, right: size.width, bottom: size.height };
  const found: ElementDraft[] = [];
  const look = (node: UiNode, clip: Bounds): void => {
    const bounds = node.bounds ? overlapOf(clip, node.bounds) : clip;
    for (const child of node.children) look(child, bounds);
    if (!node.bounds || node.children.some(hasArea) || takesTouch(node) || node.scrollable) return;
    if (isDrawing(node, bounds, size) && !isGround(bounds, drafts))
      found.push({ ...newDraft({ node, bounds, clip, owner: undefined }, 'text'), isDrawn: true });
  };
  for (const root of roots) look(root, screen);
  // Of several at one place the last one is what is seen.
  return found.filter(
    ({ bounds }, index) =>
      !found.slice(index + 1).some((later) => areaOf(overlapOf(bounds, later.bounds)) > 0.8 * areaOf(bounds)),
  );
}

const hasArea = ({ bounds }: UiNode): boolean => bounds !== undefined && areaOf(bounds) > 0;

function isDrawing(node: UiNode, bounds: Bounds, size: Size): boolean {
  if (plainText(node.text || node.description) !== '') return false;
  const share = areaOf(bounds) / (size.width * size.height);
  const isLarge = widthOf(bounds) >= LEAST_SIDE * size.width && heightOf(bounds) >= LEAST_SIDE * size.height;
  if (!isLarge || share < (isImage(node) ? LEAST_PICTURE : LEAST)) return false;
  if (isWeb(node) || isImage(node) || SURFACE.test(node.className)) return true;
  if (CONTAINER.test(node.className) || GROUND.test(node.id) || GROUND.test(node.className)) return false;
  return DRAWING.test(node.id) || (isTellingId(node.id) && (node.focusable || !isPlainView(node)));
}

/** Other things fill a good part of it. */
function isGround(bounds: Bounds, drafts: readonly ElementDraft[]): boolean {
  const filled = drafts
    .filter(({ role }) => role === 'target' || role === 'text')
    .reduce((sum, draft) => sum + areaOf(overlapOf(draft.bounds, bounds)), 0);
  return filled > MOST_FILLED * areaOf(bounds);
}
