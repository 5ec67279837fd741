/** Titles and offices before a person's name belong to the mention: "UN envoy Ana Lund" is one person, not a mission and a person. */
import type { Document } from '../text/document.ts';
import type { Claimed, Found } from './found.ts';
import { TITLE_PARTS, TITLES } from './vocabulary.ts';

/** Stretches persons over the title before them; names inside the title ("UN") go into `why`. */
export function absorbTitles(
  doc: Document,
  found: readonly Found[],
  claimed: Claimed,
  isCountry: (token: number) => boolean,
): readonly Found[] {
  const byLast = new Map(found.map((mention) => [mention.last - 1, mention]));
  const gone = new Set<Found>();
  const out = found.map((mention) => {
    if (mention.class !== 'person') return mention;
    const sentence = doc.tokens[mention.first]!.sentence;
    let first = longOffice(doc, mention.first, sentence);
    let titled = first < mention.first;
    const inside: Found[] = [];
    while (first > 0) {
      const before = doc.tokens[first - 1]!;
      if (before.sentence !== sentence) break;
      const title = before.lower.replace(/\.$/, '');
      if (
        TITLES.has(title) ||
        (titled && (TITLE_PARTS.has(title) || before.lower === '-')) ||
        (titled && isCountry(first - 1))
      ) {
        if (!TITLES.has(title) && !titled) break;
        titled = true;
        first--;
        continue;
      }
      const organisation = titled ? byLast.get(first - 1) : undefined;
      if (organisation && organisation.class !== 'person' && !gone.has(organisation)) {
        inside.push(organisation);
        first = organisation.first;
        break;
      }
      break;
    }
    if (first === mention.first) return mention;
    for (const organisation of inside) gone.add(organisation);
    claimed.take(first, mention.first);
    const office = doc.text.slice(doc.tokens[first]!.start, doc.tokens[mention.first - 1]!.end).replace(/\s+/g, ' ');
    return {
      ...mention,
      first,
      ...(inside[0] ? { belongs: inside[0] } : {}),
      why: `${mention.why}; office "${office}"${inside.map((organisation) => ` of ${organisation.name}`).join('')}`,
    };
  });
  return out.filter((mention) => !gone.has(mention));
}

/** "Secretary of State", "minister of defence": from the title on, if only parts of an office stand between it and the name. */
function longOffice(doc: Document, name: number, sentence: number): number {
  for (let i = name - 1; i >= Math.max(0, name - 4); i--) {
    const { lower, sentence: own } = doc.tokens[i]!;
    if (own !== sentence) break;
    if (i < name - 2 && TITLES.has(lower) && doc.tokens[i + 1]!.lower === 'of') return i;
    if (lower !== 'of' && !TITLE_PARTS.has(lower)) break;
  }
  return name;
}
