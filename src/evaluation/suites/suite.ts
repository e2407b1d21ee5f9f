import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { checkYaml } from '../../config/yaml-file.js';
import { SetupError } from '../../core/errors.js';
import { SuiteFile } from '../../core/task.js';
import { lintTask, type TaskDiagnostic } from './lint-task.js';
import { readMobileEvalE } from './mobile-eval-e.js';
import type { Suite, SuiteTask } from './suite-task.js';

/**
 * Reads a folder of YAML files, one YAML file, or a Mobile-Eval-E file as it is.
 * The path goes from `folder`. Throws one SetupError with every complaint, each with file and line.
 */
export function readSuite(path: string, folder = '.'): Suite {
  const files = filesOf(path, folder);
  const read = files.map((file) => readFile(file, folder));
  const complaints = [...read.flatMap((file) => file.complaints), ...repeated(read)];
  if (complaints.length > 0) {
    const count = complaints.length === 1 ? 'One complaint' : `${complaints.length} complaints`;
    throw new SetupError({ problem: complaints.join('\n'), remedy: `(${count} about ${path}; nothing was started.)` });
  }
  return { name: basename(path, extname(path)), tasks: read.flatMap(({ tasks }) => tasks) };
}

type ReadSuite = Readonly<{
  file: string;
  tasks: readonly SuiteTask[];
  complaints: readonly string[];
  lineOf(task: number): number;
}>;

function filesOf(path: string, folder: string): readonly string[] {
  const place = resolve(folder, path);
  if (!existsSync(place)) {
    throw new SetupError({
      problem: `There is no suite "${path}".`,
      remedy: 'Name a folder such as suites/everyday, or one file of it.',
    });
  }
  if (!statSync(place).isDirectory()) return [path];
  const names = readdirSync(place).sort();
  const ours = names.filter((name) => /\.ya?ml$/.test(name));
  // The reference benchmark comes as a folder of JSON files. Beside ours, a JSON file may be anything.
  const files = ours.length > 0 ? ours : names.filter((name) => name.endsWith('.json'));
  if (files.length === 0) {
    throw new SetupError({
      problem: `There is no YAML file in "${path}".`,
      remedy: 'A suite is a folder with one YAML file for each scenario; docs/evaluation.md shows one.',
    });
  }
  return files.map((name) => join(path, name));
}

function readFile(file: string, folder: string): ReadSuite {
  const text = readFileSync(resolve(folder, file), 'utf8');
  if (file.endsWith('.json')) return { file, ...readMobileEvalE(text, file), complaints: [], lineOf: () => 1 };
  try {
    const { value, lineOf } = checkYaml(text, { file, schema: SuiteFile });
    const tasks = value.tasks.map((task) => ({ ...task, scenario: value.scenario }));
    const words = (index: number, { path, text: complaint }: TaskDiagnostic): string =>
      `${file}, line ${lineOf(['tasks', index, ...path])}: ${complaint}`;
    const complaints = tasks.flatMap((task, index) => lintTask(task).map((complaint) => words(index, complaint)));
    return { file, tasks, complaints, lineOf: (task) => lineOf(['tasks', task, 'id']) };
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    // One a line, so that they are counted as what they are.
    return { file, tasks: [], complaints: error.problem.split('\n'), lineOf: () => 1 };
  }
}

function repeated(files: readonly ReadSuite[]): readonly string[] {
  const first = new Map<string, string>();
  return files.flatMap(({ file, tasks, lineOf }) =>
    tasks.flatMap(({ id }, index) => {
      const place = `${file}, line ${lineOf(index)}`;
      const earlier = first.get(id);
      first.set(id, earlier ?? place);
      return earlier === undefined
        ? []
        : [`${place}: The id "${id}" was given before, in ${earlier}. Give each task its own.`];
    }),
  );
}
