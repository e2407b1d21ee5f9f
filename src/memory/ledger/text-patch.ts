/** The one place in which two texts of a file differ, to go back from the second to the first. */

/** Signs that are kept on either side, to find the place again when something else in the file has changed since. */
const CONTEXT = 40;

/** What changed in one file. A file that was not there before, or is no longer there, has a null instead of a text. */
export type TextPatch = Readonly<{
  file: string;
  /** Where it changed, in UTF-16 units from the start. */
  at: number;
  was: string | null;
  now: string | null;
  left: string;
  right: string;
}>;

type FileTexts = Readonly<{ file: string; before: string | undefined; after: string | undefined }>;

export function patchBetween({ file, before, after }: FileTexts): TextPatch {
  if (before === undefined || after === undefined) {
    return { file, at: 0, was: before ?? null, now: after ?? null, left: '', right: '' };
  }
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return {
    file,
    at: start,
    was: before.slice(start, before.length - end),
    now: after.slice(start, after.length - end),
    left: before.slice(Math.max(0, start - CONTEXT), start),
    right: before.slice(before.length - end, before.length - end + CONTEXT),
  };
}

/**
 * The text as it was before the change; a null says that there was no file. undefined when the place is not found again, or
 * more than once: then somebody has written there since.
 */
export function unpatch(text: string | undefined, { at, was, now, left, right }: TextPatch): string | null | undefined {
  if (now === null) return text === undefined ? was : undefined;
  if (was === null) return text === now ? null : undefined;
  if (text === undefined) return undefined;
  const known = left + now + right;
  const isThere = text.startsWith(known, at - left.length);
  const first = isThere ? at - left.length : text.indexOf(known);
  if (first < 0 || (!isThere && text.indexOf(known, first + 1) >= 0)) return undefined;
  const start = first + left.length;
  return text.slice(0, start) + was + text.slice(start + now.length);
}
