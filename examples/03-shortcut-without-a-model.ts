import { openToolkit, openPhone, openProjectMemory, runShortcut } from 'fingertips';

const { shortcuts } = await openProjectMemory({ folder: '.' }).list();
const found = shortcuts.find(({ item }) => item.name === 'create_note');
if (!found) throw new Error('There is no shortcut "create_note".');

const phone = await openPhone();
const { actionContext, catalogue, settings } = openToolkit({ phone, settings: { confirm: 'never' } });
const run = await runShortcut({
  shortcut: found.item,
  values: { title: 'Packing', body: 'Tent, rope' },
  context: actionContext,
  catalogue,
  confirm: settings.confirm,
  screen: await actionContext.look(),
});
const saved = phone.simulated?.query({ journal: { has: { what: 'saved', details: { title: 'Packing' } } } });
await phone.close();

for (const { wording } of run.performed) console.log(wording);
console.log(run.detail);
process.exitCode = run.ok && saved?.holds ? 0 : 1;

// tap "New note"
// type "Packing" into "Title"
// type "Tent, rope" into "Note"
// tap "Save"
// The shortcut "create_note" did all its 4 steps.
