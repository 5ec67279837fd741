/** Compose: the draft of a week as the ledger stood at one decision. The same decision and the same past give the same draft. */
import { type ComposeRequest, composeEdition } from '../edition/compose/compose.ts';
import type { PastEdition } from '../edition/compose/past.ts';
import { gateEdition, mayPublish } from '../edition/gate/gate.ts';
import type { Finding } from '../edition/gate/rule.ts';
import { guardPast } from '../edition/safety/past.ts';
import { makePublicView, withheldTerms } from '../edition/safety/public-view.ts';
import type { PublicView } from '../edition/view.ts';
import type { Edition } from '../model/edition.ts';
import type { Event } from '../model/event.ts';
import { makeId } from '../model/id.ts';
import type { Tally } from '../model/tally.ts';
import { sha256 } from './hash.ts';
import type { AsOf, Ledger, Snapshot } from './ports.ts';
import { policyHash, readSettings } from './settings.ts';
import { readView } from './view.ts';

export interface Draft {
  readonly edition: Edition;
  /** What the draft was made from: the view after the safety policy. */
  readonly view: PublicView;
  /** What the gate says of it. */
  readonly findings: readonly Finding[];
  readonly publishable: boolean;
  /** Earlier editions, newest last. */
  readonly past: readonly PastEdition[];
  /** Every edition published so far, in the order of publication: their pages stay. */
  readonly shelf: readonly Edition[];
  /** Old event id -> the one it was merged into. */
  readonly redirects: ReadonlyMap<string, string>;
  /** Terms that the safety policy withholds. */
  readonly withheld: readonly string[];
  /** Editions on the shelf that tell what is withheld now. */
  readonly buried: ReadonlySet<string>;
  /** Events of an earlier time as they may be shown under today's policy. */
  readonly openEvents: (events: readonly Event[]) => readonly Event[];
}

/** `asOf` as for every read; without it, now. */
export async function composeWeek(
  ledger: Ledger,
  week: string,
  { asOf }: { readonly asOf?: AsOf } = {},
): Promise<Draft> {
  // Pinned to one decision, so that everything read is of one moment.
  const { n } = (await ledger.read(asOf)).head;
  return composeAt(ledger, await ledger.read(n), week);
}

export async function composeAt(ledger: Ledger, snapshot: Snapshot, week: string): Promise<Draft> {
  const { safety } = await readSettings(snapshot);
  const { head } = snapshot;
  // The day of the decision it is made from, not of the clock: the same draft another day is the same.
  const today = (head.at ?? '1970-01-01').slice(0, 10);
  const whole = await readView(snapshot);
  const view = makePublicView(whole, safety, today);
  const withheld = withheldTerms(whole, safety, today);
  const redirects = new Map((await snapshot.all('redirect')).map(({ id, to }) => [id, to]));
  const shelf = (await snapshot.all('edition', 'decision')).map(completed);
  const weeklies = shelf.filter(({ kind }) => kind === 'weekly');
  const corrected = weeklies.findLast((edition) => edition.week === week) ?? null;
  const guard = guardPast(whole, safety, today, redirects);
  const earlier = newestOfEachWeek(weeklies.filter((edition) => edition.week < week));
  const last = earlier.at(-1);
  // Of editions before the last one only what they carried counts.
  const past: PastEdition[] = earlier.slice(0, -1).map((edition) => ({ edition, events: [], tallies: [] }));
  if (last) past.push(guard.open(await pastOf(ledger, last)));
  const request: ComposeRequest = {
    id: makeId('edition', Buffer.from(sha256(`${week} ${head.n} ${head.hash}`), 'hex')),
    week,
    asOf: head.n,
    head: head.hash,
    made: head.at,
    policy: policyHash(safety),
    corrects: corrected?.id ?? null,
    past,
    redirects,
  };
  const edition = composeEdition(view, request);
  const findings = gateEdition({ edition, view, textOf: await textsOf(snapshot, edition), withheld });
  return {
    edition,
    view,
    findings,
    publishable: mayPublish(findings),
    past,
    shelf,
    redirects,
    withheld,
    buried: new Set(shelf.filter((one) => guard.tells(one, withheld)).map(({ id }) => id)),
    openEvents: guard.events,
  };
}

/** Editions frozen before a field was known lack it. */
const completed = (edition: Edition): Edition => ({ ...OLDER, ...edition });
const OLDER = { made: null, by: [], tags: [], series: null } as const;

/** An edition made again from the decision it was made from; null when it is unknown. With the same program it is the same. */
export async function rebuildEdition(ledger: Ledger, id: string): Promise<Edition | null> {
  const edition = await (await ledger.read()).get('edition', id);
  if (edition === null) return null;
  return (await composeAt(ledger, await ledger.read(edition.asOf), edition.week)).edition;
}

function newestOfEachWeek(editions: readonly Edition[]): readonly Edition[] {
  const newest = new Map(editions.map((edition) => [edition.week, edition]));
  return [...newest.values()].toSorted((a, b) => (a.week < b.week ? -1 : 1));
}

/** An edition with the events and totals as they stood when it was made. */
async function pastOf(ledger: Ledger, edition: Edition): Promise<PastEdition> {
  const then = await ledger.read(edition.asOf);
  const tallies: readonly Tally[] = await then.all('tally');
  return { edition, events: await then.many('event', edition.events), tallies };
}

/** The texts an edition cites. */
async function textsOf(snapshot: Snapshot, edition: Edition): Promise<(report: string) => string | undefined> {
  const sentences = [
    edition.lede,
    ...edition.sections.flatMap((section) => section.sentences),
    ...edition.changed,
    ...edition.unknown,
  ];
  const cited = [...new Set(sentences.flatMap(({ references }) => references.map(({ report }) => report)))];
  const texts = new Map((await snapshot.many('extraction', cited)).map(({ id, text }) => [id, text]));
  return (report) => texts.get(report);
}
