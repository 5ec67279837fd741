/** Drafts -> claims: ids from the words, spans, the place as a disc, the time with its basis. */
import type { Claim, ClaimPlace, ClaimTime, Coder } from '../../model/claim.ts';
import { makeId } from '../../model/id.ts';
import type { PlaceMention } from '../../model/mention.ts';
import { spanOf } from '../../model/span.ts';
import type { Document } from '../text/document.ts';
import type { Draft } from './draft.ts';
import { hashBytes } from './hash.ts';
import { kilometres } from './split.ts';

export function finishDrafts(
  id: string,
  doc: Document,
  drafts: readonly Draft[],
  coder: Coder,
  known: (draft: Draft) => Draft,
): Claim[] {
  const ids = new Map<Draft, string>();
  const bounded = drafts.map((draft) => bounds(doc, draft));
  const used = new Map<string, number>();
  /** Equal words at several places of a report give different ids: the how-manieth of its kind it is decides, not its offset. */
  const alike = new Map<string, number>();
  for (const [i, draft] of drafts.entries()) {
    const like = `${draft.kind}|${draft.trigger?.id}`;
    const before = alike.get(like) ?? 0;
    alike.set(like, before + 1);
    const key = `${id}|${draft.first}|${draft.last}|${draft.kind}|${draft.at}`;
    const ordinal = used.get(key) ?? 0;
    used.set(key, ordinal + 1);
    const { start, end } = bounded[i]!;
    ids.set(
      draft,
      makeId(
        'claim',
        hashBytes(
          `${id}|${doc.text.slice(start, end)}|${draft.kind}|${doc.tokens[draft.at]!.start - start}|${before}|${ordinal}`,
        ),
      ),
    );
  }
  return drafts.map((draft, i) => {
    const { start, end } = bounded[i]!;
    const refers = draft.refersTo && ids.get(known(draft.refersTo));
    return {
      id: ids.get(draft)!,
      report: `${id}@1`,
      coder,
      span: spanOf(doc.text, start, end),
      kind: draft.kind,
      type: { acled: draft.acled, plover: draft.plover, cameo: draft.cameo },
      stance: draft.stance,
      hedge: draft.hedge,
      speakers: draft.speakers,
      roles: draft.roles,
      place: placeOf(draft),
      time: timeOf(doc, draft),
      saidOn: draft.saidOn,
      harms: draft.harms,
      weapons: draft.weapons.map(({ name, id: weapon, span, alternative }) => ({
        name,
        id: weapon || null,
        span,
        alternative,
      })),
      tally: draft.tally && {
        what: draft.tally.what,
        value: draft.tally.value,
        since: draft.tally.since,
        until: draft.tally.until,
        subsetOf: draft.tally.subsetOf ? (ids.get(known(draft.tally.subsetOf)) ?? null) : null,
      },
      refersTo: refers ?? null,
      confidence: confidenceOf(draft),
      trace: draft.trace,
    };
  });
}

const OPENS_NEXT: ReadonlySet<string> = new Set('and or but where who which while that as'.split(' '));

/** Marks of punctuation that belong to nothing between them. */
const LOOSE = /^[,;:."'\-–—“”‘’]+$/;

function bounds(doc: Document, draft: Draft): { start: number; end: number } {
  const sentence = doc.sentences[draft.sentence]!;
  let first = Math.max(sentence.first, Math.min(draft.first, draft.at));
  let last = Math.min(sentence.last, Math.max(draft.last, draft.at + 1));
  while (first < last - 1 && LOOSE.test(doc.tokens[first]!.text)) first++;
  // A word that only opens the next clause is not of this one's words: "…, and", "there, where".
  while (last > first + 1 && (LOOSE.test(doc.tokens[last - 1]!.text) || OPENS_NEXT.has(doc.tokens[last - 1]!.lower)))
    last--;
  return { start: doc.tokens[first]!.start, end: doc.tokens[last - 1]!.end };
}

function placeOf(draft: Draft): ClaimPlace | null {
  const [place, ...others] = draft.places.filter((mention) => mention.lat !== null || draft.places.length === 1);
  if (!place) return null;
  // Several near places: the first one's name, a radius that covers all of them.
  const reach = Math.max(0, ...others.map((other) => kilometres(place, other)).filter(Number.isFinite));
  return {
    said: draft.carried ? null : place.span.quote,
    span: draft.carried ? null : place.span,
    name: others.length ? [place, ...others].map(({ name }) => name).join(', ') : place.name,
    place: place.place,
    lat: place.lat,
    lon: place.lon,
    radiusKm: place.radiusKm === null ? null : Math.round(Math.max(place.radiusKm, reach) * 10) / 10,
    precision: precisionOf(place),
    relation: place.relation,
    candidates: place.candidates,
  };
}
const precisionOf = (place: PlaceMention): ClaimPlace['precision'] => place.precision;

function timeOf(doc: Document, draft: Draft): ClaimTime | null {
  const time = draft.times[0];
  if (!time) {
    if (draft.basis === 'bounded' && draft.saidOn?.to)
      return { said: null, span: null, from: null, to: draft.saidOn.to, precision: 'day', basis: 'bounded' };
    return null;
  }
  // "between 1 and 18 October": both ends are its words.
  const end = draft.times.find(
    (other) =>
      other.from === time.from &&
      other.to === time.to &&
      other.span.start > time.span.end &&
      other.span.start - time.span.end < 12,
  );
  const span = end ? spanOf(doc.text, time.span.start, end.span.end) : time.span;
  return {
    said: draft.basis === 'inherited' ? null : span.quote,
    span: draft.basis === 'inherited' ? null : span,
    from: time.from,
    to: time.to,
    precision: time.precision,
    basis: draft.basis === 'inherited' ? 'inherited' : time.basis,
  };
}

function confidenceOf(draft: Draft): number {
  const filled =
    Math.min(3, draft.roles.length) * 0.04 +
    (draft.places.length && !draft.carried ? 0.05 : 0) +
    (draft.times.length ? 0.05 : 0) +
    (draft.harms.length ? 0.04 : 0);
  return Math.round(Math.min(0.98, draft.confidence + filled - (draft.hedge === 'none' ? 0 : 0.05)) * 100) / 100;
}
