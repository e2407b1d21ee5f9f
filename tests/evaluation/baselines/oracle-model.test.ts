import { createActionSpace } from '../../../src/actions/action-space.js';
import { createCatalogue } from '../../../src/actions/catalogue.js';
import { createOperator, type DecideInput } from '../../../src/agents/operator.js';
import { createReflector } from '../../../src/agents/reflector.js';
import type { Decision } from '../../../src/core/decision.js';
import { ReferenceStep } from '../../../src/core/task.js';
import { createOracleModel } from '../../../src/evaluation/baselines/oracle-model.js';
import type { ChatModel } from '../../../src/model/chat-model.js';
import { aDecision, anOutcome, aPlan, aRow, aScreen, aStart, aStep } from '../../support/builders.js';

const screen = aScreen({ elements: [aRow(1, 'Network & internet'), aRow(2, 'Dark theme')] });
const solution = [{ do: 'tap', target: 'Dark theme' }, { do: 'back' }, { do: 'finish' }].map((step) =>
  ReferenceStep.parse(step),
);
const start: DecideInput = { ...aStart({ screen }), plan: aPlan() };

const oracle = () => createOracleModel(solution, { name: 'oracle' });

/** As if somebody had worded the prompt anew. */
const withOtherHeadings = (model: ChatModel): ChatModel => ({
  complete: (request) => {
    const prompt = request.prompt.replaceAll(/^#+ .*$/gm, '# Something else');
    expect(prompt).not.toBe(request.prompt);
    return model.complete({ ...request, prompt });
  },
});

const operatorOf = (model: ChatModel) =>
  createOperator({
    model,
    actionSpace: createActionSpace({ catalogue: createCatalogue(), shortcuts: [] }),
    confirm: 'never',
    keepsBooks: true,
    timeZone: 'UTC',
  });

const steps = {
  wentWell: aStep(),
  failed: aStep({ outcome: anOutcome({ kind: 'failed', detail: 'The phone did not answer.' }) }),
  didNothing: aStep({ verdict: { kind: 'no-change', evidence: 'The screen is the same.', problem: '', by: 'code' } }),
};

/** What it decides first, and then when the first action has gone so. */
async function played(how: keyof typeof steps, wrap = (model: ChatModel) => model): Promise<readonly string[]> {
  const operator = operatorOf(wrap(oracle()));
  const decisions = [await operator.decide(start), await operator.decide({ ...start, steps: [steps[how]] })];
  return decisions.map(({ actions }: Decision) =>
    actions.map(({ action, args }) => action + JSON.stringify(args)).join(),
  );
}

describe('a model that plays a known solution', () => {
  it('goes on when an action went well, and does it again when it failed or did nothing', async () => {
    expect(await played('wentWell')).toEqual(['tap{"mark":2}', 'back{}']);
    expect(await played('failed')).toEqual(['tap{"mark":2}', 'tap{"mark":2}']);
    expect(await played('didNothing')).toEqual(['tap{"mark":2}', 'tap{"mark":2}']);
  });

  it.each(['wentWell', 'failed', 'didNothing'] as const)(
    'does the same whatever the headings of the prompt are called, when the action %s',
    async (how) => {
      expect(await played(how, withOtherHeadings)).toEqual(await played(how));
    },
  );

  it('tells from the outcome, not from the words of the prompt, that the phone failed', async () => {
    const change = { ...start, decision: aDecision(), before: screen, after: screen };
    const reflector = createReflector({ model: withOtherHeadings(oracle()) });
    expect(await reflector.reflect({ ...change, outcome: anOutcome() })).toMatchObject({ kind: 'as-expected' });
    const failed = anOutcome({ kind: 'failed', detail: 'It is gone.' });
    expect(await reflector.reflect({ ...change, outcome: failed })).toMatchObject({ kind: 'no-change' });
  });

  it('gives up when what it plays cannot be done on this phone', async () => {
    const operator = operatorOf(createOracleModel([{ do: 'fly' }], { name: 'oracle' }));
    const { actions } = await operator.decide(start);
    expect(actions).toMatchObject([{ action: 'give_up' }]);
  });

  it('says so when somebody asks whom it has no answer for', async () => {
    const asked = oracle().complete({ role: 'judge', prompt: 'Is it so?', images: [] });
    await expect(asked).rejects.toThrow('has no answer for the judge');
  });
});
