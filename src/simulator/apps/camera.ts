/** The Camera app: it asks before it looks. */

import type { StoredFile } from '../content/stored-files.js';
import { app, type Env, type Update } from '../world/app.js';
import { ask, record, start, tell, toast } from '../world/effect.js';
import { line } from '../widgets/boxes.js';
import { iconButton } from '../widgets/buttons.js';
import { scenery } from '../widgets/drawings.js';
import { canvas } from '../widgets/pictures.js';
import { screen } from '../widgets/screens.js';
import { files } from './files.js';
import { askAgain, noPermission } from './no-permission.js';

type State = { taken: number; lens: 'back' | 'front'; flash: boolean };
type Message = { kind: 'shoot' | 'turn' | 'flash' | 'look' | 'allow' | 'answered' };

const nameOf = (at: number): string =>
  `IMG_${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '_')}.jpg`;
/** What is before the lens follows from the hour and from the lens. */
const seedAt = (at: number, { lens, taken }: State): number =>
  (Math.floor(at / 3_600_000) % 97) + (lens === 'front' ? 40 : 0) + taken;

const round = (glyph: string, label: string, tap: Message) =>
  iconButton(glyph, label, { color: '#FFFFFF', tap, box: { width: 56, height: 56 } });

function viewfinder(state: State, env: Env) {
  const isAllowed = env.permissions.CAMERA === true;
  return {
    ...screen(
      line(
        { box: { justify: 'end', pad: 8 } },
        round(state.flash ? 'flash' : 'flash-off', state.flash ? 'Flash on' : 'Flash off', { kind: 'flash' }),
      ),
      isAllowed
        ? canvas('viewfinder', scenery(seedAt(env.now, state)), {
            desc: 'Viewfinder',
            type: 'android.view.SurfaceView',
            box: { grow: 1, height: 0 },
          })
        : noPermission(
            'Camera cannot take pictures without your permission',
            { permission: 'CAMERA', label: 'Allow camera', tap: { kind: 'allow' }, color: '#FFFFFF' },
            env,
          ),
      line(
        { box: { justify: 'around', pad: [24, 24, 32, 24] } },
        round('image-outline', 'Last picture', { kind: 'look' }),
        iconButton('circle-slice-8', 'Take picture', {
          id: 'shutter',
          color: '#FFFFFF',
          disabled: !isAllowed,
          tap: { kind: 'shoot' },
          box: { width: 72, height: 72 },
        }),
        round('camera-flip-outline', 'Switch camera', { kind: 'turn' }),
      ),
    ),
    paint: { background: '#000000', drawing: [] },
  } as const;
}

function shoot(state: State, { now }: Env): Update<State, Message> {
  const name = nameOf(now);
  const file: StoredFile = { name, folder: 'Camera', kilobytes: 2800 + (now % 900), at: now, seed: seedAt(now, state) };
  return [
    { ...state, taken: state.taken + 1 },
    tell(files.package, { kind: 'add', file }),
    record('saved', { picture: name }),
    toast('Picture saved'),
  ];
}

export const camera = app<State, Message>({
  package: 'com.sim.camera',
  label: 'Camera',
  icon: { name: 'camera', color: '#FFFFFF', background: '#455A64' },
  initial: { taken: 0, lens: 'back', flash: false },
  screens: { '.Main': viewfinder },
  opened: (state) => [state, ask('CAMERA', { granted: { kind: 'answered' }, denied: { kind: 'answered' } })],
  update(state, message, env) {
    switch (message.kind) {
      case 'shoot':
        return shoot(state, env);
      case 'turn':
        return [{ ...state, lens: state.lens === 'back' ? 'front' : 'back' }];
      case 'flash':
        return [{ ...state, flash: !state.flash }];
      case 'look':
        return [state, start('com.sim.gallery')];
      case 'allow':
        return [state, askAgain('CAMERA', { own: 'com.sim.camera', answered: { kind: 'answered' } }, env)];
      case 'answered':
        return [state];
    }
  },
});
