/**
 * What has changed under a draft since its facts were taken: each is offered, none is written. A pure function of the draft
 * and of what the composer tells now, so that the editor, the command line and a test say the same.
 */
import type { Cite, Draft, DraftParagraph, ToldFact } from '../../../model/draft.ts';
import type { DraftSentence } from './sentences.ts';
import { sentencesOfParagraph } from './sentences.ts';

/** How the composer tells something now: of one event, or of several in one sentence. */
export interface Telling {
  /** Section, or `changed`. */
  readonly part: string;
  readonly text: string;
  readonly as: DraftParagraph['as'];
  readonly cites: readonly Cite[];
}

/** What a draft is held against. */
export interface Tellings {
  /** Sentences of the edition as the composer would write it now, in its order. */
  readonly page: readonly Telling[];
  /** Events by their id: told alone. Those that are gone, or are held back, are not here. */
  readonly events: ReadonlyMap<string, readonly Telling[]>;
  readonly redirects: ReadonlyMap<string, string>;
  /** The event that holds a claim now. */
  readonly holder: ReadonlyMap<string, string>;
  /** Every claim that may be told. */
  readonly claims: ReadonlySet<string>;
}

export interface ChangedFact {
  readonly about: string;
  readonly was: string | null;
  readonly now: string | null;
}

export type Offer =
  | {
      readonly kind: 'changed';
      readonly changes: readonly ChangedFact[];
      /** Own words with the old fact put right; null where it does not stand in them once. */
      readonly mended: string | null;
      /** The composer's sentence in place of one's own; null where it tells of more than this event. */
      readonly telling: Telling | null;
      /** The citation as it is when the change was seen. */
      readonly cite: Cite;
    }
  | {
      readonly kind: 'gone';
      readonly why: 'withdrawn' | 'merged' | 'split';
      readonly into: readonly string[];
      readonly cite: Cite;
    }
  | { readonly kind: 'new'; readonly telling: Telling };

/** What has changed for one sentence, by citation. */
export function offersForSentence(sentence: DraftSentence, tellings: Tellings): readonly Offer[] {
  return sentence.cites.flatMap((cite) => offerFor(cite, sentence, tellings));
}

function offerFor(cite: Cite, sentence: DraftSentence, tellings: Tellings): readonly Offer[] {
  const { event, claims } = cite;
  const standing = claims.filter((id) => tellings.claims.has(id));
  if (!standing.length) return [{ kind: 'gone', why: 'withdrawn', into: [], cite: { ...cite, claims: [] } }];
  if (event === null) return [];
  const holders = [...new Set(standing.flatMap((id) => tellings.holder.get(id) ?? []))];
  const now = tellings.redirects.get(event) ?? event;
  const fresh = freshCite(now, cite, tellings);
  if (!holders.includes(now) || !fresh) {
    const into = holders[0];
    const moved = into === undefined ? undefined : freshCite(into, cite, tellings);
    return [
      { kind: 'gone', why: into ? 'split' : 'withdrawn', into: holders, cite: moved ?? { ...cite, claims: standing } },
    ];
  }
  if (holders.length > 1) return [{ kind: 'gone', why: 'split', into: holders, cite: fresh }];
  if (now !== event) return [{ kind: 'gone', why: 'merged', into: [now], cite: fresh }];
  const facts = changesBetween(cite.facts, fresh.facts);
  // Claims mended or withdrawn without another fact: the citation must follow, the words need not.
  const lost = standing.length < claims.length;
  const changes =
    !facts.length && lost
      ? [{ about: 'rests on', was: claimsIn(claims.length), now: claimsIn(fresh.claims.length) }]
      : facts;
  if (!changes.length) return [];
  const telling = tellingLike(sentence, cite, tellings);
  return [{ kind: 'changed', changes, mended: mendedWords(sentence.text, changes), telling, cite: fresh }];
}

const claimsIn = (n: number): string => (n === 1 ? 'one claim' : `${n} claims`);

const freshCite = (event: string, { told }: Cite, { events }: Tellings): Cite | undefined => {
  const all = events.get(event);
  const same = all?.find(({ text }) => text === told) ?? all?.[0];
  return same?.cites.find((one) => one.event === event);
};

/** The composer's telling of just what the sentence rests on. */
function tellingLike({ cites }: DraftSentence, { event, told }: Cite, { page, events }: Tellings): Telling | null {
  const own = key(cites);
  const alike = page.find((one) => key(one.cites) === own);
  if (alike) return alike;
  if (new Set(cites.map((one) => one.event)).size > 1) return null;
  const all = events.get(event ?? '') ?? [];
  return all.find(({ text }) => text === told) ?? all[0] ?? null;
}

