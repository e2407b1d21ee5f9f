/** Takes secrets out of everything that is written. */

/** Values by name, as `{{secret:NAME}}` means them. */
export type Secrets = Readonly<Record<string, string>>;

/** Shorter values stand in ordinary words and numbers; taking them out would only garble the text around them. */
const SHORTEST = 4;

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

/** What every slot of a secret begins with. */
const SLOT_START = '{{secret:';

export const holdsSecretSlot = (text: string): boolean => text.includes(SLOT_START);

/**
 * Puts slots where the values of secrets stand in a text: as they are, as they are written in JSON, in addresses and in
 * base64, in other cases, with other spacing (an app that groups the digits of a card), and cut off with "…". Undefined when
 * there is nothing to hide.
 */
export function createTextRedactor(secrets: Secrets): ((text: string) => string) | undefined {
  // Longest first, so that a secret which contains another one goes as a whole.
  const known = Object.entries(secrets)
    .filter(([, value]) => value.length >= SHORTEST)
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([name, value]) => ({ slot: `${SLOT_START}${name}}}`, forms: formsOf(value), pattern: likenessOf(value) }));
  if (known.length === 0) return undefined;
  return (text) =>
    known.reduce((cleaned, { slot, forms, pattern }) => {
      const exact = forms.reduce((left, form) => left.replaceAll(form, () => slot), cleaned);
      return pattern ? exact.replace(pattern, () => slot) : exact;
    }, text);
}

const formsOf = (value: string): readonly string[] => {
  const inAddress = encodeURIComponent(value);
  const inBase64 = Buffer.from(value, 'utf8').toString('base64');
  const forms = [
    value,
    inJson(value),
    inAddress,
    inAddress.replaceAll('%20', '+'),
    inBase64,
    inBase64.replace(/=+$/, ''),
  ];
  return [...new Set(forms)].sort((a, b) => b.length - a.length);
};

/** Fewer letters and digits than that stand in ordinary words; so many of the beginning are enough where the rest is cut off. */
const LEAST_LIKE = 6;
const BETWEEN = '[\\s\\u00ad\\u200b-\\u200f\\u2060\\p{Pd}.,·•_/()+]*';

/** The letters and digits of a value in their order, whatever case they have and whatever parts them. */
function likenessOf(value: string): RegExp | undefined {
  const letters = [...value.normalize('NFKC')].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  if (letters.length < LEAST_LIKE) return undefined;
  // What is no letter may be parted as well, and must stand somewhere for the value to be whole; it goes along where it does.
  const signs = [...new Set(value.replace(/[\p{L}\p{N}\s]/gu, ''))].map(
    (sign) => `\\u{${sign.codePointAt(0)?.toString(16) ?? ''}}`,
  );
  const between = signs.length > 0 ? `(?:${BETWEEN}[${signs.join('')}]*)*?` : BETWEEN;
  const head = letters.slice(0, LEAST_LIKE).join(between);
  const tail = letters.slice(LEAST_LIKE).reduceRight((rest, letter) => `(?:${between}${letter}${rest})?`, '');
  const whole = letters.join(between);
  return new RegExp(`${whole}|${head}${tail}${between}(?:…|\\.{3})`, 'giu');
}

/** Returns a copy in which no string holds a secret, however deep it stands; its slot stands there instead. */
export function createRedactor(secrets: Secrets): <T>(value: T) => T {
  const clean = createTextRedactor(secrets);
  if (!clean) return (value) => value;
  // JSON.parse's reviver walks the whole value; what is written is JSON in any case.
  return <T>(value: T): T =>
    value === undefined
      ? value
      : (JSON.parse(JSON.stringify(value), (_key, entry: unknown) =>
          typeof entry === 'string' ? clean(entry) : entry,
        ) as T);
}
