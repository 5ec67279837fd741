/** Judgements of people about claims and events: same, different, unsure; merging and splitting are made of them. Never erased. */
import { tellsField } from '../analysis/adopt/adopt.ts';
import type { ChosenField } from '../analysis/adopt/preference.ts';
import { eventIdOf } from '../analysis/resolve/event-id.ts';
import { mergeVerdicts, splitVerdicts } from '../analysis/resolve/split-merge.ts';
import type { Claim } from '../model/claim.ts';
import type { Decision } from '../model/decision.ts';
import { makeId } from '../model/id.ts';
import type { Judgement } from '../model/judgement.ts';
import { Refusal } from '../model/refusal.ts';
import { sha256 } from './hash.ts';
import type { Change, Ledger, Snapshot } from './ports.ts';
import { chosenId } from './resolve.ts';
import { unknownRecord } from './unknown-record.ts';

interface By {
  readonly by: string;
  readonly why: string;
  /** The decision the person had before their eyes. */
  readonly seen?: number;
}

/** One judgement; the newest of a person on a pair counts, and its earlier versions stay in the history. */
export async function judge(
  ledger: Ledger,
  { claim, event, verdict, ...by }: By & Pick<Judgement, 'claim' | 'event' | 'verdict'>,
): Promise<Decision | null> {
  return ledger.decide({
    ...deed('judge', by),
    changes: async (now) => {
      await mustStand(now, 'claim', claim);
      const about = await now.follow(event);
      if (about === eventIdOf(claim)) throw founds(claim, about);
      return [judgementOf(claim, about, verdict, by)];
    },
  });
}

/** A claim can't be judged against the event that bears its own id: nothing would follow. */
const founds = (claim: string, event: string): Refusal =>
  new Refusal({
    code: 'judge-founder',
    where: `claim ${claim} and event ${event}`,
    expected: 'a claim that did not found the event',
    came: 'the one that did',
    todo: 'Split the other claims off (`marsad judge split`), or reject the claim.',
  });

/** Says that two events are one, with every claim of them. Resolve then merges them; the ids stay, one leads to the other. */
export async function mergeEvents(
  ledger: Ledger,
  { events, ...by }: By & { readonly events: readonly [string, string] },
): Promise<Decision | null> {
  return ledger.decide({
    ...deed('merge', by),
    changes: async (now) => {
      const [into, from] = [await now.follow(events[0]), await now.follow(events[1])];
      await mustStand(now, 'event', into);
      await mustStand(now, 'event', from);
      if (into === from) return [];
      const [whole, other] = [await now.get('event', into), await now.get('event', from)];
      return mergeVerdicts(other!, whole!).map(({ claim, event, verdict }) => judgementOf(claim, event, verdict, by));
    },
  });
}

/** Says that some claims of an event are another event. Both parts are held together, so that neither falls apart. */
export async function splitEvent(
  ledger: Ledger,
  { event, claims, ...by }: By & { readonly event: string; readonly claims: readonly string[] },
): Promise<Decision | null> {
  return ledger.decide({
    ...deed('split', by),
    changes: async (now) => {
      const whole = await now.get('event', await now.follow(event));
      if (whole === null) throw unknownRecord('event', event);
      const verdicts = splitVerdicts(whole, claims);
      if (verdicts.length === 0) {
        throw new Refusal({
          code: 'split-empty',
          where: `event ${event}`,
          expected: 'some of its claims, not all',
          came: `${whole.claims.filter((id) => claims.includes(id)).length} of ${whole.claims.length}`,
          todo: 'Pick the claims that belong to the other event.',
        });
      }
      return verdicts.map(({ claim, event: of, verdict }) => judgementOf(claim, of, verdict, by));
    },
  });
}

/** Chooses whose value an event adopts for a field, against the policy; `claim: null` leaves it to the policy again. */
export async function chooseField(
  ledger: Ledger,
  {
    event,
    field,
    claim,
    ...by
  }: By & { readonly event: string; readonly field: string; readonly claim: string | null },
): Promise<Decision | null> {
  return ledger.decide({
    ...deed('adopt', by),
    changes: async (now) => {
      const whole = await now.get('event', await now.follow(event));
      if (whole === null || (claim !== null && !whole.claims.includes(claim)))
        throw unknownRecord('claim of the event', claim ?? event);
      if (claim !== null) mustTell((await now.get('claim', claim))!, field);
      const id = chosenId(whole.id);
      const before = ((await now.get('setting', id))?.value ?? []) as unknown as readonly ChosenField[];
      const others = before.filter((choice) => choice.field !== field);
      const value = claim === null ? others : [...others, { field, claim, why: by.why }];
      return [{ kind: 'setting', id, body: value.length === 0 ? null : { id, value: value as never } }];
    },
  });
}

const deed = (act: string, { by, why, seen }: By) => ({ act, by, why, ...(seen === undefined ? {} : { seen }) });

function judgementOf(claim: string, event: string, verdict: Judgement['verdict'], { by, why }: By): Change {
  const id = makeId('judgement', Buffer.from(sha256(`judged ${by} ${claim} ${event}`), 'hex'));
  return {
    kind: 'judgement',
    id,
    body: { id, claim, event, verdict, by, automatic: false, why, score: null, features: [] },
  };
}

/** A choice that leaves the event without a value is none. */
function mustTell(claim: Claim, field: string): void {
  if (tellsField(claim, field)) return;
  const known = tellsField(claim, field) !== null;
  throw new Refusal({
    code: 'adopt-nothing',
    where: `${field} of claim ${claim.id}`,
    expected: known ? 'a claim that tells it' : 'kind, time, place, roles, weapons or harm:<effect>',
    came: known ? 'one that does not' : field,
    todo: known ? 'Choose another claim, or the policy.' : 'Name one of these fields.',
  });
}

async function mustStand(now: Snapshot, kind: 'claim' | 'event', id: string): Promise<void> {
  if ((await now.get(kind, id)) === null) throw unknownRecord(kind, id);
}
