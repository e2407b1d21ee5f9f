import type { Crew } from '../../src/agents/crew.js';
import { aDecision, anOutcome, aPlan, aScreen, aVerdict } from './builders.js';

/** One after the other what a member answers; the last answer is given again and again. An error is thrown. */
type Answers<T> = readonly (T | Error)[];
type Answer<F> = F extends (...args: never[]) => Promise<infer T> ? T : never;

export type CrewAnswers = Readonly<{
  plan?: Answers<Answer<Crew['manager']['plan']>>;
  decide?: Answers<Answer<Crew['operator']['decide']>>;
  act?: Answers<Answer<Crew['executor']['act']>['outcome']>;
  perceive?: Answers<Answer<Crew['perceptor']['perceive']>>;
  reflect?: Answers<Answer<Crew['reflector']['reflect']>>;
  note?: Answers<Answer<Crew['notetaker']['note']>>;
  confirm?: Answers<Answer<Crew['confirmer']['confirm']>>;
}>;

export type Asked = Readonly<{ name: keyof CrewAnswers; given: readonly unknown[] }>;

/** A crew that answers at once, a log of when each member was asked and had answered, and what each was given. */
export function loggedCrew(answers: CrewAnswers = {}): { crew: Crew; log: string[]; asked: Asked[] } {
  const log: string[] = [];
  const asked: Asked[] = [];
  const answering = <T>(name: keyof CrewAnswers, wanted: Answers<T> | undefined, usual: T) => {
    const queue = [...(wanted ?? [usual])];
    return async (...given: unknown[]): Promise<T> => {
      log.push(name);
      asked.push({ name, given });
      await new Promise(setImmediate);
      const answer = (queue.length > 1 ? queue.shift() : queue[0]) ?? usual;
      if (answer instanceof Error) throw answer;
      log.push(`${name} answered`);
      return answer;
    };
  };
  const act = answering('act', answers.act, anOutcome());
  const crew: Crew = {
    manager: { plan: answering('plan', answers.plan, aPlan()) },
    operator: { decide: answering('decide', answers.decide, aDecision()) },
    executor: { act: async (...given) => ({ outcome: await act(...given), mayLag: true }) },
    perceptor: { perceive: answering('perceive', answers.perceive, aScreen({ signature: 'display' })) },
    reflector: { reflect: answering('reflect', answers.reflect, aVerdict()) },
    notetaker: {
      note: answering('note', answers.note, {
        notes: [{ id: 'n1', text: 'The theme is under Display.', step: 1 }],
        collect: [],
      }),
    },
    confirmer: { confirm: answering('confirm', answers.confirm, { accepted: true, reason: 'It is on.' }) },
  };
  return { crew, log, asked };
}
