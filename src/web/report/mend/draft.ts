/** A claim in the making: its slots by name and key, and what picking words does to each. Pure. */
import { BARE_CLAIM } from '../../../model/bare-claim.ts';
import type { Claim, ClaimPlace, ClaimTime } from '../../../model/claim.ts';
import type { ActorMention, PlaceMention, TimeMention } from '../../../model/mention.ts';
import type { Span } from '../../../model/span.ts';
import type { Role } from '../../../model/vocabulary.ts';
import { readCount, readHarm } from './read-count.ts';
import { readDays } from './read-days.ts';

export interface Mentions {
  readonly actors: readonly ActorMention[];
  readonly places: readonly PlaceMention[];
  readonly times: readonly TimeMention[];
}
export const NO_MENTIONS: Mentions = { actors: [], places: [], times: [] };

/** In the order of the card. Keys hold in the editor; with Shift the slot is emptied first. */
export const SLOTS = [
  { name: 'clause', label: 'words', key: 'q' },
  { name: 'kind', label: 'kind', key: 'k' },
  { name: 'type', label: 'type', key: 't' },
  { name: 'initiator', label: 'by', key: 'b' },
  { name: 'target', label: 'against', key: 'g' },
  { name: 'victim', label: 'victims', key: 'v' },
  { name: 'partner', label: 'with', key: 'p' },
  { name: 'beneficiary', label: 'for', key: 'f' },
  { name: 'place', label: 'where', key: 'w' },
  { name: 'time', label: 'when', key: 'd' },
  { name: 'saidOn', label: 'said on', key: 'o' },
  { name: 'harms', label: 'harm', key: 'h' },
  { name: 'weapons', label: 'weapon', key: 'z' },
  { name: 'tally', label: 'total', key: 'l' },
  { name: 'speakers', label: 'says', key: 's' },
  { name: 'stance', label: 'stance', key: 'c' },
  { name: 'hedge', label: 'hedge', key: 'y' },
  { name: 'refersTo', label: 'refers to', key: 'r' },
] as const;
export type SlotName = (typeof SLOTS)[number]['name'];

const ROLES: readonly string[] = ['initiator', 'target', 'victim', 'partner', 'beneficiary'];
export const isRole = (slot: SlotName): slot is SlotName & Role => ROLES.includes(slot);
export const isNamed = (slot: SlotName): boolean => isRole(slot) || slot === 'speakers';

/** A claim with nothing in it yet but its words. */
export const emptyClaim = (id: string, report: string, span: Span): Claim => ({
  id,
  report,
  coder: { kind: 'person', name: '', version: null },
  span,
  ...BARE_CLAIM,
  trace: ['by hand'],
});

const overlap = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** The mention that best covers the words: what the machine read there. */
function mentionAt<Mention extends { readonly span: Span }>(mentions: readonly Mention[], words: Span): Mention | null {
  const cover = (one: Mention) =>
    overlap(one.span, words) / Math.max(one.span.end - one.span.start, words.end - words.start);
  const best = mentions.filter(({ span }) => overlap(span, words) > 0).toSorted((a, b) => cover(b) - cover(a))[0];
  return best && cover(best) >= 0.34 ? best : null;
}

export const withName = (
  draft: Claim,
  slot: SlotName,
  name: string,
  actor: string | null,
  span: Span | null,
): Claim => {
  if (slot === 'speakers') return { ...draft, speakers: [...draft.speakers, { name, actor, span }] };
  if (!isRole(slot)) return draft;
  const isThere = draft.roles.some((one) => one.role === slot && one.name === name);
  return isThere
    ? draft
    : { ...draft, roles: [...draft.roles, { role: slot, name, actor, span, hedge: 'none', number: null }] };
};

/** Field by field: a known place brings more than a claim has, and a claim with more is refused. */
export const withPlace = (
  draft: Claim,
  {
    name,
    place,
    lat,
    lon,
    radiusKm,
    precision,
  }: Pick<ClaimPlace, 'name' | 'place' | 'lat' | 'lon' | 'radiusKm' | 'precision'>,
  span: Span | null,
): Claim => ({
  ...draft,
  place: {
    said: span?.quote ?? null,
    span,
    name,
    place,
    lat,
    lon,
    radiusKm,
    precision,
    relation: null,
    candidates: [],
  },
});

