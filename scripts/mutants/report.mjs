const percent = (part, whole) => (whole === 0 ? 100 : (100 * part) / whole);
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);

/** Totals of results that have `file`, `line`, `what` and `isNoticed`. */
export function summarise(results) {
  const names = [...new Set(results.map(({ file }) => file))];
  const files = names.map((file) => {
    const own = results.filter((result) => result.file === file);
    return { file, noticed: own.filter(({ isNoticed }) => isNoticed).length, made: own.length };
  });
  const noticed = sum(files.map((file) => file.noticed));
  return {
    files,
    noticed,
    made: results.length,
    share: percent(noticed, results.length),
    survivors: results
      .filter(({ isNoticed }) => !isNoticed)
      .map(({ file, line, what, why }) => ({ file, line, what, ...(why ? { why } : {}) })),
  };
}

/** For people: the share of each file, and every change that no test noticed. */
export function printReport({ folder, possible, seed, files, noticed, made, share, survivors }) {
  const width = Math.max(...files.map(({ file }) => file.length), 'together'.length);
  const row = (name, part, whole) =>
    `${name.padEnd(width)}  ${String(part).padStart(4)} of ${String(whole).padStart(4)}  ${percent(part, whole).toFixed(0).padStart(3)} %`;
  const sample =
    made < possible ? `, ${made} of ${possible} small changes drawn with seed ${seed}` : `, all ${made} small changes`;
  const left = survivors.map(({ file, line, what, why }) => `${file}:${line}  ${what}${why ? ` (${why})` : ''}`);
  return (
    [
      `What the tests of ${folder} notice${sample}:`,
      ...files.map(({ file, noticed: part, made: whole }) => row(file, part, whole)),
      row('together', noticed, made),
      ...(left.length > 0 ? ['', 'Not noticed:', ...left] : []),
      '',
    ].join('\n') + (made === 0 ? 'There was nothing to change.\n' : `${share.toFixed(1)} % noticed.\n`)
  );
}
