/** Two ways of naming one actor side by side become one mention: "US Africa Command, AFRICOM,", "the Army's 3rd Brigade", "the mayor, Rami Adel,". */
import type { Document } from '../text/document.ts';
import type { Found } from './found.ts';
import { TITLES } from './vocabulary.ts';

/** Most tokens between an office and the name of who holds it: "a spokesman for the Harbour Front's operations room, Ana Lund". */
const LONGEST_OFFICE = 9;
const ORGANISED = new Set(['force', 'group', 'institution', 'coalition', 'mission', 'party']);

/** Joins names: the same actor twice in apposition or brackets, and a unit with the army it belongs to. */
export function joinNames(doc: Document, found: readonly Found[]): readonly Found[] {
  const byFirst = new Map(found.map((mention) => [mention.first, mention]));
  const gone = new Set<Found>();
  const out: Found[] = [];
  for (const mention of [...found].sort((a, b) => a.first - b.first)) {
    if (gone.has(mention)) continue;
    const joined = joinTwin(doc, mention, byFirst) ?? joinUnit(doc, mention, byFirst);
    if (joined) {
      gone.add(joined.second);
      out.push(joined.whole);
    } else out.push(mention);
  }
  return out;
}

interface Joined {
  readonly whole: Found;
  readonly second: Found;
}

/** "A, B," and "A (B)" where both are the same actor, or A is unknown and B known. */
function joinTwin(doc: Document, mention: Found, byFirst: ReadonlyMap<number, Found>): Joined | null {
  const sign = doc.tokens[mention.last]?.lower;
  const second = sign === ',' || sign === '(' ? byFirst.get(mention.last + 1) : undefined;
  if (!second || second.actor === null || !mention.proper) return null;
  const bracketed = sign === '(' && doc.tokens[second.last]?.lower === ')';
  const same = mention.actor === second.actor;
  if (!same && !(bracketed && mention.actor === null && mention.class !== 'person' && second.class !== 'person'))
    return null;
  if (sign === '(' && !bracketed) return null;
  const whole = {
    ...second,
    first: mention.first,
    last: second.last + (bracketed ? 1 : 0),
    why: `${mention.why}; also ${second.why}`,
  };
  return { whole, second };
}

