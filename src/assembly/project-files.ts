/** What a new project folder holds, and the schemas that editors look for beside it. */

import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PROGRAM_FOLDER } from './project.js';

/** A file of a project: written now, or there already and left as it was. */
export type ProjectFileResult = Readonly<{ file: string; isNew: boolean }>;

export type ProjectAnswers = Readonly<{
  /** What the agents think with. */
  model: string;
  /** The phone that is taken when none is named. */
  device: string;
}>;

const SCHEMAS = 'schemas';

const settingsText = ({
  model,
}: ProjectAnswers): string => `# yaml-language-server: $schema=schemas/fingertips.schema.json
# What holds for this project; docs/configuration.md has every setting, "fingertips config show" what is in force.
version: 1

models:
  default: ${JSON.stringify(model)}

run:
  diligence: balanced # thorough, balanced or quick
  confirm: risky # ask before anything is sent, paid, deleted or granted
`;

const devicesText = ({ device }: ProjectAnswers): string => `# yaml-language-server: $schema=schemas/devices.schema.json
# The phones that Fingertips may drive; docs/devices.md says more.
version: 1
default: ${device}

devices:
  # A phone that this computer simulates. It needs nothing.
  simulated:
    kind: simulated

  # A phone on a cable, or a running emulator: the only one that is attached.
  usb:
    kind: local
`;

const ENVIRONMENT = `# Keys and addresses; this file stays out of the repository.
# OPENAI_API_KEY=
# OPENAI_BASE_URL=http://127.0.0.1:11434/v1
`;

const IGNORED = ['.env', 'runs/', 'evals/', '.fingertips/'];

/** Only the owner may read the file with the keys. */
const FOR_THE_OWNER = 0o600;

/** Writes what is missing and changes nothing that is there; only .gitignore gets the lines that it lacks. */
export async function initProject(folder: string, answers: ProjectAnswers): Promise<readonly ProjectFileResult[]> {
  return [
    await writeIfMissing(folder, '.env', { text: ENVIRONMENT, mode: FOR_THE_OWNER }),
    await writeIfMissing(folder, 'devices.yaml', { text: devicesText(answers) }),
    await writeIfMissing(folder, 'fingertips.yaml', { text: settingsText(answers) }),
    await ignoreMore(folder),
    ...(await writeMissingSchemas(folder)),
  ];
}

/** Where the first lines of tips, shortcuts and settings files say that they are. Tells of those that were missing, too. */
export async function writeMissingSchemas(folder: string): Promise<readonly ProjectFileResult[]> {
  const names = (await readdir(join(PROGRAM_FOLDER, SCHEMAS))).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) =>
      writeIfMissing(folder, join(SCHEMAS, name), {
        text: await readFile(join(PROGRAM_FOLDER, SCHEMAS, name), 'utf8'),
      }),
    ),
  );
}

/** The same where somebody writes tips or shortcuts by hand; other folders are left as they are. */
export async function writeSchemasBesideItems(folder: string): Promise<void> {
  if (['tips', 'shortcuts'].some((part) => existsSync(join(folder, part)))) await writeMissingSchemas(folder);
}

type FileContent = Readonly<{ text: string; mode?: number }>;

async function writeIfMissing(folder: string, file: string, { text, mode }: FileContent): Promise<ProjectFileResult> {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true });
  try {
    // "wx": a file that somebody makes at the same moment is theirs.
    await writeFile(path, text, { flag: 'wx', ...(mode !== undefined && { mode }) });
    return { file, isNew: true };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return { file, isNew: false };
    throw error;
  }
}

async function ignoreMore(folder: string): Promise<ProjectFileResult> {
  const file = '.gitignore';
  const made = await writeIfMissing(folder, file, { text: `${IGNORED.join('\n')}\n` });
  if (made.isNew) return made;
  const text = await readFile(join(folder, file), 'utf8');
  const lines = new Set(text.split(/\r?\n/).map((line) => line.trim().replace(/^\//, '').replace(/\/$/, '')));
  const missing = IGNORED.filter((entry) => !lines.has(entry.replace(/\/$/, '')));
  if (missing.length === 0) return made;
  const separator = text === '' || text.endsWith('\n') ? '' : '\n';
  await writeFile(join(folder, file), `${separator}${missing.join('\n')}\n`, { flag: 'a' });
  return { file, isNew: true };
}
