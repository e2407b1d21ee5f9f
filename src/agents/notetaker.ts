/** Writes down what the plan wants collected when it is on the screen. */

import { NoteChanges, applyNoteChanges, type Notes } from '../core/notes.js';
import { UnusableReply } from '../core/errors.js';
import type { Plan } from '../core/plan.js';
import type { Progress } from '../core/progress.js';
import { toReplySchema } from '../core/schema.js';
import type { Screen } from '../core/screen.js';
import { askStructured } from '../model/ask-structured.js';
import type { ChatModel } from '../model/chat-model.js';
import { renderPrompt } from '../model/prompt.js';
import { readReply } from '../model/reply.js';
import { defineSubject } from '../model/subject.js';
import { describeScreen } from '../perception/describe-screen.js';
import { describePicture, promptPicturesOf } from './prompt-pictures.js';
import { fenceUntrusted } from './untrusted-text.js';
import { describeNotes, describeNumbered, describeTime, describeTips } from './prompt-parts.js';

const SYSTEM = new URL('./notetaker.system.md', import.meta.url);
const PROMPT = new URL('./notetaker.prompt.md', import.meta.url);

/** `screen` is the new one and `before` the one before it; `steps` are the finished ones, without the step in hand. */
export type NoteInput = Pick<Progress, 'instruction' | 'screen' | 'steps' | 'notes' | 'tips'> &
  Readonly<{ plan: Plan; before: Screen }>;

export const noteSubject = defineSubject<NoteInput>();

/** All notes, the old ones included, and what is still to be collected. */
export type NoteResult = Readonly<{ notes: Notes; collect: Plan['collect'] }>;

/** Writes down what the plan wants collected when it is on the screen. */
export interface Notetaker {
  note(situation: NoteInput): Promise<NoteResult>;
}

/** `timeZone` is the phone's, as IANA names it; this machine's own when it is not given. */
export function createNotetaker({ model, timeZone }: { model: ChatModel; timeZone?: string | undefined }): Notetaker {
  return {
    async note(situation) {
      const { notes, plan, steps, screen } = situation;
      const request = {
        role: 'notetaker',
        system: renderPrompt(SYSTEM, {}),
        prompt: describe(situation, timeZone),
        images: promptPicturesOf(screen),
        replySchema: toReplySchema(NoteChanges),
        about: noteSubject.seal(situation),
      };
      const changes = await askStructured(model, request, (text) => readChanges(text, notes));
      const isSame = changes.add.length === 0 && changes.correct.length === 0;
      return {
        notes: isSame ? notes : applyNoteChanges(notes, changes, steps.length + 1),
        collect: plan.collect.filter((_, index) => !changes.found.includes(index + 1)),
      };
    },
  };
}

const describe = ({ instruction, plan, notes, tips, screen }: NoteInput, timeZone: string | undefined): string =>
  renderPrompt(PROMPT, {
    instruction,
    subgoal: plan.current,
    collect: describeNumbered(plan.collect) || 'Nothing.',
    notes: describeNotes(notes) || 'None yet.',
    tips: describeTips(tips, 'notetaker'),
    time: describeTime(screen.at, timeZone),
    picture: describePicture(screen),
    screen: fenceUntrusted(describeScreen(screen)),
  });

function readChanges(text: string, notes: Notes): NoteChanges {
  const changes = readReply(text, NoteChanges);
  checkNoteChanges(changes, notes);
  return changes;
}

/** Throws when a note is corrected that is not there. */
export function checkNoteChanges(changes: NoteChanges, notes: Notes): void {
  const unknown = changes.correct.find(({ id }) => !notes.some((note) => note.id === id));
  if (!unknown) return;
  throw new UnusableReply({
    problem: `There is no note "${unknown.id}" to correct.`,
    remedy: notes.length
      ? `The notes are ${notes.map(({ id }) => id).join(', ')}.`
      : 'There are no notes yet; use "add".',
  });
}
