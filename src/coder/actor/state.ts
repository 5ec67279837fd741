/** States and peoples: a country that acts ("Italy said") and a people by its demonym ("the Americans"). A country one is *in* is no actor. */
import type { Reading } from '../reading.ts';
import type { Document } from '../text/document.ts';
import type { Claimed, Found } from './found.ts';
import { tokenAt } from './token-marks.ts';

/** After these a country is where, not who. */
const WHERE = new Set(
  'in at near from to into within across inside outside around through throughout over off toward towards via leave enter visit reach'.split(
    ' ',
  ),
);

/** Whether a known state's name stands for the ground and not for the state. */
export function standsAsPlace(
  doc: Document,
  mention: { readonly first: number; readonly last: number; readonly class: string },
  isPlace: (i: number) => boolean,
): boolean {
  if (mention.class !== 'state' || !isPlace(mention.first)) return false;
  return !acts(doc, mention.first, mention.last);
}

/** "Furjan" in the district of "Khallat al-Furjan": a name inside a longer name of a place. */
export function partOfPlace(
  doc: Document,
  mention: { readonly first: number; readonly last: number },
  isPlace: (i: number) => boolean,
): boolean {
  for (let i = mention.first; i < mention.last; i++) if (!isPlace(i)) return false;
  const before = mention.first - 1;
  const inside = (i: number): boolean => isPlace(i) && doc.tokens[i]?.sentence === doc.tokens[mention.first]!.sentence;
  return (
    inside(before) &&
    /^(?:-|al|el|bin|abu|of)$/.test(doc.tokens[before]!.lower) &&
    inside(mention.first - 2) &&
    inside(mention.first - 3)
  );
}

/** "Al-Murabitun al-Judud" is not al-Murabitun: a name of one word that goes on with "al-" and another is another name. */
export function goesOn(
  doc: Document,
  mention: { readonly first: number; readonly last: number; readonly class: string },
): boolean {
  if (mention.class === 'person') return false;
  const words = doc.tokens.slice(mention.first, mention.last).filter((token) => /\p{L}{3,}/u.test(token.text));
  const [article, joint, word] = doc.tokens.slice(mention.last, mention.last + 3);
  return (
    words.length === 1 &&
    article !== undefined &&
    /^(?:al|el)$/.test(article.lower) &&
    joint?.lower === '-' &&
    joint.start === article.end &&
    word?.start === joint.end &&
    word.sentence === words[0]!.sentence &&
    /^\p{Lu}/u.test(word.text)
  );
}

/** A name that is subject, agent or partner: followed by a verb, or after "by", "with", "between", "against". */
function acts(doc: Document, first: number, last: number): boolean {
  const sentence = doc.tokens[first]!.sentence;
  let b = first - 1;
  if (doc.tokens[b]?.lower === 'the') b--;
  // "Strikes in Iraq and Syria killed …": what stands before "and" tells of both.
  for (
    let n = 0;
    n < 4 && /^(?:and|or|,)$/.test(doc.tokens[b]?.lower ?? '') && doc.tokens[b - 1]?.pos === 'PROPN';
    n++
  ) {
    let name = b - 1;
    while (doc.tokens[name - 1]?.pos === 'PROPN') name--;
    if (doc.tokens[name]!.sentence !== sentence || !joinsPlaces(doc, name)) break;
    b = name - 1;
  }
  const before = doc.tokens[b]?.sentence === sentence ? doc.tokens[b] : undefined;
  const after = doc.tokens[last]?.sentence === sentence ? doc.tokens[last] : undefined;
  if (before && WHERE.has(before.lower)) return false;
  if (before && /^(?:by|with|between|against|urge|tell|ask|accuse|blame|warn)$/.test(before.lemma)) return true;
  if (after && (after.pos === 'VERB' || after.pos === 'AUX')) return before?.lower !== 'of';
  return after?.lower === 'and' && doc.tokens[last + 1]?.pos === 'PROPN' && before === undefined;
}

/** Whether the name that begins at `i` stands behind a word that says where, itself or as one of a list. */
function joinsPlaces(doc: Document, i: number): boolean {
  const before = doc.tokens[i - 1];
  return (
    before?.sentence === doc.tokens[i]!.sentence && (WHERE.has(before.lower) || /^(?:and|or|,)$/.test(before.lower))
  );
}

/** Countries that act and peoples named by their demonym, as far as no pack has them as actors. */
export function statesAndPeoples(reading: Reading, claimed: Claimed): readonly Found[] {
  const { doc } = reading;
  const found: Found[] = [];
  for (const place of reading.places) {
    const first = tokenAt(doc, place.span.start);
    let last = first;
    while (last < doc.tokens.length && doc.tokens[last]!.start < place.span.end) last++;
    if (last === first || !claimed.free(first, last)) continue;
    const base = { first, last, actor: null, proposed: false, number: null, proper: true };
    if (place.demonym) {
      const word = doc.tokens[last - 1]!;
      const after = doc.tokens[last];
      const alone =
        !after ||
        after.sentence !== word.sentence ||
        !(after.pos === 'NOUN' || after.pos === 'PROPN' || after.pos === 'ADJ');
      if (
        !alone ||
        !/s$|ese$|ish$|ch$|i$/.test(word.lower) ||
        (!word.lower.endsWith('s') && doc.tokens[first - 1]?.lower !== 'the')
      )
        continue;
      found.push({ ...base, name: place.span.quote, class: 'people', why: `people of ${place.name}` });
    } else if (place.precision === 'country' && place.relation === null && acts(doc, first, last)) {
      found.push({ ...base, name: place.name, class: 'state', why: 'a country that acts' });
    } else continue;
    claimed.take(first, last);
  }
  return found;
}
