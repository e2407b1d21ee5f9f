/** Values by name, as `{{secret:NAME}}` means them. */
export type Secrets = Readonly<Record<string, string>>;

/** Shorter values stand in ordinary words; taking them out would only garble the screen. */
const SHORTEST = 4;
const SLOT = '{{secret:';

/** Puts the names of secrets where their values stand in page source, before anybody reads it. */
export function hideSecrets(source: string, secrets: Secrets): string {
  return Object.entries(secrets)
    .filter(([, value]) => value.length >= SHORTEST)
    .sort(([, a], [, b]) => b.length - a.length)
    .reduce((hidden, [name, value]) => {
      const forms = new Set([value, escaped(value)]);
      return [...forms].reduce((text, form) => text.replaceAll(form, () => `${SLOT}${name}}}`), hidden);
    }, source);
}

export const showsSecret = (texts: readonly (string | undefined)[]): boolean =>
  texts.some((text) => text?.includes(SLOT));

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
