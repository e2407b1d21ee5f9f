import { toJsonSchema } from '../../core/schema.js';
import { SuiteFile } from '../../core/task.js';

/** The JSON Schema that editors check the files of a suite by, by its path from the project's folder. */
export const SUITE_SCHEMA_FILE = 'schemas/suite.schema.json';

export const suiteSchemaText = (): string =>
  `${JSON.stringify({ title: 'Tasks of a Fingertips suite', ...toJsonSchema(SuiteFile) }, null, 2)}\n`;
