import type { FingertipsError } from '../../core/errors.js';
import { tableRows } from '../terminal/table.js';
import type { Output } from '../terminal/terminal.js';

/** One line of the doctor. Only `fail` makes the command fail; `warn` is for what is needed only by some. */
export type DoctorFinding = Readonly<{
  what: string;
  state: 'pass' | 'warn' | 'fail';
  /** What was seen. */
  detail: string;
  /** What mends it; for everything but a pass. */
  remedy?: string;
  /** What the command ends with when this fails; left out where the part of the examination says it. */
  exitCode?: number;
}>;

/** What is in the way, as the part that met it said it. */
export const broken = (what: string, { problem, remedy, exitCode }: FingertipsError): DoctorFinding => ({
  what,
  state: 'fail',
  detail: problem,
  remedy,
  exitCode,
});

const SIGNS = { pass: 'ok', warn: 'warn', fail: 'FAIL' } as const;

function painted(finding: DoctorFinding, text: string, paint: Output['paint']): string {
  const { green, yellow, red } = paint;
  return { pass: green, warn: yellow, fail: red }[finding.state](text);
}

/** One line per finding, more where it has more to say, and below each that is not well the one thing that mends it. */
export function findingLines(
  findings: readonly DoctorFinding[],
  { paint, width }: Pick<Output, 'paint' | 'width'>,
): string {
  const rows = tableRows(
    findings.map(({ what, state, detail }) => [SIGNS[state], what, detail]),
    { width },
  );
  return findings
    .flatMap((finding, index) => {
      const row = rows[index] ?? '';
      const sign = SIGNS[finding.state];
      const line = painted(finding, sign, paint) + row.slice(sign.length);
      return finding.remedy ? [line, `        ${finding.remedy}`] : [line];
    })
    .join('\n');
}
