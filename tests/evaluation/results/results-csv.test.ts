import { resultsCsv } from '../../../src/evaluation/results/results-csv.js';
import { aResult } from '../../support/suite-builders.js';

const cellsOf = (csv: string): readonly string[] => csv.split('\r\n')[1]?.split(',') ?? [];

describe('the table of results', () => {
  it('has a line for each try, with what is missed in it', () => {
    const missed = { what: 'The note is there.', weight: 1, met: false, by: 'code', found: 'nothing' } as const;
    const csv = resultsCsv([aResult({ success: false, satisfaction: 0.5, checks: [missed] }), aResult({ attempt: 2 })]);
    expect(csv.split('\r\n')).toEqual([
      'task,try,scenario,level,done,satisfaction,end,steps,model_calls,input_tokens,output_tokens,checks_missed,instruction,answer,reason',
      'a-task,1,notes,,false,0.5,finished,4,9,900,100,The note is there.,Write a note.,,',
      'a-task,2,notes,,true,1,finished,4,9,900,100,,Write a note.,,',
      '',
    ]);
  });

  it('says nothing of times and places', () => {
    const one = resultsCsv([aResult({ seconds: 1, runFolder: 'runs/one' })]);
    expect(resultsCsv([aResult({ seconds: 2, runFolder: 'runs/two' })])).toBe(one);
  });

  it('quotes what has commas, quotes or lines, and lets no answer be a formula', () => {
    expect(resultsCsv([aResult({ answer: 'a "b", c\nd' })])).toContain(',"a ""b"", c\nd",');
    expect(cellsOf(resultsCsv([aResult({ answer: '=1+1' })]))[13]).toBe("'=1+1");
    expect(cellsOf(resultsCsv([aResult({ answer: '-3' })]))[13]).toBe('-3');
  });
});
