/** Places and times that were not taken: none is named, or it stands in another clause, or says something else. */
import type { Span } from '../../model/span.ts';
import { type Attempt, attempt, quoted, unmet } from './attempt.ts';
import { type Case, within } from './told.ts';

export const missedWhereWhen = (of: Case): readonly Attempt[] => [...places(of), ...times(of)];

function places(of: Case): readonly Attempt[] {
  const { claim, draft } = of;
  const named = mentionsIn(of, of.told.world.index.place).filter((mention) => !draft.places.includes(mention));
  const found = named.flatMap((mention) => {
    const { span, demonym } = mention;
    if (claim.place?.span && overlap(claim.place.span, span)) return [];
    if (demonym)
      return [
        attempt(
          'place',
          `place:${mention.rule}`,
          unmet(`${quoted(span)} names a people or a state, not where it was`, span),
        ),
      ];
    if (!within(span, claim.span))
      return [attempt('place', `place:${mention.rule}`, unmet(`${quoted(span)} stands in another clause`, span))];
    return claim.place
      ? []
      : [
          attempt(
            'place',
            `place:${mention.rule}`,
            unmet(`${quoted(span)} tells whose, from where or which one, not where it was`, span),
          ),
        ];
  });
  if (found.length || claim.place) return found;
  return [attempt('place', 'place:in-clause', unmet('no place is named in the sentence'))];
}

function times(of: Case): readonly Attempt[] {
  const { claim, draft } = of;
  const told = mentionsIn(of, of.told.world.index.time).filter((mention) => !draft.times.includes(mention));
  const found = told.flatMap((mention) => {
    const { span, rule } = mention;
    if ([claim.time?.span, claim.saidOn?.span].some((held) => held && overlap(held, span))) return [];
    if (mention.from === null && mention.to === null)
      return [attempt('time', `time:${rule}`, unmet(`${quoted(span)} names no day that could be counted out`, span))];
    if (!within(span, claim.span))
      return [attempt('time', `time:${rule}`, unmet(`${quoted(span)} stands in another clause`, span))];
    return claim.time
      ? []
      : [
          attempt(
            'time',
            `time:${rule}`,
            unmet(`${quoted(span)} tells how long, since when or which one, not when it was`, span),
          ),
        ];
  });
  if (found.length || claim.time) return found;
  return [
    attempt(
      'time',
      'time:in-clause',
      unmet('no time is told in the sentence, and the day of publication is not taken for one'),
    ),
  ];
}

function mentionsIn<Mention>({ first, last }: Case, covered: readonly (Mention | undefined)[]): readonly Mention[] {
  return [...new Set(covered.slice(first, last).filter((mention) => mention !== undefined))];
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
