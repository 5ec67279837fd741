/** The pack's actors made ready for reading: names in a trie over folded words, keys for transliterations, nouns of sectors. */
import type { ActorClass } from '../../model/actor.ts';
import type { SectorEntry } from '../../model/codebook.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { foldName } from '../name/fold.ts';
import { type ReadName, readName } from '../name/same-score.ts';
import { keysOf } from '../name/spelling.ts';
import { WORD_ACRONYMS } from './vocabulary.ts';

/** One name of one actor. */
export interface KnownName {
  readonly actor: string | null;
  readonly canonical: string;
  readonly class: ActorClass;
  readonly alias: string;
  readonly acronym: boolean;
  /** "Kobler" of "Martin Kobler", derived: weaker than a written alias. */
  readonly surname: boolean;
  readonly from: string | null;
  readonly to: string | null;
}

export interface TrieNode {
  readonly next: Map<string, TrieNode>;
  readonly names: KnownName[];
}

export interface ActorLexicon {
  readonly trie: TrieNode;
  readonly byKey: ReadonlyMap<string, readonly KnownName[]>;
  /** A name under `byKey`, split for comparing. */
  readonly read: (name: KnownName) => ReadName;
  /** Noun, singular and plural, to its sector. */
  readonly nouns: ReadonlyMap<string, SectorEntry>;
  /** Words that a known actor's names hold: "army" of the National Army, so that "the army" finds it under its acronym. */
  readonly heads: ReadonlyMap<string, ReadonlySet<string>>;
  /** Most words of a sector noun that begins with this word: "security forces" has two. Absent = one. */
  readonly longestNoun: ReadonlyMap<string, number>;
}

/** "Houthis" fight, "a Houthi spokesman" speaks. */
const PEOPLE_PLURAL = /^[A-Z][a-z]+(?:[^aeiou]is|stas|tras|ists|ites|ers)$/;

const node = (): TrieNode => ({ next: new Map(), names: [] });

