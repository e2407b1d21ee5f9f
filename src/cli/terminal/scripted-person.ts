import type { SettledAnswer } from '../../core/demo.js';
import type { Effect } from '../../core/effect.js';
import type { Person } from '../../core/person.js';
import type { Terminal } from './terminal.js';

/** A yes must have been settled for each of them; one no is enough. */
function settledFor(effects: readonly Effect[], answers: readonly SettledAnswer[]): SettledAnswer['reply'] | undefined {
  const replies = effects.map((effect) => answers.find((answer) => answer.effect === effect)?.reply);
  if (replies.includes('no')) return 'no';
  return replies.every((reply) => reply === 'yes') ? 'yes' : undefined;
}

/** A person who was asked beforehand: what nobody settled is answered by nobody. Each question and answer is shown. */
export const createScriptedPerson = (answers: readonly SettledAnswer[], { err }: Pick<Terminal, 'err'>): Person => ({
  ask(question) {
    const settled =
      question.kind === 'confirm' ? settledFor([question.effect, ...(question.also ?? [])], answers) : undefined;
    err.line(
      `    ${err.paint.cyan('asked first')}: ${question.what}  ${settled ?? 'nobody answers'} (settled beforehand)`,
    );
    return Promise.resolve({ kind: settled ?? 'absent' });
  },
});
