import { contacts } from '../../../src/simulator/apps/contacts.js';
import { maps } from '../../../src/simulator/apps/maps.js';
import { phone } from '../../../src/simulator/apps/phone.js';
import type { Permission } from '../../../src/simulator/world/effect.js';
import { settings } from '../../../src/simulator/apps/settings.js';
import { play, type Play } from '../../../src/simulator/world/play.js';

const start = () => play(phone, { others: [contacts] });
/** Answers the permission dialog. */
const answered = (shown: Play, kind: '$allow' | '$deny') =>
  shown.give({ do: 'answer', uid: shown.world.windows.at(-1)?.uid ?? 0, message: { kind } });
/** Opened after these were taken away. */
const without = (...permissions: readonly Permission[]): Play =>
  permissions
    .reduce(
      (shown, permission) => shown.give({ do: 'grant', package: phone.package, permission, granted: false }),
      play(phone, { others: [contacts, settings] }),
    )
    .give({ do: 'stop', package: phone.package })
    .give({ do: 'start', package: phone.package });
const calls = ({ world }: Play) => world.journal.filter(({ what }) => what === 'called').map(({ details }) => details);

describe('the Phone', () => {
  it('dials what is keyed in, less what is taken back', () => {
    const dialled = [...'01632960114']
      .reduce((pad, key) => pad.tap(key), start().tap('Key pad'))
      .tap('Backspace')
      .tap('5');
    expect(calls(dialled)).toEqual([]);
    expect(calls(dialled.tap('Call'))).toEqual([{ to: '01632960115', phone: '01632960115' }]);
  });

  it('calls a contact and lists the call first', () => {
    const called = start().tap('Contacts').tap('Call Iris Pemberley');
    expect(called.texts()).toContain('Calling…');
    expect(calls(called)).toEqual([{ to: 'Iris Pemberley', phone: '07700 900176' }]);
    expect(called.tap('End call').tap('Recents').texts()[1]).toBe('Iris Pemberley');
  });

  it('takes a number from another app, and waits for the tap that calls', () => {
    const asked = play(maps, { others: [phone] })
      .link('maps://place/Tinsmith%20Coffee')
      .tap('Call');
    expect(asked.texts()).toContain('01632960182');
    expect(calls(asked)).toEqual([]);
  });

  it('may read calls and contacts and may call, as it comes', () => {
    expect(start().world.permissions['com.sim.phone']).toEqual({
      READ_CALL_LOG: true,
      READ_CONTACTS: true,
      CALL_PHONE: true,
    });
  });

  it('asks at the first need for what was taken away, and does with less', () => {
    const refused = answered(without('READ_CALL_LOG', 'READ_CONTACTS', 'CALL_PHONE'), '$deny');
    expect(refused.texts()).toContain('Phone cannot show your calls without your permission');
    const recents = answered(refused.tap('Allow call logs'), '$allow');
    expect(recents.texts()).toContain('07700 900198');
    expect(recents.texts()).not.toContain('Mei Castellan');
    const people = answered(recents.tap('Contacts'), '$allow');
    const calling = people.tap('Call Iris Pemberley');
    expect(calls(calling)).toEqual([]);
    expect(calls(answered(calling, '$allow'))).toEqual([{ to: 'Iris Pemberley', phone: '07700 900176' }]);
    expect(answered(calling, '$deny').world.snackbar).toMatchObject({
      text: 'Phone may not make calls',
      action: 'Settings',
    });
  });

  it('asks no third time, and leads to Settings', () => {
    const twice = answered(answered(without('READ_CALL_LOG'), '$deny').tap('Allow call logs'), '$deny');
    expect(twice.tap('Contacts').tap('Recents').world.windows).toEqual([]);
    const allowed = twice.tap('Open settings').tap('Call logs').give({ do: 'start', package: phone.package });
    expect(allowed.texts()).toContain('Mei Castellan');
  });
});
