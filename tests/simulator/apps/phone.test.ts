import { contacts } from '../../../src/simulator/apps/contacts.js';
import { maps } from '../../../src/simulator/apps/maps.js';
import { phone } from '../../../src/simulator/apps/phone.js';
import { play, type Play } from '../../../src/simulator/world/play.js';

const start = () => play(phone, { others: [contacts] });
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
});