const key = (cites: readonly Cite[]): string => [...new Set(cites.map(({ event }) => event ?? ''))].sort().join(' ');

export function changesBetween(was: readonly ToldFact[], now: readonly ToldFact[]): readonly ChangedFact[] {
  const abouts = [...new Set([...was, ...now].map(({ about }) => about))];
  const words = (facts: readonly ToldFact[], about: string) => facts.find((one) => one.about === about)?.words ?? null;
  return abouts
    .map((about) => ({ about, was: words(was, about), now: words(now, about) }))
    .filter((change) => change.was !== change.now);
}

/** Own words with each old fact exchanged for the new one, if each stands in them exactly once. */
function mendedWords(text: string, changes: readonly ChangedFact[]): string | null {
  let mended = text;
  let n = 0;
  for (const { was, now } of changes) {
    if (was === null || now === null) continue;
    const forms = formsOf(now);
    const found = formsOf(was).findIndex((words, i) => forms[i] !== undefined && wordAt(mended, words) >= 0);
    if (found < 0) continue;
    const [old, fresh] = [formsOf(was)[found]!, forms[found]!];
    const at = wordAt(mended, old);
    if (wordAt(mended.slice(at + old.length), old) >= 0) return null;
    mended = mended.slice(0, at) + likeCase(mended.slice(at, at + 1), fresh) + mended.slice(at + old.length);
    n++;
  }
  return n > 0 ? mended : null;
}

const HARM = /^(.+?)(?: (people|person))? (was|were) (killed|injured|displaced)$/;
const DOING: Readonly<Record<string, string>> = { killed: 'killing', injured: 'injuring', displaced: 'displacing' };

/** "two people were killed", "killing two people", "two were killed", "killing two": one fact, as sentences have it. */
function formsOf(words: string): readonly string[] {
  const [, who, noun, verb, harm] = HARM.exec(words) ?? [];
  if (!who || !harm) return [words];
  return [words, `${DOING[harm]} ${who}${noun ? ` ${noun}` : ''}`, `${who} ${verb} ${harm}`, `${DOING[harm]} ${who}`];
}

/** Where `words` stand as whole words, whatever the case of their first letter; -1 when they don't. */
function wordAt(text: string, words: string): number {
  const [low, sought] = [text.toLowerCase(), words.toLowerCase()];
  for (let at = low.indexOf(sought); at >= 0; at = low.indexOf(sought, at + 1)) {
    const [before, after] = [low[at - 1] ?? ' ', low[at + sought.length] ?? ' '];
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return at;
  }
  return -1;
}

const likeCase = (first: string, words: string): string =>
  first !== first.toLowerCase() ? words.slice(0, 1).toUpperCase() + words.slice(1) : words;

/** Events that the composer tells now and the draft does not, and that nobody has left out. */
export function newOffers(draft: Pick<Draft, 'parts' | 'left'>, tellings: Tellings): readonly Offer[] {
  const cited = (changed: boolean): ReadonlySet<string> =>
    new Set(
      draft.parts
        .filter(({ id }) => (id === 'changed') === changed)
        .flatMap(({ paragraphs }) => paragraphs.flatMap(({ cites }) => cites))
        .flatMap(({ event, claims }) => [event ?? '', ...claims, ...claims.map((id) => tellings.holder.get(id) ?? '')]),
    );
  const [told, changed] = [cited(false), cited(true)];
  const left = new Set(draft.left);
  return tellings.page
    .filter(({ part, cites }) => {
      const known = part === 'changed' ? changed : told;
      return (
        cites.length > 0 &&
        cites.every(({ event, claims }) => !known.has(event ?? claims[0] ?? '') && !left.has(event ?? claims[0] ?? ''))
      );
    })
    .map((telling) => ({ kind: 'new', telling }));
}

/** Every offer of a draft, with the sentence it is for. */
export function offersOf(
  draft: Draft,
  tellings: Tellings,
): readonly { readonly part: string; readonly sentence: string | null; readonly offer: Offer }[] {
  const held = draft.parts.flatMap(({ id, paragraphs }) =>
    paragraphs
      .flatMap((paragraph) => sentencesOfParagraph(paragraph))
      .flatMap((sentence) =>
        offersForSentence(sentence, tellings).map((offer) => ({ part: id, sentence: sentence.text, offer })),
      ),
  );
  return [
    ...held,
    ...newOffers(draft, tellings).map((offer) => ({
      part: offer.kind === 'new' ? offer.telling.part : '',
      sentence: null,
      offer,
    })),
  ];
}
