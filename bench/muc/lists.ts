/** Lists of persons, people and things beside an act word: who and what stands in a row, and where the row ends. */
import type { ActorMention } from '../../src/model/mention.ts';
import type { Word } from './sentences.ts';
import { ADVERBS, actAt, BACK_END, BE, DETERMINERS, LIST_END, THINGS, WEAPONS } from './words.ts';

export interface Found {
  readonly mentions: ActorMention[];
  readonly things: string[];
}
export const MILITARY_THING =
  /\b(?:military|army|armed|brigade|battalion|guerrillas?|rebel|naval|infantry|garrison|troop|troops|air force|general staff|combat)\b/;
export const none = (): Found => ({ mentions: [], things: [] });

/** The noun group that ends at word `head`, without determiner: "ELECTRIC POWER SUBSTATION". */
export function groupAt(words: readonly Word[], head: number): string {
  let first = head;
  while (
    first > 0 &&
    head - first < 6 &&
    /^[\p{L}\p{N}.'’-]+$/u.test(words[first - 1]!.text) &&
    !DETERMINERS.has(words[first - 1]!.text) &&
    !LIST_END.has(words[first - 1]!.text) &&
    !BACK_END.has(words[first - 1]!.text) &&
    !ADVERBS.has(words[first - 1]!.text) &&
    !/^(?:of|and|or|at|including|called|up|down|blew|fire|causing|visited|set|off|today|yesterday|night|damaging|destroying|including|wing)$/.test(
      words[first - 1]!.text,
    ) &&
    !actAt(words[first - 1]!.text)
  )
    first--;
  // "offices of the …": whose they are belongs to the name of the thing.
  let last = head;
  if (OWNED_BY.test(words[head]!.text) && words[head + 1]?.text === 'of') {
    let i = head + 2;
    while (
      words[i] &&
      i < head + 12 &&
      (!LIST_END.has(words[i]!.text) || words[i]!.mention) &&
      !ADVERBS.has(words[i]!.text) &&
      !/^(?:[,;:"]|--|located)$/.test(words[i]!.text) &&
      !(words[i]!.text === 'and' && !words[i]!.mention)
    )
      i++;
    if (i > head + 2) last = i - 1;
  }
  while (first < head && NUMBER.test(words[first]!.text)) first++;
  return words
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join(' ');
}
const OWNED_BY =
  /^(?:offices?|headquarters|branch|branches|house|houses|homes?|residences?|building|facilities|premises|quarters|installations|newspaper|embassy|ministry|consulate)$/;
const NUMBER =
  /^(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|few|some|numerous|various|about|approximately|over|least|more|than|nearby|nearly|same|other|country['’]s|neighboring|including|approximately|almost|both)$/;

export const isThing = (words: readonly Word[], i: number): boolean =>
  THINGS.has(words[i]!.text) &&
  !(
    words[i + 1] &&
    (THINGS.has(words[i + 1]!.text) ||
      WEAPONS.has(words[i + 1]!.text) ||
      /^(?:bomb|guard|guards|owner|owners|workers?|officials?|employees?|passengers?|leaders?|members?|director|manager|president|crew|driver|personnel|system|staff|students?)$/.test(
        words[i + 1]!.text,
      ))
  );

/** Persons, people and things named from word `from` on, until the list ends. */
export function listAfter(words: readonly Word[], from: number): Found {
  const found = none();
  let lastOf = -9;
  let any = false;
  for (let i = from; i < words.length && i < from + 60; i++) {
    const { text, mention } = words[i]!;
    if (text === 'with' && /^(?:along|together)$/.test(words[i - 1]?.text ?? '')) continue;
    if (!mention && LIST_END.has(text)) break;
    if (!mention && any && actAt(text)?.form === 'verb') break;
    if (text === '--') break;
    if (text === 'of') lastOf = i;
    const free =
      lastOf < i - 3 || !any || words.slice(lastOf, i).some(({ text: t }) => t === ',' || t === ';' || t === 'and');
    if (mention && found.mentions.at(-1) !== mention && free) {
      found.mentions.push(mention);
      any = true;
    }
    if (isThing(words, i) && mention?.class !== 'person' && free && !MILITARY_THING.test(groupAt(words, i))) {
      found.things.push(groupAt(words, i));
      any = true;
    }
  }
  return found;
}

/** Persons, people and things named before word `to`, back to where the clause begins. */
export function listBefore(words: readonly Word[], to: number, doer: boolean): Found {
  const found = none();
  for (let i = to - 1; i >= 0 && i > to - 50; i--) {
    const { text, mention } = words[i]!;
    if (!mention && BACK_END.has(text)) break;
    if (text === '"' || text === "'") continue;
    if (doer && !mention && (actAt(text)?.form === 'verb' || BE.has(text)) && found.mentions.length) break;
    if (mention) {
      const first = words.findIndex((word) => word.mention === mention);
      const before = words[first - 1]?.text ?? '';
      const earlier = words[first - 2]?.text ?? '';
      const bound = (w: string) =>
        /^(?:of|by|from|to|in|with|against|for|on|at|near|during|after|called|named|under)$/.test(w);
      let after = i + 1;
      while (after < to && /^(?:,|who|which)$/.test(words[after]!.text)) after++;
      const beside = after >= to;
      if (
        (beside || (!bound(before) && !(DETERMINERS.has(before) && bound(earlier)))) &&
        !found.mentions.includes(mention)
      ) {
        found.mentions.unshift(mention);
        if (doer) break;
      }
      i = Math.min(i, first);
    } else if (!doer && isThing(words, i) && !MILITARY_THING.test(groupAt(words, i))) {
      const said = groupAt(words, i);
      let first = i;
      while (
        first > 0 &&
        (said.includes(words[first - 1]!.text) || NUMBER.test(words[first - 1]!.text)) &&
        /^[\p{L}\p{N}]/u.test(words[first - 1]!.text)
      )
        first--;
      const before = words[first - 1]?.text ?? '';
      const earlier = words[first - 2]?.text ?? '';
      const bound = (w: string) =>
        /^(?:of|by|from|to|in|with|against|for|at|near|into|outside|inside|through|under)$/.test(w);
      if (!bound(before) && !(DETERMINERS.has(before) && bound(earlier))) found.things.unshift(said);
    }
  }
  return found;
}
