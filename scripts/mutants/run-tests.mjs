import { fork } from 'node:child_process';

const WORKER = new URL('./jest-worker.mjs', import.meta.url);
/** Jest keeps something of every run. */
const RUNS_PER_WORKER = 40;

/** Runs test files in a process of their own in `folder`. */
export function createTestRunner(folder) {
  let worker;
  let runs = 0;
  const stop = () => {
    worker?.kill('SIGKILL');
    worker = undefined;
  };
  const start = () => {
    runs = 0;
    worker = fork(WORKER, {
      cwd: folder,
      execArgv: ['--experimental-vm-modules', '--no-warnings'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return worker;
  };
  /** Resolves with the results of the files up to the first that fails; one that takes longer than `limit` ms fails. */
  const run = (files, limit) =>
    new Promise((resolve) => {
      if (runs >= RUNS_PER_WORKER) stop();
      const current = worker ?? start();
      runs += 1;
      const results = [];
      const finish = (why) => {
        clearTimeout(timer);
        current.removeAllListeners();
        if (why) stop();
        resolve(why ? [...results, { file: files[results.length], isGood: false, why }] : results);
      };
      const timer = setTimeout(() => finish('time'), limit);
      current.on('message', (message) => (message.isDone ? finish() : results.push(message)));
      // A change may bring the process itself down.
      current.on('exit', () => finish('exit'));
      current.send(files);
    });
  return { run, stop };
}
