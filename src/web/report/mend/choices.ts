/** What a slot offers: words of the text first, then what the ledger knows, then what was typed as it is. Pure. */
import type { Claim } from '../../../model/claim.ts';
import type { Place } from '../../../model/place.ts';
import { spanOf } from '../../../model/span.ts';
import type { Hedge, Stance } from '../../../model/vocabulary.ts';
import type { FindAnswer } from '../../../server/api.ts';
import { ACLED_TYPES } from '../../marks/event-family.ts';
import { intervalWords } from '../../words/day-words.ts';
import { KINDS, kindWord } from '../../words/kind-word.ts';
import { placeWords } from '../../words/place-words.ts';
import { isNamed, type Mentions, type SlotName, takeWords, withName, withPlace, withTime } from './draft.ts';
import { readCount, readHarm } from './read-count.ts';
import { readDays } from './read-days.ts';
import { type Stretch, wordsLike } from './words.ts';

export interface Choice {
  readonly key: string;
  readonly words: string;
  /** What it is, or where it comes from. */
  readonly note: string | null;
  readonly apply: (draft: Claim) => Claim;
  /** For the map beside the list. */
  readonly place?: Pick<Place, 'name' | 'lat' | 'lon' | 'radiusKm'> | null;
}

export interface Offer {
  readonly slot: SlotName;
  readonly typed: string;
  readonly draft: Claim;
  readonly text: string;
  readonly words: readonly Stretch[];
  readonly mentions: Mentions;
  readonly found: Pick<FindAnswer, 'actors' | 'places'> | null;
  readonly claims: readonly Claim[];
  readonly published: string | null;
}

const STANCES: readonly Stance[] = [
  'asserts',
  'denies',
  'confirms',
  'demands',
  'threatens',
  'promises',
  'assesses',
  'doubts',
];
const HEDGES: readonly Hedge[] = ['none', 'reported', 'suspected', 'possible'];
const MOST = 9;

/** Whether a word of `form` begins as typed. */
const answers = (form: string, typed: string): boolean => ` ${form.toLowerCase()}`.includes(` ${typed.toLowerCase()}`);

export function choicesOf(offer: Offer): readonly Choice[] {
  const { slot } = offer;
  if (slot === 'kind') return listed(offer, KINDS, kindWord, (draft, kind) => ({ ...draft, kind }));
  if (slot === 'type')
    return listed(offer, ACLED_TYPES, String, (draft, acled) => ({
      ...draft,
      type: { acled, plover: null, cameo: null },
    }));
  if (slot === 'stance') return listed(offer, STANCES, String, (draft, stance) => ({ ...draft, stance }));
  if (slot === 'hedge') return listed(offer, HEDGES, String, (draft, hedge) => ({ ...draft, hedge }));
  if (slot === 'refersTo') return references(offer);
  const seen = new Set<string>();
  const all = [...typedValues(offer), ...mentioned(offer), ...known(offer), ...inText(offer), ...asTyped(offer)];
  return all
    .filter(({ words, key }) => {
      const same = key.startsWith('value') ? key : words.toLowerCase();
      if (seen.has(same)) return false;
      seen.add(same);
      return true;
    })
    .slice(0, MOST);
}

function listed<Value extends string>(
  { typed }: Offer,
  values: readonly Value[],
  wordOf: (value: Value) => string,
  apply: (draft: Claim, value: Value) => Claim,
): readonly Choice[] {
  return values
    .filter((value) => typed === '' || answers(wordOf(value), typed))
    .map((value) => ({ key: value, words: wordOf(value), note: null, apply: (draft) => apply(draft, value) }));
}

function references({ typed, claims, draft }: Offer): readonly Choice[] {
  return claims.flatMap((claim, i) => {
    const words = `${i + 1} ${claim.span.quote}`;
    if (claim.id === draft.id || (typed !== '' && !answers(words, typed))) return [];
    return [
      {
        key: claim.id,
        words: words.length > 70 ? `${words.slice(0, 68)}…` : words,
        note: kindWord(claim.kind),
        apply: (now: Claim) => ({ ...now, refersTo: claim.id }),
      },
    ];
  });
}

