import { openRecall, recall } from '../../src/evolution/recall.js';
import { openMemory } from '../../src/memory/memory.js';
import { memoryFolder, removeMemoryFolders } from '../memory/memory-folder.js';
import { noon } from '../support/clocks.js';

afterAll(removeMemoryFolders);

const CLOCK = 'com.example.clock';
const FILES = {
  'tips/_general.yaml': `version: 1
package: _general
tips:
  - {id: t-pin1, do: Look twice., status: pinned}
  - {id: t-pin2, do: Wait for the page., status: pinned}
`,
  [`tips/${CLOCK}.yaml`]: `version: 1
package: ${CLOCK}
tips:
  - {id: t-keys, when: Setting an alarm to an exact time, do: Type the digits with the keyboard of the dialog.}
  - {id: t-days, when: An alarm is to ring on some days, do: Tap the letters of the days below the time.}
`,
  'tips/com.example.chat.yaml': `version: 1
package: com.example.chat
tips:
  - {id: t-chat, when: Setting an alarm word for a chat, do: An alarm word stands in the menu of the chat.}
`,
  [`shortcuts/${CLOCK}/create_alarm.yaml`]: shortcut('create_alarm', CLOCK, 'Creates an alarm.'),
  [`shortcuts/${CLOCK}/start_timer.yaml`]: shortcut('start_timer', CLOCK, 'Starts a timer.'),
  'shortcuts/com.example.notes/create_note.yaml': shortcut('create_note', 'com.example.notes', 'Writes a note.'),
};

function shortcut(name: string, app: string, description: string): string {
  return `version: 1\nname: ${name}\npackage: ${app}\ndescription: ${description}\neffects: writes\nenter:\n  - {launch: ${app}}\nsteps:\n  - {do: back}\n`;
}

async function told(instruction: string, changes: Readonly<{ package?: string; subgoal?: string }> = {}) {
  const folder = await memoryFolder(FILES);
  const memory = openMemory({ folder, evidenceFolder: `${folder}/.fingertips`, clock: noon });
  const { tips, shortcuts } = await recall({ memory, instruction, role: 'operator', ...changes });
  const learned = tips.filter(({ status }) => status !== 'pinned').map(({ id }) => id);
  return { learned, shortcuts: shortcuts.map(({ name }) => name) };
}

describe('what a run is told', () => {
  it('is what its words ask for, whatever app that belongs to, as long as none is in front', async () => {
    expect((await told('Create a note that says hello')).shortcuts).toEqual(['create_note']);
    expect((await told('Set an alarm', { package: 'com.example.launcher' })).learned).toContain('t-keys');
  });

  it('is nothing where nothing fits', async () => {
    expect(await told('Order a pizza')).toEqual({ learned: [], shortcuts: [] });
  });

  it('is of the app in front once there is one, and never a tip of another', async () => {
    const here = await told('Set an alarm for half past six', { package: CLOCK });
    expect(here.learned).toEqual(expect.arrayContaining(['t-keys', 't-days']));
    expect(here.learned).not.toContain('t-chat');
    expect((await told('Set an alarm', { package: 'com.example.other' })).learned).toEqual([]);
  });

  it('holds a few shortcuts of the app in front though no word fits, and of others only what is asked for', async () => {
    expect((await told('Get me up at six', { package: CLOCK })).shortcuts.toSorted()).toEqual([
      'create_alarm',
      'start_timer',
    ]);
    expect((await told('Create a note', { package: CLOCK })).shortcuts).toContain('create_note');
  });

  it('follows the subgoal in hand', async () => {
    expect((await told('Plan my evening', { subgoal: 'Create a note of it' })).shortcuts).toEqual(['create_note']);
  });

  it.each([
    ['with other endings', 'Changing two alarms'],
    ['in other words', 'Wake me at six on Sundays'],
    ['in German', 'Stell einen Wecker auf sechs Uhr'],
    ['in French', 'Mets un réveil à six heures'],
    ['in Spanish', 'Pon una alarma a las seis'],
    ['in Chinese', '帮我设一个六点的闹钟'],
  ])('finds the tips about alarms %s', async (_, instruction) => {
    const { learned } = await told(instruction, { package: CLOCK });
    expect(learned).toEqual(expect.arrayContaining(['t-keys', 't-days']));
    expect((await told(instruction)).shortcuts).toEqual(['create_alarm']);
  });

  it('holds tips of the app in front that words cannot be held against, being of another language', async () => {
    expect((await told('Mach das mit dem Termin für mich und nicht später', { package: CLOCK })).learned).toEqual(
      expect.arrayContaining(['t-keys', 't-days']),
    );
    expect((await told('Do it for me with the meeting and not later', { package: CLOCK })).learned).toEqual([]);
  });
});

describe('what came with the program', () => {
  it('takes one place at most where it is pinned, and a person’s own half of them', async () => {
    const builtInFolder = await memoryFolder({ 'tips/_general.yaml': FILES['tips/_general.yaml'] });
    const folder = await memoryFolder();
    const memory = openMemory({ folder, evidenceFolder: `${folder}/.fingertips`, builtInFolder, clock: noon });
    const count = async () => (await recall({ memory, instruction: 'Order a pizza', role: 'operator' })).tips.length;
    expect(await count()).toBe(1);
    await memory.addTip({ package: '_general', do: 'Mine.', status: 'pinned' }, { by: 'person' });
    expect(await count()).toBe(2);
  });
});

describe('all that may be told at some time', () => {
  it('leaves out what is a candidate, unless that may be tried', async () => {
    const file = `shortcuts/${CLOCK}/create_alarm.yaml`;
    const folder = await memoryFolder({ [file]: `${FILES[file]}status: candidate\nsource: learned\n` });
    const memory = openMemory({ folder, evidenceFolder: `${folder}/.fingertips`, clock: noon });
    expect((await openRecall({ memory })).usable).toEqual([]);
    expect((await openRecall({ memory, mayTry: true })).usable).toHaveLength(1);
  });
});
