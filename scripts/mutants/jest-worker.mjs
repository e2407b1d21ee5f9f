import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Runs test files when it is told to, in one process, so that jest starts once and not once for each change. It goes through
 * them one by one and stops after the first that fails.
 */
const { runCLI } = createRequire(import.meta.url)('jest');
const root = process.cwd();

async function passes(file) {
  const options = {
    _: [file],
    $0: 'jest',
    config: join(root, 'jest.config.js'),
    runInBand: true,
    runTestsByPath: true,
    silent: true,
    reporters: [],
  };
  const { results } = await runCLI(options, [root]);
  return results.success && results.numTotalTests > 0;
}

process.on('message', async (files) => {
  for (const file of files) {
    const began = performance.now();
    const isGood = await passes(file).catch(() => false);
    process.send({ file, isGood, ms: performance.now() - began });
    if (!isGood) break;
  }
  process.send({ isDone: true });
});
