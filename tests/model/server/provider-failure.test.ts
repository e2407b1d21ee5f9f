import { APIConnectionError, APIError } from 'openai';
import { explainProviderFailure, retryAfterMs } from '../../../src/model/server/provider-failure.js';
import { TemporaryModelError } from '../../../src/model/with-retries.js';

const ATTEMPT = {
  role: 'operator',
  model: 'm1',
  url: 'http://here/v1',
  images: 1,
  timeoutMs: 1,
  apiKey: 'sk-private',
  addressName: 'MY_URL',
  keyName: 'MY_KEY',
};
const explain = (status: number | undefined, message: string, headers: Readonly<Record<string, string>> = {}) =>
  explainProviderFailure(new APIError(status, { message }, undefined, new Headers(headers)), ATTEMPT);
const unreachable = (code: string) =>
  explainProviderFailure(
    new APIConnectionError({ cause: Object.assign(new Error('fetch failed'), { cause: { code } }) }),
    ATTEMPT,
  );

describe("a provider's refusal", () => {
  it.each([408, 409, 500, 502, 503, 524, 429])('with %i may pass', (status) => {
    expect(explain(status, 'later')).toBeInstanceOf(TemporaryModelError);
  });

  it.each([400, 402, 404, 413, 422])('with %i is final', (status) => {
    expect(explain(status, 'never')).not.toBeInstanceOf(TemporaryModelError);
  });

  it('without a status, as in a stream, may pass', () => {
    expect(explain(undefined, 'overloaded')).toBeInstanceOf(TemporaryModelError);
  });

  it('of a picture that is too large is not blindness', () => {
    expect(explain(400, 'image exceeds the maximum size').remedy).not.toContain('can see pictures');
    expect(explain(400, 'this model takes no images').remedy).toContain('can see pictures');
  });

  it('of a key names the variable that holds it, and never shows it', () => {
    expect(explain(401, 'Incorrect key sk-private').message).toMatch(/^(?!.*sk-private).*Check MY_KEY/);
  });

  it('by a content filter names the agent and the model', () => {
    expect(explain(400, "triggered the provider's content management policy").problem).toMatch(
      /filter.*operator.*"m1"/,
    );
  });
});

describe('a server that cannot be reached', () => {
  it.each([
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'CERT_HAS_EXPIRED',
    'ERR_TLS_CERT_ALTNAME_INVALID',
  ])('for its certificate (%s) is final, and the remedy is named', (code) => {
    const error = unreachable(code);
    expect(error).not.toBeInstanceOf(TemporaryModelError);
    expect(error.message).toMatch(/certificate.*NODE_EXTRA_CA_CERTS/s);
  });

  it.each(['ECONNREFUSED', 'ENOTFOUND', 'ECONNRESET'])('for %s may be there in a moment', (code) => {
    expect(unreachable(code)).toBeInstanceOf(TemporaryModelError);
    expect(unreachable(code).problem).toBe(`Nothing answers at http://here/v1 (${code}).`);
  });
});

describe('how long to wait', () => {
  const wait = (headers: Readonly<Record<string, string>>) =>
    retryAfterMs({ headers: new Headers(headers) }, 1_000_000);

  it.each([
    [{ 'retry-after-ms': '250', 'retry-after': '9' }, 250],
    [{ 'retry-after': '9' }, 9000],
    [{ 'retry-after': '1.5' }, 1500],
    [{ 'retry-after': new Date(1_030_000).toUTCString() }, 30_000],
    [{ 'retry-after': new Date(1).toUTCString() }, 0],
    [{ 'retry-after': 'soon' }, undefined],
    [{}, undefined],
  ])('%j', (headers, ms) => {
    expect(wait(headers)).toBe(ms);
  });

  it("is read by the server's own clock where it tells its time", () => {
    const [date, later] = [9_000_000_000, 9_000_020_000].map((ms) => new Date(ms).toUTCString());
    expect(wait({ date: date ?? '', 'retry-after': later ?? '' })).toBe(20_000);
  });
});
