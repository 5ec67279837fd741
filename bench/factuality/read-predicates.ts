/** Sentences -> for each marked predicate what the coder's grammar says of it: the reading behind `factuality`. */
import { realityOf } from '../../src/coder/event/reality.ts';
import type { World } from '../../src/coder/event/world.ts';
import { countStage } from '../../src/coder/harm/count-stage.ts';
import type { Reading } from '../../src/coder/reading.ts';
import { chunkSentence } from '../../src/coder/text/chunk.ts';
import type { VerbSense } from '../../src/coder/text/clause-words.ts';
import { buildClauses } from '../../src/coder/text/clauses.ts';
import type { DocumentReader } from '../../src/coder/text/index.ts';
import { indexMentions, tokenAt } from '../../src/coder/text/mention-index.ts';
import type { Clause } from '../../src/coder/text/phrase.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';

export interface PredicateReading {
  /** What the coder holds: happened, not, planned, possible, demanded; "asked" in a question. */
  readonly reality: string;
  /** The rule that said so, with the form of the clause: the key under which errors are grouped. */
  readonly rule: string;
}

export function predicateReader(knowledge: Knowledge, read: DocumentReader) {
  const { attribution } = knowledge.codebook;
  const verbs = (demands: boolean) =>
    new Set(attribution.filter((entry) => (entry.stance === 'demands') === demands).flatMap((entry) => entry.verbs));
  const speech = verbs(false);
  const order = verbs(true);
  const sense: VerbSense = { speech: (lemma) => speech.has(lemma), order: (lemma) => order.has(lemma) };

  return (text: string, starts: readonly number[]): readonly PredicateReading[] => {
    const doc = read(text);
    const bare: Reading = { id: 'f', doc, times: [], places: [], actors: [], counts: [], weapons: [], claims: [] };
    const reading: Reading = { ...bare, ...countStage.run(bare, knowledge) };
    const index = indexMentions(reading);
    const clauses = doc.sentences.flatMap(
      (sentence) => buildClauses(doc.tokens, sentence.i, chunkSentence(doc, sentence, index), sense).clauses,
    );
    const world = { doc, reading, index } as unknown as World;
    return starts.map((start) => {
      const token = doc.tokens[Math.min(tokenAt(doc.tokens, start), doc.tokens.length - 1)]!;
      const sentence = doc.sentences[token.sentence]!;
      const own = clauseOf(clauses, token.i);
      const asked = doc.tokens.slice(token.i, sentence.last).some(({ text: mark }) => mark === '?');
      if (!own) return { reality: asked ? 'asked' : 'happened', rule: `no clause: ${token.pos}` };
      const { reality, rule } = moodOf(world, clauses, own.clause) ?? realityOf(world, own.clause);
      const how = `${rule} (${own.how}, ${own.clause.verb.form})`;
      return asked ? { reality: 'asked', rule: `question: ${how}` } : { reality, rule: how };
    });
  };
}

/**
 * Moods that the web has and news has not, so that the coder leaves them aside: commands ("Read on"), "going to", "have to",
 * and what hangs by "and" on one of them or on a modal ("you can tour it and write").
 */
function moodOf(world: World, clauses: readonly Clause[], clause: Clause, depth = 0): Mood | null {
  const { verb } = clause;
  const { tokens } = world.doc;
  const head = tokens[verb.head]!;
  if (verb.modal === "'d") return { reality: 'planned', rule: 'would' };
  if (verb.negated || verb.modal) return null;
  const next = tokens[verb.last]?.lower;
  if (next === 'to' && verb.lemma === 'go' && verb.progressive) return { reality: 'planned', rule: 'going to' };
  if (next === 'to' && head.lower === 'have') return { reality: 'demanded', rule: 'have to' };
  if (verb.form !== 'finite') return null;
  const alone = tokens.slice(verb.first, verb.head).every(({ pos }) => pos === 'ADV' || pos === 'INTJ');
  const base = alone && head.lower === verb.lemma && head.pos === 'VERB';
  if (base && clause.relation === 'main' && !clause.subject.length) return { reality: 'demanded', rule: 'command' };
  if (clause.relation !== 'and' || depth > 4) return null;
  const peer = clauses.findLast((other) => other.sentence === clause.sentence && other.i < clause.i);
  if (!peer || !(base || (verb.bare && peer.verb.passive))) return null;
  if (!(clause.shared || !clause.subject.length || clause.subject[0] === peer.subject[0])) return null;
  const mood =
    moodOf(world, clauses, peer, depth + 1) ??
    (peer.verb.modal || peer.verb.form === 'infinitive' ? realityOf(world, peer) : null);
  return mood && { ...mood, rule: `${mood.rule}, and` };
}

interface Mood {
  readonly reality: string;
  readonly rule: string;
}

/** The clause a predicate heads; else the one whose verb says it of a subject ("was ready"). */
function clauseOf(clauses: readonly Clause[], token: number): { clause: Clause; how: string } | null {
  const heading =
    clauses.find(({ verb }) => verb.head === token) ??
    clauses.find(({ verb }) => token >= verb.first && token < verb.last);
  if (heading) return { clause: heading, how: heading.relation };
  const saying = clauses.findLast(({ verb, last }) => verb.copula && token >= verb.last && token < last);
  return saying ? { clause: saying, how: 'said by be' } : null;
}
