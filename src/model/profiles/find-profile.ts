/** Finds the profile of a model by its name. */

import { ModelProfile } from '../../core/model-profile.js';
import { BUILT_IN_PROFILES } from './built-in.js';

/** For models that nobody has described: our own JSON, marks alone, and no place by its numbers. */
const GENERIC = ModelProfile.parse({ id: 'generic', match: ['.'] });
const BUILT_IN = BUILT_IN_PROFILES.map((profile) => ModelProfile.parse(profile));

/** People's own come first; one with the id of a built-in stands in its place. The first that fits the name is taken. */
export function findProfile(model: string, own: readonly ModelProfile[] = []): ModelProfile {
  const replaced = new Set(own.map(({ id }) => id));
  const known = [...own, ...BUILT_IN.filter(({ id }) => !replaced.has(id))];
  return known.find(({ match }) => match.some((pattern) => new RegExp(pattern, 'i').test(model))) ?? GENERIC;
}
