import { openMemory } from '../../src/memory/memory.js';

/** A run of its own that adds tips: add-tips-process.js FOLDER NAME COUNT */
const [folder = '', name = '', count = '0'] = process.argv.slice(2);
const memory = openMemory({
  folder,
  evidenceFolder: `${folder}/.fingertips`,
  clock: { now: () => Date.now(), sleep: () => Promise.resolve() },
});
for (let number = 1; number <= Number(count); number += 1) {
  const note = { by: 'learner', run: `run-${name}` } as const;
  await memory.addTip({ package: 'com.example.clock', do: `Tip ${number} of ${name}.`, title: 'T', when: 'W' }, note);
  await memory.addTip({ package: 'com.example.clock', do: `Tip ${number} of everyone.`, title: 'T', when: 'W' }, note);
}
