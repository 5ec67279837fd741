/**
 * What people hold about names and actors: a name is a new actor, the same as a known one, or no actor; two actors are the same,
 * different, or nobody is sure. Judgements are settings: nothing is merged away, every id stays, and each can be taken back.
 */
import { z } from 'zod';
import { foldName } from '../analysis/context.ts';
import { type Actor, ActorClass } from '../model/actor.ts';
import type { Claim } from '../model/claim.ts';
import type { Decision } from '../model/decision.ts';
import { makeId } from '../model/id.ts';
import { list, record } from '../model/record.ts';
import { Refusal } from '../model/refusal.ts';
import { sha256 } from './hash.ts';
import type { Change, Ledger, Snapshot } from './ports.ts';
import { unknownRecord } from './unknown-record.ts';

const NAMES = 'name/';
const PAIRS = 'actors/';

/** `actor`: the new one, or the one it is held against. */
export const NameJudgement = record({
  name: z.string(),
  verdict: z.enum(['new', 'same', 'different', 'unsure', 'none']),
  actor: z.string().nullable(),
  by: z.string(),
  why: z.string(),
});
export type NameJudgement = z.infer<typeof NameJudgement>;

/** `actors[0]` is the one under whose name both go, when they are the same. */
export const ActorJudgement = record({
  actors: list(z.string()),
  verdict: z.enum(['same', 'different', 'unsure']),
  by: z.string(),
  why: z.string(),
});
export type ActorJudgement = z.infer<typeof ActorJudgement>;

interface By {
  readonly by: string;
  readonly why: string;
}

export interface ActorJudgements {
  /** By the folded name. */
  readonly names: ReadonlyMap<string, NameJudgement>;
  readonly pairs: readonly ActorJudgement[];
  /** The actor under whose name an actor goes; itself where nobody said otherwise. */
  readonly home: (actor: string) => string;
  /** All that go under it, itself first. */
  readonly group: (actor: string) => readonly string[];
}

/** What a judgement of names or actors is written as: the id of its setting begins so. */
export const isActorJudgement = (setting: string): boolean => setting.startsWith(NAMES) || setting.startsWith(PAIRS);

/** A claim with its actors under the names they go by, and names that were judged to be an actor's as that actor. The words stay. Pure. */
export function asJudged(claim: Claim, { names, home }: Pick<ActorJudgements, 'names' | 'home'>): Claim {
  const held = <Who extends { readonly name: string; readonly actor: string | null }>(who: Who): Who => {
    const judged = who.actor === null ? names.get(foldName(who.name)) : undefined;
    const isActor = judged?.verdict === 'same' || judged?.verdict === 'new';
    const actor = who.actor ?? (isActor ? judged.actor : null);
    const at = actor === null ? null : home(actor);
    return at === who.actor ? who : { ...who, actor: at };
  };
  const [roles, speakers] = [claim.roles.map(held), claim.speakers.map(held)];
  const isSame =
    roles.every((one, i) => one === claim.roles[i]) && speakers.every((one, i) => one === claim.speakers[i]);
  return isSame ? claim : { ...claim, roles, speakers };
}

export async function readActorJudgements(snapshot: Snapshot): Promise<ActorJudgements> {
  const names = new Map<string, NameJudgement>();
  const pairs: ActorJudgement[] = [];
  for await (const { id, value } of snapshot.stream('setting')) {
    if (id.startsWith(NAMES)) names.set(id.slice(NAMES.length), NameJudgement.parse(value));
    if (id.startsWith(PAIRS)) pairs.push(ActorJudgement.parse(value));
  }
  const into = new Map<string, string>();
  const home = (actor: string): string => {
    let at = actor;
    for (let next = into.get(at); next !== undefined; next = into.get(at)) at = next;
    return at;
  };
  for (const { actors, verdict } of pairs) {
    const [kept, other] = [home(actors[0]!), home(actors[1]!)];
    if (verdict === 'same' && kept !== other) into.set(other, kept);
  }
  const groups = new Map<string, string[]>();
  for (const actor of into.keys()) {
    const at = home(actor);
    groups.set(at, [...(groups.get(at) ?? []), actor]);
  }
  return { names, pairs, home, group: (actor) => [actor, ...(groups.get(actor) ?? [])] };
}

