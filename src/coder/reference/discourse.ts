/** The discourse: who and where was spoken of last, so that "it", "they", "the brigade", "In Benghazi, …" find what they mean. */

import type { Speaker } from '../../model/claim.ts';
import type { ActorMention, PlaceMention } from '../../model/mention.ts';
import { wordMap } from '../text/word-map.ts';

interface Held {
  readonly mention: ActorMention;
  readonly sentence: number;
  readonly subject: boolean;
}

const PERSONAL = new Set(['he', 'she', 'him', 'her', 'his', 'himself', 'herself']);
const PLURAL = new Set(['they', 'them', 'their', 'themselves', 'both', 'these', 'those']);
const SPEAKING = new Set(['we', 'us', 'i', 'our', 'me', 'my']);

/** Words for a kind of actor, and the classes they may stand for when a named one was told of before. */
const KINDS: ReadonlyMap<string, readonly string[]> = wordMap<readonly string[]>({
  group: ['group'],
  organisation: ['group', 'mission', 'institution'],
  organization: ['group', 'mission', 'institution'],
  movement: ['group', 'party'],
  faction: ['group'],
  militia: ['group', 'force'],
  brigade: ['group', 'force'],
  battalion: ['group', 'force'],
  unit: ['group', 'force'],
  force: ['group', 'force'],
  coalition: ['coalition'],
  mission: ['mission'],
});

/** "the soldiers", "the attackers": words for men at arms, and the words that the side told of before may have been named with. */
const MEN: readonly (readonly [lemma: RegExp, words: RegExp])[] = [
  [/^(?:soldier|troop|serviceman)$/, /^(?:soldiers?|troops?|army|military|servicemen|battalion|regiment)$/],
  [
    /^(?:attacker|assailant|raider|kidnapper|abductor|captor|gunman|assassin)$/,
    /^(?:gunm[ae]n|militants?|rebels?|fighters?|insurgents?|assailants?|attackers?|bandits?|jihadists?|terrorists?|militiamen|robbers?|men|kidnappers?)$/,
  ],
  [
    /^(?:fighter|militant|insurgent|rebel|jihadist|terrorist|extremist|bandit|militiaman)$/,
    /^(?:fighters?|militants?|insurgents?|rebels?|jihadists?|terrorists?|extremists?|bandits?|militiamen|gunm[ae]n)$/,
  ],
];

const isNamed = ({ name }: ActorMention): boolean => /^\p{Lu}/u.test(name) && /\p{Ll}|\s/u.test(name);

export interface Discourse {
  /** Notes an actor as spoken of; subjects are what pronouns look for first. */
  readonly note: (mention: ActorMention, sentence: number, subject: boolean) => void;
  /** Who a pronoun at the offset `at` stands for; it never points forward. Empty if nobody fits. */
  readonly pronoun: (word: string, at: number) => readonly ActorMention[];
  /** "the brigade", "the army": the last actor whose name or kind has the word. */
  readonly definite: (lemma: string, at: number) => readonly ActorMention[];
  /** `side`: whom "we" stands for where that is not the speaker: a spokesman's council. */
  readonly speaking: (
    speakers: readonly Speaker[],
    mentions: readonly ActorMention[],
    side?: ActorMention | null,
  ) => void;
  /** "both sides", "the two": the two told of together last, of one make. */
  readonly pair: (persons: boolean, at: number) => readonly ActorMention[];
  /** The last one told of, in this paragraph or the one before, that may bear arms. */
  readonly atArms: (at: number, fits: (mention: ActorMention) => boolean) => ActorMention | null;
  /** The armed actor that is the subject earlier in the sentence, if there is one. */
  readonly force: (sentence: number) => ActorMention | null;
  readonly lastSpeakers: () => readonly Speaker[];
  /** The same, if they spoke in the sentence before. */
  readonly lastVoice: () => readonly Speaker[];
  /** The actors behind the last speakers. */
  readonly lastMentions: () => readonly ActorMention[];
  /** A heading that names a place ("ARZAN."): what stands under it, up to the next heading, is told of there. */
  readonly head: (place: PlaceMention | null) => void;
  /** Opens a paragraph: what a paragraph's leading place carries over ends with it. */
  readonly paragraph: (n: number) => void;
  place: PlaceMention | null;
  /** The place that labels a paragraph, if one does. */
  readonly labelled: (paragraph: number) => PlaceMention | null;
}

