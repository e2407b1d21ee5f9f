import { parseArgs } from 'node:util';

const USAGE = `npm run mutants -- <folder> [--files a,b] [--most n] [--seed n] [--aim percent] [--limit seconds] [--json]

Makes small changes to the built files of src/<folder>, one at a time and in a copy, runs the tests in tests/<folder> that reach
the changed file, and shows what they do not notice.

  --files a,b    only these files, by their names without ending
  --most n       at most so many changes, drawn by the seed
  --seed n       which ones are drawn (1 when it is not given)
  --aim percent  ends with code 1 when a smaller share was noticed
  --limit s      how long the tests may take for one change, at least (30); never less than six times the usual
  --json         the result as JSON`;

const isCount = (text) => text === undefined || /^\d+(\.\d+)?$/.test(text);

/** What was asked for; a text when that cannot be done, or the usage was. */
export function readOptions(args) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        files: { type: 'string' },
        most: { type: 'string' },
        seed: { type: 'string' },
        aim: { type: 'string' },
        limit: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    const [folder] = positionals;
    const { files = '', most, seed = '1', aim, limit = '30', json = false } = values;
    if (positionals.length !== 1 || ![most, seed, aim, limit].every(isCount)) return USAGE;
    return {
      folder: folder.replace(/^src\//, '').replace(/\/$/, ''),
      files: files.split(',').filter(Boolean),
      most: most === undefined ? Infinity : Number(most),
      seed: Number(seed),
      aim: aim === undefined ? undefined : Number(aim),
      limitMs: Number(limit) * 1000,
      json,
    };
  } catch (error) {
    return `${error.message}\n\n${USAGE}`;
  }
}
