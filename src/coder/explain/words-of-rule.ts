/** The words that each rule of a trace used, found again by the rule's name, and the slots it fills. */
import type { Span } from '../../model/span.ts';
import type { FiredRule, Slot } from '../../model/why.ts';
import { hedgeAbove } from '../event/hedging.ts';
import type { Clause } from '../text/phrase.ts';
import { type Case, groupsOf, wordsOf } from './told.ts';

interface Finder {
  readonly name: RegExp;
  readonly slots: (subject: Case) => readonly Slot[];
  /** `detail` is what stands behind the first colon of the rule. */
  readonly words: (subject: Case, detail: string) => readonly Span[];
}

const none = (): readonly Slot[] => [];
const one =
  (slot: Slot): Finder['slots'] =>
  () => [slot];
const solid = (spans: readonly (Span | null | undefined)[]): readonly Span[] =>
  spans.filter((span): span is Span => span != null);

const FINDERS: readonly Finder[] = [
  { name: /^(?:trigger|noun|statement|denied-act|told-in-passing)/, slots: kindAndStance, words: triggerWords },
  { name: /^will:/, slots: () => ['kind', 'stance'], words: (of) => solid([modalOf(of), at(of)]) },
  {
    name: /^says:/,
    slots: saying,
    words: (of, detail) =>
      solid([verbOf(of, detail.slice(detail.indexOf(':') + 1)), ...of.claim.speakers.map(({ span }) => span)]),
  },
  {
    name: /^according-to$/,
    slots: saying,
    words: (of) => solid([token(of, 'according'), ...of.claim.speakers.map(({ span }) => span)]),
  },
  {
    name: /^rumour$/,
    slots: one('hedge'),
    words: (of) => solid([lemma(of, /^(?:report|rumou?r|allegation|suggestion|indication|speculation)$/)]),
  },
  { name: /^quote-goes-on$/, slots: one('speakers'), words: (of) => solid(of.claim.speakers.map(({ span }) => span)) },
  { name: /^media-arm$/, slots: one('initiator'), words: (of) => solid(of.claim.speakers.map(({ span }) => span)) },
  { name: /^hedge:/, slots: one('hedge'), words: (of, word) => solid([token(of, word)]) },
  {
    name: /^said-on$/,
    slots: (of) => (of.claim.time?.basis === 'bounded' ? ['saidOn', 'time'] : ['saidOn']),
    words: (of) => solid([of.claim.saidOn?.span]),
  },
  {
    name: /^(?:place[-:]|scene-of-)/,
    slots: one('place'),
    words: (of) => solid(of.draft.places.map(({ span }) => span)),
  },
  { name: /^day:/, slots: one('time'), words: (of) => solid(of.draft.times.map(({ span }) => span)) },
  {
    name: /^(?:carried-by|happens|result|told-of):/,
    slots: one('kind'),
    words: (of, verb) => solid([verbOf(of, verb), at(of)]),
  },
  { name: /^background:/, slots: one('kind'), words: (of, prep) => solid([prepOf(of, prep), at(of)]) },
  { name: /^weighs:/, slots: () => ['kind', 'stance'], words: (of, verb) => solid([verbOf(of, verb)]) },
  { name: /^warns-/, slots: () => ['kind', 'stance'], words: (of) => solid([at(of)]) },
  { name: /^type:/, slots: one('kind'), words: (of) => solid([at(of), ...of.claim.weapons.map(({ span }) => span)]) },
  { name: /^tally$/, slots: one('tally'), words: (of) => solid([countWords(of)]) },
  { name: /^(?:in|joined):/, slots: none, words: (of, id) => solid([wordOfTrigger(of, id)]) },
  {
    name: /^(?:part-of-total|claims-attack|told-before|blamed-on|denied-act|.*-earlier)$/,
    slots: one('refersTo'),
    words: (of) => solid([at(of), of.draft.refersTo && wordsOf(of.told, of.draft.refersTo.at)]),
  },
  { name: /^toll-of-later-sentence$/, slots: one('harms'), words: (of) => later(of, of.claim.harms) },
  { name: /^goes-on-later$/, slots: none, words: (of) => later(of, [...of.claim.harms, ...of.claim.roles]) },
  { name: /^means-of-later-sentence$/, slots: one('weapons'), words: (of) => later(of, of.claim.weapons) },
  {
    name: /^(?:doer-of-clause-above|sides-named-later)$/,
    slots: () => ['initiator', 'target'],
    words: (of) => solid(of.claim.roles.map(({ span }) => span)),
  },
];

/** Null for what is kept in the trace of rules that did not fire. */
export function ruleFired(subject: Case, rule: string): FiredRule | null {
  if (rule.startsWith('unfired:')) return null;
  const finder = FINDERS.find(({ name }) => name.test(rule));
  const words = finder?.words(subject, rule.slice(rule.indexOf(':') + 1)) ?? [];
  return {
    rule,
    slots: finder?.slots(subject) ?? [],
    words: words.length ? words : [wordsOf(subject.told, subject.draft.at)],
  };
}

