import { takeStep } from '../../src/runner/step.js';
import { loggedCrew } from '../support/logged-crew.js';
import { anOutcome, aPlan, aStart, aVerdict } from '../support/builders.js';

describe('one step', () => {
  it('plans, decides, acts and looks, one after the other', async () => {
    const { crew, log } = loggedCrew();
    await takeStep(crew, aStart());

    const inOrder = ['plan', 'decide', 'act', 'perceive'].flatMap((name) => [name, `${name} answered`]);
    expect(log.slice(0, inOrder.length)).toEqual(inOrder);
  });

  it('asks the Reflector and the Notetaker before either has answered', async () => {
    const { crew, log } = loggedCrew();
    await takeStep(crew, aStart());

    expect(log.slice(-4)).toEqual(['reflect', 'note', 'reflect answered', 'note answered']);
  });

  it('hands on the new screen, the step and the notes, and leaves the old progress as it was', async () => {
    const start = aStart();
    const next = await takeStep(loggedCrew().crew, start);

    expect(next).toMatchObject({
      screen: { signature: 'display' },
      steps: [{ number: 1, subgoal: 'Open Display', verdict: { kind: 'as-expected' } }],
      notes: [{ text: 'The theme is under Display.' }],
    });
    expect(start).toEqual(aStart());
  });

  it('shows the Reflector both screens, and the Notetaker the new one with the one before', async () => {
    const { crew, asked } = loggedCrew();
    await takeStep(crew, aStart());

    const givenTo = (name: string) => asked.find((entry) => entry.name === name)?.given[0];
    expect(givenTo('reflect')).toMatchObject({ before: { signature: 'settings' }, after: { signature: 'display' } });
    expect(givenTo('note')).toMatchObject({ before: { signature: 'settings' }, screen: { signature: 'display' } });
  });

  it('goes on with what is still to be collected', async () => {
    const { crew } = loggedCrew({
      plan: [aPlan({ collect: ['price', 'hours'] })],
      note: [{ notes: [], collect: ['hours'] }],
    });

    expect((await takeStep(crew, aStart())).plan).toEqual(aPlan({ collect: ['hours'] }));
  });

  it('drops the notes of a screen that was not meant', async () => {
    const { crew } = loggedCrew({ plan: [aPlan({ collect: ['price'] })], reflect: [aVerdict('wrong-screen')] });

    expect(await takeStep(crew, aStart())).toMatchObject({ notes: [], plan: { collect: ['price'] } });
  });

  it('touches nothing when the plan says that the task is over', async () => {
    const { crew, log } = loggedCrew({ plan: [aPlan({ finished: true, answer: 'On' })] });
    const next = await takeStep(crew, aStart());

    expect(next).toMatchObject({ claim: { kind: 'finished', answer: 'On' }, steps: [] });
    expect(log).toEqual(['plan', 'plan answered']);
  });

  it('passes on what the Operator claims, with the step in which it did', async () => {
    const claim = { kind: 'needs-person', what: 'Log in' } as const;
    const next = await takeStep(loggedCrew({ act: [anOutcome({ claim })] }).crew, aStart());

    expect(next).toMatchObject({ claim, steps: [{ number: 1 }] });
  });
});
