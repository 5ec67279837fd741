/** Words of many meanings that tell of war only with the right things beside them: "remain", "stop", "ram", "see". */
import type { Trigger } from '../../model/codebook.ts';
import type { Clause } from '../text/phrase.ts';
import { actorsOf, isArmed, isPlaceGroup } from './referent.ts';
import type { SentenceWorld } from './world.ts';

const VESSEL = /^(?:tanker|vessel|ship|boat|trawler|freighter|dhow|dinghy|yacht|ferry)$/;
const BOMBER = /^(?:bomber|svbied|vbied|bomb|explosive|ied)$/;
/** What is fought without an enemy. */
const ILL =
  /^(?:outbreak|epidemic|pandemic|disease|cholera|malaria|measles|cancer|virus|infection|blaze|fire|flame|wildfire|flood|corruption|crime|poverty|hunger|famine|inflation|unemployment|shortage|crisis|smuggling|fraud|addiction|election|case|charge|appeal|cold)$/;
const AT: ReadonlySet<string> = new Set('in at near inside around on over outside along across between off'.split(' '));

const armedSubject = (world: SentenceWorld, clause: Clause): boolean =>
  clause.subject.some((group) => actorsOf(world, group).some((mention) => isArmed(world, mention)));
const somewhere = ({ doc, index }: SentenceWorld, clause: Clause): boolean =>
  clause.complements.some(
    ({ prep, groups }) =>
      AT.has(prep) &&
      groups.some(({ head }) => index.place[head] || (doc.tokens[head]!.pos === 'PROPN' && !index.actor[head])),
  );

type Guard = (world: SentenceWorld, clause: Clause) => boolean;
/** By trigger: what must hold. */
const GUARDS: ReadonlyMap<string, Guard> = new Map(
  Object.entries({
    // "200 fighters remain in A", "the group numbers 200 fighters": men at arms, somewhere or counted.
    remain: (world, clause) =>
      armedSubject(world, clause) &&
      (clause.verb.lemma === 'number'
        ? clause.objects.some(({ first, last }) => {
            for (let i = first; i < last; i++) if (world.index.count[i]) return true;
            return false;
          })
        : somewhere(world, clause) || /^there$/.test(world.doc.tokens[clause.verb.last]?.lower ?? '')),
    // "fighting an outbreak of cholera", "battled the blaze": no enemy.
    clash: ({ doc }, clause) =>
      !/^(?:fight|battle)$/.test(clause.verb.lemma) ||
      !clause.objects.some(({ head }) => ILL.test(doc.tokens[head]!.lemma)),
    // "resisted calls to resign", "fended off pressure": nobody came to blows.
    resist: ({ doc }, clause) =>
      !(clause.verb.passive ? clause.subject : clause.objects).some(({ head }) =>
        /^(?:call|pressure|temptation|change|reform|idea|proposal)$/.test(doc.tokens[head]!.lemma),
      ),
    'stop-vessel': ({ doc }, clause) =>
      (clause.verb.passive ? clause.subject : clause.objects).some(({ head }) => VESSEL.test(doc.tokens[head]!.lemma)),
    // "drove into a checkpoint": with a bomb, not by mistake.
    'drive-bomb': ({ doc }, clause) =>
      doc.tokens.slice(clause.first, clause.last).some(({ lemma }) => BOMBER.test(lemma)),
    'fall-ground': (world, clause) =>
      clause.subject.some((group) => isPlaceGroup(world, group)) &&
      clause.complements.some(({ groups }) => groups.some((group) => actorsOf(world, group).length > 0)),
    // "a convoy was seen near A"
    station: (world, clause) =>
      !/^(?:see|spot|sight|observe)$/.test(clause.verb.lemma) || (clause.verb.passive && somewhere(world, clause)),
    // "is being questioned"
    arrest: ({ doc }, clause) =>
      clause.verb.lemma !== 'question' ||
      (clause.verb.passive &&
        clause.subject.some(({ head }) =>
          /^(?:crew|suspect|man|woman|person|people|driver|owner|youth|worker)$/.test(doc.tokens[head]!.lemma),
        )),
    // "gathered in the square to demand …": those who protest.
    protest: (world, clause) =>
      clause.verb.lemma !== 'gather' ||
      clause.subject.some(
        (group) =>
          /^(?:protester|demonstrator|activist|mourner)$/.test(world.doc.tokens[group.head]!.lemma) ||
          (world.index.count[group.first] !== undefined &&
            world.grammar.clauses.some(
              (other) => other.parent === clause && /^(?:demand|protest|denounce|condemn|call)$/.test(other.verb.lemma),
            )),
      ),
    // "came under fire for his remarks"
    'under-attack': (world, clause) =>
      !clause.complements.some(({ prep }) => prep === 'for' || prep === 'over') || armedSubject(world, clause),
  } satisfies Record<string, Guard>),
);

/** Whether a word of many meanings lacks what would make it a trigger here. */
export const heldBack = (world: SentenceWorld, clause: Clause, trigger: Trigger): boolean => {
  const guard = GUARDS.get(trigger.id);
  return guard !== undefined && !guard(world, clause);
};
