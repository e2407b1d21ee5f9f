import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const made: string[] = [];

/** A folder of its own with these files in it, by their path from there. */
export async function memoryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fingertips-memory-'));
  made.push(folder);
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
  }
  return folder;
}

export const removeMemoryFolders = async (): Promise<void> => {
  await Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
};

export const TIPS = `# What we know about the clock
version: 1
package: com.example.clock
tips:
  - do: Swipe an alarm left to delete it.   # seen on two phones
  - id: t-7k3m2q
    title: Time picker has a keyboard mode
    when: Setting an alarm to an exact time
    do: |-
      Tap the keyboard icon at the lower left.
      Then type the digits.
    kind: fact
    for: [operator, manager]
    status: pinned
    tags: [time-picker]
`;

export const SHORTCUT = `version: 1
id: s-4m8qz1
name: create_alarm
package: com.example.clock
title: Create an alarm
description: Creates one alarm and leaves the alarm list open.
params:
  hour: {type: integer, min: 0, max: 23, example: 7}
  minute: {type: integer, min: 0, max: 59}
  label: {type: string, optional: true}
effects: writes
precondition:
  all: [{package: com.example.clock}, {exists: {id: ":id/fab", desc: Add alarm}}]
enter:
  - {launch: com.example.clock}
steps:
  - do: tap
    target: {id: ":id/fab", desc: Add alarm}
    expect: {exists: {id: ":id/picker"}, within: 3s}
  - {do: type, target: {id: ":id/hour", index: 0}, text: "{{hour}}"}
  - {do: type, target: {id: ":id/minute"}, text: "{{minute|pad2}}"}
  - {do: type, when: "{{label}}", target: Label, text: "{{label}}"}
postcondition:
  all: [{exists: {text: "{{hour}}:{{minute|pad2}}"}}]
`;
