/** The codebook's harm words as look-ups: verbs (with what must follow them), nouns and participles. */
import type { Codebook, HarmEntry } from '../../model/codebook.ts';
import type { Effect } from '../../model/vocabulary.ts';

export interface HarmVerb {
  readonly effect: Effect;
  /** Words that must follow in the clause: "shoot" + "dead"; empty for a plain verb. */
  readonly then: readonly string[];
  /** Whose harm it is: its subject's ("die", "flee") or its object's. */
  readonly suffers: 'subject' | 'object';
}

export interface HarmWords {
  /** By the verb's lemma; the one that asks for most words first. */
  readonly verbs: ReadonlyMap<string, readonly HarmVerb[]>;
  /** Singular noun -> effect; several words are joined with a space. */
  readonly nouns: ReadonlyMap<string, Effect>;
  /** Participles and adjectives that may stand for people or be said of them: dead, wounded, missing. */
  readonly states: ReadonlyMap<string, Effect>;
  /** Nouns of sectors: who can be hurt, taken or freed at all. */
  readonly people: ReadonlySet<string>;
}

/** Verbs whose subject suffers. "Free" and "release" have an object, "escape" has none. */
const SUBJECT_SUFFERS: ReadonlySet<string> = new Set([
  'die',
  'perish',
  'succumb',
  'bleed to death',
  'drown',
  'starve to death',
  'freeze to death',
  'pass away',
  'fall in battle',
  'meet his death',
  "lose one's life",
  'lose his life',
  'lose her life',
  'lose their lives',
  'escape',
  'break out',
  'go missing',
  'disappear',
  'vanish',
  'remain unaccounted for',
  'be unaccounted for',
  'flee',
  'seek refuge',
  'take refuge',
]);

/** Made once for each codebook, which never changes. */
const made = new WeakMap<Codebook, HarmWords>();

export function harmWords(codebook: Codebook): HarmWords {
  const known = made.get(codebook);
  if (known) return known;
  const verbs = new Map<string, HarmVerb[]>();
  const nouns = new Map<string, Effect>();
  const states = new Map<string, Effect>();
  for (const entry of codebook.harms) addEntry(entry, verbs, nouns, states);
  for (const list of verbs.values()) list.sort((a, b) => b.then.length - a.then.length);
  const people = new Set(codebook.sectors.flatMap((sector) => sector.nouns.map((noun) => noun.toLowerCase())));
  const words = { verbs, nouns, states, people };
  made.set(codebook, words);
  return words;
}

function addEntry(
  { effect, verbs, nouns, adjectives }: HarmEntry,
  byLemma: Map<string, HarmVerb[]>,
  byNoun: Map<string, Effect>,
  byState: Map<string, Effect>,
): void {
  for (const phrase of verbs) {
    const [lemma, ...then] = phrase.split(' ') as [string, ...string[]];
    const verb: HarmVerb = { effect, then, suffers: SUBJECT_SUFFERS.has(phrase) ? 'subject' : 'object' };
    const list = byLemma.get(lemma);
    if (list) list.push(verb);
    else byLemma.set(lemma, [verb]);
  }
  for (const noun of nouns) if (!byNoun.has(noun)) byNoun.set(noun, effect);
  for (const state of adjectives) if (!byState.has(state)) byState.set(state, effect);
}
