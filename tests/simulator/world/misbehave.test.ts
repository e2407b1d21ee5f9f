import { findElement } from '../../../src/simulator/commands/find.js';
import { clickElement } from '../../../src/simulator/commands/element-commands.js';
import { Desk } from '../../../src/simulator/commands/desk.js';
import type { Misbehaviour } from '../../../src/simulator/world/misbehaviour.js';
import { PhoneMachine } from '../../../src/simulator/system/phone.js';
import { button } from '../../../src/simulator/widgets/buttons.js';
import { screen } from '../../../src/simulator/widgets/screens.js';
import { text } from '../../../src/simulator/widgets/texts.js';
import { app } from '../../../src/simulator/world/app.js';
import { fetch } from '../../../src/simulator/world/effect.js';
import { newPhone } from '../../support/new-phone.js';
import { tapOn } from '../../support/tap-on.js';

function opened(...conditions: readonly Misbehaviour[]): PhoneMachine {
  const phone = newPhone({ conditions });
  phone.perform({ do: 'start', package: 'com.sim.notes' });
  return phone;
}

describe('what goes wrong as a screen opens', () => {
  it('slow-load: a ring, then the screen', () => {
    const phone = opened({ kind: 'slow-load', ms: 2_000 });
    expect(phone.source()).toContain('android.widget.ProgressBar');
    phone.pass(2_000);
    expect(phone.source()).toContain('text="Shopping"');
    expect(phone.source()).not.toContain('android.widget.ProgressBar');
  });

  it('pop-up: a window of the app over its own, which goes when it is closed', () => {
    const phone = opened({ kind: 'pop-up', text: 'Rate us' });
    expect(phone.source()).toContain('text="Rate us"');
    expect(phone.front()).toEqual({ package: 'com.sim.notes', activity: '.pop-up' });
    phone.perform({ do: 'back' });
    expect(phone.source()).toContain('text="Shopping"');
  });

  it('pop-up, an advert: a nameless mark that comes late, and no other way out', () => {
    const phone = opened({ kind: 'pop-up', variant: 'advert', ms: 5_000 });
    expect(phone.source()).not.toContain('ad_close');
    phone.perform({ do: 'back' }, { do: 'outside', uid: phone.scene().active.uid });
    expect(phone.front().activity).toBe('.pop-up');
    phone.pass(5_000);
    tapOn(phone, 'ad_close');
    expect(phone.source()).toContain('text="Shopping"');
    expect(phone.world.journal).toEqual([]);
  });

  it('pop-up, cookies or an update: the journal tells who agreed', () => {
    const cookies = opened({ kind: 'pop-up', variant: 'cookies' });
    tapOn(cookies, 'Only necessary');
    expect(cookies.world.journal).toEqual([]);
    const update = opened({ kind: 'pop-up', variant: 'update' });
    tapOn(update, 'Update');
    expect(update.world.journal).toMatchObject([{ what: 'opened', details: { popUp: 'update', action: 'Update' } }]);
  });

  it('permission: asked at a bad moment, and the answer is kept', () => {
    const phone = opened({ kind: 'permission' });
    tapOn(phone, 'Don’t allow');
    expect(phone.world.permissions['com.sim.notes']).toEqual({ POST_NOTIFICATIONS: false });
  });

  it('crash: the dialog that says so, and the way back in', () => {
    const phone = opened({ kind: 'crash' });
    tapOn(phone, 'Open app again');
    expect(phone.front().package).toBe('com.sim.notes');
  });

  it('not-responding: no answer until the person chooses to wait', () => {
    const phone = opened({ kind: 'not-responding' });
    tapOn(phone, 'New note');
    expect(phone.source()).toContain("Notes isn't responding");
    tapOn(phone, 'Wait');
    tapOn(phone, 'New note');
    expect(phone.front().activity).toBe('.Edit');
  });
});

describe('what shifts between a look and a touch', () => {
  const messages = (...conditions: readonly Misbehaviour[]): PhoneMachine => {
    const phone = newPhone({ conditions });
    phone.perform({ do: 'start', package: 'com.sim.messages' });
    return phone;
  };

  it('layout-shift: the finger hits what lies there now, and the advert stays', () => {
    const phone = messages({ kind: 'layout-shift' });
    expect(phone.source()).not.toContain('Advertisement');
    tapOn(phone, 'Grace Holloway');
    expect(phone.front().activity).toBe('.Chat');
    expect(phone.source()).toContain('text="Mei Castellan"');
    phone.perform({ do: 'back' });
    expect(phone.source()).toContain('text="Advertisement"');
    tapOn(phone, 'Grace Holloway');
    expect(phone.source()).toContain('text="Grace Holloway"');
  });

  it('layout-shift: an advert that was hit opens in full, and the journal tells', () => {
    const phone = messages({ kind: 'layout-shift', text: 'Two for one' });
    tapOn(phone, 'Mei Castellan');
    expect(phone.front().activity).toBe('.pop-up');
    expect(phone.world.journal).toMatchObject([{ what: 'opened', details: { advert: 'Two for one' } }]);
    tapOn(phone, 'ad_close');
    expect(phone.source()).toContain('text="Two for one"');
  });

  it('layout-shift, a picture: higher, and a touch on it does nothing', () => {
    const phone = messages({ kind: 'layout-shift', variant: 'picture' });
    tapOn(phone, 'Mei Castellan');
    expect(phone.front().activity).toBe('.Main');
    expect(phone.source()).toContain('late_picture');
  });

  it('layout-shift: who goes by element still gets the element', () => {
    const phone = messages({ kind: 'layout-shift', times: 9 });
    const desk = new Desk(phone);
    const found = findElement(desk, { strategy: 'xpath', selector: '//*[@text="Grace Holloway"]' });
    clickElement(desk, found['ELEMENT'] ?? '');
    expect(phone.source()).toContain('text="Grace Holloway"');
    phone.perform({ do: 'back' });
    expect(phone.source()).toContain('Advertisement');
  });

  it('layout-shift: strikes a screen once, however often it may', () => {
    const phone = messages({ kind: 'layout-shift', times: 9 });
    tapOn(phone, 'Grace Holloway');
    phone.perform({ do: 'back' });
    tapOn(phone, 'Grace Holloway');
    phone.perform({ do: 'back' });
    expect(phone.source().match(/text="Advertisement"/g)).toHaveLength(1);
  });
});

