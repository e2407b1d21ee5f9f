type Attributes = Readonly<Record<string, string | boolean>>;

const escaped = (text: string): string => text.replace(/[&<>"\n]/g, (character) => `&#${character.codePointAt(0)};`);

/**
 * One node as `uiautomator dump` writes it, with its attributes and children. `bounds` is "left,top,right,bottom"; flags are
 * written only where they are set.
 */
export function node(className: string, bounds: string, ...content: readonly (Attributes | string)[]): string {
  const [left, top, right, bottom] = bounds.split(',');
  const own = content.filter((part) => typeof part !== 'string');
  const all = Object.assign({ class: className, bounds: `[${left},${top}][${right},${bottom}]` }, ...own) as Attributes;
  const written = Object.entries(all).map(([name, value]) => `${name}="${escaped(String(value))}"`);
  return `<node ${written.join(' ')}>${content.filter((part) => typeof part === 'string').join('')}</node>`;
}

export const page = (...roots: readonly string[]): string =>
  `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?><hierarchy rotation="0">${roots.join('')}</hierarchy>`;

export const text = (words: string, bounds: string, attributes: Attributes = {}): string =>
  node('android.widget.TextView', bounds, { text: words, ...attributes });

export const frame = (bounds: string, ...children: readonly string[]): string =>
  node('android.widget.FrameLayout', bounds, ...children);
