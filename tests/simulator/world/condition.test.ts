import type { Condition } from '../../../src/simulator/world/condition.js';
import type { Phone } from '../../../src/simulator/system/phone.js';
import { newPhone } from '../../support/new-phone.js';

function opened(...conditions: readonly Condition[]): Phone {
  const phone = newPhone({ conditions });
  phone.perform({ do: 'start', package: 'com.sim.notes' });
  return phone;
}
const tapNew = (phone: Phone): void =>
  phone.perform({ do: 'answer', uid: phone.scene().active.uid, message: { kind: 'new' } });

describe('a phone that misbehaves on demand', () => {
  it('loads slowly: a ring that turns, then the screen', () => {
    const phone = opened({ kind: 'slow-load', ms: 2_000 });
    expect(phone.source()).toContain('android.widget.ProgressBar');
    phone.pass(2_000);
    expect(phone.source()).toContain('text="Shopping"');
    expect(phone.source()).not.toContain('android.widget.ProgressBar');
  });

  it('puts a pop-up over the app, which goes when it is closed', () => {
    const phone = opened({ kind: 'pop-up', text: 'Rate us' });
    expect(phone.source()).toContain('text="Rate us"');
    expect(phone.front()).toEqual({ package: 'com.sim.notes', activity: '.pop-up' });
    phone.perform({ do: 'back' });
    expect(phone.source()).toContain('text="Shopping"');
  });

  it('asks for a permission at a bad moment and keeps the answer', () => {
    const phone = opened({ kind: 'permission' });
    expect(phone.source()).toContain('com.android.permissioncontroller:id/permission_deny_button');
    phone.perform({ do: 'answer', uid: phone.scene().active.uid, message: { kind: '$deny' } });
    expect(phone.world.permissions['com.sim.notes']).toEqual({ POST_NOTIFICATIONS: false });
  });

  it('loses the first tap only', () => {
    const phone = opened({ kind: 'lost-tap', package: 'com.sim.notes' });
    tapNew(phone);
    expect(phone.front().activity).toBe('.Main');
    tapNew(phone);
    expect(phone.front().activity).toBe('.Edit');
  });

  it('does not answer until the person chooses to wait', () => {
    const phone = opened({ kind: 'not-responding' });
    tapNew(phone);
    expect(phone.source()).toContain("Notes isn't responding");
    phone.perform({ do: 'answer', uid: phone.scene().active.uid, message: { kind: '$wait' } });
    tapNew(phone);
    expect(phone.front().activity).toBe('.Edit');
  });

  it('renames a button, makes a page blind, and strikes again only as often as asked', () => {
    expect(opened({ kind: 'renamed', text: 'New note', to: 'Compose' }).source()).toContain('content-desc="Compose"');
    expect(opened({ kind: 'blind', package: 'com.sim.notes' }).source()).not.toContain('Shopping');
    const phone = opened({ kind: 'crash' });
    phone.perform({ do: 'answer', uid: phone.scene().active.uid, message: { kind: '$restart' } });
    expect(phone.front().package).toBe('com.sim.notes');
  });

  it('waits for its moment', () => {
    const phone = newPhone({ conditions: [{ kind: 'crash', package: 'com.sim.notes', after: 3 }] });
    phone.perform({ do: 'start', package: 'com.sim.notes' });
    expect(phone.world.windows).toEqual([]);
    phone.perform({ do: 'home' }, { do: 'stop', package: 'com.sim.notes' }, { do: 'start', package: 'com.sim.notes' });
    expect(phone.world.windows).toMatchObject([{ kind: 'crashed' }]);
  });
});