describe('what goes wrong with a touch', () => {
  it('lost-tap: the first does nothing', () => {
    const phone = opened({ kind: 'lost-tap', package: 'com.sim.notes' });
    tapOn(phone, 'New note');
    expect(phone.front().activity).toBe('.Main');
    tapOn(phone, 'New note');
    expect(phone.front().activity).toBe('.Edit');
  });

  it('late-tap: answered at once, acts later and once', () => {
    const phone = opened({ kind: 'late-tap', ms: 1_200 });
    tapOn(phone, 'New note');
    phone.pass(1_100);
    expect(phone.front().activity).toBe('.Main');
    phone.pass(100);
    expect(phone.front().activity).toBe('.Edit');
    expect(phone.world.tasks.at(-1)?.entries).toHaveLength(2);
  });

  it('stale: the list was built anew between find and click', () => {
    const phone = opened({ kind: 'stale', package: 'com.sim.notes' });
    const desk = new Desk(phone);
    const find = (): string =>
      findElement(desk, { strategy: 'accessibility id', selector: 'New note' })['ELEMENT'] ?? '';
    const old = find();
    const before = phone.source();
    expect(() => clickElement(desk, old)).toThrow('does not exist in DOM anymore');
    expect(phone.source()).toBe(before);
    clickElement(desk, find());
    expect(phone.front().activity).toBe('.Edit');
  });

  it('flaky: a page that the network did not bring, until it is asked again', () => {
    const phone = newPhone({ conditions: [{ kind: 'flaky' }] });
    phone.perform({ do: 'start', package: 'com.sim.reel' });
    expect(phone.source()).toContain('No connection');
    tapOn(phone, 'Try again');
    expect(phone.source()).not.toContain('No connection');
  });

  it('flaky, for an app that asks by itself: its request fails', () => {
    const asking = app<{ says: string }, { kind: 'ask' | 'yes' | 'no' }>({
      package: 'com.sim.asking',
      label: 'Asking',
      icon: 'help',
      initial: { says: '' },
      screens: { '.Main': ({ says }) => screen(text(says), button('ask', 'Ask', { tap: { kind: 'ask' } })) },
      update: (_, { kind }) =>
        kind === 'ask' ? [{ says: '' }, fetch({ done: { kind: 'yes' }, failed: { kind: 'no' } })] : [{ says: kind }],
    });
    const conditions = [{ kind: 'flaky', package: 'com.sim.asking', screen: '.Main' }] as const;
    const phone = new PhoneMachine({ apps: [asking], conditions });
    phone.perform({ do: 'start', package: 'com.sim.asking' });
    const answers = [1, 2].map(() => {
      tapOn(phone, 'Ask');
      phone.pass(1_000);
      return phone.world.apps['com.sim.asking'];
    });
    expect(answers).toEqual([{ says: 'no' }, { says: 'yes' }]);
  });
});

describe('when it goes wrong', () => {
  it('waits for its input', () => {
    const phone = newPhone({ conditions: [{ kind: 'crash', package: 'com.sim.notes', after: 3 }] });
    phone.perform({ do: 'start', package: 'com.sim.notes' });
    expect(phone.world.windows).toEqual([]);
    phone.perform({ do: 'home' }, { do: 'stop', package: 'com.sim.notes' }, { do: 'start', package: 'com.sim.notes' });
    expect(phone.world.windows).toMatchObject([{ kind: 'crashed' }]);
  });

  it('leaves the launcher alone unless it is named', () => {
    const drawer = { do: 'open', package: 'com.sim.launcher', screen: '.Drawer' } as const;
    const spared = newPhone({ conditions: [{ kind: 'pop-up' }] });
    spared.perform(drawer);
    expect(spared.world.windows).toEqual([]);
    const named = newPhone({ conditions: [{ kind: 'pop-up', package: 'com.sim.launcher' }] });
    named.perform(drawer);
    expect(named.world.windows).toHaveLength(1);
  });

  it('draws its chances from the seed', () => {
    const crashes = (seed: number): boolean => {
      const phone = newPhone({ seed, conditions: [{ kind: 'crash', chance: 0.5 }] });
      phone.perform({ do: 'start', package: 'com.sim.notes' });
      return phone.world.windows.length > 0;
    };
    const drawn = Array.from({ length: 20 }, (_, seed) => crashes(seed));
    expect(new Set(drawn)).toEqual(new Set([true, false]));
    expect(Array.from({ length: 20 }, (_, seed) => crashes(seed))).toEqual(drawn);
  });
});
