/** "The conflict has left some 15,000 dead", "the war has claimed 300 lives": what a whole war has cost, a running total. */
import type { Effect } from '../../model/vocabulary.ts';
import type { CountMention } from '../reading.ts';
import type { Clause } from '../text/phrase.ts';
import type { Draft } from './draft.ts';
import { makeDraft } from './make-draft.ts';
import { timesBetween } from './when-where.ts';
import type { SentenceWorld } from './world.ts';

const WAR = /^(?:conflict|war|insurgency|rebellion|uprising|insurrection|feud|unrest|violence|revolt)$/;
const EFFECTS: readonly (readonly [RegExp, Effect])[] = [
  [/^(?:displaced|homeless)$/, 'displaced'],
  [/^(?:wounded|injured)$/, 'injured'],
  [/^(?:dead|lives|killed|deaths)$/, 'killed'],
];

/** A draft of the total; null unless a war is the subject and a count of people hurt follows. */
export function warToll(world: SentenceWorld, clause: Clause): Draft | null {
  const { lemma, negated, modal, passive } = clause.verb;
  if (!/^(?:leave|claim|cost|kill|displace|uproot)$/.test(lemma) || negated || modal || passive) return null;
  const { tokens, sentences } = world.doc;
  if (!clause.subject.some(({ head }) => WAR.test(tokens[head]!.lemma))) return null;
  const trigger = world.lexicon.triggers.get('count');
  const end = sentences[clause.sentence]!.last;
  let mention: CountMention | undefined;
  for (let i = clause.verb.last; i < Math.min(end, clause.verb.last + 6) && !mention; i++)
    mention = world.index.count[i];
  if (!trigger || !mention || (mention.count.min ?? mention.count.about ?? 0) < 2) return null;
  const effect =
    lemma === 'kill'
      ? 'killed'
      : lemma === 'displace' || lemma === 'uproot'
        ? 'displaced'
        : EFFECTS.find(([word]) =>
            tokens.slice(mention.last, Math.min(end, mention.last + 4)).some(({ lower }) => word.test(lower)),
          )?.[1];
  if (!effect) return null;
  const draft = makeDraft(trigger, clause.sentence, clause.verb.head, [clause.first, clause.last], clause, null);
  const [window] = timesBetween(world, sentences[clause.sentence]!.first, end);
  draft.tally = {
    what: effect,
    value: mention.count,
    since: window?.from ?? null,
    until: world.doc.published,
    subsetOf: null,
  };
  draft.trace.push('war-toll', 'tally');
  return draft;
}
