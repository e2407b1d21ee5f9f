import sharp from 'sharp';
import { ModelProfile } from '../../src/core/model-profile.js';
import { DEFAULT_MODEL_SETTINGS, type ModelSettings } from '../../src/core/model-settings.js';
import { createModel } from '../../src/model/choose-model.js';
import { completion, startChatEndpoint } from '../support/chat-endpoint.js';
import { createPatientClock } from '../support/clocks.js';

/** The body of the one request that a model of this name gets, with a picture of 460 by 1024. */
async function bodySentTo(
  model: string,
  more: Partial<ModelSettings> = {},
): Promise<Readonly<Record<string, unknown>>> {
  const endpoint = await startChatEndpoint(completion('ok'));
  const settings = { ...DEFAULT_MODEL_SETTINGS, model, baseUrl: endpoint.url, ...more };
  const data = await sharp({ create: { width: 460, height: 1024, channels: 3, background: '#888' } })
    .webp()
    .toBuffer();
  const { model: asked } = createModel({ settings, clock: createPatientClock() });
  await asked.complete({ role: 'operator', prompt: 'What?', images: [{ data, mediaType: 'image/webp' }] });
  await endpoint.close();
  return endpoint.asked[0]?.body ?? {};
}

async function sizeOfPicture(body: Readonly<Record<string, unknown>>): Promise<readonly unknown[]> {
  const [, base64 = ''] = /base64,([^"]+)/.exec(JSON.stringify(body)) ?? [];
  const { width, height } = await sharp(Buffer.from(base64, 'base64')).metadata();
  return [width, height];
}

describe('the profile of a model', () => {
  it('sets what a request holds and the size of its pictures', async () => {
    const tars = await bodySentTo('UI-TARS-1.5-7B');
    expect(tars).toMatchObject({ temperature: 0 });
    expect(await sizeOfPicture(tars)).toEqual([448, 1036]);
    const glm = await bodySentTo('autoglm-phone-9b');
    expect(glm).toMatchObject({ temperature: 0, top_p: 0.85, frequency_penalty: 0.2 });
    expect(await sizeOfPicture(glm)).toEqual([460, 1024]);
  });

  it('leaves a model that nobody knows to its server', async () => {
    const body = await bodySentTo('somebody/new');
    expect(Object.keys(body).sort()).toEqual(['messages', 'model']);
    expect(await sizeOfPicture(body)).toEqual([460, 1024]);
  });

  it('comes after the settings of a person, who may write one', async () => {
    const agents = { operator: { temperature: 0.7 } };
    expect(await bodySentTo('UI-TARS-1.5-7B', { agents })).toMatchObject({ temperature: 0.7 });
    const profiles = [
      ModelProfile.parse({
        id: 'mine',
        match: ['^my-'],
        image: { policy: 'max-side', side: 512 },
        stop_words: ['<end>'],
        request: { max_tokens: 500 },
      }),
    ];
    const body = await bodySentTo('my-model', { profiles });
    expect(body).toMatchObject({ max_tokens: 500, stop: ['<end>'] });
    expect(await sizeOfPicture(body)).toEqual([230, 512]);
  });
});
