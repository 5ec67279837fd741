/** Which "that" opens what somebody says: "said on Monday that rebels …", "told the agency that its men …". */
import type { Token } from './document.ts';
import type { Phrase } from './phrase.ts';

const SAYING =
  /^(?:say|state|report|tell|add|announce|declare|claim|assert|maintain|write|reveal|disclose|allege|argue|contend|insist|inform|confirm|acknowledge|admit|concede|deny|warn|believe|note|stress|tweet|post|reply|estimate|explain|vow|promise|pledge|threaten|assure|remind|notify|brief|suggest|indicate|demand|complain|repeat|reiterate)$/;
/** Verbs that take a hearer before what is said. */
const HEARD = /^(?:tell|inform|warn|assure|remind|notify|brief|promise)$/;

/** Whether the "that" at token `i` opens what the nearest verb before it says. */
export function opensContent(tokens: readonly Token[], phrases: readonly Phrase[], i: number): boolean {
  const next = tokens[i + 1];
  // "the video that was posted": a verb follows a relative.
  if (!next || next.pos === 'VERB' || next.pos === 'AUX' || next.pos === 'PUNCT') return false;
  let free = 0;
  for (let p = phrases.length - 1; p >= Math.max(0, phrases.length - 9); p--) {
    const phrase = phrases[p]!;
    if (phrase.type === 'verb')
      return SAYING.test(phrase.lemma) && phrase.form !== 'ed' && (free === 0 || HEARD.test(phrase.lemma));
    if (phrase.type === 'noun') {
      const before = phrases[p - 1];
      if (before?.type !== 'prep' && before?.type !== 'and') free++;
    } else if (phrase.type === 'rel' || phrase.type === 'sub' || phrase.type === 'stop' || phrase.type === 'quote')
      return false;
  }
  return false;
}
