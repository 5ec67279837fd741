/** What a claim says in a field that coders are compared on, in words; null = left empty. Pure. */
import type { Claim } from '../../model/claim.ts';
import { countWords } from '../words/count-words.ts';
import { intervalWords } from '../words/day-words.ts';
import { kindWord } from '../words/kind-word.ts';
import { placeWords } from '../words/place-words.ts';

interface Who {
  readonly name: string;
  readonly actor: string | null;
}
type Names = ReadonlyMap<string, string>;

/** The name told, and whom it was taken for where that has another name. */
const whoWords = (all: readonly Who[], names: Names): string | null =>
  all
    .map(({ name, actor }) => {
      const known = actor && names.get(actor);
      return known && known !== name ? `${name} (${known})` : name;
    })
    .join(', ') || null;
const roles = (claim: Claim, ...wanted: readonly string[]): readonly Who[] =>
  claim.roles.filter(({ role }) => wanted.includes(role));

const WORDS: Readonly<Record<string, (claim: Claim, names: Names) => string | null>> = {
  kind: ({ kind }) => kindWord(kind),
  type: ({ type }) => type.acled,
  stance: ({ stance }) => stance,
  hedge: ({ hedge }) => hedge,
  speakers: ({ speakers }, names) => whoWords(speakers, names),
  initiator: (claim, names) => whoWords(roles(claim, 'initiator', 'partner'), names),
  target: (claim, names) => whoWords(roles(claim, 'target', 'victim', 'beneficiary'), names),
  place: ({ place }) => place && placeWords(place),
  'first day': ({ time }) => time && intervalWords(time.from, time.to),
  dated: ({ time }) => (time === null ? null : time.basis === 'bounded' ? 'only the saying is dated' : time.basis),
  killed: ({ harms }) =>
    harms
      .filter(({ effect }) => effect === 'killed')
      .map((harm) => countWords(harm))
      .join(', ') || null,
  weapons: ({ weapons }) => weapons.map(({ name }) => name).join(', ') || null,
};

export const fieldWords = (field: string, claim: Claim, names: Names): string | null =>
  WORDS[field]?.(claim, names) ?? null;
