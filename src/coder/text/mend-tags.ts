/** Mends what the tagger often gets wrong in war reports: "include" as a noun, "fighting" as a verb after "heavy", and the like. */
import type { Pos, Token } from './document.ts';

interface Rule {
  readonly name: string;
  readonly pos: Pos;
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

/** Participles that are nouns or adjectives as well. */
const IRREGULAR: Readonly<Record<string, string>> = {
  shot: 'shoot',
  hit: 'hit',
  set: 'set',
  cut: 'cut',
  split: 'split',
  left: 'leave',
  lost: 'lose',
  struck: 'strike',
  held: 'hold',
  beaten: 'beat',
  burnt: 'burn',
  hurt: 'hurt',
  fought: 'fight',
  fled: 'flee',
  freed: 'free',
  sent: 'send',
  retaken: 'retake',
  overrun: 'overrun',
  taken: 'take',
  driven: 'drive',
  thrown: 'throw',
  stolen: 'steal',
  withdrawn: 'withdraw',
};

/** Lemmas that the tagger cuts wrongly. */
const LEMMAS: Readonly<Record<string, string>> = {
  raped: 'rape',
  raping: 'rape',
  torched: 'torch',
  torching: 'torch',
  storming: 'storm',
  shelled: 'shell',
  shelling: 'shelling',
  bodies: 'body',
  corpses: 'corpse',
};

/** Dictionary form of a regular past or participle that the tagger's lexicon doesn't know as a verb. */
export function verbLemma(lower: string): string {
  const stem = lower.replace(/(?:ed|ing)$/, '');
  if (/([bdfgkmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  if (
    /(?:[^aeiou]at|iat|[^q]uat|[aeiou][aeiou]?[sz]|[cgvu]|[aeiou]r[cgs]|[^aeiou]l|[iou]d|[aiou]k|[iou]t|[aiu]r)$/.test(
      stem,
    ) &&
    !/(?:[lr]d|oad|ead|aid|ck|ook|eat|oot|ait|out|air|our|ear|all|ell|ill|ull|mit|sit|hit|rit|dit|bit|ict|uct)$/.test(
      stem,
    )
  )
    return `${stem}e`;
  return stem;
}

/** The first rule that holds gives the tag. A rule looks one token to each side. */
export const TAG_RULES: readonly Rule[] = [
  {
    // "the brigade and allied fighters seized the port": who they are, not what was done
    name: 'participle-as-adjective',
    pos: 'ADJ',
    when: (t, b, a) =>
      t.pos === 'VERB' &&
      /^(?:allied|armed|masked|hooded|aligned|affiliated|suspected|alleged|combined|retired|displaced)$/.test(
        t.lower,
      ) &&
      a?.pos === 'NOUN' &&
      (!b ||
        b.pos === 'CCONJ' ||
        b.pos === 'DET' ||
        b.pos === 'ADP' ||
        b.pos === 'PUNCT' ||
        b.pos === 'NUM' ||
        b.pos === 'ADJ'),
  },
  {
    // "killed in fighting near X", "rebel shelling killed three"
    name: 'fighting-as-noun',
    pos: 'NOUN',
    when: (t, b, a) =>
      t.pos === 'VERB' &&
      /^(?:fighting|shelling|bombing|looting|shooting|stabbing|killing|bombardment)$/.test(t.lower) &&
      (((!b || b.pos === 'ADP' || b.pos === 'ADJ' || b.pos === 'PUNCT') &&
        (!a || a.pos === 'ADP' || a.pos === 'PUNCT' || a.pos === 'CCONJ') &&
        b?.lower !== ',') ||
        (a !== undefined && (a.pos === 'VERB' || a.pos === 'AUX') && b?.pos !== 'AUX')),
  },
  {
    // "the militia controls the port"
    name: 'third-person-before-object',
    pos: 'VERB',
    when: (t, b, a) =>
      t.pos === 'NOUN' &&
      /[a-z]{3}[^s]s$/.test(t.lower) &&
      t.lemma !== t.lower &&
      b?.pos === 'NOUN' &&
      b.lower === b.lemma &&
      !b.lower.endsWith('s') &&
      a?.pos === 'DET' &&
      /^(?:the|a|an|all|most)$/.test(a.lower),
  },
  {
    name: 'participle-after-have',
    pos: 'VERB',
    when: (t, b, a) =>
      (t.pos === 'NOUN' || t.pos === 'ADJ') &&
      IRREGULAR[t.lower] !== undefined &&
      !!b &&
      (/^(?:have|has|had|was|were|been|being)$/.test(b.lower) || (b.pos === 'ADV' && b.lower !== 'so')) &&
      a?.pos !== 'NOUN',
  },
  {
    // "rebels beheaded two captives": rare verbs are taken for nouns or adjectives.
    name: 'past-verb-before-object',
    pos: 'VERB',
    when: (t, b, a) =>
      (t.pos === 'NOUN' || t.pos === 'ADJ' || t.pos === 'PROPN') &&
      /[a-z]{3}ed$/.test(t.lower) &&
      !NOT_VERBS.has(t.lower) &&
      t.text.charAt(0) === t.lower.charAt(0) &&
      !!a &&
      !!b &&
      (a.pos === 'DET' || a.pos === 'NUM' || a.pos === 'PRON' || a.pos === 'PROPN' || a.pos === 'ADP') &&
      (b.pos === 'NOUN' || b.pos === 'PROPN' || b.pos === 'CCONJ' || b.pos === 'PRON' || b.pos === 'AUX'),
  },
  {
    name: 'participle-before-object',
    pos: 'VERB',
    when: (t, b, a) =>
      t.pos === 'NOUN' &&
      /[a-z]{3}ing$/.test(t.lower) &&
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
    when: (t, b, a) =>
      t.pos === 'NOUN' &&
      /[a-z]{3}ing$/.test(t.lower) &&
      t.lower !== 'during' &&
      !!a &&
      !!b &&
      (b.lower === 'of' || b.pos === 'AUX') &&
      (a.pos === 'DET' || a.pos === 'NUM' || (a.pos === 'PRON' && a.lower !== 'there')),
  },
  {
    name: 'noun-after-determiner-before-of',
    pos: 'NOUN',
    when: (t, b, a) =>
      t.pos === 'VERB' &&
      !!b &&
      DETERMINERS.has(b.lower) &&
      (a?.lower === 'of' || a?.lower === 'by') &&
      /ing$|attack|raid|strike|assault|advance/.test(t.lower),
  },
  {
    name: 'noun-attack-before-preposition',
    pos: 'NOUN',
    when: (t, b, a) =>
      t.pos === 'VERB' &&
      /^(?:attacks?|clashes|strikes?|raids?|assaults?|sorties?|advances?)$/.test(t.lower) &&
      !!b &&
      (b.pos === 'ADJ' || b.pos === 'NUM' || DETERMINERS.has(b.lower)) &&
      a?.pos !== 'DET' &&
      a?.pos !== 'PROPN',
  },
  {
    // "the built-up areas", "a burned-out lorry"
    name: 'adjective-before-hyphen',
    pos: 'ADJ',
    when: (t, b, a) =>
      t.pos === 'VERB' &&
      a?.text === '-' &&
      a.start === t.end &&
      /(?:ed|t|n)$/.test(t.lower) &&
      !!b &&
      (DETERMINERS.has(b.lower) || b.pos === 'ADJ'),
  },
  {
    // "there are reports that"
    name: 'noun-after-be',
    pos: 'NOUN',
    when: (t, b) =>
      t.pos === 'VERB' &&
      /[a-z]{3}[^s]s$/.test(t.lower) &&
      t.lemma !== t.lower &&
      b?.pos === 'AUX' &&
      /^(?:is|are|was|were)$/.test(b.lower),
  },
  {
    // "according to figures released by X"
    name: 'noun-after-according-to',
    pos: 'NOUN',
    when: (t, b, a) =>
      t.pos === 'VERB' &&
      t.lower.endsWith('s') &&
      !!a &&
      (a.pos === 'VERB' || a.pos === 'AUX') &&
      (b?.lower === 'to' || (t.lower === 'rebels' && b?.pos !== 'PRON')),
  },
  {
    // "migrants drowned when their boat capsized"
    name: 'past-verb-before-clause',
    pos: 'VERB',
    when: (t, b, a) =>
      (t.pos === 'NOUN' || t.pos === 'ADJ') &&
      /[a-z]{3}ed$/.test(t.lower) &&
      !NOT_VERBS.has(t.lower) &&
      b?.pos === 'NOUN' &&
      a !== undefined &&
      /^(?:when|while|after|before|as|because|until)$/.test(a.lower),
  },
  {
    // "fighters shot down a jet", "they shot dead a guard"
    name: 'shot-as-verb',
    pos: 'VERB',
    when: (t, b, a) =>
      t.pos !== 'VERB' &&
      t.lower === 'shot' &&
      (b?.pos === 'PRON' || (b?.pos === 'NOUN' && b.lower !== b.lemma) || b?.lower === 'police') &&
      a !== undefined &&
      (/^(?:down|dead|and|at)$/.test(a.lower) || a.pos === 'DET' || a.pos === 'NUM'),
  },
  {
    name: 'police-as-noun',
    pos: 'NOUN',
    when: (t, _, a) => t.pos === 'VERB' && t.lower === 'police' && (a?.pos === 'VERB' || a?.pos === 'AUX'),
  },
  {
    name: 'tear-gas',
    pos: 'NOUN',
    when: (t, _, a) => t.pos === 'VERB' && t.lower === 'tear' && a?.lower === 'gas',
  },
  {
    name: 'that-conjunction',
    pos: 'SCONJ',
    when: (t, b) => t.lower === 'that' && t.pos !== 'SCONJ' && b?.pos === 'VERB',
  },
];

/** Plurals that the tagger's lexicon doesn't hold ("airstrikes", "gunships") are left as their own lemma. */
function singularLemma(lower: string): string {
  if (lower.length < 6 || !/[^aiousy]s$|[^aiou]es$/.test(lower) || UNCHANGED_PLURAL.test(lower)) return lower;
  if (/(?:sh|ch|x|ss|zz)es$/.test(lower)) return lower.slice(0, -2);
  if (/[^aeiou]ies$/.test(lower)) return `${lower.slice(0, -3)}y`;
  return lower.slice(0, -1);
}
const UNCHANGED_PLURAL =
  /^(?:series|species|barracks|headquarters|gallows|hostilities|premises|proceeds|surroundings|outskirts|thanks|customs|congress|goods|politics|economics|logistics|physics|ethics|athletics|diabetes|[a-z]*ics)$/;

/** Ends in -s, -ed or -ing; asked of every word, so by the letter. */
function mayInflect(lower: string): boolean {
  const last = lower.charCodeAt(lower.length - 1);
  return last === 115 || (last === 100 && lower.endsWith('ed')) || (last === 103 && lower.endsWith('ing'));
}

/** Mends in place the tokens from `base` on, before anyone else has seen them. */
export function mendTags(tokens: Token[], base: number): void {
  for (let i = base; i < tokens.length; i++) {
    const token = tokens[i]!;
    const lemma = LEMMAS[token.lower];
    if (lemma !== undefined)
      tokens[i] = { ...token, lemma: token.lower === 'shelling' && token.pos === 'VERB' ? 'shell' : lemma };
    else if (token.pos === 'NOUN' && token.lemma === token.lower && token.lower.endsWith('s')) {
      const singular = singularLemma(token.lower);
      if (singular !== token.lower) tokens[i] = { ...token, lemma: singular };
    }
    if (
      token.pos !== 'VERB' &&
      IRREGULAR[token.lower] === undefined &&
      token.lower !== 'that' &&
      token.lower !== 'tear' &&
      token.lower !== 'police' &&
      !mayInflect(token.lower)
    )
      continue;
    const rule = TAG_RULES.find((r) => r.when(token, i > base ? tokens[i - 1] : undefined, tokens[i + 1]));
    if (rule)
      tokens[i] = {
        ...token,
        pos: rule.pos,
        lemma:
          rule.pos === 'VERB' && token.lemma === token.lower
            ? (IRREGULAR[token.lower] ?? verbLemma(token.lower))
            : token.lemma,
      };
  }
}
