/** Asks the model one small question with a picture. */

import { FingertipsError } from '../../core/errors.js';
import type { ChatModel } from '../../model/chat-model.js';
import type { DoctorFinding } from './finding.js';
import { shorten } from '../../core/shorten.js';

/** A red square of 64 by 64 pixels, PNG. */
const RED_SQUARE =
  'iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAMAAACdt4HsAAAAA1BMVEXgICCgcukQAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAG0lEQVRYw+3BgQAAAADDoPlT3+AEVQEAAAB8AxBAAAEZszF2AAAAAElFTkSuQmCC';

const QUESTION =
  'Which colour is the square in the picture? Reply with one JSON object and nothing else: {"colour": "…"}';

const REPLY_SCHEMA = {
  type: 'object',
  properties: { colour: { type: 'string' } },
  required: ['colour'],
  additionalProperties: false,
} as const;

const detailOf = (error: unknown): Pick<DoctorFinding, 'detail' | 'remedy'> =>
  error instanceof FingertipsError
    ? { detail: error.problem, remedy: error.remedy }
    : { detail: String(error), remedy: 'Run the doctor again with DEBUG=1 and report what it says.' };

function readColour(text: string): string | undefined {
  try {
    const reply: unknown = JSON.parse(text.replace(/^```(?:json)?\s*|\s*```$/g, ''));
    if (typeof reply !== 'object' || reply === null || !('colour' in reply)) return undefined;
    return typeof reply.colour === 'string' ? reply.colour : undefined;
  } catch {
    return undefined;
  }
}

/** Asks one small question with a picture: whether the model answers at all, sees, and can be held to JSON. Costs some hundred tokens. */
export async function checkModel(model: ChatModel, name: string): Promise<readonly DoctorFinding[]> {
  const image = { data: Buffer.from(RED_SQUARE, 'base64'), mediaType: 'image/png' } as const;
  try {
    const { text } = await model.complete({
      role: 'doctor',
      prompt: QUESTION,
      images: [image],
      replySchema: REPLY_SCHEMA,
      showsSight: true,
      complaintAbout: (reply) => (seesRed(reply.text) ? undefined : 'The picture was not seen.'),
    });
    return [{ what: `Model ${name}`, state: 'pass', detail: 'answers' }, findPicture(text), findJson(text)];
  } catch (error) {
    return [{ what: `Model ${name}`, state: 'fail', ...detailOf(error) }];
  }
}

const seesRed = (reply: string): boolean => /\bred\b/i.test(reply);

function findPicture(reply: string): DoctorFinding {
  const what = 'Picture input';
  if (seesRed(reply)) return { what, state: 'pass', detail: 'saw a red square and said so' };
  const remedy = 'Choose a model that takes pictures, with --model or FINGERTIPS_MODEL.';
  return { what, state: 'fail', detail: `was shown a red square and answered "${shorten(reply, 80)}"`, remedy };
}

function findJson(reply: string): DoctorFinding {
  const what = 'Structured output';
  if (readColour(reply) !== undefined) return { what, state: 'pass', detail: 'replied with the JSON it was asked for' };
  const remedy =
    'It may still work: unusable replies are shown to the model, which is asked again. A larger model is surer.';
  return { what, state: 'warn', detail: `replied "${shorten(reply, 80)}"`, remedy };
}