/** The place stays the one that was said; its point and radius are those set by hand. `named` = what to call a place nobody named. */
export function withSpot(
  draft: Claim,
  { lat, lon, radiusKm, precision }: Pick<ClaimPlace, 'lat' | 'lon' | 'radiusKm' | 'precision'>,
  named: string,
): Claim {
  const unnamed = { name: named || 'a point on the map', place: null };
  const said = draft.place ? draft : withPlace(draft, { ...unnamed, lat, lon, radiusKm, precision }, null);
  return { ...said, place: { ...said.place!, lat, lon, radiusKm, precision } };
}

export const withTime = (
  draft: Claim,
  interval: Pick<ClaimTime, 'from' | 'to' | 'precision'> & { readonly basis?: ClaimTime['basis'] },
  span: Span | null,
): Claim => ({
  ...draft,
  time: { basis: 'stated', ...interval, said: span?.quote ?? null, span },
});

/** What the words mean in a slot: as the machine read them where it did, else as they stand. */
export function takeWords(
  draft: Claim,
  slot: SlotName,
  words: Span,
  mentions: Mentions,
  published: string | null,
): Claim {
  if (slot === 'clause') return { ...draft, span: words };
  if (isNamed(slot)) {
    const actor = mentionAt(mentions.actors, words);
    return actor
      ? withName(draft, slot, actor.name, actor.actor, actor.span)
      : withName(draft, slot, words.quote, null, words);
  }
  if (slot === 'place') {
    const place = mentionAt(
      mentions.places.filter(({ demonym }) => !demonym),
      words,
    );
    if (place === null)
      return withPlace(
        draft,
        { name: words.quote, place: null, lat: null, lon: null, radiusKm: null, precision: 'town' },
        words,
      );
    const { name, lat, lon, radiusKm, precision, relation, candidates } = place;
    const { span } = place;
    return {
      ...draft,
      place: { said: span.quote, span, name, place: place.place, lat, lon, radiusKm, precision, relation, candidates },
    };
  }
  if (slot === 'time' || slot === 'saidOn') {
    const time = mentionAt(mentions.times, words);
    const read = time ?? readDays(words.quote, published);
    if (slot === 'saidOn')
      return { ...draft, saidOn: { said: words.quote, span: words, from: read?.from ?? null, to: read?.to ?? null } };
    return withTime(
      draft,
      read ?? { from: null, to: null, precision: 'day', basis: 'relative' },
      time?.whole ?? time?.span ?? words,
    );
  }
  if (slot === 'harms') {
    const harm = readHarm(words.quote) ?? {
      effect: 'killed' as const,
      about: null,
      min: null,
      max: null,
      said: words.quote,
    };
    return { ...draft, harms: [...draft.harms, { ...harm, who: 'victim', name: null, span: words, subset: false }] };
  }
  if (slot === 'weapons') {
    const weapon = { name: words.quote.toLowerCase(), id: null, span: words, alternative: false };
    return { ...draft, weapons: [...draft.weapons, weapon] };
  }
  if (slot === 'tally') {
    const value = readCount(words.quote) ?? { about: null, min: null, max: null, said: words.quote };
    const what = words.quote
      .replace(/[\d,.–-]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    return { ...draft, tally: { what: what || 'total', value, since: null, until: null, subsetOf: null } };
  }
  return draft;
}

/** Empties a slot that may be empty. */
export function emptied(draft: Claim, slot: SlotName): Claim {
  if (isRole(slot)) return { ...draft, roles: draft.roles.filter(({ role }) => role !== slot) };
  if (slot === 'speakers' || slot === 'harms' || slot === 'weapons') return { ...draft, [slot]: [] };
  if (slot === 'place' || slot === 'time' || slot === 'saidOn' || slot === 'tally' || slot === 'refersTo')
    return { ...draft, [slot]: null };
  if (slot === 'type') return { ...draft, type: { acled: null, plover: null, cameo: null } };
  if (slot === 'hedge') return { ...draft, hedge: 'none' };
  return draft;
}

/** Without its `at`th value (of those the slot shows). */
export function without(draft: Claim, slot: SlotName, at: number): Claim {
  if (isRole(slot)) {
    const gone = draft.roles.filter(({ role }) => role === slot)[at];
    return { ...draft, roles: draft.roles.filter((one) => one !== gone) };
  }
  if (slot === 'speakers' || slot === 'harms' || slot === 'weapons')
    return { ...draft, [slot]: draft[slot].filter((_: unknown, i: number) => i !== at) };
  return emptied(draft, slot);
}
