/** tap, long_press, double_tap. */

import { z } from 'zod';
import type { Point } from '../core/geometry.js';
import type { Screen } from '../core/screen.js';
import type { Device } from '../device/device.js';
import { defineAction, type Action, type SeenIn } from './action.js';
import type { EffectReading } from './effects/effect-reading.js';
import { readPoint } from './effects/gesture-effect.js';
import { readPress } from './effects/press-effect.js';
import { nameOfElementRef, ElementRef, pixelOf, targetOf } from './target.js';

const PlaceArgs = z.strictObject(ElementRef);

const effectAt = ({ mark, point }: ElementRef, screen: Screen): EffectReading =>
  mark === undefined && point !== undefined
    ? readPoint(pixelOf(point, screen), screen)
    : readPress(
        screen.elements.find((element) => element.mark === mark),
        screen,
      );

type Press = Readonly<{
  name: string;
  verb: string;
  whenToUse: string;
  seenIn: SeenIn;
  press: (device: Device, at: Point) => Promise<void>;
}>;

const pressing = ({ name, verb, whenToUse, seenIn, press }: Press): Action =>
  defineAction({
    name,
    whenToUse,
    args: PlaceArgs,
    effect: effectAt,
    seenIn,
    isTouch: true,
    wording: (place, screen) => `${verb} ${nameOfElementRef(place, screen)}`,
    perform: async (place, { context, screen }) => {
      const target = targetOf(place, screen);
      if (target.element?.state.disabled) {
        return {
          ok: false,
          detail: `${nameOfElementRef(place, screen)} is disabled: something else has to be done first.`,
          target,
        };
      }
      await press(context.device, target.point);
      return { ok: true, detail: `Touched ${nameOfElementRef(place, screen)}.`, target };
    },
  });

export const TOUCH_ACTIONS: readonly Action[] = [
  pressing({
    name: 'tap',
    verb: 'tap',
    whenToUse: 'press a button, open a row, choose a field, turn a switch',
    seenIn: 'elements',
    press: (device, at) => device.tap(at),
  }),
  pressing({
    name: 'long_press',
    verb: 'long press',
    whenToUse: 'open the menu of an element, or begin to select',
    seenIn: 'elements',
    press: (device, at) => device.longPress(at),
  }),
  pressing({
    name: 'double_tap',
    verb: 'double tap',
    whenToUse: 'zoom in, or what an app says takes two taps',
    // A map or a photo that zooms keeps its elements.
    seenIn: 'picture',
    press: (device, at) => device.doubleTap(at),
  }),
];
