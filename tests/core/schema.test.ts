import { Decision } from '../../src/core/decision.js';
import { toJsonSchema, toReplySchema } from '../../src/core/schema.js';

describe('the schema of a reply', () => {
  it('says once what comes again, for every word of it is paid for', () => {
    const [whole, short] = [toJsonSchema(Decision), toReplySchema(Decision)].map((schema) => JSON.stringify(schema));
    expect(short?.split('"near"')).toHaveLength(2);
    expect(Number(short?.length)).toBeLessThan(Number(whole?.length) / 2);
  });
});
