/** What stands in each slot of a claim, in words; where two claims differ. Pure. */
import type { Claim } from '../../../model/claim.ts';
import type { Span } from '../../../model/span.ts';
import { countWords } from '../../words/count-words.ts';
import { intervalWords } from '../../words/day-words.ts';
import { kindWord } from '../../words/kind-word.ts';
import { placeWords } from '../../words/place-words.ts';
import { isRole, SLOTS, type SlotName } from './draft.ts';

/** The values of a slot, each with the words it rests on. */
export function valuesOf(
  claim: Claim,
  slot: SlotName,
): readonly { readonly words: string; readonly span: Span | null }[] {
  if (isRole(slot))
    return claim.roles.filter(({ role }) => role === slot).map(({ name, span }) => ({ words: name, span }));
  switch (slot) {
    case 'clause':
      return [{ words: claim.span.quote, span: claim.span }];
    case 'kind':
      return [{ words: kindWord(claim.kind), span: null }];
    case 'type':
      return claim.type.acled ? [{ words: claim.type.acled, span: null }] : [];
    case 'place':
      return claim.place ? [{ words: placeWords(claim.place), span: claim.place.span }] : [];
    case 'time': {
      if (!claim.time) return [];
      const { from, to, said, span } = claim.time;
      return [{ words: intervalWords(from, to) ?? said ?? 'open', span }];
    }
    case 'saidOn': {
      if (!claim.saidOn) return [];
      const { from, to, said, span } = claim.saidOn;
      return [{ words: intervalWords(from, to) ?? said, span }];
    }
    case 'harms':
      return claim.harms.map((harm) => ({
        words: `${countWords(harm)} ${harm.effect}${harm.name ? ` (${harm.name})` : ''}`,
        span: harm.span,
      }));
    case 'weapons':
      return claim.weapons.map(({ name, span }) => ({ words: name, span }));
    case 'tally':
      return claim.tally
        ? [
            {
              words: [
                `${countWords(claim.tally.value)} ${claim.tally.what}`,
                intervalWords(claim.tally.since, claim.tally.until),
              ]
                .filter(Boolean)
                .join(', '),
              span: null,
            },
          ]
        : [];
    case 'speakers':
      return claim.speakers.map(({ name, span }) => ({ words: name, span }));
    case 'stance':
      return [{ words: claim.stance, span: null }];
    case 'hedge':
      return claim.hedge === 'none' ? [] : [{ words: claim.hedge, span: null }];
    case 'refersTo':
      return claim.refersTo ? [{ words: claim.refersTo, span: null }] : [];
    default:
      return [];
  }
}

export interface Difference {
  readonly slot: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Slot by slot, what one claim has and the other has not. */
export function differencesOf(before: Claim, after: Claim): readonly Difference[] {
  const said = (claim: Claim, slot: SlotName) =>
    valuesOf(claim, slot)
      .map(({ words }) => words)
      .join(', ') || null;
  return SLOTS.flatMap(({ name, label }) => {
    const [a, b] = [said(before, name), said(after, name)];
    return a === b ? [] : [{ slot: label, before: a, after: b }];
  });
}
