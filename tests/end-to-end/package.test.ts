import { execFileSync } from 'node:child_process';
import { emptyFolder } from '../support/run-cli.js';

type Packed = readonly Readonly<{ files: readonly Readonly<{ path: string }>[] }>[];

describe('the package', () => {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8',
      env: { ...process.env, npm_config_cache: emptyFolder() },
    }),
  ) as Packed;
  const paths = packed?.files.map(({ path }) => path) ?? [];

  it.each([
    ['the demo that the README and every complaint about a missing key send people to', 'demo/demo.yaml'],
    ['its recording', 'demo/recording.json'],
    ['the program', 'dist/src/cli/main.js'],
    ['the prompts', 'dist/src/agents/operator.system.md'],
    ['the suites', 'suites/everyday/people.yaml'],
    ['the schemas', 'schemas/tip.schema.json'],
  ])('holds %s', (_, path) => {
    expect(paths).toContain(path);
  });

  it.each(['tips/', 'shortcuts/'])('holds what comes with the program in %s', (folder) => {
    expect(paths.filter((path) => path.startsWith(folder)).length).toBeGreaterThan(0);
  });

  it('holds no tests and no runs', () => {
    expect(paths.filter((path) => /^(dist\/tests|tests|runs|evals|bench)\//.test(path))).toEqual([]);
  });
});
