/** Words of war for what is no war: battles for a presidency, attacks on a budget, drills, films, blank rounds. */
import type { Clause, NounGroup } from '../text/phrase.ts';
import { actorsOf, isArmed } from './referent.ts';
import type { SentenceWorld } from './world.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What is fought for, over or against with words, votes and money. */
const ABSTRACT = words(
  'presidency premiership leadership chairmanship candidacy nomination vote election ballot seat mandate budget bill law reform policy plan proposal tax tariff price wage subsidy ' +
    'freedom liberty right democracy speech press independence sovereignty justice dignity privacy value tradition identity reputation credibility record character ' +
    'title trophy cup championship medal crown award prize market share contract tender custody survival recognition equality hearts heart mind soul ' +
    'corruption crime drug poverty inflation unemployment illiteracy racism discrimination misinformation',
);
/** Who besieges and bombards with words. */
const WORDY = words(
  'reporter journalist photographer fan critic question criticism complaint demand request call letter email phone claim admirer creditor',
);
/** Where blows are of words, votes or balls. */
const ARENA = words(
  'debate election poll referendum vote press newspaper media editorial column interview match final game tournament league cup court parliament speech campaign',
);
const UNREAL = words(
  'film movie novel play drama comic cartoon opera series episode game drill exercise manoeuvre maneuver simulation rehearsal dream story tale',
);
const MOCK = words('mock dummy blank simulated fictional imaginary fictitious staged toy');

/** Whether the happening of a noun, or of the clause's verb where there is no `group`, is one in words alone. */
export function isFigurative(world: SentenceWorld, clause: Clause, group: NounGroup | null): boolean {
  const { tokens } = world.doc;
  const slots = group ? [...group.hangers, ...clause.complements] : clause.complements;
  if ([...clause.subject, ...clause.objects].some((side) => armed(world, side))) return false;
  const of = (prep: RegExp, set: ReadonlySet<string>): boolean => {
    let seen = false;
    for (const slot of slots) {
      if (!prep.test(slot.prep)) continue;
      for (const { head } of slot.groups) if (set.has(tokens[head]!.lemma)) seen = true;
    }
    return seen;
  };
  if (group) return of(/^(?:for|on|over|against|with)$/, ABSTRACT) || of(/^(?:by|from|with)$/, WORDY);
  return (
    of(/^(?:over|for|with)$/, ABSTRACT) ||
    of(/^(?:by|with)$/, WORDY) ||
    (/^(?:wipe|crush|attack|hammer|clash|battle|annihilate|destroy|fight|slaughter)$/.test(clause.verb.lemma) &&
      of(/^(?:in|at|during)$/, ARENA))
  );
}

const armed = (world: SentenceWorld, group: NounGroup): boolean =>
  actorsOf(world, group).some((mention) => isArmed(world, mention));

/** "in the film, rebels attack …", "commandos stormed a mock hideout", "during an exercise": shown or practised, not done. */
export function isUnreal(world: SentenceWorld, clause: Clause): boolean {
  const { tokens } = world.doc;
  for (const phrase of world.grammar.phrases) {
    if (phrase.type !== 'noun') continue;
    const { lemma } = tokens[phrase.head]!;
    if (UNREAL.has(lemma)) {
      const before = tokens[phrase.first - 1]?.lower ?? '';
      if (/^(?:in|during|throughout)$/.test(before)) return true;
      // "the novel tells how …"
      if (!/^(?:drill|exercise|manoeuvre|maneuver|game|story)$/.test(lemma) && tells(world, clause, phrase))
        return true;
    }
  }
  for (let i = clause.first; i < clause.last; i++)
    if (MOCK.has(tokens[i]!.lower) && /^(?:NOUN|ADJ|PROPN)$/.test(tokens[i + 1]?.pos ?? '')) return true;
  return false;
}

const tells = ({ grammar }: SentenceWorld, clause: Clause, work: NounGroup): boolean =>
  grammar.clauses.some(
    (other) =>
      other !== clause &&
      other.subject.includes(work) &&
      /^(?:tell|show|depict|describe|portray|imagine|narrate|follow|relate)$/.test(other.verb.lemma),
  );
