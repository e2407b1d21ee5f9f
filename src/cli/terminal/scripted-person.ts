import type { SettledAnswer } from '../../core/demo.js';
import type { Person } from '../../core/person.js';
import type { Terminal } from './terminal.js';

/** A person who was asked beforehand: what nobody settled is answered by nobody. Each question and answer is shown. */
export const createScriptedPerson = (answers: readonly SettledAnswer[], { err }: Pick<Terminal, 'err'>): Person => ({
  ask(question) {
    const settled =
      question.kind === 'confirm' ? answers.find(({ effect }) => effect === question.effect)?.reply : undefined;
    err.line(
      `    ${err.paint.cyan('asked first')}: ${question.what}  ${settled ?? 'nobody answers'} (settled beforehand)`,
    );
    return Promise.resolve({ kind: settled ?? 'absent' });
  },
});
