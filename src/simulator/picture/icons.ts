/** Glyphs of Material Design Icons as paths. */

import { createRequire } from 'node:module';
import { Path2D } from '@napi-rs/canvas';

let glyphs: Readonly<Record<string, string>> | undefined;
const paths = new Map<string, Path2D>();

/** Some megabytes of paths: read when the first glyph is painted. */
function allGlyphs(): Readonly<Record<string, string>> {
  glyphs ??= createRequire(import.meta.url)('@mdi/js') as Readonly<Record<string, string>>;
  return glyphs;
}

/** "arrow-left" is `mdiArrowLeft` there. */
const exportName = (name: string): string =>
  `mdi${name
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')}`;

export const isIcon = (name: string): boolean => Object.hasOwn(allGlyphs(), exportName(name));

/** A glyph of Material Design Icons in a square of 24; one that does not exist is an empty box. */
export function iconPath(name: string): Path2D {
  const known = paths.get(name);
  if (known) return known;
  const path = new Path2D(allGlyphs()[exportName(name)] ?? 'M3 3H21V21H3ZM5 5V19H19V5Z');
  paths.set(name, path);
  return path;
}
