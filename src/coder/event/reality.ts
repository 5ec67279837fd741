/** Whether what a clause tells happened: told by its negation, its modal verb, and the clauses that govern it. */
import type { Clause } from '../text/phrase.ts';
import type { World } from './world.ts';

export type Reality = 'happened' | 'not' | 'planned' | 'possible' | 'demanded';
export interface RealityReading {
  readonly reality: Reality;
  readonly rule: string;
}

const HAPPENS = new Set(
  'force compel prompt cause lead oblige drive enable allow manage begin start continue proceed go come help happen cease stop seem appear report say allege believe think know understand rumour rumor suspect consider claim see hear turn get find prove tend resume keep succeed'.split(
    ' ',
  ),
);
const FAILS = new Set('fail refuse decline forget neglect hesitate avoid refrain prevent deter stop cease'.split(' '));
const DEMANDS = new Set(
  'demand urge order ask call request tell instruct require insist appeal propose recommend press need must'.split(' '),
);
/** "ruled out sending", "considered striking": the participle is not done. */
const UNDOING: ReadonlySet<string> = new Set(
  'rule avoid oppose reject prevent consider risk propose suggest contemplate discuss stop resist forbid prohibit advocate mull'.split(
    ' ',
  ),
);
const CONDITIONS = new Set(['if', 'unless', 'whether', 'lest']);
/** Nouns whose infinitive or "of" phrase is not done: a plan to, a threat of. */
const UNDONE_NOUNS: ReadonlySet<string> = new Set(
  'plan plot attempt bid threat intention order decision offer risk fear possibility ability capacity right proposal effort desire refusal failure danger warning call readiness willingness chance prospect likelihood rumour rumor pretext need campaign purpose aim'.split(
    ' ',
  ),
);

export function realityOf(world: World, clause: Clause, depth = 0): RealityReading {
  const { verb } = clause;
  const { tokens } = world.doc;
  if (verb.negated || /^(?:neither|nor)$/.test(tokens[verb.first - 1]?.lower ?? ''))
    return { reality: 'not', rule: 'negated' };
  // "gunfire could be heard": it was.
  const sensed = verb.modal === 'could' && verb.passive && /^(?:hear|see)$/.test(verb.lemma);
  if (verb.modal && verb.modal !== "'d" && !sensed) {
    const having = verb.perfect || tokens.slice(verb.first, verb.last).some((token) => token.lower === 'have');
    if (/^(?:may|might|could|can|ca)$/.test(verb.modal))
      return having ? { reality: 'happened', rule: 'may-have' } : { reality: 'possible', rule: 'modal' };
    if (/^(?:must|should)$/.test(verb.modal)) return { reality: 'demanded', rule: 'modal' };
    // "would" inside a past saying is a future told then.
    return { reality: 'planned', rule: 'future' };
  }
  if (CONDITIONS.has(clause.relation)) return { reality: 'possible', rule: 'condition' };
  if (
    clause.relation === 'lest' ||
    clause.relation === 'without' ||
    clause.relation === 'from' ||
    clause.relation === 'against' ||
    clause.relation === 'of'
  )
    return clause.relation === 'of' &&
      clause.parent &&
      /^(?:accuse|suspect|convict|capable)$/.test(clause.parent.verb.lemma) &&
      clause.parent.verb.lemma !== 'capable'
      ? { reality: 'happened', rule: 'accused-of' }
      : { reality: 'not', rule: `gerund-${clause.relation}` };
  if (
    clause.subject.some((group) => group.determiner === 'no') ||
    clause.objects.some((group) => group.determiner === 'no')
  )
    return { reality: 'not', rule: 'no-one' };
  if (clause.subject.some((group) => /^(?:nobody|none|no)$/.test(tokens[group.first]!.lower)))
    return { reality: 'not', rule: 'no-one' };
  const parent = clause.parent;
  if (clause.relation === 'purpose') return { reality: 'planned', rule: 'purpose' };
  if (clause.relation === 'to') {
    const noun = clause.on && !parent ? tokens[clause.on.head]!.lemma : null;
    if (!parent) return { reality: 'planned', rule: noun && UNDONE_NOUNS.has(noun) ? `noun-${noun}` : 'infinitive' };
    const lemma = parent.verb.lemma;
    if (clause.on && clause.on.head >= parent.verb.last && UNDONE_NOUNS.has(tokens[clause.on.head]!.lemma))
      return { reality: 'planned', rule: `noun-${tokens[clause.on.head]!.lemma}` };
    if (lemma === 'use' && parent.verb.passive) return realityOf(world, parent, depth + 1);
    // "confessed to killing a judge"
    if (lemma === 'confess' || (lemma === 'admit' && clause.verb.form === 'ing'))
      return { reality: 'happened', rule: 'confessed' };
    if (FAILS.has(lemma)) return { reality: 'not', rule: `after-${lemma}` };
    if (DEMANDS.has(lemma)) return { reality: 'demanded', rule: `after-${lemma}` };
    if (HAPPENS.has(lemma) && depth < 6) return realityOf(world, parent, depth + 1);
    return { reality: 'planned', rule: `after-${lemma}` };
  }
  if (clause.relation === 'that' && parent && depth < 6) {
    const lemma = parent.verb.lemma;
    // "demanded that it leave": the bare form; "told us that it appears …" is told.
    const bare = tokens[clause.verb.head]!.lower === tokens[clause.verb.head]!.lemma || clause.verb.passive;
    if (DEMANDS.has(lemma) && lemma !== 'tell' && bare && !clause.verb.past && !clause.verb.perfect)
      return { reality: 'demanded', rule: `after-${lemma}` };
    if (/^(?:hope|wish|ensure|fear|expect|predict|threaten|promise|pledge|vow|agree)$/.test(lemma) && !clause.verb.past)
      return { reality: 'planned', rule: `after-${lemma}` };
    if (parent.verb.negated && /^(?:mean|imply|indicate|show)$/.test(lemma))
      return { reality: 'not', rule: `not-${lemma}` };
  }
  if (clause.relation === 'ing' && parent && UNDOING.has(parent.verb.lemma) && !parent.objects.length)
    return { reality: 'not', rule: `after-${parent.verb.lemma}` };
  if (
    (clause.relation === 'ing' ||
      clause.relation === 'by' ||
      clause.relation === 'before' ||
      clause.relation === 'and') &&
    clause.shared &&
    parent &&
    depth < 6
  )
    return realityOf(world, parent, depth + 1);
  return { reality: 'happened', rule: 'told' };
}

/** Whether the noun at the head of a group is only planned, feared or absent: "plans for an attack", "no casualties", "the threat of mines". */
export function nounUndone(world: World, first: number): boolean {
  const { tokens } = world.doc;
  for (let i = first - 1; i >= Math.max(0, first - 4); i--) {
    const token = tokens[i]!;
    // "a campaign of arrests" is one that was waged; one "to arrest" is not yet.
    if (token.lemma === 'campaign' && tokens[i + 1]?.lower === 'of') continue;
    if (UNDONE_NOUNS.has(token.lemma) && token.pos === 'NOUN') return true;
    if (
      /^(?:no|without|avoid|prevent|against|any|potential|possible|future|planned|imminent|further|more|fewer)$/.test(
        token.lower,
      ) &&
      i >= first - 2
    )
      return true;
    if (token.pos === 'VERB' || token.pos === 'PUNCT') return false;
  }
  const lead = tokens[first]!.lower;
  return (
    lead === 'no' ||
    lead === 'any' ||
    lead === 'possible' ||
    lead === 'potential' ||
    lead === 'future' ||
    lead === 'planned' ||
    lead === 'imminent'
  );
}