/** "the Army's 3rd Brigade": the unit acts, the army is told in `why`. */
function joinUnit(doc: Document, mention: Found, byFirst: ReadonlyMap<number, Found>): Joined | null {
  if (!ORGANISED.has(mention.class) || !mention.proper || !/^'s?$/.test(doc.tokens[mention.last]?.lower ?? ''))
    return null;
  const second = byFirst.get(mention.last + 1);
  if (!second?.proper || !ORGANISED.has(second.class)) return null;
  return { whole: { ...second, first: mention.first, why: `${second.why}; of ${mention.name}` }, second };
}

/**
 * Joins an office told in words with the name of its holder, whichever comes first: "a senior commander, Rami Adel,"; "Ana Lund, spokeswoman
 * for the Harbour Front,". What stands inside ("the Harbour Front") is dropped: it only says who the person is.
 */
export function joinOffices(doc: Document, found: readonly Found[]): readonly Found[] {
  const sorted = [...found].sort((a, b) => a.first - b.first);
  const gone = new Set<Found>();
  const out: Found[] = [];
  for (let i = 0; i < sorted.length; i++) {
    const mention = sorted[i]!;
    if (gone.has(mention)) continue;
    const named = mention.class === 'person' && !mention.proper ? holderAfter(doc, sorted, i) : null;
    if (named) {
      for (let j = i + 1; j <= named.at; j++) gone.add(sorted[j]!);
      const office = doc.text.slice(doc.tokens[mention.first]!.start, doc.tokens[mention.last - 1]!.end);
      const { holder } = named;
      const belongs = holder.belongs ?? mention.belongs;
      out.push({
        ...holder,
        first: mention.first,
        ...(belongs ? { belongs } : {}),
        why: `${holder.why}; office "${office}"`,
      });
      continue;
    }
    const head = headOf(doc, mention, sorted[i + 1]);
    if (head) {
      gone.add(head);
      out.push({ ...head, belongs: mention, why: `${head.why}; head of ${mention.name}` });
      continue;
    }
    out.push(mention);
    if (!mention.proper) continue;
    const told = mention.class === 'person' ? null : sorted[i + 1];
    if (told && saysWhat(doc, mention, told)) gone.add(told);
    if (mention.class !== 'person') continue;
    for (let j = i + 1; j < sorted.length && inOffice(doc, mention, sorted[j]!, sorted[i + 1]!); j++)
      gone.add(sorted[j]!);
  }
  return out;
}

/** "Harbour Front, a little-known group,": the description only says what the front is. */
function saysWhat(doc: Document, name: Found, told: Found): boolean {
  const { tokens } = doc;
  if (told.proper || told.class !== 'group') return false;
  if (tokens[name.last]?.lower !== ',' || tokens[told.last - 1]!.lower.endsWith('s')) return false;
  const article = tokens[name.last + 1];
  if (!article || !/^(?:a|an|the|another)$/.test(article.lower)) return false;
  return told.first - name.last <= 3 && tokens[told.first]!.sentence === tokens[name.first]!.sentence;
}

/** "the head of the Harbour Front, Ana Lund,": the organisation only says who she is. */
function headOf(doc: Document, organisation: Found, holder: Found | undefined): Found | null {
  if (holder?.class !== 'person' || !holder.proper || holder.first !== organisation.last + 1) return null;
  if (doc.tokens[organisation.last]!.lower !== ',' || organisation.class === 'person') return null;
  let at = organisation.first - 1;
  if (doc.tokens[at]?.lower === 'the') at--;
  return doc.tokens[at]?.lower === 'of' && TITLES.has(doc.tokens[at - 1]?.lower ?? '') ? holder : null;
}

/** The person's name behind an office: right behind, behind a comma, or behind "to Zorin", "for the Front,". */
function holderAfter(
  doc: Document,
  sorted: readonly Found[],
  i: number,
): { readonly holder: Found; readonly at: number } | null {
  const office = sorted[i]!;
  for (let j = i + 1; j < Math.min(sorted.length, i + 4); j++) {
    const holder = sorted[j]!;
    if (holder.first - office.last > LONGEST_OFFICE) return null;
    if (holder.class !== 'person' || !holder.proper) continue;
    const between = doc.tokens.slice(office.last, holder.first);
    if (
      between.some(
        (token) =>
          token.sentence !== doc.tokens[office.first]!.sentence ||
          token.pos === 'VERB' ||
          token.pos === 'AUX' ||
          token.pos === 'CCONJ',
      )
    )
      return null;
    const commas = between.filter((token) => token.lower === ',').length;
    const after = doc.tokens[holder.last]?.lower;
    if (commas === 1 && between[between.length - 1]?.lower === ',')
      return after === ',' || after === '.' || doc.tokens[holder.last]?.pos === 'VERB' ? { holder, at: j } : null;
    const leads =
      between.length > 0 &&
      /^(?:to|for|of|in)$/.test(between[0]!.lower) &&
      between[between.length - 1]!.pos === 'PROPN';
    return commas === 0 && (between.length === 0 || leads) ? { holder, at: j } : null;
  }
  return null;
}

/** Whether `inner` stands in the apposition ", spokesman for X," behind `person`; `opener` is the first mention behind the person. */
function inOffice(doc: Document, person: Found, inner: Found, opener: Found): boolean {
  if (doc.tokens[person.last]?.lower !== ',' || opener.class !== 'person' || opener.proper) return false;
  if (opener.first - person.last > 3 || inner.last - person.last > LONGEST_OFFICE + 3) return false;
  const between = doc.tokens.slice(person.last + 1, inner.last);
  if (
    between.some((token) => token.lower === ',' || token.pos === 'VERB' || token.pos === 'AUX' || token.pos === 'CCONJ')
  )
    return false;
  return doc.tokens[inner.first]!.sentence === doc.tokens[person.first]!.sentence;
}
