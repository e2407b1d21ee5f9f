import { createRunId } from '../../src/runner/run-id.js';

describe("a run's id", () => {
  it('says when it began and is told apart by four letters', () => {
    const random = [0.9, 0.2, 0.5, 0.1];
    const id = createRunId(Date.UTC(2026, 10, 22, 15, 30, 12), () => random.shift() ?? 0);
    expect(id).toMatch(/^r-20261122-153012-[2-9a-z]{4}$/);
    expect(createRunId(Date.UTC(2026, 10, 22, 15, 30, 12), () => 0)).toBe('r-20261122-153012-2222');
    expect(id).not.toBe('r-20261122-153012-2222');
  });
});