/** Words of a name as the reader meets them: folded, full stops of "U.S." gone, quotes gone. */
export const wordsOf = (name: string): readonly string[] =>
  foldName(name)
    .replace(/['"()]/g, '')
    .replace(/\b([a-z])\.(?=[a-z]\b|\s|$)/g, '$1')
    .replace(/[.,]/g, '')
    .split(' ')
    .filter(Boolean)
    .map((word, _, words) => (isArabic(word) ? arabicForms(word)[words.length > 1 ? 1 : 0]! : word));

const isArabic = (word: string): boolean => word >= '\u0600' && word < '\u0780';

/**
 * An Arabic word as it may stand in the trie: as written (its ta marbuta and final ya evened out), and without an article or a
 * joined "and", "by", "for". Names of one word keep their article: without it, "the Base" would be any base.
 */
export function arabicForms(word: string): readonly [whole: string, bare: string] {
  const whole = word.replace(/ة$/, 'ه').replace(/ى$/, 'ي');
  const bare = whole.length > 4 ? whole.replace(/^(?:[وبلفك]?ال|لل)/, '') : whole;
  return [whole, bare.length > 2 ? bare : whole];
}

const lexicons = new WeakMap<Knowledge, ActorLexicon>();

/** The lexicon of `knowledge`. Built once for each frozen value: a memo of a pure function, so that a report costs no build. */
export function lexiconOf(knowledge: Knowledge): ActorLexicon {
  const known = lexicons.get(knowledge);
  if (known) return known;
  const made = makeLexicon(knowledge);
  lexicons.set(knowledge, made);
  return made;
}

export function makeLexicon(knowledge: Knowledge): ActorLexicon {
  const trie = node();
  const byKey = new Map<string, KnownName[]>();
  const reads = new Map<KnownName, ReadName>();
  const readOf = (name: KnownName): ReadName => {
    const kept = reads.get(name);
    if (kept) return kept;
    const read = readName(name.alias);
    reads.set(name, read);
    return read;
  };
  const heads = new Map<string, Set<string>>();
  const add = (name: KnownName) => {
    const words = wordsOf(name.alias);
    if (words.length === 0) return;
    if (name.actor !== null && words.length > 1) {
      const held = heads.get(name.actor) ?? new Set<string>();
      heads.set(name.actor, held.add(words[words.length - 1]!));
    }
    let at = trie;
    for (const word of words) {
      let next = at.next.get(word);
      if (!next) {
        next = node();
        at.next.set(word, next);
      }
      at = next;
    }
    if (!at.names.some((other) => other.actor === name.actor && other.canonical === name.canonical))
      at.names.push(name);
    if (name.acronym || name.alias.length < 6) return;
    for (const key of keysOf(name.alias, knowledge.spellings).whole) {
      const under = byKey.get(key);
      if (under) under.push(name);
      else byKey.set(key, [name]);
    }
  };
  for (const actor of knowledge.actors) {
    const base = { actor: actor.id, canonical: actor.name, class: actor.class };
    add({ ...base, alias: actor.name, acronym: isAcronym(actor.name), surname: false, from: null, to: null });
    for (const alias of actor.aliases)
      add({
        ...base,
        alias: alias.name,
        acronym: isAcronym(alias.name),
        surname: false,
        from: alias.from,
        to: alias.to,
      });
  }
  for (const actor of knowledge.actors) {
    if (actor.class !== 'person') continue;
    const surname = surnameOf(actor.name);
    if (surname)
      add({
        actor: actor.id,
        canonical: actor.name,
        class: 'person',
        alias: surname,
        acronym: false,
        surname: true,
        from: null,
        to: null,
      });
  }
  for (const actor of knowledge.actors) {
    if (!/^(?:group|coalition|tribe|party)$/.test(actor.class)) continue;
    for (const alias of [actor.name, ...actor.aliases.map((other) => other.name)])
      if (PEOPLE_PLURAL.test(alias))
        add({
          actor: actor.id,
          canonical: actor.name,
          class: actor.class,
          alias: alias.slice(0, -1),
          acronym: false,
          surname: false,
          from: null,
          to: null,
        });
  }
  for (const source of knowledge.sources) {
    for (const alias of [source.name, ...source.aliases])
      add({
        actor: source.actor,
        canonical: source.name,
        class: 'institution',
        alias,
        acronym: isAcronym(alias),
        surname: false,
        from: null,
        to: null,
      });
  }
  const nouns = new Map<string, SectorEntry>();
  const longestNoun = new Map<string, number>();
  for (const sector of knowledge.codebook.sectors) {
    for (const noun of sector.nouns) {
      const folded = foldName(noun);
      const words = folded.split(' ');
      if (words.length > 1) longestNoun.set(words[0]!, Math.max(longestNoun.get(words[0]!) ?? 1, words.length));
      for (const form of [folded, plural(folded)]) if (!nouns.has(form)) nouns.set(form, sector);
    }
  }
  return { trie, byKey, read: readOf, heads, nouns, longestNoun };
}

/** "Martin Kobler" -> "Kobler"; with its article, "Fayez al-Sarraj" -> "al-Sarraj" and, as a word, "Sarraj". Short ones are too common. */
function surnameOf(name: string): string | null {
  const last = /[\s-](?:(?:al|el|ash|as|az|at|ad|an|ar)-)?([\p{L}']{4,})$/u.exec(name)?.[1];
  return last ?? null;
}

export const isAcronym = (name: string): boolean => /^[A-Z][A-Z0-9&/.-]{1,9}$/.test(name) && /[A-Z].*[A-Z]/.test(name);
export const isWordAcronym = (name: string): boolean => WORD_ACRONYMS.has(name.toLowerCase().replace(/\./g, ''));

export function plural(noun: string): string {
  if (/man$/.test(noun) && !/(hu|ger|ro)man$/.test(noun)) return noun.replace(/man$/, 'men');
  if (/person$/.test(noun)) return noun.replace(/person$/, 'people');
  if (/child$/.test(noun)) return `${noun}ren`;
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies');
  if (/(s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  if (/wife$/.test(noun)) return noun.replace(/fe$/, 'ves');
  return `${noun}s`;
}
