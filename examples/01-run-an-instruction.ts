import { openPhone, openProjectMemory, runInstruction, ScriptedModel } from 'fingertips';

const note = { title: 'Oranges', body: 'Buy six' };

// A script stands in for a model, so that this runs without a key; createModel makes a real one.
const model = new ScriptedModel([
  { role: 'operator', reply: { thought: 'One shortcut does it.', actions: [{ action: 'create_note', args: note }] } },
  { role: 'operator', reply: { thought: 'The note is there.', actions: [{ action: 'finish' }] } },
  { role: 'confirmer', reply: { accepted: true, reason: 'The list shows the note.' } },
]);

const phone = await openPhone({ device: { kind: 'simulated', name: 'example' } });
const result = await runInstruction({
  instruction: 'Make a note with the title "Oranges" that says: Buy six',
  phone,
  model,
  memory: openProjectMemory({ folder: '.' }),
  settings: { diligence: 'quick', learning: 'off' },
});
const answer = phone.simulated?.query({ at: '/apps/com.sim.notes/notes/0', contains: note });
await phone.close();

console.log(`The run ${result.end.kind} after ${result.steps} steps.`);
console.log(`The phone ${answer?.holds ? 'holds' : 'does not hold'} the note.`);
process.exitCode = result.end.kind === 'finished' && answer?.holds ? 0 : 1;

// The run finished after 2 steps.
// The phone holds the note.