const sameWords = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** `labels`: the places that head single paragraphs. */
export function makeDiscourse(labels: ReadonlyMap<number, PlaceMention> = new Map()): Discourse {
  let held: Held[] = [];
  let speakers: readonly Speaker[] = [];
  let speaking: readonly ActorMention[] = [];
  let side: ActorMention | null = null;
  let paragraph = -1;
  let headed: PlaceMention | null = null;
  /** Sentences begun, and how many had when somebody last spoke. */
  let sentences = 0;
  let spokeAt = 0;
  /** Words of names asked for so far, lower case: most names are never asked for. */
  const words = new Map<string, readonly string[]>();
  const wordsOf = ({ name }: ActorMention): readonly string[] => {
    let known = words.get(name);
    if (!known) {
      known = name.toLowerCase().split(/[^\p{L}]+/u);
      words.set(name, known);
    }
    return known;
  };
  const holds = (mention: ActorMention, word: string): boolean =>
    mention.name.toLowerCase().includes(word) && wordsOf(mention).includes(word);
  const latest = (at: number, fits: (mention: ActorMention) => boolean, personal = false): readonly ActorMention[] => {
    const subject = held.findLast(({ mention, subject }) => subject && mention.span.end <= at && fits(mention));
    const any = held.findLast(({ mention }) => mention.span.end <= at && fits(mention));
    if (!subject || !any) return any ? [any.mention] : [];
    return [any.sentence - subject.sentence > (personal ? 0 : 1) ? any.mention : subject.mention];
  };
  const one: Discourse = {
    place: null,
    note: (mention, sentence, subject) => {
      held.push({ mention, sentence, subject });
      if (held.length > 24) held = held.slice(-16);
    },
    pronoun: (word, at) => {
      if (SPEAKING.has(word)) return side ? [side] : speaking;
      if (PERSONAL.has(word))
        return latest(
          at,
          ({ class: kind, why, name }) =>
            kind === 'person' ||
            (kind === 'people' && !/s\b/.test(why) && !/\b(?:family|relatives|parents|people|his|her)\b/i.test(name)),
          true,
        );
      if (PLURAL.has(word)) return latest(at, ({ class: kind }) => kind !== 'person');
      if (word === 'it' || word === 'itself' || word === 'its')
        return latest(at, ({ class: kind }) => kind !== 'person' && kind !== 'people');
      return [];
    },
    definite: (lemma) => {
      if (lemma.length < 4) return [];
      const last = held.findLast(
        ({ mention }) => holds(mention, lemma) && (mention.actor !== null || isNamed(mention)),
      );
      const kinds = last ? undefined : KINDS.get(lemma);
      const named =
        kinds &&
        held.findLast(
          ({ mention }) =>
            kinds.includes(mention.class) &&
            (mention.actor !== null || isNamed(mention)) &&
            (lemma === 'group' ||
              lemma === 'force' ||
              !wordsOf(mention).some((word) => word !== lemma && KINDS.get(word))),
        );
      if (last || named) return [(last ?? named)!.mention];
      const men = MEN.find(([word]) => word.test(lemma))?.[1];
      const now = held.at(-1)?.sentence ?? 0;
      // One side only: with two bands about, the words say nothing.
      const sides = men
        ? held.filter(
            ({ mention, sentence }) =>
              now - sentence <= 2 && mention.class !== 'person' && wordsOf(mention).some((word) => men.test(word)),
          )
        : [];
      const side = sides.at(-1)?.mention;
      if (men && !side) {
        // "The attackers withdrew": the one group that has acted so far.
        const groups = held.filter(
          ({ mention, sentence, subject }) =>
            subject && mention.class === 'group' && now - sentence <= 2 && isNamed(mention),
        );
        const one = groups.at(-1)?.mention;
        return one && groups.every(({ mention }) => sameWords(mention.name, one.name)) ? [one] : [];
      }
      return side && sides.every(({ mention }) => mention.actor === side.actor && sameWords(mention.name, side.name))
        ? [side]
        : [];
    },
    speaking: (chain, mentions, whose = null) => {
      speakers = chain;
      side = whose;
      speaking = mentions;
      spokeAt = sentences;
    },
    pair: (persons, at) => {
      const now = held.at(-1)?.sentence ?? 0;
      for (let sentence = now; sentence >= now - 3; sentence--) {
        const found: ActorMention[] = [];
        for (const { mention, sentence: told } of held)
          if (
            told === sentence &&
            mention.span.end <= at &&
            (mention.class === 'person') === persons &&
            mention.class !== 'people' &&
            !found.some((other) => sameWords(other.name, mention.name))
          )
            found.push(mention);
        if (found.length === 2) return found;
        if (found.length > 2) return [];
      }
      return [];
    },
    atArms: (at, fits) => held.findLast(({ mention }) => mention.span.end <= at && fits(mention))?.mention ?? null,
    force: (sentence) =>
      held.findLast(
        (one) => one.sentence === sentence && one.subject && /^(?:force|group|coalition)$/.test(one.mention.class),
      )?.mention ?? null,
    labelled: (n) => labels.get(n) ?? null,
    lastSpeakers: () => speakers,
    lastVoice: () => (sentences - spokeAt <= 1 ? speakers : []),
    lastMentions: () => (sentences - spokeAt <= 2 ? speaking : []),
    head: (place) => {
      headed = place;
    },
    paragraph: (n) => {
      sentences++;
      if (n === paragraph) return;
      paragraph = n;
      // A province that heads a note is where the first act was, no more.
      one.place = labels.get(n)?.precision === 'region' ? headed : (labels.get(n) ?? headed);
      held = held.slice(-8);
    },
  };
  return one;
}
