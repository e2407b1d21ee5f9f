/** A screen with what was touched on it. */

import { sameBounds, type Point } from '../core/geometry.js';
import type { Outcome, PerformedAction } from '../core/outcome.js';
import type { RecordedScreen } from '../core/trace.js';
import { html, type Html } from './html.js';

export type Touch = Readonly<{ number: number; action: PerformedAction }>;

/**
 * The actions of a step whose place is on its first screen: the first one, and later ones whose target stood there already.
 * What a list or a shortcut touched on a later screen would point at nothing here.
 */
export const touchesOn = (screen: RecordedScreen, { performed }: Outcome): readonly Touch[] =>
  performed
    .map((action, index) => ({ number: index + 1, action }))
    .filter(({ number, action: { point, targetBounds } }) => {
      const stoodThere = targetBounds && screen.elements.some(({ bounds }) => sameBounds(bounds, targetBounds));
      return point !== undefined && (number === 1 || stoodThere === true);
    });

const arrowHead = (from: Point, to: Point, length: number): string => {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const corner = (turn: number): string => {
    const direction = angle + Math.PI + turn;
    return `${Math.round(to.x + length * Math.cos(direction))} ${Math.round(to.y + length * Math.sin(direction))}`;
  };
  return `M${corner(0.5)} L${to.x} ${to.y} L${corner(-0.5)}`;
};

function marker({ number, action }: Touch, unit: number, isOneOfSeveral: boolean): Html {
  const { point, to, targetBounds: target } = action;
  const line = (path: string): Html =>
    html`<path class="halo" d="${path}" stroke-width="${unit * 0.7}" /><path
        d="${path}"
        stroke-width="${unit * 0.35}"
      />`;
  return html`<g class="touch">
    ${
      target &&
      html`<rect
        class="target"
        x="${target.left}"
        y="${target.top}"
        width="${Math.max(0, target.right - target.left)}"
        height="${Math.max(0, target.bottom - target.top)}"
        rx="${unit * 0.6}"
        stroke-width="${unit * 0.28}"
      />`
    }
    ${point && to && line(`M${point.x} ${point.y} L${to.x} ${to.y} ${arrowHead(point, to, unit * 2)}`)}
    ${
      point &&
      html`<circle class="halo" cx="${point.x}" cy="${point.y}" r="${unit * 1.7}" stroke-width="${unit * 0.8}" />
        <circle cx="${point.x}" cy="${point.y}" r="${unit * 1.7}" stroke-width="${unit * 0.4}" />
        <circle class="dot" cx="${point.x}" cy="${point.y}" r="${unit * 0.7}" />`
    }
    ${
      point &&
      isOneOfSeveral &&
      html`<text x="${point.x + unit * 2.3}" y="${point.y - unit * 1.4}" font-size="${unit * 2.4}">${number}</text>`
    }
  </g>`;
}

export type PhoneFigure = Readonly<{
  screen: RecordedScreen | undefined;
  pictureId: string | undefined;
  /** What it shows, for those who do not see it. */
  label: string;
  touches?: readonly Touch[];
}>;

/** A screen with what was touched on it, in the coordinates of the screenshot. */
export function phoneFigure({ screen, pictureId, label, touches = [] }: PhoneFigure): Html {
  const { width, height } = screen?.size ?? { width: 1080, height: 2400 };
  const unit = width / 40;
  return html`<svg class="phone" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">
    <title>${label}</title>
    ${
      pictureId
        ? html`<use href="#${pictureId}" />`
        : html`<rect class="blank" width="${width}" height="${height}" />
            <text class="blank-text" x="${width / 2}" y="${height / 2}" font-size="${unit * 1.8}">no picture</text>`
    }
    ${touches.map((touch) => marker(touch, unit, touches.length > 1))}
  </svg>`;
}
