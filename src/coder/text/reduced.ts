/** Participles that stand for a relative clause, told by their words: "men accused of spying", "a statement posted online". */
import type { Token } from './document.ts';
import type { NounGroup, Phrase, VerbGroup } from './phrase.ts';

const OF_GUILT = /^(?:accuse|suspect|convict)$/;
const PUBLISHED =
  /^(?:statement|video|message|letter|interview|post|report|figure|announcement|photo|photograph|picture|image|footage|communique|communiqué|document|recording|remark|comment|article|audio|clip|leaflet|statistic)$/;
const PUBLISHING =
  /^(?:post|publish|release|issue|carry|broadcast|circulate|quote|print|obtain|see|distribute|air|share|upload|cite|send|attribute|compile|sign|read|address|disseminate|view|date|post)$/;

/** Whether a bare form right after `noun` is a participle that says more about it. */
export function isReduced(
  tokens: readonly Token[],
  phrases: readonly Phrase[],
  noun: NounGroup,
  verb: VerbGroup,
  p: number,
): boolean {
  const next = phrases[p + 1];
  if (OF_GUILT.test(verb.lemma) && next?.type === 'prep' && next.word === 'of') return true;
  // "a squad called the White Legion murdered them": another verb is still to come.
  if (/^(?:call|name|dub|nickname)$/.test(verb.lemma) && noun.determiner === 'indefinite' && next?.type === 'noun')
    return phrases.slice(p + 2, p + 5).some((phrase) => phrase.type === 'verb' && phrase.form === 'finite');
  if (next?.type === 'noun' && !next.pronoun && tokens[next.first]!.pos !== 'ADV') return false;
  return PUBLISHED.test(tokens[noun.head]!.lemma) && PUBLISHING.test(verb.lemma);
}
