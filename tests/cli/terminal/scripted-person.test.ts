import pc from 'picocolors';
import { createScriptedPerson } from '../../../src/cli/terminal/scripted-person.js';

describe('a person who was asked beforehand', () => {
  const lines: string[] = [];
  const err = { line: (text: string) => void lines.push(text), paint: pc.createColors(false) };
  const person = createScriptedPerson([{ effect: 'sends', reply: 'yes' }], { err });

  it('answers what was settled, and shows it', async () => {
    await expect(person.ask({ kind: 'confirm', effect: 'sends', what: 'Send it?' })).resolves.toEqual({ kind: 'yes' });
    expect(lines).toEqual(['    asked first: Send it?  yes (settled beforehand)']);
  });

  it('is absent for everything else', async () => {
    await expect(person.ask({ kind: 'confirm', effect: 'pays', what: 'Pay?' })).resolves.toEqual({ kind: 'absent' });
    await expect(person.ask({ kind: 'ask', what: 'Which?' })).resolves.toEqual({ kind: 'absent' });
  });
});
