import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInSuites, findSuite } from '../../../src/cli/eval/find-suite.js';
import { readSuite } from '../../../src/evaluation/suites/suite.js';
import { emptyFolder } from '../../support/run-cli.js';

describe('a suite is found', () => {
  it.each(['everyday', 'suites/everyday', 'suites/everyday/people.yaml'])(
    'in the program, from any folder: %s',
    (name) => {
      const { path, folder } = findSuite(name, emptyFolder());
      expect(readSuite(path, folder).tasks.length).toBeGreaterThan(3);
      expect(path.startsWith('suites/')).toBe(true);
    },
  );

  it('in the working folder first', () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'everyday'));
    writeFileSync(join(folder, 'everyday', 'mine.yaml'), '');
    expect(findSuite('everyday', folder)).toEqual({ path: 'everyday', folder });
    expect(findSuite(join(folder, 'everyday'), folder)).toEqual({ path: 'everyday', folder });
  });

  it('or it is said which there are', () => {
    expect(() => findSuite('evryday', emptyFolder())).toThrow(
      'There is no suite "evryday". Name a folder of YAML files',
    );
    expect(() => findSuite('evryday', emptyFolder())).toThrow('Did you mean "everyday"?');
    expect(builtInSuites()).toContain('everyday');
  });

  it('and nothing else that the program holds is one', () => {
    expect(() => findSuite('demo', emptyFolder())).toThrow('There is no suite "demo".');
    expect(() => findSuite('suites/../demo', emptyFolder())).toThrow('There is no suite');
  });
});
