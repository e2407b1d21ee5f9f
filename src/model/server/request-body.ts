/** The body of a request, in the form that its server takes. */

import type OpenAI from 'openai';
import type { RequestTuning } from '../../core/model-settings.js';
import type { RequestForm } from '../../core/server-habits.js';
import type { ChatImage, ChatRequest } from '../chat-model.js';
import { pictureAs } from './picture-format.js';

export type RequestBodyOptions = Readonly<{
  request: ChatRequest;
  form: RequestForm;
  options: RequestTuning & Readonly<{ model: string }>;
}>;
type Body = OpenAI.ChatCompletionCreateParamsNonStreaming;

/** What a person sets as `extra_body` comes last, and so wins. */
export async function requestBody({ request, form, options }: RequestBodyOptions): Promise<Body> {
  const { model, temperature, reasoningEffort, maxTokens, extraBody, stopWords } = options;
  const isSent = (field: RequestForm['leftOut'][number]): boolean => !form.leftOut.includes(field);
  const length = request.room === undefined ? maxTokens : Math.max(request.room, maxTokens ?? 0);
  return {
    model,
    messages: [
      ...(request.system === undefined ? [] : [{ role: 'system', content: request.system }]),
      { role: 'user', content: await contentOf(request, { form, options }) },
    ],
    ...responseFormat(request, form.replyFormat),
    ...(length === undefined ? {} : { [form.lengthField]: length }),
    ...(temperature !== undefined && isSent('temperature') ? { temperature } : {}),
    ...(reasoningEffort !== undefined && isSent('reasoning_effort') ? { reasoning_effort: reasoningEffort } : {}),
    ...(stopWords ? { stop: [...stopWords] } : {}),
    ...extraBody,
  } as Body;
}

type ContentOptions = Pick<RequestBodyOptions, 'form' | 'options'>;

async function contentOf(
  { prompt, images }: ChatRequest,
  { form, options }: ContentOptions,
): Promise<OpenAI.ChatCompletionContentPart[] | string> {
  if (images.length === 0) return prompt;
  const format = options.pictureFormat ?? form.pictureFormat;
  const detail = form.leftOut.includes('detail') ? {} : { detail: 'high' as const };
  const pictures = await Promise.all(images.map((image) => pictureAs(image, format, options.imagePolicy)));
  return [
    { type: 'text', text: prompt },
    ...pictures.map((image) => ({ type: 'image_url' as const, image_url: { url: dataUrl(image), ...detail } })),
  ];
}

const dataUrl = ({ data, mediaType }: ChatImage): string =>
  `data:${mediaType};base64,${Buffer.from(data).toString('base64')}`;

function responseFormat(
  { role, replySchema }: ChatRequest,
  format: RequestForm['replyFormat'],
): Pick<Body, 'response_format'> {
  if (!replySchema || format === 'text') return {};
  if (format === 'json_object') return { response_format: { type: 'json_object' } };
  // Not strict: an action's arguments depend on the action, which the strict subset of JSON Schema cannot say.
  const schema = { name: role, schema: replySchema, strict: false };
  return { response_format: { type: 'json_schema', json_schema: schema } };
}
