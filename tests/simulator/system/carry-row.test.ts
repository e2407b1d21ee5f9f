import { centerOf, type Bounds, type Point } from '../../../src/core/geometry.js';
import { inputCommands } from '../../../src/simulator/adb/shell/input-commands.js';
import { AdbState } from '../../../src/simulator/adb/adb-state.js';
import { FileSystem } from '../../../src/simulator/adb/file-system.js';
import { runLine } from '../../../src/simulator/adb/shell/shell.js';
import { createServer } from '../../../src/simulator/commands/run-command.js';
import type { PhoneMachine } from '../../../src/simulator/system/phone.js';
import { createSystem } from '../../../src/simulator/system/simulated-system.js';
import { nodesOf } from '../../../src/simulator/tree/tree.js';
import { newPhone } from '../../support/new-phone.js';

const SMALL = { width: 720, height: 1280, density: 320 };

/** A checklist of Notes, open on the phone. */
function onChecklist(link: string, size = { width: 1080, height: 2400, density: 420 }): PhoneMachine {
  const phone = newPhone({ size });
  phone.perform({ do: 'link', link });
  return phone;
}
const saturday = () => onChecklist('notes://note/3');

const boundsOf = (phone: PhoneMachine, words: string): Bounds => {
  const found = nodesOf(phone.tree()).find(({ placed: { view } }) => view.text === words || view.desc === words);
  if (!found) throw new Error(`"${words}" is not on the screen.`);
  return found.placed.visible;
};
const middleOf = (phone: PhoneMachine, words: string): Point => centerOf(boundsOf(phone, words));
const handleOf = (phone: PhoneMachine, item: string): Point => middleOf(phone, `Reorder ${item}`);
const items = (phone: PhoneMachine): readonly string[] =>
  nodesOf(phone.tree()).flatMap(({ placed: { view } }) => /^Reorder (.+)/.exec(view.desc ?? '')?.[1] ?? []);
const stored = (phone: PhoneMachine): string => JSON.stringify(phone.world.apps['com.sim.notes']);

type Move = Readonly<{ x: number; y: number; ms?: number }> | Readonly<{ rest: number }>;

/** A finger that goes down at the first place, over the others or resting, and comes up. */
async function finger(phone: PhoneMachine, from: Point, ...moves: readonly Move[]): Promise<void> {
  const actions = moves.map((move) =>
    'rest' in move
      ? { type: 'pause', duration: move.rest }
      : { type: 'pointerMove', x: Math.round(move.x), y: Math.round(move.y), duration: move.ms ?? 300 },
  );
  const start = { type: 'pointerMove', x: Math.round(from.x), y: Math.round(from.y), duration: 0 };
  const source = {
    id: 'f',
    type: 'pointer',
    actions: [start, { type: 'pointerDown' }, ...actions, { type: 'pointerUp' }],
  };
  await createServer(phone)({ method: 'POST', path: '/actions', body: { actions: [source] } });
}

const shell = async (phone: PhoneMachine, line: string): Promise<void> => {
  const system = createSystem(phone, 'sim');
  const automation = { start: () => undefined, stop: () => undefined };
  await runLine(line, {
    commands: inputCommands({ phone: system, state: new AdbState(system), automation }),
    files: new FileSystem(() => 0),
    out: () => undefined,
    err: () => undefined,
    read: () => Promise.resolve(Buffer.alloc(0)),
    onHangUp: () => undefined,
  });
};

describe('a row with a handle', () => {
  const FIRST = ['Water the tomatoes', 'Return the ladder', 'Buy lemons'];

  it('says so in the tree, by a description that names it', () => {
    expect(saturday().source()).toContain('class="android.widget.ImageView" text="" content-desc="Reorder Buy lemons"');
  });

  it('goes where its handle is carried, down and up, and the others make way', async () => {
    const phone = saturday();
    expect(items(phone).slice(0, 3)).toEqual(FIRST);
    await finger(phone, handleOf(phone, 'Water the tomatoes'), handleOf(phone, 'Buy lemons'));
    expect(items(phone).slice(0, 3)).toEqual(['Return the ladder', 'Buy lemons', 'Water the tomatoes']);
    await finger(phone, handleOf(phone, 'Water the tomatoes'), handleOf(phone, 'Return the ladder'));
    expect(items(phone).slice(0, 3)).toEqual(FIRST);
  });

  it('comes back to its place when it is not carried far enough', async () => {
    const phone = saturday();
    const { x, y } = handleOf(phone, 'Water the tomatoes');
    await finger(phone, { x, y }, { x, y: y + 50 });
    expect(items(phone).slice(0, 3)).toEqual(FIRST);
  });

  it('is carried by any part of it after a long press, and not before', async () => {
    const phone = saturday();
    const [from, to] = [middleOf(phone, 'Water the tomatoes'), middleOf(phone, 'Buy lemons')];
    await finger(phone, from, to);
    expect(items(phone).slice(0, 3)).toEqual(FIRST);
    await finger(phone, from, { rest: 600 }, to);
    expect(items(phone).slice(0, 3)).toEqual(['Return the ladder', 'Buy lemons', 'Water the tomatoes']);
  });

  it('stops at the end, however far the finger goes', async () => {
    const phone = saturday();
    const { x, y } = handleOf(phone, 'Water the tomatoes');
    await finger(phone, { x, y }, { x, y: 2_390 });
    expect(items(phone).at(-1)).toBe('Water the tomatoes');
  });

  it('takes the list along while it is held over the edge', async () => {
    const phone = onChecklist('notes://note/4', SMALL);
    const list = () => nodesOf(phone.tree()).find(({ placed }) => placed.view.id === 'items')?.placed;
    const { x, y } = handleOf(phone, 'Tent');
    const bottom = list()?.visible.bottom ?? 0;
    expect(list()?.scroll).toMatchObject({ at: 0 });
    await finger(phone, { x, y }, { x, y: bottom - 4 }, { rest: 2_000 });
    expect(list()?.scroll?.at).toBeGreaterThan(100);
    expect(stored(phone)).toMatch(/Sun cream.*Tent/);
  });

  it('is carried by "input draganddrop", and by "input swipe" from its handle alone', async () => {
    const phone = saturday();
    const at = ({ x, y }: Point): string => `${Math.round(x)} ${Math.round(y)}`;
    const places = (from: Point, to: Point): string => `${at(from)} ${at(to)}`;
    await shell(
      phone,
      `input draganddrop ${places(middleOf(phone, 'Buy lemons'), middleOf(phone, 'Water the tomatoes'))} 400`,
    );
    expect(items(phone)[0]).toBe('Buy lemons');
    await shell(phone, `input swipe ${places(middleOf(phone, 'Buy lemons'), middleOf(phone, 'Sweep the shed'))} 300`);
    expect(items(phone)[0]).toBe('Buy lemons');
    await shell(phone, `input swipe ${places(handleOf(phone, 'Buy lemons'), handleOf(phone, 'Sweep the shed'))} 300`);
    expect(items(phone).at(-1)).toBe('Buy lemons');
  });
});
