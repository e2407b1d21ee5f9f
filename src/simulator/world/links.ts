import type { SimulatedApp } from './app.js';
import type { JsonObject } from './json.js';
import type { Apps } from './world.js';

export type LinkTarget = Readonly<{ app: SimulatedApp; screen: string; extras: JsonObject }>;

/** Every app that claims a link, with the screen it would open. */
export function targetsOf(apps: Apps, link: string): readonly LinkTarget[] {
  return [...apps.values()].flatMap((app) => {
    for (const [pattern, screen] of Object.entries(app.links)) {
      const extras = match(pattern, link);
      if (extras) return [{ app, screen, extras: { ...extras, link } }];
    }
    return [];
  });
}

/** The parts with a colon and the query; undefined when the link is another one. "*" at the end takes the rest as `rest`. */
function match(pattern: string, link: string): Record<string, string> | undefined {
  const [path = '', query = ''] = splitOnce(link.split('#')[0] ?? '', '?');
  const wanted = partsOf(pattern);
  const given = partsOf(path);
  const takesRest = wanted.at(-1) === '*';
  const count = takesRest ? wanted.length - 1 : wanted.length;
  if (takesRest ? given.length < count : given.length !== count) return undefined;
  const extras: Record<string, string> = {};
  for (const [index, part] of wanted.slice(0, count).entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':') && index > 0) extras[part.slice(1)] = decoded(value);
    else if (part.toLowerCase() !== value.toLowerCase()) return undefined;
  }
  if (takesRest) extras['rest'] = given.slice(count).map(decoded).join('/');
  for (const [name, value] of new URLSearchParams(query)) extras[name] = value;
  return extras;
}

/** "https://maps.sim/place/4" → "https:", "maps.sim", "place", "4"; "tel:123" → "tel:", "123". */
function partsOf(link: string): readonly string[] {
  const [scheme, rest] = splitOnce(link, ':');
  return [
    `${scheme}:`,
    ...rest
      .replace(/^\/\//, '')
      .split('/')
      .filter((part) => part !== ''),
  ];
}

function splitOnce(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}

/** A link may come from a stranger: a broken escape stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
