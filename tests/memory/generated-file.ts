import type { Random } from '../support/seeded.js';

/** A tips file cut where an edit may change something: everything else has to keep its bytes. */
export type GeneratedFile = Readonly<{ head: string; items: readonly GeneratedItem[]; tail: string }>;
export type GeneratedItem = Readonly<{
  gap: string;
  fields: readonly Readonly<{ key: string; text: string }>[];
  flow: boolean;
}>;

export const textOf = ({ head, items, tail }: GeneratedFile): string => head + items.map(textOfItem).join('') + tail;
export const textOfItem = ({ gap, fields }: GeneratedItem): string => gap + fields.map(({ text }) => text).join('');

const WORDS = [
  'Tap',
  'the',
  'gear',
  '设置',
  '闹钟',
  'Weißbrot',
  '🙂',
  'alarm',
  "person's",
  'yes',
  'no',
  '12',
  'a:b',
  '#1',
  '- x',
] as const;
const KEYS = ['do', 'title', 'when', 'not_when', 'created', 'locale'] as const;

/** Some text for a value to be set to: one line or several, harmless or not. */
export function generatedValue(random: Random): string {
  const line = () => Array.from({ length: 1 + random.below(5) }, () => random.pick(WORDS)).join(' ');
  const odd = [
    '',
    ' ',
    'true',
    'Null',
    '~',
    'x ',
    ' x',
    'a\tb',
    '\n',
    'a\n',
    'a\n\n b',
    '"q"',
    "'",
    '{a}',
    '[',
    '*a',
    '&a',
    '!t',
    '%',
    '@',
    '`',
    'a\u2028b',
    '\u0085',
    '1e3',
    '0x1f',
    '2026-08-12',
    'key: value',
    'a #b',
    '\ud800',
  ] as const;
  if (random.chance(0.3)) return random.pick(odd);
  return Array.from({ length: random.chance(0.3) ? 2 + random.below(3) : 1 }, line).join('\n');
}

export function generatedFile(random: Random): GeneratedFile {
  const eol = random.pick(['\n', '\n', '\r\n']);
  const bom = random.chance(0.15) ? '\ufeff' : '';
  const dash = ' '.repeat(random.pick([0, 2, 2, 4]));
  const count = random.below(5);
  const comment = () => (random.chance(0.2) ? `  # ${random.pick(WORDS)}` : '');
  const start = random.chance(0.1) ? `---${eol}` : '';
  const top = random.chance(0.4) ? `# head: of [all]${eol}${random.chance(0.5) ? eol : ''}` : '';
  const list = count === 0 ? random.pick(['tips: []', 'tips:', 'tips:   []']) : 'tips:';
  const head = `${bom}${top}${start}version: 1${comment()}${eol}package: _general${eol}${list}${comment()}${eol}`;
  const items = Array.from({ length: count }, () => item(random, { eol, dash, comment }));
  const tail = random.chance(0.3) ? `${random.chance(0.5) ? eol : ''}# the end${random.chance(0.5) ? eol : ''}` : '';
  return { head, items, tail };
}

type Style = Readonly<{ eol: string; dash: string; comment: () => string }>;

function item(random: Random, style: Style): GeneratedItem {
  const { eol, dash, comment } = style;
  const gap = `${random.chance(0.2) ? eol : ''}${random.chance(0.2) ? `${dash}# about the next${eol}` : ''}`;
  if (random.chance(0.1)) {
    return {
      gap,
      fields: [{ key: 'do', text: `${dash}- {do: Tap it, title: "a, b",  tags: [a,  b]}${comment()}${eol}` }],
      flow: true,
    };
  }
  const keys = KEYS.filter((key) => key === 'do' || random.chance(0.4));
  const inner = `${dash}${' '.repeat(2)}`;
  const fields = keys.map((key, index) => ({
    key,
    text: `${index === 0 ? `${dash}- ` : inner}${key}:${value(random, { ...style, indent: `${inner}  ` })}`,
  }));
  const tags = {
    key: 'tags',
    text: `${inner}tags: ${random.pick(['[a,  b]', `${eol}${inner}  - a${eol}${inner}  - b`])}${eol}`,
  };
  return { gap, fields: random.chance(0.3) ? [...fields, tags] : fields, flow: false };
}

/** With the space after the colon and the last line break. */
function value(random: Random, { eol, comment, indent }: Style & Readonly<{ indent: string }>): string {
  const lines = [`Tap the ${random.pick(WORDS)}`, `then 闹钟 🙂`, `and ${random.pick(WORDS)} again`].slice(
    0,
    1 + random.below(3),
  );
  const block = lines.map((line) => indent + line).join(eol);
  switch (random.below(8)) {
    case 0:
      return ` "${lines.join(' ')}"${comment()}${eol}`;
    case 1:
      return ` '${lines.join(' ').replaceAll("'", "''")}'${comment()}${eol}`;
    case 2:
      return ` |-${comment()}${eol}${block}${eol}`;
    case 3:
      return ` |${eol}${block}${eol}${random.chance(0.2) ? eol : ''}`;
    case 4:
      return ` >-${eol}${block}${eol}`;
    case 5:
      return ` |+${eol}${block}${eol}${random.chance(0.3) ? eol : ''}`;
    case 6:
      return `${random.chance(0.5) ? '' : ' ~'}${comment()}${eol}`;
    default:
      return `  Tap the ${random.pick(['gear', '闹钟', '🙂 there'])}${comment()}${eol}`;
  }
}
