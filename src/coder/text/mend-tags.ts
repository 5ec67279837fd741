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

/** The first rule that holds gives the tag. A rule looks one token to each side. */
export const TAG_RULES: readonly Rule[] = [
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
    name: 'that-conjunction',
    pos: 'SCONJ',
    when: (t, b) => t.lower === 'that' && t.pos !== 'SCONJ' && b?.pos === 'VERB',
  },
];

/** Mends in place the tokens from `base` on, before anyone else has seen them. */
export function mendTags(tokens: Token[], base: number): void {
  for (let i = base; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.pos !== 'VERB' && token.lower !== 'that') continue;
    const rule = TAG_RULES.find((r) => r.when(token, i > base ? tokens[i - 1] : undefined, tokens[i + 1]));
    if (rule) tokens[i] = { ...token, pos: rule.pos };
  }
}
