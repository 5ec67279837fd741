/** Mends what the tagger often gets wrong in war reports: "include" as a noun, "fighting" as a verb after "heavy", and the like. */
import type { Pos, Token } from './document.ts';
import { IRREGULAR, mendedLemma, verbLemma } from './lemmas.ts';

/** A word as the tagger gave it. */
export interface TaggedWord {
  readonly lower: string;
  readonly pos: Pos;
  readonly lemma: string;
}

interface Rule {
  readonly name: string;
  /** The tag it gives. */
  readonly pos: Pos;
  /** Words that it is about: asked once for each word and tag. */
  readonly word: (word: TaggedWord) => boolean;
  /** What must stand around one of them: asked at each place. */
  readonly when: (token: Token, before: Token | undefined, after: Token | undefined) => boolean;
}

const DETERMINERS = new Set(
  'the a an this that these those his her its their our my your some any no several many each every another'.split(' '),
);

const NOT_VERBS = new Set(
  'hundred sacred naked wicked rugged ragged wretched speed breed seed deed need greed feed bed shed biped moped unarmed unnamed unidentified so-called aforementioned'.split(
    ' ',
  ),
);

/** The first rule that holds gives the tag. A rule looks one token to each side. */
export const TAG_RULES: readonly Rule[] = [
  {
    // "the brigade and allied fighters seized the port": who they are, not what was done
    name: 'participle-as-adjective',
    pos: 'ADJ',
    word: ({ pos, lower }) =>
      pos === 'VERB' &&
      /^(?:allied|armed|masked|hooded|aligned|affiliated|suspected|alleged|combined|retired|displaced)$/.test(lower),
    when: (_, b, a) =>
      a?.pos === 'NOUN' &&
      (!b ||
        b.pos === 'CCONJ' ||
        b.pos === 'DET' ||
        b.pos === 'ADP' ||
        b.pos === 'PUNCT' ||
        b.pos === 'NUM' ||
        b.pos === 'ADV' ||
        b.pos === 'SCONJ' ||
        b.pos === 'ADJ'),
  },
  {
    // "during an attempted escape"
    name: 'attempted-as-adjective',
    pos: 'ADJ',
    word: ({ pos, lower }) => pos === 'VERB' && /^(?:attempted|failed|botched|foiled|planned)$/.test(lower),
    when: (_, b, a) => b?.pos === 'DET' && a !== undefined && a.pos !== 'PUNCT' && a.pos !== 'ADP',
  },
  {
    // "Gunmen shot dead a judge": at the head of a sentence they are no name.
    name: 'gunmen-as-noun',
    pos: 'NOUN',
    word: ({ pos, lower }) => pos === 'PROPN' && /^(?:gunmen|militiamen|policemen|assailants|militants)$/.test(lower),
    when: () => true,
  },
  {
    // "when gunmen burst into a house"
    name: 'burst-as-verb',
    pos: 'VERB',
    word: ({ pos, lower }) => pos === 'NOUN' && lower === 'burst',
    when: (_, b, a) => (b?.pos === 'NOUN' || b?.pos === 'PRON') && /^(?:into|in|through)$/.test(a?.lower ?? ''),
  },
  {
    // "killed in fighting near X", "rebel shelling killed three"
    name: 'fighting-as-noun',
    pos: 'NOUN',
    word: ({ pos, lower }) =>
      pos === 'VERB' && /^(?:fighting|shelling|bombing|looting|shooting|stabbing|killing|bombardment)$/.test(lower),
    when: (_, b, a) =>
      ((!b || b.pos === 'ADP' || b.pos === 'ADJ' || b.pos === 'PUNCT') &&
        (!a || a.pos === 'ADP' || a.pos === 'PUNCT' || a.pos === 'CCONJ') &&
        b?.lower !== ',') ||
      (a !== undefined && (a.pos === 'VERB' || a.pos === 'AUX') && b?.pos !== 'AUX'),
  },
  {
    // "the militia controls the port"
    name: 'third-person-before-object',
    pos: 'VERB',
    word: ({ pos, lower, lemma }) => pos === 'NOUN' && /[a-z]{3}[^s]s$/.test(lower) && lemma !== lower,
    when: (_, b, a) =>
      b?.pos === 'NOUN' &&
      b.lower === b.lemma &&
      !b.lower.endsWith('s') &&
      a?.pos === 'DET' &&
      /^(?:the|a|an|all|most)$/.test(a.lower),
  },
  {
    name: 'participle-after-have',
    pos: 'VERB',
    word: ({ pos, lower }) => (pos === 'NOUN' || pos === 'ADJ') && IRREGULAR.has(lower),
    when: (_, b, a) =>
      !!b &&
      (/^(?:have|has|had|was|were|been|being)$/.test(b.lower) || (b.pos === 'ADV' && b.lower !== 'so')) &&
      a?.pos !== 'NOUN',
  },
  {
    // "rebels beheaded two captives": rare verbs are taken for nouns or adjectives.
    name: 'past-verb-before-object',
    pos: 'VERB',
    word: ({ pos, lower }) =>
      (pos === 'NOUN' || pos === 'ADJ' || pos === 'PROPN') && /[a-z]{3}ed$/.test(lower) && !NOT_VERBS.has(lower),
    when: (t, b, a) =>
      (t.text.charAt(0) === t.lower.charAt(0) ||
        (b !== undefined && (b.text.length > 2 || b.lower === ',') && b.text === b.text.toUpperCase())) &&
      !!a &&
      !!b &&
      (a.pos === 'DET' ||
        a.pos === 'NUM' ||
        a.pos === 'PRON' ||
        a.pos === 'PROPN' ||
        a.pos === 'ADP' ||
        /^(?:several|many|numerous)$/.test(a.lower)) &&
      (b.pos === 'NOUN' ||
        b.pos === 'PROPN' ||
        // "cut the lines, looted a bank and fled"
        (b.lower === ',' && a.pos === 'DET') ||
        b.pos === 'CCONJ' ||
        b.pos === 'PRON' ||
        b.pos === 'AUX' ||
        (b.lower === ',' && (a.pos === 'NUM' || a.pos === 'DET')) ||
        /^(?:that|who|which)$/.test(b.lower)),
  },
  {
    // "was deactivated": rare verbs are taken for names.
    name: 'participle-after-be',
    pos: 'VERB',
    word: ({ pos, lower }) => pos === 'PROPN' && /[a-z]{3}ed$/.test(lower) && !NOT_VERBS.has(lower),
    when: (_, b, a) => /^(?:was|were|been|being)$/.test(b?.lower ?? '') && a?.pos !== 'NOUN' && a?.pos !== 'PROPN',
  },
  {
    // "the army retook two villages"
    name: 'rare-past-as-verb',
    pos: 'VERB',
    word: ({ pos, lower }) => pos !== 'VERB' && /^(?:retook|overthrew|overran|withdrew)$/.test(lower),
    when: () => true,
  },
  {
    // "the minister plans to visit", "the rebels claim to hold the town"
    name: 'intent-as-verb',
    pos: 'VERB',
    word: ({ pos, lower }) =>
      pos === 'NOUN' && /^(?:plans?|hopes?|aims?|vows?|claims?|pledges?|threatens|offers?)$/.test(lower),
    when: (_, b, a) => (b?.pos === 'NOUN' || b?.pos === 'PROPN') && a?.lower === 'to' && a.pos === 'PART',
  },
  {
    // "appealed for help"
    name: 'help-as-noun',
    pos: 'NOUN',
    word: ({ pos, lower }) => pos === 'VERB' && /^(?:help|aid|support|control|change)$/.test(lower),
    when: (_, b, a) => b?.pos === 'ADP' && (!a || a.pos === 'PUNCT' || a.pos === 'ADP'),
  },
  {
    // "the army's capture of the town", "its advance on the port"
    name: 'noun-after-possessive',
    pos: 'NOUN',
    word: ({ pos, lower }) =>
      pos === 'VERB' &&
      /^(?:attacks?|clashes|strikes?|raids?|assaults?|advances?|capture|recapture|seizure|release|arrest|murder|withdrawal|offensive|killing|control|support)$/.test(
        lower,
      ),
    when: (_, b, a) => b !== undefined && /^'s?$/.test(b.lower) && b.pos === 'PART' && a?.pos !== 'DET',
  },
  {
    // "the remaining twelve hostages"
    name: 'remaining-as-adjective',
    pos: 'ADJ',
    word: ({ pos, lower }) => pos === 'VERB' && lower === 'remaining',
    when: (_, b, a) => b?.pos === 'DET' && (a?.pos === 'NUM' || a?.pos === 'NOUN' || a?.pos === 'ADJ'),
  },
  {
    // "the fighters looted shops": after a plural a word in -ed tells what they did
    name: 'past-verb-before-plural',
    pos: 'VERB',
    word: ({ pos, lower }) => (pos === 'ADJ' || pos === 'NOUN') && /[a-z]{3}ed$/.test(lower) && !NOT_VERBS.has(lower),
    when: (_, b, a) =>
      ((b?.pos === 'NOUN' && b.lower !== b.lemma && b.lower.endsWith('s')) ||
        /^(?:they|he|she|we)$/.test(b?.lower ?? '')) &&
      a?.pos === 'NOUN' &&
      (a.lower !== a.lemma || a.lower.endsWith('s')),
  },
  {
    name: 'polling-as-adjective',
    pos: 'ADJ',
    word: ({ pos, lower }) => pos === 'VERB' && (lower === 'polling' || lower === 'refuelling' || lower === 'training'),
    when: (_, _b, a) =>
      a !== undefined &&
      /^(?:station|place|centre|center|booth|aircraft|plane|tanker|camp|ground|session)s?$/.test(a.lower),
  },
  {
    // "fighting positions": what they are for
    name: 'fighting-as-adjective',
    pos: 'ADJ',
    word: ({ pos, lower }) => pos === 'VERB' && lower === 'fighting',
    when: (_, _b, a) =>
      a !== undefined && /^(?:position|vehicle|season|force|age|group|unit|tunnel|bunker)s?$/.test(a.lower),
  },
  {
    // "men bearing signs of torture", "boats carrying migrants"
    name: 'bearing-as-verb',
    pos: 'VERB',
    word: ({ pos, lower }) =>
      pos === 'NOUN' && /^(?:bearing|carrying|wearing|transporting|ferrying|wielding)$/.test(lower),
    when: (_, b, a) =>
      (b?.pos === 'NOUN' || b?.pos === 'PROPN') &&
      a !== undefined &&
      (a.pos === 'NOUN' || a.pos === 'ADJ' || a.pos === 'PROPN' || a.pos === 'NUM'),
  },
  {
    // "Arzan fears the rebels", "Kadir says rebels"
    name: 'saying-after-name',
    pos: 'VERB',
    word: ({ pos, lower }) =>
      pos === 'NOUN' && /^(?:fears|says|claims|denies|blames|accuses|believes|wants|insists)$/.test(lower),
    when: (_, b, a) =>
      b?.pos === 'PROPN' &&
      a !== undefined &&
      (a.pos === 'PROPN' || a.pos === 'DET' || a.pos === 'PRON' || a.pos === 'SCONJ' || a.lower === 'that'),
  },
  {
    name: 'participle-before-object',
    pos: 'VERB',
    word: ({ pos, lower }) => pos === 'NOUN' && /[a-z]{3}ing$/.test(lower),
    when: (_, b, a) =>
      !!a &&
      !!b &&
      (b.lower === ',' || b.lower === 'by' || b.pos === 'CCONJ') &&
      (a.pos === 'DET' ||
        a.pos === 'NUM' ||
        a.lower === 'at' ||
        a.pos === 'PROPN' ||
        (a.pos === 'PRON' && a.lower !== 'there')),
  },
  {
    // "accused X of arming the rebels", "is arming the rebels"
    name: 'participle-after-of-before-object',
    pos: 'VERB',
    word: ({ pos, lower }) => pos === 'NOUN' && /[a-z]{3}ing$/.test(lower) && lower !== 'during',
    when: (_, b, a) =>
      !!a &&
      !!b &&
      (b.lower === 'of' || b.pos === 'AUX') &&
      (a.pos === 'DET' || a.pos === 'NUM' || a.lower === 'behind' || (a.pos === 'PRON' && a.lower !== 'there')),
  },
  {
    name: 'noun-after-determiner-before-of',
    pos: 'NOUN',
    word: ({ pos, lower }) => pos === 'VERB' && /ing$|attack|raid|strike|assault|advance/.test(lower),
    when: (_, b, a) => !!b && DETERMINERS.has(b.lower) && (a?.lower === 'of' || a?.lower === 'by'),
  },
  {
    name: 'noun-attack-before-preposition',
    pos: 'NOUN',
    word: ({ pos, lower }) =>
      pos === 'VERB' &&
      /^(?:attacks?|clashes|strikes?|raids?|assaults?|sorties?|advances?|escape|murder|kidnap)$/.test(lower),
    when: (_, b, a) =>
      !!b && (b.pos === 'ADJ' || b.pos === 'NUM' || DETERMINERS.has(b.lower)) && a?.pos !== 'DET' && a?.pos !== 'PROPN',
  },
  {
    // "the built-up areas", "a burned-out lorry"
    name: 'adjective-before-hyphen',
    pos: 'ADJ',
    word: ({ pos, lower }) => pos === 'VERB' && /(?:ed|t|n)$/.test(lower),
    when: (t, b, a) => a?.text === '-' && a.start === t.end && !!b && (DETERMINERS.has(b.lower) || b.pos === 'ADJ'),
  },
  {
    // "there are reports that"
    name: 'noun-after-be',
    pos: 'NOUN',
    word: ({ pos, lower, lemma }) => pos === 'VERB' && /[a-z]{3}[^s]s$/.test(lower) && lemma !== lower,
    when: (_, b) => b?.pos === 'AUX' && /^(?:is|are|was|were)$/.test(b.lower),
  },
  {
    // "according to figures released by X"
    name: 'noun-after-according-to',
    pos: 'NOUN',
    word: ({ pos, lower }) => pos === 'VERB' && lower.endsWith('s'),
    when: (t, b, a) =>
      !!a &&
      (a.pos === 'VERB' || a.pos === 'AUX') &&
      (b?.lower === 'to' || (t.lower === 'rebels' && b?.pos !== 'PRON')),
  },
  {
    // "migrants drowned when their boat capsized"
    name: 'past-verb-before-clause',
    pos: 'VERB',
    word: ({ pos, lower }) => (pos === 'NOUN' || pos === 'ADJ') && /[a-z]{3}ed$/.test(lower) && !NOT_VERBS.has(lower),
    when: (_, b, a) =>
      b?.pos === 'NOUN' && a !== undefined && /^(?:when|while|after|before|as|because|until)$/.test(a.lower),
  },
  {
    // "fighters shot down a jet", "they shot dead a guard"
    name: 'shot-as-verb',
    pos: 'VERB',
    word: ({ pos, lower }) => pos !== 'VERB' && lower === 'shot',
    when: (_, b, a) =>
      (b?.pos === 'PRON' ||
        b?.pos === 'CCONJ' ||
        // "men on a motorbike shot a guard": no noun stands before an article.
        (b?.pos === 'NOUN' && (b.lower !== b.lemma || a?.pos === 'DET' || a?.lower === 'at' || a?.lower === 'dead')) ||
        b?.lower === 'police') &&
      a !== undefined &&
      (/^(?:down|dead|and|at)$/.test(a.lower) || a.pos === 'DET' || a.pos === 'NUM'),
  },
  {
    name: 'police-as-noun',
    pos: 'NOUN',
    word: ({ pos, lower }) => pos === 'VERB' && lower === 'police',
    when: (_, _b, a) => a?.pos === 'VERB' || a?.pos === 'AUX',
  },
  {
    name: 'tear-gas',
    pos: 'NOUN',
    word: ({ pos, lower }) => pos === 'VERB' && lower === 'tear',
    when: (_, _b, a) => a?.lower === 'gas',
  },
  {
    // "and call upon all parties"
    name: 'call-as-verb',
    pos: 'VERB',
    word: ({ pos, lower }) => pos === 'NOUN' && /^calls?$/.test(lower),
    when: (_, b, a) =>
      (b?.pos === 'CCONJ' || b?.pos === 'PRON' || b?.lower === 'therefore') && /^(?:upon|on)$/.test(a?.lower ?? ''),
  },
  {
    // "the rise in hate speech"
    name: 'hate-speech',
    pos: 'NOUN',
    word: ({ pos, lower }) => pos === 'VERB' && lower === 'hate',
    when: (_, _b, a) => /^(?:speech|crimes?|mail|messages?)$/.test(a?.lower ?? ''),
  },
  {
    // "some of the displaced have returned"
    name: 'people-by-participle',
    pos: 'NOUN',
    word: ({ pos, lower }) =>
      pos === 'VERB' && /^(?:displaced|wounded|injured|detained|kidnapped|accused)$/.test(lower),
    when: (_, b, a) =>
      b?.pos === 'DET' &&
      b.lower === 'the' &&
      (!a || a.pos === 'AUX' || a.pos === 'VERB' || a.pos === 'PUNCT' || (a.pos === 'ADP' && a.lower !== 'by')),
  },
  {
    name: 'that-conjunction',
    pos: 'SCONJ',
    word: ({ pos, lower }) => lower === 'that' && pos !== 'SCONJ',
    when: (_, b) => b?.pos === 'VERB',
  },
];

