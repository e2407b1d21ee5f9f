import { DevicesFile } from '../core/device-settings.js';
import { ProjectFile } from '../core/project-file.js';
import { toJsonSchema } from '../core/schema.js';

/** JSON Schemas that editors check the settings files by, by their path from the project's folder. */
export const CONFIG_SCHEMA_FILES = {
  devices: 'schemas/devices.schema.json',
  project: 'schemas/fingertips.schema.json',
} as const;

const TITLES = { devices: 'Phones that Fingertips may drive', project: 'Settings of a Fingertips project' } as const;
const SCHEMAS = { devices: DevicesFile, project: ProjectFile } as const;

export const configSchemaText = (kind: keyof typeof CONFIG_SCHEMA_FILES): string =>
  `${JSON.stringify({ title: TITLES[kind], ...toJsonSchema(SCHEMAS[kind]) }, null, 2)}\n`;
