/**
 * The one place that says how a request is changed when a server refuses it, and when it is given up.
 *
 * | Refused or useless | Tried next |
 * |---|---|
 * | a picture, by words about pictures | JPEG, PNG, WebP, in this order, each once |
 * | a field that a request can do without, by its name | the request without it |
 * | the name of the limit of a reply's length | the other name |
 * | the reply format: 400, 422, words about it, 500 twice | JSON Schema, JSON mode, plain text |
 * | a blank reply under a format | the next plainer format |
 *
 * What worked is remembered for the server and the model; when nothing does, the first refusal is told.
 */

import {
  LENGTH_FIELDS,
  PICTURE_FORMATS,
  REPLY_FORMATS,
  SPARE_FIELDS,
  type PictureFormat,
  type RequestForm,
} from '../../core/server-habits.js';

/** What went wrong with a request. `status` is undefined where nothing was refused but the reply was blank, or blind. */
export type RequestRefusal = Readonly<{
  status: number | undefined;
  words: string;
  /** How often in a row the server failed so. */
  times: number;
  hasPictures: boolean;
  hasSchema: boolean;
  /** The reply showed that the picture did not arrive. */
  isBlind?: boolean;
}>;

export const ABOUT_PICTURES = /image|vision|multi-?modal|picture/i;
export const ABOUT_SIZE = /too (large|big|many)|exceed|maximum/i;
const ABOUT_REPLY_FORMAT =
  /response_format|json_schema|json_object|json mode|structured output|grammar|guided|required for format|schema/i;
const ABOUT_LENGTH = /max_tokens|max_completion_tokens/i;
const ABOUT_FIELD =
  /unsupported|not support|unknown|unrecognized|not permitted|extra|invalid|deprecated|only the default/i;
/** Statuses with which servers refuse pictures that they cannot decode. */
const PICTURE_STATUSES = [400, 415, 422, 500, 501];

/** What to try next; undefined when there is nothing left. `tried` holds every form that was sent for this request. */
export function adaptRequest(
  form: RequestForm,
  refusal: RequestRefusal,
  tried: readonly RequestForm[],
): RequestForm | undefined {
  const { status = 0, words, hasPictures, hasSchema, isBlind = false } = refusal;
  if (isBlind || (hasPictures && PICTURE_STATUSES.includes(status) && isAboutPictures(words))) {
    return otherPictures(form, tried);
  }
  const isRefused = status === 400 || status === 422;
  if (isRefused && ABOUT_LENGTH.test(words)) {
    const other = LENGTH_FIELDS.find((field) => field !== form.lengthField) ?? form.lengthField;
    return tried.some(({ lengthField }) => lengthField === other) ? undefined : { ...form, lengthField: other };
  }
  const spare = SPARE_FIELDS.find((field) => !form.leftOut.includes(field) && words.includes(field));
  if (isRefused && spare && ABOUT_FIELD.test(words)) return { ...form, leftOut: [...form.leftOut, spare] };
  return hasSchema && isAboutFormat(refusal) ? plainer(form) : undefined;
}

export const isAboutPictures = (words: string): boolean => ABOUT_PICTURES.test(words) && !ABOUT_SIZE.test(words);

function isAboutFormat({ status, words, times }: RequestRefusal): boolean {
  if (status === undefined || status === 400 || status === 422) return true;
  // A server that breaks over the format says so, or breaks again at once.
  return ABOUT_REPLY_FORMAT.test(words) || (status === 500 && times > 1);
}

function plainer(form: RequestForm): RequestForm | undefined {
  const replyFormat = REPLY_FORMATS[REPLY_FORMATS.indexOf(form.replyFormat) + 1];
  return replyFormat && { ...form, replyFormat };
}

function otherPictures(form: RequestForm, tried: readonly RequestForm[]): RequestForm | undefined {
  const order: readonly PictureFormat[] = ['jpeg', 'png', ...PICTURE_FORMATS];
  const pictureFormat = order.find((format) => !tried.some((earlier) => earlier.pictureFormat === format));
  return pictureFormat && { ...form, pictureFormat };
}
