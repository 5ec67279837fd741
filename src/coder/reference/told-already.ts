/** "She condemned the murder of the judge": a deed that somebody only speaks of, and that was told before, is not told again. */
import { type Draft, fillers, sameFiller } from '../event/draft.ts';
import type { World } from '../event/world.ts';
import { deedBefore } from './meant.ts';

const SPOKEN_OF = /^told-of:(?:condemn|denounce|welcome|praise)$/;

export function toldAlready(world: World, draft: Draft, earlier: readonly Draft[]): boolean {
  if (!draft.group || draft.group.determiner === 'indefinite' || draft.group.determiner === 'none') return false;
  if (!draft.trace.some((rule) => SPOKEN_OF.test(rule))) return false;
  const deed = deedBefore(world, draft.group, earlier, draft.sentence);
  if (!deed || deed.kind !== draft.kind) return false;
  const whom = fillers(draft, 'victim');
  const held = fillers(deed, 'victim');
  return (
    !whom.length ||
    !held.length ||
    whom.some((one) => held.some((other) => sameFiller(one, other) || within(one.name, other.name)))
  );
}

/** "Judge Huwaij" and "Salma Huwaij" share their last word. */
const within = (a: string, b: string): boolean =>
  a.split(' ').at(-1)!.toLowerCase() === b.split(' ').at(-1)!.toLowerCase();
