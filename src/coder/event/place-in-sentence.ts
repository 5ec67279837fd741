/** Where a claim happened that names no place of its own, by what else its sentence tells: "shot three men and burned a farm near A". */
import type { PlaceMention } from '../../model/mention.ts';
import { pointsBack } from '../reference/place-anaphor.ts';
import type { Clause } from '../text/phrase.ts';
import type { Draft } from './draft.ts';
import { behindWhen, placesBetween } from './when-where.ts';
import type { SentenceWorld } from './world.ts';

const SCENE: ReadonlySet<string> = new Set('violence capture discovery humanitarian'.split(' '));
const MOVES: ReadonlySet<string> = new Set('territory deployment'.split(' '));

/** Fills the places of drafts that have none, or one carried from another sentence. `saying`: clauses that only tell who speaks. */
export function placeInSentence(
  world: SentenceWorld,
  drafts: readonly Draft[],
  taken: ReadonlySet<Clause>,
  saying: ReadonlySet<Clause>,
): void {
  for (const draft of drafts) {
    const { clause } = draft;
    if (!clause || draft.tally || (draft.places.length && !draft.carried)) continue;
    const own = (of: Clause): readonly PlaceMention[] => {
      const told = drafts.find((other) => other.clause === of && other !== draft);
      if (told) return told.carried ? [] : told.places;
      if (saying.has(of)) return [];
      const places = placesBetween(world, of.first, of.last);
      const again = places.length ? null : pointsBack(world, of.first, of.last);
      return again ? [again] : places;
    };
    const found = wayThere(world, draft, clause, taken, own) ?? withLocals(world, draft, clause, saying);
    if (!found) continue;
    draft.places = [...found.places];
    draft.carried = true;
    draft.trace.push(found.rule);
  }
}

/** Who tells of what befell the place they are in; a spokesman or a minister may sit anywhere. */
const LOCAL =
  /^(?:resident|villager|witness|eyewitness|elder|medic|doctor|nurse|survivor|farmer|fisherman|herder|teacher|imam|priest|neighbou?r|relative|leader|source|official|inhabitant|people|activist|mayor|hospital|trader|refugee)$/;

/** "Residents in A said a shell fell on a house": who lives there tells what happened there. */
function withLocals(world: SentenceWorld, draft: Draft, clause: Clause, saying: ReadonlySet<Clause>): Found | null {
  const above = clause.parent;
  if (!SCENE.has(draft.kind) || !above || !saying.has(above)) return null;
  const [who] = above.subject;
  if (!who || who.pronoun || above.subject.length > 1) return null;
  const head = world.doc.tokens[who.head]!;
  if (!LOCAL.test(head.lemma) && !LOCAL.test(head.lower)) return null;
  if (
    /^(?:leader|source|official|people)$/.test(head.lemma) &&
    !LOCALLY.test(world.doc.tokens[who.head - 1]?.lower ?? '')
  )
    return null;
  const places = placesBetween(world, who.first, above.verb.first).filter(
    ({ precision }) => precision !== 'country' && precision !== 'region',
  );
  return places.length === 1 ? { places, rule: 'place-of-locals' } : null;
}
const LOCALLY = /^(?:local|camp|community|tribal|village|town|neighbou?rhood|medical|hospital|security)$/;

interface Found {
  readonly places: readonly PlaceMention[];
  readonly rule: string;
}

function wayThere(
  world: SentenceWorld,
  draft: Draft,
  clause: Clause,
  taken: ReadonlySet<Clause>,
  own: (of: Clause) => readonly PlaceMention[],
): Found | null {
  const { clauses } = world.grammar;
  const scene = SCENE.has(draft.kind);
  if (scene) {
    // "were shot dead when gunmen burst into a farm near A"
    for (const how of behindWhen(world, clause, taken)) {
      const places = placesBetween(world, how.first, how.last);
      if (places.length) return { places, rule: 'place-of-when' };
    }
    // "killed three and burned houses in A": said once, behind the last of what one doer did.
    for (let i = clause.i + 1; clauses[i]?.relation === 'and' && clauses[i]!.shared; i++) {
      const places = own(clauses[i]!);
      if (places.length) return { places, rule: 'place-of-clause-behind' };
    }
  }
  if (scene || MOVES.has(draft.kind))
    // "stopped a bus near A, took the phones and shot the driver"
    for (let i = clause.i; i > 0 && /^(?:and|but|then)$/.test(clauses[i]!.relation); i--) {
      const places = own(clauses[i - 1]!);
      if (places.length) return { places, rule: 'place-of-clause-before' };
    }
  // "took the base at A after the brigade withdrew"
  if (MOVES.has(draft.kind) && clause.parent && /^(?:after|before|when|while|as|once)$/.test(clause.relation)) {
    const places = own(clause.parent);
    if (places.length) return { places, rule: 'place-of-clause-above' };
  }
  // "The band raided herders around A: four men are missing."
  if (scene && !draft.group && /^(?:main|and|that)$/.test(clause.relation))
    for (let i = clause.i - 1; i >= 0; i--) {
      const places = own(clauses[i]!);
      if (places.length === 1) return { places, rule: 'place-of-sentence' };
    }
  return null;
}
