import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openMemory } from '../../../src/memory/memory.js';
import { noon } from '../../support/clocks.js';
import { memoryFolder } from '../memory-folder.js';

export const LAMP = 'tips/com.example.lamp.yaml';
export const LAMP_TIPS = `# Mine.
version: 1
package: com.example.lamp
tips:
  # Found out the hard way.
  - id: t-dimmer
    title: The slider dims
    do: Drag the slider, do not tap it.   # it jumps
    status: candidate
    source: learned
    from: [r-1]
  - {id: t-switch, do: "The switch is on the second page.", status: active, source: learned}
  - do: A long press shows the colours.
`;
export const DIM = 'shortcuts/com.example.lamp/dim_lamp.yaml';
export const DIM_SHORTCUT = `version: 1
id: s-dimmer
name: dim_lamp
package: com.example.lamp
title: Dim the lamp
description: Sets the brightness and stays on the page.
params:
  level: {type: integer}
effects: writes
enter:
  - {launch: com.example.lamp}
steps:
  - {do: tap, target: {text: Brightness}}
  - {do: type, target: {hint: Percent}, text: "{{level}}"}
  - {do: tap, target: {text: Done}, expect: {gone: {text: Done}}}
postcondition:
  exists: {text: "{{level}} %"}
recorded: {run: r-7, steps: [2, 4], screen: [1080, 2400]}
status: candidate
source: learned
`;

/** A folder with a candidate tip, one in use, one of a person's own, and a candidate shortcut. */
export async function reviewFolder(files: Readonly<Record<string, string>> = {}) {
  const folder = await memoryFolder({ [LAMP]: LAMP_TIPS, [DIM]: DIM_SHORTCUT, ...files });
  let made = 0;
  const newId = (kind: string) => `${kind}-made${(made += 1)}`;
  const memory = openMemory({ folder, evidenceFolder: `${folder}/.fingertips`, clock: noon, newId });
  const text = (file: string) => readFile(join(folder, file), 'utf8');
  return { folder, memory, text, snapshot: () => filesIn(folder) };
}

/** The text of every tip and shortcut file, by its path. */
async function filesIn(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(folder, { recursive: true });
  const own = names.filter((name) => /^(?:tips|shortcuts)\/.*\.yaml$/.test(name)).sort();
  return Object.fromEntries(
    await Promise.all(own.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}
