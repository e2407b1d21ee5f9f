import type { Size } from '../../src/core/geometry.js';

/** Every attribute in the order of UiAutomator2's own server; those with a question mark are only there when set. */
const ORDER = `index package class text content-desc? resource-id? checkable checked clickable enabled focusable focused
  long-clickable password scrollable selection-start? selection-end? selected bounds displayed hint? a11y-important
  screen-reader-focusable input-type? drawing-order showing-hint text-entry-key multiline? dismissable a11y-focused
  heading live-region context-clickable max-text-length? content-invalid error? pane-title? tooltip-text? window-id?`
  .split(/\s+/)
  .map((name) => ({ name: name.replace('?', ''), isOptional: name.endsWith('?') }));
const NAMES = ORDER.map(({ name }) => name);
const REQUIRED = ORDER.filter(({ isOptional }) => !isOptional).map(({ name }) => name);
const WEB_VIEW = 'android.webkit.WebView';
const OF_TOAST = ['index', 'package', 'class', 'text', 'displayed'];

const OPENING = /^( +)<([A-Za-z_][\w.]*)((?: [a-z0-9-]+="[^"<]*")*)( \/)?>$/;
const CLOSING = /^( *)<\/([A-Za-z_][\w.]*)>$/;
const STRAY = /&(?!(?:amp|lt|gt|quot|#\d+);)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

type Attributes = ReadonlyMap<string, string>;
type Open = { tag: string; lastIndex: number };

/** All that is wrong with a page source: as XML, as UiAutomator2 writes it, and by its bounds. */
export function complaintsAbout(source: string, size: Size): readonly string[] {
  const [declaration, root, ...lines] = source.split('\n');
  const complaints: string[] = [];
  if (declaration !== "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>")
    complaints.push(`begins ${declaration}`);
  if (!root?.endsWith(` width="${size.width}" height="${size.height}">`)) complaints.push(`root ${root}`);
  const open: Open[] = [{ tag: 'hierarchy', lastIndex: -1 }];
  for (const line of lines) {
    const indent = '  '.repeat(Math.max(0, open.length - (line.trimStart().startsWith('</') ? 1 : 0)));
    const closing = CLOSING.exec(line);
    if (closing) {
      if (open.pop()?.tag !== closing[2] || closing[1] !== indent) complaints.push(`closes wrongly: ${line}`);
      continue;
    }
    const [, space, tag = '', written = '', end] = OPENING.exec(line) ?? [];
    if (space !== indent || STRAY.test(written)) {
      complaints.push(`no element: ${line}`);
      continue;
    }
    const attributes = new Map(
      [...written.matchAll(/ ([a-z0-9-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    );
    complaints.push(
      ...faultsOf(tag, attributes, { size, isWeb: open.some((each) => each.tag === WEB_VIEW) }).map(
        (fault) => `${fault}: ${line.trim()}`,
      ),
    );
    complaints.push(...faultOfIndex(open.at(-1), attributes).map((fault) => `${fault}: ${line.trim()}`));
    if (!end) open.push({ tag, lastIndex: -1 });
  }
  if (open.length > 0) complaints.push(`${open.length} elements stay open`);
  return complaints;
}

/** Siblings count upwards; gaps are allowed, because what cannot be seen is left out. */
function faultOfIndex(parent: Open | undefined, attributes: Attributes): readonly string[] {
  const index = Number(attributes.get('index'));
  if (!parent || index <= parent.lastIndex) return ['index out of order'];
  parent.lastIndex = index;
  return [];
}

type Place = Readonly<{ size: Size; isWeb: boolean }>;

function faultsOf(tag: string, attributes: Attributes, place: Place): readonly string[] {
  const names = [...attributes.keys()];
  const isToast = tag === 'android.widget.Toast';
  const wanted = isToast ? OF_TOAST : REQUIRED;
  const places = names.map((name) => NAMES.indexOf(name));
  return [
    ...(places.some((place, at) => place < 0 || place <= (places[at - 1] ?? -1)) ? ['attributes out of order'] : []),
    ...wanted.filter((name) => !attributes.has(name)).map((name) => `no ${name}`),
    ...(attributes.get('class')?.replace(/[$@#&]/g, '.') === tag ? [] : ['tag is not the class']),
    ...(attributes.get('package') ? [] : ['no package']),
    ...(isToast ? [] : faultsOfBounds(attributes.get('bounds') ?? '', place)),
  ];
}

/** Only a web page keeps what has no area. */
function faultsOfBounds(written: string, { size: { width, height }, isWeb }: Place): readonly string[] {
  const [left, top, right, bottom] = (/^\[(\d+),(\d+)\]\[(\d+),(\d+)\]$/.exec(written) ?? []).slice(1).map(Number);
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return ['bounds'];
  if (left > right || top > bottom || (!isWeb && (left === right || top === bottom))) return ['bounds without area'];
  return right > width || bottom > height ? ['bounds off the display'] : [];
}
