/** The place that a heading names for what stands under it: "ARZAN – TOWN.", "Arzan:", a line in capitals. */
import type { PlaceMention } from '../../model/mention.ts';
import type { Sentence } from '../text/document.ts';
import type { World } from './world.ts';

const LONGEST = 6;

/** The place, null if the heading names none (what was headed before ends), or undefined if the sentence is no heading. */
export function headingPlace({ doc, index }: World, sentence: Sentence): PlaceMention | null | undefined {
  if (doc.upper || sentence.matter === 'byline' || sentence.matter === 'navigation' || sentence.matter === 'about')
    return undefined;
  const before = doc.sentences[sentence.i - 1];
  const goesOn = before?.paragraph === sentence.paragraph;
  // "ARZAN – ROAD.": read as a dateline and one word more.
  const dateline = goesOn && before.matter === 'byline' && before.last - before.first <= LONGEST;
  if (goesOn && !dateline && sentence.matter !== 'heading') return undefined;
  const { tokens } = doc;
  let last = sentence.first;
  let capitals = 0;
  while (last < sentence.last && last - sentence.first < LONGEST + 1) {
    const { text, pos } = tokens[last]!;
    if (text === ':' || text === '.') break;
    if (pos !== 'PUNCT' && text === text.toUpperCase() && /\p{Lu}{3}/u.test(text)) capitals++;
    else if (pos !== 'PUNCT' && text !== '/') break;
    last++;
  }
  const closed = last >= sentence.last || tokens[last]?.text === ':' || tokens[last]?.text === '.';
  if (!closed || !capitals) return sentence.matter === 'heading' ? null : undefined;
  for (let i = dateline ? before.first : sentence.first; i < last; i++) {
    const place = index.place[i];
    if (place && !place.demonym && place.precision !== 'country') return place;
  }
  return null;
}
