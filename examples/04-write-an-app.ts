import { startSimulatedPhone } from 'fingertips';
import { toolbar } from '../src/simulator/widgets/bars.js';
import { button } from '../src/simulator/widgets/buttons.js';
import { field } from '../src/simulator/widgets/fields.js';
import { list, row } from '../src/simulator/widgets/lists.js';
import { screen } from '../src/simulator/widgets/screens.js';
import { app } from '../src/simulator/world/app.js';
import { record, snackbar } from '../src/simulator/world/effect.js';
import { play } from '../src/simulator/world/play.js';

// 1. What it remembers, and what can be said to it.
type State = { things: readonly string[]; draft: string };
type Message = { kind: 'draft'; text: string } | { kind: 'add' } | { kind: 'back'; thing: string };

// 2. Its screens, and what a message does.
const lent = app<State, Message>({
  package: 'com.sim.lent',
  label: 'Lent',
  icon: 'hand-extended',
  initial: { things: ['Ladder, to Mum'], draft: '' },
  screens: {
    '.Main': ({ things, draft }) =>
      screen(
        toolbar('Lent'),
        field('draft', draft, { hint: 'What, and to whom', edit: 'draft', submit: { kind: 'add' } }),
        button('add', 'Add', { disabled: draft === '', tap: { kind: 'add' } }),
        list(
          'things',
          things.map((thing) => row('thing', thing, { key: thing, dismiss: { kind: 'back', thing } })),
        ),
      ),
  },
  update(state, message) {
    const { things, draft } = state;
    if (message.kind === 'draft') return [{ ...state, draft: message.text }];
    if (message.kind === 'add') return [{ things: [draft, ...things], draft: '' }, record('saved', { thing: draft })];
    return [{ ...state, things: things.filter((thing) => thing !== message.thing) }, snackbar('It is back')];
  },
});

// 3. Its test: no picture, no layout, no Appium.
const played = play(lent).type('draft', 'Tent, to Oskar').tap('Add').dismiss('Ladder, to Mum');
console.log(played.texts().join(' | '));

// 4. The same app on a phone, behind a real Appium server.
const phone = await startSimulatedPhone({ apps: [lent] });
phone.system.launch({ package: 'com.sim.lent' });
const saved = phone.query({ at: '/apps/com.sim.lent/things', contains: 'Ladder, to Mum' });
console.log(phone.system.source().includes('text="Ladder, to Mum"') ? 'It is in the tree.' : 'It is not in the tree.');
await phone.close();
process.exitCode = saved.holds && played.texts().includes('Tent, to Oskar') ? 0 : 1;

// Lent | Add | Tent, to Oskar
// It is in the tree.
