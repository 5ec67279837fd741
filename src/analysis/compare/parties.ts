/** Whether a party of ours and a party of theirs are the same: by the actor known, else by the words of the names. */
import type { RoleFiller } from '../../model/claim.ts';
import type { Role } from '../../model/vocabulary.ts';
import { type Context, foldName, sameParty } from '../context.ts';

export type Party = Pick<RoleFiller, 'name' | 'actor'>;

export const partiesOf = (roles: readonly RoleFiller[], wanted: readonly Role[]): readonly Party[] =>
  roles.filter(({ role }) => wanted.includes(role));

/** Names that say only that nobody knows, or only what kind of people: they agree with anybody and prove nothing. */
export const isVague = ({ name }: Party): boolean =>
  /\b(?:unidentified|unknown|civilians?|people|residents?|gunmen|militants|fighters)\b/i.test(name.slice(0, 200));

/** Words that many names share. */
const COMMON: ReadonlySet<string> = new Set(
  'of and for military forces force army group groups brigade brigades council state militia police libya national government people front movement'.split(
    ' ',
  ),
);
const wordsOf = (name: string): ReadonlySet<string> =>
  new Set(
    foldName(name.slice(0, 200).replace(/\([^()]*\)/g, ' '))
      .split(' ')
      .filter((word) => word.length > 2 && !COMMON.has(word)),
  );

export function isSameParty(ours: Party, theirs: Party, actors: Context['actors']): boolean {
  if (ours.actor !== null && theirs.actor !== null) return sameParty(ours.actor, theirs.actor, actors);
  if (foldName(ours.name) === foldName(theirs.name)) return true;
  const known = ours.actor === null ? undefined : actors.get(ours.actor);
  const forms = [ours.name, ...(known ? [known.name, ...known.aliases.map(({ name }) => name)] : [])];
  const theirWords = wordsOf(theirs.name);
  return forms.some((form) => {
    const words = wordsOf(form);
    return words.size > 0 && theirWords.size > 0 && [...words].every((word) => theirWords.has(word));
  });
}
