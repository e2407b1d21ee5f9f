import { createCatalogue } from '../../src/actions/catalogue.js';
import { performCall } from '../../src/actions/perform-call.js';
import type { Question } from '../../src/core/person.js';
import type { Screen } from '../../src/core/screen.js';
import { anElement, screenOf } from '../support/builders.js';
import { createPatientClock } from '../support/clocks.js';
import { scriptedDevice } from '../support/scripted-device.js';

const chat = (text: string): Screen =>
  screenOf([
    anElement(1, { kind: 'heading', label: 'Mei Castellan', abilities: [] }),
    anElement(2, { kind: 'field', value: text, abilities: ['tap', 'type'] }),
    anElement(3, { kind: 'icon', label: 'Send message' }),
  ]);

/** Taps Send with a person who says yes; the phone shows these screens one after the other, the last one for good. */
async function send(seen: Screen, ...then: readonly Screen[]) {
  const questions: Question[] = [];
  const { device, log } = scriptedDevice(seen);
  const later = [...then];
  const now = async (): Promise<Screen> => (later.length > 1 ? later.shift() : later[0]) ?? seen;
  const ask = async (question: Question) => {
    questions.push(question);
    return { kind: 'yes' } as const;
  };
  const context = {
    device,
    clock: createPatientClock(0),
    person: { ask },
    look: now,
    glance: now,
    secretOf: () => undefined,
  };
  const action = createCatalogue().find('tap');
  if (!action) throw new Error('There is no tap.');
  const done = await performCall({ action, call: { args: { mark: 3 } }, screen: seen, context, confirm: 'risky' });
  return { ...done, asked: questions.map(({ what }) => what), log };
}

describe('a yes', () => {
  it('is asked for with whom, where, and what', async () => {
    const { asked, kind } = await send(chat('See you at 5'));
    expect(asked).toEqual(['This sends: to Mei Castellan, in Notes: "See you at 5" (tap "Send message")']);
    expect(kind).toBe('done');
  });

  it('counts for what was shown: a text that changed meanwhile is asked about again', async () => {
    const { asked, kind } = await send(chat('See you at 5'), chat('My PIN is 4711'));
    expect(asked.map((what) => /"(See|My)[^"]*"/.exec(what)?.[0])).toEqual(['"See you at 5"', '"My PIN is 4711"']);
    expect(kind).toBe('done');
  });

  it('is given up on a screen that never stays as it was shown', async () => {
    const screens = ['a', 'b', 'c', 'd', 'e'].map(chat);
    const { asked, kind, performed, log } = await send(chat('z'), ...screens);
    expect([asked.length, kind, log]).toEqual([3, 'failed', []]);
    expect(performed.detail).toContain('the screen changed');
  });

  it('touches nothing when what was shown is gone', async () => {
    const { kind, log } = await send(chat('See you at 5'), screenOf([anElement(1, { label: 'Allow' })]));
    expect([kind, log]).toEqual(['failed', []]);
  });
});
