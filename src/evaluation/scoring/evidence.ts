import type { Trace } from '../../core/trace.js';
import { readTrace } from '../../runner/run-folder.js';
import { readPhoneRecord, type PhoneRecord } from './phone-record.js';

/** All that a judge may look at: what a run left on disk. */
export type Evidence = Readonly<{ trace: Trace; phone?: PhoneRecord }>;

export async function readEvidence(runFolder: string): Promise<Evidence> {
  const [trace, phone] = await Promise.all([readTrace(runFolder), readPhoneRecord(runFolder)]);
  return { trace, ...(phone && { phone }) };
}