/** What may have to be mended about a word, told by the word and its tag alone. */
export interface Mending {
  /** The lemma it should have had; rules that give another tag go on from the tagger's. */
  readonly lemma: string;
  /** Rules that may give it another tag; most words have none. */
  readonly rules: readonly Rule[];
}

export function mendingOf(word: TaggedWord): Mending {
  const { lower, pos, lemma } = word;
  const rules = TAG_RULES.filter((rule) => rule.word(word));
  return { lemma: mendedLemma(lower, pos, lemma), rules: rules.length === 0 ? NO_RULES : rules };
}

const NO_RULES: readonly Rule[] = [];

/** Gives token `i` another tag if one of its rules holds between its neighbours, of which the one before is mended already. */
export function mendTag(
  tokens: readonly Token[],
  i: number,
  first: number,
  rules: readonly Rule[],
  tagged: string,
): void {
  const token = tokens[i]!;
  const before = i > first ? tokens[i - 1] : undefined;
  const after = tokens[i + 1];
  let rule: Rule | undefined;
  for (const one of rules)
    if (one.when(token, before, after)) {
      rule = one;
      break;
    }
  if (!rule) return;
  const mended = token as { -readonly [Field in keyof Token]: Token[Field] };
  mended.pos = rule.pos;
  mended.lemma =
    rule.pos === 'VERB' && tagged === token.lower ? (IRREGULAR.get(token.lower) ?? verbLemma(token.lower)) : tagged;
}
