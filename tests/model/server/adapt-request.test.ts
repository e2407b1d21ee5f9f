import type { RequestForm } from '../../../src/core/server-habits.js';
import { adaptRequest, type RequestRefusal } from '../../../src/model/server/adapt-request.js';

const FORM: RequestForm = { replyFormat: 'json_schema', pictureFormat: 'jpeg', lengthField: 'max_tokens', leftOut: [] };
const refusal = (more: Partial<RequestRefusal>): RequestRefusal => ({
  status: 400,
  words: 'Bad request',
  times: 1,
  hasPictures: true,
  hasSchema: true,
  ...more,
});
const next = (more: Partial<RequestRefusal>, form: Partial<RequestForm> = {}) =>
  adaptRequest({ ...FORM, ...form }, refusal(more), [{ ...FORM, ...form }]);

describe('after a refusal', () => {
  it.each<[string, Partial<RequestRefusal>, Partial<RequestForm>]>([
    ['400 without a reason', {}, { replyFormat: 'json_object' }],
    ['422 without a reason', { status: 422 }, { replyFormat: 'json_object' }],
    [
      'another status with words about the format',
      { status: 501, words: 'no json_schema here' },
      { replyFormat: 'json_object' },
    ],
    ['the second 500', { status: 500, times: 2 }, { replyFormat: 'json_object' }],
    ['a picture that cannot be read', { words: 'cannot decode image' }, { pictureFormat: 'png' }],
    ['a picture, with 500', { status: 500, words: 'Failed to load image' }, { pictureFormat: 'png' }],
    ['a reply that shows blindness', { status: undefined, words: '', isBlind: true }, { pictureFormat: 'png' }],
    ['the temperature', { words: 'temperature is not supported' }, { leftOut: ['temperature'] }],
    ['the name of the length', { words: 'max_tokens is not supported' }, { lengthField: 'max_completion_tokens' }],
  ])('%s: the request is changed', (_, given, wanted) => {
    expect(next(given)).toEqual({ ...FORM, ...wanted });
  });

  it.each<[string, Partial<RequestRefusal>, Partial<RequestForm>]>([
    ['the first 500', { status: 500 }, {}],
    ['a server that is busy', { status: 503, times: 3 }, {}],
    ['a bad key', { status: 401 }, {}],
    ['no schema to do without', { hasSchema: false }, {}],
    ['the plainest form', {}, { replyFormat: 'text' }],
  ])('%s: nothing is changed', (_, given, form) => {
    expect(next(given, form)).toBeUndefined();
  });

  it('of a picture for its size the form of pictures stays', () => {
    expect(next({ words: 'image is too large' })).toMatchObject({ pictureFormat: 'jpeg' });
  });

  it('of pictures in every form nothing is left', () => {
    const tried = (['webp', 'jpeg', 'png'] as const).map((pictureFormat) => ({ ...FORM, pictureFormat }));
    expect(adaptRequest(FORM, refusal({ words: 'no image' }), tried)).toBeUndefined();
  });
});
