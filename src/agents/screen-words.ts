import type { ScreenElement } from '../core/element.js';
import type { Screen } from '../core/screen.js';

/** Placeholder until the perception floor's own words land. */
export function describeScreen(screen: Screen): string {
  return [`App: ${screen.app.name} (${screen.app.package})`, ...screen.elements.map(describeElement)].join('\n');
}

const describeElement = ({ mark, kind, label, value }: ScreenElement): string =>
  `[${mark}] ${kind} "${label}"${value ? ` holds "${value}"` : ''}`;

export function difference(before: Screen, after: Screen): string {
  const [was, is] = [before.elements.map(describeElement), after.elements.map(describeElement)];
  const gone = was.filter((line) => !is.includes(line)).map((line) => `- ${line}`);
  return [...gone, ...is.filter((line) => !was.includes(line)).map((line) => `+ ${line}`)].join('\n');
}
