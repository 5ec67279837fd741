/** The words a withheld value could be read from: its names, all aliases, the words of the report, numbers in figures and words. */
import type { Claim } from '../../model/claim.ts';
import { dayWords } from '../compose/words/date.ts';
import { numeral } from '../compose/words/number.ts';
import type { View } from '../view.ts';
import type { Restraint } from './policy.ts';

/** A restraint under which nothing of a claim may be read. */
export const EVERYTHING: Restraint = {
  rules: [],
  delayed: true,
  coarsenKm: 0,
  redact: new Set(['place', 'time', 'roles', 'harms', 'weapons', 'speakers']),
  shieldSource: true,
};

/** Terms of one claim under a restraint. Longer ones first, so that the whole name goes before its part. */
export function termsOf(claim: Claim, { redact, coarsenKm, shieldSource }: Restraint, view: View): readonly string[] {
  const terms: (string | null | undefined)[] = [];
  if (redact.has('place') || coarsenKm > (claim.place?.radiusKm ?? Infinity)) terms.push(...placeTerms(claim, view));
  if (redact.has('time'))
    terms.push(claim.time?.said, claim.saidOn?.said, ...dayTerms(claim.time?.from), ...dayTerms(claim.time?.to));
  if (redact.has('roles'))
    for (const { name, actor, span } of claim.roles) terms.push(name, span?.quote, ...aliasTerms(actor, view));
  if (redact.has('speakers'))
    for (const { name, actor, span } of claim.speakers) terms.push(name, span?.quote, ...aliasTerms(actor, view));
  if (redact.has('weapons')) for (const { name, span } of claim.weapons) terms.push(name, span?.quote);
  if (redact.has('harms')) {
    for (const { said, span, min, max, about } of claim.harms)
      terms.push(said, span?.quote, ...[min, max, about].flatMap(numberTerms));
    if (claim.tally) {
      const { said, min, max, about } = claim.tally.value;
      terms.push(said, ...[min, max, about].flatMap(numberTerms));
    }
  }
  if (shieldSource) {
    const source = view.reports.get(claim.report)?.source;
    if (source) terms.push(source.name, ...source.aliases, ...aliasTerms(source.actor, view));
  }
  return [...new Set(terms.filter((term) => term !== null && term !== undefined).map((term) => term.trim()))]
    .filter((term) => term.length > 1 || /\d/.test(term))
    .sort((a, b) => b.length - a.length);
}

function placeTerms({ place }: Claim, view: View): readonly (string | null | undefined)[] {
  if (!place) return [];
  const known = place.place ? view.places.get(place.place) : undefined;
  return [
    place.said,
    place.name,
    place.span?.quote,
    place.relation?.anchor,
    ...(known ? [known.name, ...known.aliases.map(({ name }) => name)] : []),
  ];
}

const aliasTerms = (actor: string | null, view: View): readonly string[] => {
  const known = actor ? view.actors.get(actor) : undefined;
  return known ? [known.name, ...known.aliases.map(({ name }) => name)] : [];
};

const dayTerms = (day: string | null | undefined): readonly string[] => {
  if (!day) return [];
  const [date, month] = dayWords(day, day.slice(0, 4)).split(' ');
  return [day, `${date} ${month}`, `${month} ${date}`];
};

const numberTerms = (n: number | null): readonly string[] =>
  n === null ? [] : [...new Set([String(n), n.toLocaleString('en-GB'), numeral(n)])];