/** What the machine read in the text, nearest to the claim's words first. */
function mentioned({ slot, typed, draft, text, mentions, published }: Offer): readonly Choice[] {
  const near = ({ span }: { readonly span: Stretch }) =>
    span.start >= draft.span.start && span.end <= draft.span.end
      ? (span.start - draft.span.start) / 1000
      : 1 + Math.abs(span.start - draft.span.start);
  const nearest = <Mention extends { readonly span: Stretch }>(all: readonly Mention[]) =>
    all.toSorted((a, b) => near(a) - near(b));
  const take = (span: Stretch) => (now: Claim) =>
    takeWords(now, slot, spanOf(text, span.start, span.end), mentions, published);
  const fits = (...forms: string[]) => typed === '' || forms.some((form) => answers(form, typed));
  const note = (quote: string, words: string) => (quote === words ? null : `“${quote}”`);
  if (isNamed(slot))
    return nearest(mentions.actors.filter(({ name, span }) => fits(name, span.quote))).map(({ name, span }) => ({
      key: `${span.start}`,
      words: name,
      note: note(span.quote, name),
      apply: take(span),
    }));
  if (slot === 'place')
    return nearest(mentions.places.filter(({ name, span, demonym }) => !demonym && fits(name, span.quote))).map(
      (place) => ({
        key: `${place.span.start}`,
        words: placeWords(place),
        note: note(place.span.quote, place.name),
        apply: take(place.span),
        place: place.lat === null ? null : { ...place, lat: place.lat, lon: place.lon!, radiusKm: place.radiusKm ?? 0 },
      }),
    );
  if (slot === 'time' || slot === 'saidOn')
    return nearest(mentions.times.filter(({ span }) => fits(span.quote))).flatMap(({ span, whole, from, to }) => {
      const days = intervalWords(from, to);
      const words = whole ?? span;
      return days ? [{ key: `${span.start}`, words: days, note: `“${words.quote}”`, apply: take(words) }] : [];
    });
  if (slot === 'harms' && typed === '') {
    const clause = text.slice(draft.span.start, draft.span.end);
    const numbers =
      /\b(?:at least |more than |up to )?(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|dozens|several)\b[^.,;]{0,24}/gi;
    return [...clause.matchAll(numbers)].slice(0, 3).flatMap(({ index, 0: quote }) => {
      const span = spanOf(text, draft.span.start + index, draft.span.start + index + quote.trimEnd().length);
      const count = readCount(quote);
      if (!count) return [];
      return (['killed', 'injured'] as const).map((effect) => ({
        key: `value ${effect} ${index}`,
        words: `${count.min ?? count.max ?? count.about} ${effect}`,
        note: `“${span.quote}”`,
        apply: (now: Claim) => ({
          ...now,
          harms: [...now.harms, { ...count, effect, who: 'victim' as const, name: null, span, subset: false }],
        }),
      }));
    });
  }
  return [];
}

/** Records of the ledger by any of their names. */
function known({ slot, found, typed }: Offer): readonly Choice[] {
  if (typed === '' || !found) return [];
  if (isNamed(slot))
    return found.actors.map(({ id, name, as, class: is }) => ({
      key: `known ${id}`,
      words: name,
      note: [as, is].filter(Boolean).join(' · '),
      apply: (draft) => withName(draft, slot, name, id, null),
    }));
  if (slot === 'place')
    return found.places.map(({ place, as }) => ({
      key: `known ${place.id}`,
      words: placeWords(place),
      note: [as, place.kind].filter(Boolean).join(' · '),
      apply: (draft) => withPlace(draft, { ...place, place: place.id }, null),
      place,
    }));
  return [];
}

/** The words themselves, wherever they stand. */
function inText({ slot, typed, text, words, draft, mentions, published }: Offer): readonly Choice[] {
  return wordsLike(text, words, typed, draft.span.start, 3).map((stretch) => {
    const span = spanOf(text, stretch.start, stretch.end);
    return {
      key: `text ${span.start}`,
      words: span.quote,
      note: 'in the text',
      apply: (now) => takeWords(now, slot, span, mentions, published),
    };
  });
}

/** Days and numbers are read as they are typed. */
function typedValues({ slot, typed, published }: Offer): readonly Choice[] {
  if (typed === '') return [];
  if (slot === 'time' || slot === 'saidOn') {
    const days = readDays(typed, published);
    const words = days && intervalWords(days.from, days.to);
    if (!days || !words) return [];
    const apply = (now: Claim): Claim =>
      slot === 'time'
        ? withTime(now, days, null)
        : { ...now, saidOn: { said: typed, span: now.saidOn?.span ?? now.span, from: days.from, to: days.to } };
    return [{ key: `value ${words}`, words, note: 'as typed', apply }];
  }
  if (slot === 'harms') {
    const harm = readHarm(typed);
    if (!harm) return [];
    const { effect, min, max } = harm;
    const bounds =
      min !== null && max === null ? `≥ ${min}` : min === max ? `${min ?? 'some'}` : `${min ?? '0'}–${max}`;
    const apply = (now: Claim): Claim => ({
      ...now,
      harms: [...now.harms, { ...harm, who: 'victim', name: null, span: null, subset: false }],
    });
    return [{ key: `value ${typed}`, words: `${bounds} ${effect}`, note: 'as typed', apply }];
  }
  if (slot === 'tally') {
    const value = readCount(typed);
    if (!value) return [];
    const [head = '', since] = typed.split(/\bsince\b/);
    const what =
      head
        .replace(/[\d,.–-]+/g, ' ')
        .replace(/\s+/g, ' ')
        .trim() || 'total';
    const days = since ? readDays(since, published) : null;
    const apply = (now: Claim): Claim => ({
      ...now,
      tally: { what, value, since: days?.from ?? null, until: null, subsetOf: null },
    });
    return [{ key: 'value', words: typed, note: 'as typed', apply }];
  }
  return [];
}

/** A name as it was typed, of nobody known. */
function asTyped({ slot, typed }: Offer): readonly Choice[] {
  const words = typed.trim();
  if (words === '') return [];
  if (isNamed(slot))
    return [
      {
        key: 'typed',
        words,
        note: 'as typed, nobody known',
        apply: (draft) => withName(draft, slot, words, null, null),
      },
    ];
  if (slot === 'weapons') {
    const weapon = { name: words.toLowerCase(), id: null, span: null, alternative: false };
    return [
      { key: 'typed', words, note: 'as typed', apply: (draft) => ({ ...draft, weapons: [...draft.weapons, weapon] }) },
    ];
  }
  if (slot === 'place') {
    const place = { name: words, place: null, lat: null, lon: null, radiusKm: null, precision: 'town' as const };
    return [{ key: 'typed', words, note: 'as typed, not on the map', apply: (draft) => withPlace(draft, place, null) }];
  }
  return [];
}
