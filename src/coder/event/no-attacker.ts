/** Deaths and wounds that nobody inflicted: illness, accident, weather, a wall that fell. They are no violence, whatever verb tells them. */
import type { Clause, NounGroup } from '../text/phrase.ts';
import { type Draft, fillers } from './draft.ts';
import { nounTriggers } from './match.ts';
import type { SentenceWorld } from './world.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What people die of without an enemy. */
const CAUSES = words(
  'illness disease sickness cancer stroke cholera malaria measles ebola diphtheria dengue fever infection virus epidemic outbreak pneumonia typhoid tuberculosis meningitis diabetes ' +
    'starvation hunger famine malnutrition dehydration thirst heat heatstroke heatwave cold hypothermia frostbite exhaustion overdose accident mishap crash collision pile-up stampede ' +
    'flood flooding flashflood landslide mudslide rockslide avalanche earthquake quake tsunami storm cyclone hurricane typhoon tornado lightning surgery childbirth complication bite sting derailment ' +
    'wildfire blaze drowning electrocution suicide exercise drill rehearsal',
);
/** Only in "a heart attack", "in her sleep", "of old age", "a cave collapse". */
const WITH: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['attack', words('heart asthma panic shark dog crocodile snake elephant')],
  ['failure', words('heart kidney liver organ engine brake')],
  ['arrest', words('cardiac')],
  ['age', words('old')],
  ['cause', words('natural')],
  ['sleep', words('his her their its')],
  ['collapse', words('building bridge mine tunnel roof wall cave house a the')],
  ['fire', words('a the house kitchen factory forest warehouse electrical')],
  ['fall', words('a')],
  ['poisoning', words('food alcohol methanol monoxide')],
  ['leak', words('gas')],
]);
/** What things do by themselves. */
const BEFALLS = words('collapse overturn derail skid capsize swerve crash tip topple leak overheat ignite');
const FALLS = words('fall slip trip stumble plunge');
const OBSTACLE = /^(?:tree|pole|lorry|truck|bus|train|wall|rock|bridge|camel|cow|barrier|lamppost|pothole|kerb|car)$/;
const HURTING = /^(?:die|injure|kill|destroy)$/;

/** The word that tells there was no attacker, or null. To ask only of drafts without one. */
export function naturalCause(world: SentenceWorld, draft: Draft, drafts: readonly Draft[]): string | null {
  const { clause, trigger } = draft;
  if (!clause || draft.group || draft.kind !== 'violence' || !HURTING.test(trigger?.id ?? '')) return null;
  if (draft.weapons.length || fillers(draft, 'initiator').length) return null;
  // "died of a fever after gunmen shot him": another draft tells who did it.
  if (drafts.some((other) => other !== draft && other.kind === 'violence' && !HURTING.test(other.trigger?.id ?? '')))
    return null;
  const cause = causeIn(world, clause) ?? befallen(world, clause);
  return cause && !violent(world, cause.group) ? cause.word : null;
}

interface Cause {
  readonly word: string;
  readonly group: NounGroup | null;
}

function causeIn(world: SentenceWorld, clause: Clause): Cause | null {
  const { tokens } = world.doc;
  for (const { prep, groups } of clause.complements) {
    if (!/^(?:of|from|in|by|after|following|during|with|because of|due to|at|as)$/.test(prep)) continue;
    for (const group of groups) {
      const found = causeOf(world, group);
      if (found) return found;
    }
  }
  // "died peacefully"
  if (clause.verb.lemma === 'die')
    for (let i = clause.verb.last; i < clause.last; i++)
      if (tokens[i]!.lower === 'peacefully') return { word: 'peacefully', group: null };
  // "suffered a stroke and died"
  const before = clause.shared && clause.relation === 'and' ? world.grammar.clauses[clause.i - 1] : undefined;
  if (before && /^(?:suffer|have|contract|catch)$/.test(before.verb.lemma))
    for (const group of before.objects) {
      const found = causeOf(world, group);
      if (found) return found;
    }
  return null;
}

function causeOf(world: SentenceWorld, group: NounGroup): Cause | null {
  const { tokens } = world.doc;
  const { lemma, lower } = tokens[group.head]!;
  if (CAUSES.has(lemma) || CAUSES.has(lower)) return { word: lemma, group };
  const with_ = WITH.get(lemma);
  const before = tokens[group.head - 1]?.lower ?? '';
  return with_?.has(before) ? { word: `${before} ${lemma}`, group } : null;
}

/** "when a wall collapsed", "when his car hit a tree", "because the clinic ran out of oxygen". */
function befallen({ doc, grammar, index }: SentenceWorld, clause: Clause): Cause | null {
  for (const other of grammar.clauses) {
    if (other.parent !== clause && other.i !== clause.i + 1) continue;
    if (!/^(?:when|after|as|because|while)$/.test(other.relation)) continue;
    const { lemma } = other.verb;
    const armed = other.subject.some(({ head }) => index.weapon[head] && index.weapon[head]!.class !== 'vehicle');
    if (armed) continue;
    if (BEFALLS.has(lemma)) return { word: lemma, group: null };
    if (FALLS.has(lemma) && other.subject.some(({ pronoun }) => pronoun)) return { word: lemma, group: null };
    if (lemma === 'run' && doc.tokens[other.verb.last]?.lower === 'out') return { word: 'ran out', group: null };
    if (
      /^(?:hit|strike|ram|collide|run)$/.test(lemma) &&
      [...other.objects, ...other.complements.flatMap(({ groups }) => groups)].some(({ head }) =>
        OBSTACLE.test(doc.tokens[head]!.lemma),
      )
    )
      return { word: lemma, group: null };
  }
  return null;
}

/** Whether the sentence speaks of violence or arms beside the cause: "crushed when the house they hid in collapsed under shelling". */
function violent(world: SentenceWorld, cause: NounGroup | null): boolean {
  const { index, grammar } = world;
  for (const phrase of grammar.phrases) {
    if (phrase.type !== 'noun' || (cause && phrase.head === cause.head)) continue;
    const weapon = index.weapon[phrase.head];
    if (weapon && weapon.class !== 'vehicle') return true;
    if (nounTriggers(world, phrase).some(({ kind }) => kind === 'violence')) return true;
  }
  return false;
}
