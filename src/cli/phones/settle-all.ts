/** Prepares several things at once, so that a person is told all that is wrong in one go. */

import { SetupError } from '../../core/errors.js';

type Preparation<T> = () => T | Promise<T>;

/** What each of two preparations made. Throws what kept one from it; when that was the setup of both, one SetupError that tells both. */
export async function settleAll<A, B>([first, second]: readonly [Preparation<A>, Preparation<B>]): Promise<
  readonly [A, B]
> {
  const settled = await Promise.allSettled([Promise.resolve().then(first), Promise.resolve().then(second)]);
  const [one, other] = settled;
  if (one.status === 'fulfilled' && other.status === 'fulfilled') return [one.value, other.value];
  const errors = settled.flatMap((each): unknown[] => (each.status === 'rejected' ? [each.reason] : []));
  const setups = errors.filter((error) => error instanceof SetupError);
  if (setups.length < 2) throw errors.find((error) => !(error instanceof SetupError)) ?? errors[0];
  throw new SetupError({
    problem: setups.map(({ problem, remedy }) => `${problem} ${remedy}`).join('\n'),
    remedy: `(${setups.length} things to mend; nothing was started.)`,
  });
}
