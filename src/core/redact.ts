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
 * Puts slots where the values of secrets stand in a text, also as they are written in JSON and in addresses. Undefined when
 * there is nothing to hide.
 */
export function createTextRedactor(secrets: Secrets): ((text: string) => string) | undefined {
  // Longest first, so that a secret which contains another one goes as a whole.
  const replacements = Object.entries(secrets)
    .filter(([, value]) => value.length >= SHORTEST)
    .flatMap(([name, value]) =>
      [...new Set([value, inJson(value), encodeURIComponent(value)])].map(
        (form) => [form, `${SLOT_START}${name}}}`] as const,
      ),
    )
    .sort(([a], [b]) => b.length - a.length);

  if (replacements.length === 0) return undefined;
  return (text) => replacements.reduce((cleaned, [form, slot]) => cleaned.replaceAll(form, () => slot), text);
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