/** A name met in reports: a new actor (of a class), the same as `actor`, different from it, unsure, or no actor at all. */
export async function judgeName(
  ledger: Ledger,
  {
    name,
    verdict,
    actor,
    class: kind,
    ...by
  }: By & Pick<NameJudgement, 'name' | 'verdict' | 'actor'> & { readonly class: Actor['class'] | null },
): Promise<Decision | null> {
  return ledger.decide({
    ...by,
    act: 'name',
    changes: async (now) => {
      const judged = (of: string | null): Change => {
        const id = `${NAMES}${foldName(name)}`;
        return { kind: 'setting', id, body: { id, value: { name, verdict, actor: of, ...by } } };
      };
      if (verdict === 'new') {
        if (kind === null) throw incomplete('class', `one of ${ActorClass.options.join(', ')}`);
        const id = makeId('actor', Buffer.from(sha256(`actor ${foldName(name)}`), 'hex'));
        return [{ kind: 'actor', id, body: newActor(id, name, kind) }, judged(id)];
      }
      if (verdict === 'none') return [judged(null)];
      if (actor === null) throw incomplete('actor', 'the actor it is held against');
      const held = await now.get('actor', actor);
      if (held === null) throw unknownRecord('actor', actor);
      if (verdict !== 'same') return [judged(actor)];
      const isKnown = [held.name, ...held.aliases.map((alias) => alias.name)].includes(name);
      const alias = {
        name,
        script: scriptOf(name),
        kind: 'name' as const,
        from: null,
        to: null,
        provenance: `judged the same by ${by.by}${by.why ? `: ${by.why}` : ''}`,
      };
      const body: Actor = isKnown ? held : { ...held, aliases: [...held.aliases, alias] };
      return [{ kind: 'actor', id: held.id, body }, judged(held.id)];
    },
  });
}

/** Two actors of the ledger: from then on both go under the first, are kept apart, or are noted as unsure. */
export async function judgeActors(
  ledger: Ledger,
  { actors, verdict, ...by }: By & { readonly actors: readonly [string, string] } & Pick<ActorJudgement, 'verdict'>,
): Promise<Decision | null> {
  return ledger.decide({
    ...by,
    act: 'name',
    changes: async (now) => {
      for (const actor of actors) if ((await now.get('actor', actor)) === null) throw unknownRecord('actor', actor);
      if (actors[0] === actors[1]) throw incomplete('actors', 'two actors');
      const id = `${PAIRS}${actors.toSorted().join('/')}`;
      return [{ kind: 'setting', id, body: { id, value: { actors: [...actors], verdict, ...by } } }];
    },
  });
}

const newActor = (id: string, name: string, kind: Actor['class']): Actor => ({
  id,
  name,
  class: kind,
  aliases: [],
  inter: null,
  sector: null,
  country: null,
  affiliations: [],
  office: null,
  from: null,
  to: null,
  note: null,
});

const scriptOf = (name: string): Actor['aliases'][number]['script'] =>
  /\p{Script=Arabic}/u.test(name)
    ? 'Arab'
    : /\p{Script=Cyrillic}/u.test(name)
      ? 'Cyrl'
      : /\p{Script=Hebrew}/u.test(name)
        ? 'Hebr'
        : /\p{Script=Latin}/u.test(name)
          ? 'Latn'
          : 'other';

const incomplete = (where: string, expected: string) =>
  new Refusal({
    code: 'review-incomplete',
    where,
    expected,
    came: 'none',
    todo: 'Say it, and send the judgement again.',
  });
