/** The lists of all rooms as one table: a word of the text is asked for once, when it is first met. */
import type { Knowledge } from '../model/knowledge.ts';
import { lexiconOf as actorLexicon } from './actor/lexicon.ts';
import { lexiconOf as eventLexicon } from './event/lexicon.ts';
import { countWords } from './harm/count-words.ts';
import { SHIP_PREFIXES } from './harm/find-weapons.ts';
import { harmWords } from './harm/harm-words.ts';
import { lemmasOf } from './harm/stray-harms.ts';
import { weaponIndex } from './harm/weapon-index.ts';
import { BEARING } from './place/words.ts';
import { BELIEING } from './reference/belied.ts';
import { EVERY_LIST, LIST, type ListsOf } from './text/word-lists.ts';
import { SHORT_TIME_WORDS, STARTERS, TIME_WORDS } from './time/dispatch.ts';

/** What is not written in plain letters may stand in lists under other forms, cut at its marks. */
const PLAIN = /^[a-z]+$/;

/** Asks the lists of `knowledge`. The table is made when the first word is asked for. */
export function listsOf(knowledge: Knowledge): ListsOf {
  let table: Map<string, number> | null = null;
  let verbs: ReadonlyMap<string, unknown> = new Map();
  return (word) => {
    if (!PLAIN.test(word)) return EVERY_LIST;
    if (table === null) {
      table = tableOf(knowledge);
      verbs = harmWords(knowledge.codebook).verbs;
    }
    let lists = table.get(word) ?? 0;
    // "wounding" is filed under "wound", "mid" begins "midsummer".
    if (lemmasOf(word).some((lemma) => verbs.has(lemma))) lists |= LIST.harm;
    if (word.startsWith('mid')) lists |= LIST.time;
    return lists;
  };
}

function tableOf(knowledge: Knowledge): Map<string, number> {
  const { codebook } = knowledge;
  const table = new Map<string, number>();
  const add = (list: number, words: Iterable<string>): void => {
    for (const word of words) table.set(word, (table.get(word) ?? 0) | list);
  };
  const actors = actorLexicon(knowledge);
  const harms = harmWords(codebook);
  const weapons = weaponIndex(codebook);
  add(LIST.sector, actors.nouns.keys());
  add(LIST.sector, actors.longestNoun.keys());
  add(LIST.actor, actors.trie.next.keys());
  add(LIST.harm, harms.nouns.keys());
  add(LIST.harm, harms.states.keys());
  add(LIST.weapon, weapons.forms.keys());
  add(LIST.weaponEnd, weapons.ends);
  for (const prefix of SHIP_PREFIXES) add(LIST.weapon | LIST.weaponEnd, [prefix.toLowerCase()]);
  add(LIST.count, countWords(codebook).starters);
  add(LIST.time, STARTERS.keys());
  add(LIST.time, TIME_WORDS);
  add(LIST.time, SHORT_TIME_WORDS);
  add(LIST.bearing, BEARING.keys());
  add(LIST.belied, BELIEING);
  add(LIST.hedge, eventLexicon(knowledge).hedges.keys());
  return table;
}
