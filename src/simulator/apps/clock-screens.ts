/** The screens of Clock. */

import { clock as written } from '../content/hours.js';
import { bottomBar, toolbar } from '../widgets/bars.js';
import { column, line, space } from '../widgets/boxes.js';
import { button, chip, fab, iconButton } from '../widgets/buttons.js';
import { switchView } from '../widgets/choices.js';
import { field } from '../widgets/fields.js';
import { list, row } from '../widgets/lists.js';
import { dialogScreen, screen } from '../widgets/screens.js';
import { text } from '../widgets/texts.js';
import { DAYS, minuteOfDraft, onDays, type State } from './clock-state.js';

const alarmsTab = ({ alarms }: State) => [
  list(
    'alarms',
    alarms.map(({ id, minute, days, label, on }) =>
      row('alarm', written(minute), {
        key: String(id),
        subtitle: [label, onDays(days)].filter(Boolean).join(' · '),
        dismiss: { kind: 'delete', id },
        end: [
          iconButton('delete-outline', `Delete alarm ${written(minute)}`, {
            id: 'delete',
            tap: { kind: 'delete', id },
          }),
          switchView(on, { desc: `Alarm ${written(minute)}`, tap: { kind: 'switch', id } }),
        ],
      }),
    ),
    { box: { pad: [0, 0, 88, 0] } },
  ),
  fab('plus', 'Add alarm', { tap: { kind: 'new' }, box: { at: { right: 16, bottom: 96 } } }),
];

const two = (value: number) => String(value).padStart(2, '0');
const span = (seconds: number) =>
  `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;

const timerTab = ({ timer: { set, left, running } }: State) => [
  column(
    { box: { grow: 1, align: 'center', justify: 'center', gap: 32 } },
    text(span(left), { id: 'remaining', style: 'display', desc: `${span(left)} remaining` }),
    line(
      { box: { gap: 8 } },
      [60, 300, 600].map((seconds) =>
        chip('add_time', `+${seconds / 60} min`, { key: String(seconds), tap: { kind: 'add', seconds } }),
      ),
    ),
    line(
      { box: { gap: 16 } },
      button('reset', 'Reset', { style: 'outlined', disabled: set === 0, tap: { kind: 'reset' } }),
      running
        ? button('pause', 'Pause', { icon: 'pause', tap: { kind: 'pause' } })
        : button('start', 'Start', { icon: 'play', disabled: left === 0, tap: { kind: 'start' } }),
    ),
    space(24),
  ),
];

export const main = (state: State) =>
  screen(
    toolbar(state.tab === 0 ? 'Alarm' : 'Timer'),
    state.tab === 0 ? alarmsTab(state) : timerTab(state),
    bottomBar(state.tab, [
      { label: 'Alarm', icon: 'alarm', tap: { kind: 'tab', tab: 0 } },
      { label: 'Timer', icon: 'timer-sand', tap: { kind: 'tab', tab: 1 } },
    ]),
  );

export const setting = ({ draft }: State) =>
  dialogScreen(
    'Set alarm',
    {
      positive: { label: 'OK', tap: { kind: 'save' }, disabled: minuteOfDraft(draft) === undefined },
      negative: { label: 'Cancel', tap: { kind: 'cancel' } },
    },
    line(
      { box: { gap: 8 } },
      field('hour', draft.hour, {
        hint: 'Hour',
        edit: 'hour',
        keyboard: 'number',
        maxLength: 2,
        box: { grow: 1, width: 0 },
      }),
      text(':', { style: 'title' }),
      field('minute', draft.minute, {
        hint: 'Minute',
        edit: 'minute',
        keyboard: 'number',
        maxLength: 2,
        box: { grow: 1, width: 0 },
      }),
    ),
    line(
      { id: 'days', box: { wrap: true, gap: 6, margin: [12, 0] } },
      DAYS.map((name, day) =>
        chip('day', name, { key: name, selected: draft.days.includes(day), tap: { kind: 'day', day } }),
      ),
    ),
    field('label', draft.label, { hint: 'Label', edit: 'label' }),
  );
