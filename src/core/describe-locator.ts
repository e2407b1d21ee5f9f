import type { Locator } from './locator.js';
import { quoteText } from './quote-text.js';

/** A locator in a few words: `"Save"`, `the field "Title"`, `the element with id "fab" beside "Alarm"`. */
export function describeLocator({
  text,
  contains,
  one_of: several,
  desc,
  hint,
  id,
  near,
  describe,
  index,
}: Locator): string {
  const name = text ?? desc;
  if (name === undefined && contains !== undefined) return `what contains "${contains}"`;
  if (name === undefined && several) return several.map((each) => `"${each}"`).join(' or ');
  const what =
    name !== undefined
      ? quoteText(name)
      : hint !== undefined
        ? `the field ${quoteText(hint)}`
        : id !== undefined
          ? `the element with id "${id.replace(/^.*:id\//, '')}"`
          : (describe ?? 'the element');
  const beside = near === undefined ? '' : ` beside ${quoteText(near)}`;
  return `${what}${beside}${index === undefined ? '' : `, number ${index + 1} of its kind`}`;
}