function kindAndStance({ claim, draft }: Case): readonly Slot[] {
  return claim.stance !== 'asserts' && draft.trigger?.stance === claim.stance ? ['kind', 'stance'] : ['kind'];
}

function saying({ claim, draft }: Case): readonly Slot[] {
  const hedged =
    claim.hedge !== 'none' && !draft.trace.some((rule) => rule.startsWith('hedge:')) && !hedgeAbove(draft.clause);
  return [
    ...(claim.speakers.length ? (['speakers'] as const) : []),
    ...(claim.stance !== 'asserts' ? (['stance'] as const) : []),
    ...(hedged ? (['hedge'] as const) : []),
  ];
}

const at = ({ told, draft }: Case): Span => wordsOf(told, draft.at);

/** The trigger with the words that belong to it: "carried … out". */
function triggerWords(of: Case): readonly Span[] {
  const { told, draft, last } = of;
  const { tokens } = told.world.doc;
  const head = tokens[draft.at]!;
  const pattern = told.world.lexicon.verbs
    .get(head.lemma)
    ?.find(
      ({ entry, words }) =>
        entry === draft.trigger && words.length > 1 && words.slice(1).every((word) => after(word) !== null),
    );
  function after(word: string): number | null {
    for (let i = draft.at + 1; i < Math.min(last, draft.at + 9); i++)
      if (tokens[i]!.lower === word || tokens[i]!.lemma === word) return i;
    return null;
  }
  return [at(of), ...(pattern?.words.slice(1).map((word) => wordsOf(told, after(word)!)) ?? [])];
}

function modalOf({ told, draft }: Case): Span | null {
  const verb = draft.clause?.verb;
  for (let i = verb?.first ?? 0; verb?.modal && i < verb.last; i++)
    if (told.world.doc.tokens[i]!.lower === verb.modal) return wordsOf(told, i);
  return null;
}

/** The verb of this lemma that governs the clause, else the nearest one of the sentence. */
function verbOf({ told, draft, clauses }: Case, verb: string): Span | null {
  for (let above: Clause | null = draft.clause, depth = 0; above && depth < 12; above = above.parent, depth++)
    if (above.verb.lemma === verb) return wordsOf(told, above.verb.head);
  const found = clauses
    .filter(({ verb: { lemma: held } }) => held === verb)
    .sort((a, b) => Math.abs(a.verb.head - draft.at) - Math.abs(b.verb.head - draft.at))[0];
  return found ? wordsOf(told, found.verb.head) : null;
}

function find({ told, draft, first, last }: Case, fits: (i: number) => boolean): Span | null {
  let best: number | null = null;
  for (let i = first; i < last; i++)
    if (fits(i) && (best === null || Math.abs(i - draft.at) < Math.abs(best - draft.at))) best = i;
  return best === null ? null : wordsOf(told, best);
}

const token = (of: Case, word: string): Span | null => find(of, (i) => of.told.world.doc.tokens[i]!.lower === word);
const lemma = (of: Case, pattern: RegExp): Span | null =>
  find(of, (i) => pattern.test(of.told.world.doc.tokens[i]!.lemma));

function prepOf(of: Case, prep: string): Span | null {
  const { draft, told } = of;
  const from = draft.group?.first ?? draft.at;
  const word = prep.split(' ')[0];
  for (let i = from - 1; i >= of.first; i--) if (told.world.doc.tokens[i]!.lower === word) return wordsOf(told, i);
  return null;
}

/** The words of a trigger that lent its claim to this one. */
function wordOfTrigger(of: Case, id: string): Span | null {
  const { lexicon, doc } = of.told.world;
  return find(of, (i) => {
    if (i === of.draft.at) return false;
    const { lemma: word, lower } = doc.tokens[i]!;
    return [lexicon.verbs.get(word), lexicon.nouns.get(word), lexicon.nouns.get(lower)].some((patterns) =>
      patterns?.some(({ entry }) => entry.id === id),
    );
  });
}

function countWords(of: Case): Span | null {
  const { tally } = of.claim;
  if (!tally) return null;
  const held = of.told.world.reading.counts.filter(({ count }) => count === tally.value);
  const groups = of.draft.clause ? groupsOf(of.draft.clause) : [];
  const near = held.find(({ first }) => groups.some((group) => first >= group.first && first < group.last)) ?? held[0];
  return near?.span ?? null;
}

/** Spans that lie outside the claim's own sentence. */
function later(of: Case, filled: readonly { readonly span: Span | null }[]): readonly Span[] {
  const { start, end } = of.told.world.doc.sentences[of.draft.sentence]!;
  return solid(filled.map(({ span }) => span)).filter((span) => span.start < start || span.end > end);
}
