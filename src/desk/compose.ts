/** Compose: the edition as it would be frozen now: what people wrote, else what the composer writes. One decision, one edition. */
import { type ComposeRequest, composeEdition, composeLede } from '../edition/compose/compose.ts';
import { composeNote } from '../edition/compose/compose-note.ts';
import { editionOfDraft } from '../edition/compose/draft/to-edition.ts';
import type { PastEdition } from '../edition/compose/past.ts';
import { gateEdition, mayPublish } from '../edition/gate/gate.ts';
import type { Finding } from '../edition/gate/rule.ts';
import { guardOf } from '../edition/safety/guard.ts';
import { guardPast } from '../edition/safety/past.ts';
import { makePublicView, withheldTerms } from '../edition/safety/public-view.ts';
import type { PublicView } from '../edition/view.ts';
import type { Draft as WrittenDraft } from '../model/draft.ts';
import type { Edition, Sentence } from '../model/edition.ts';
import type { Event } from '../model/event.ts';
import { makeId } from '../model/id.ts';
import { Refusal } from '../model/refusal.ts';
import type { Tally } from '../model/tally.ts';
import { correctionOf } from './correction.ts';
import { draftFor, isWeek } from './drafts.ts';
import { sha256 } from './hash.ts';
import type { AsOf, Ledger, Snapshot } from './ports.ts';
import { policyHash, readSettings } from './settings.ts';
import { readView } from './view.ts';

export interface Draft {
  readonly edition: Edition;
  /** What people wrote; null where the edition is the composer's own. */
  readonly written: WrittenDraft | null;
  /** The composer's edition, and its lede sentence by sentence. */
  readonly composed: Edition;
  readonly composedLede: readonly Sentence[];
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
  /** Texts of the reports it cites. */
  readonly textOf: (report: string) => string | undefined;
}

export interface ComposeOptions {
  readonly asOf?: AsOf;
  /** A draft that is not in the ledger: what it would be. */
  readonly written?: WrittenDraft;
  /** For a correction: what it puts right. */
  readonly why?: string;
}

/** `what` = a week, or the id of a draft. `asOf` as for every read; without it, now. */
export async function composeWeek(ledger: Ledger, what: string, options: ComposeOptions = {}): Promise<Draft> {
  // Pinned to one decision, so that everything read is of one moment.
  const { n } = (await ledger.read(options.asOf)).head;
  return composeAt(ledger, await ledger.read(n), what, options);
}

export async function composeAt(
  ledger: Ledger,
  snapshot: Snapshot,
  what: string,
  { written: given, why }: Omit<ComposeOptions, 'asOf'> = {},
): Promise<Draft> {
  const written = given ?? (await draftFor(snapshot, what));
  if (!written && !isWeek(what)) throw unknownDraft(what);
  const week = written?.week ?? what;
  const kind = written?.kind ?? 'weekly';
  const { safety } = await readSettings(snapshot);
  const { head } = snapshot;
  // The day of the decision it is made from, not of the clock: the same draft another day is the same.
  const today = (head.at ?? '1970-01-01').slice(0, 10);
  const whole = await readView(snapshot);
  const bounds = safety.length ? guardOf(whole, safety, today) : null;
  const view = makePublicView(whole, safety, today, bounds);
  const withheld = withheldTerms(whole, safety, today, bounds);
  const redirects = new Map((await snapshot.all('redirect')).map(({ id, to }) => [id, to]));
  const shelf = (await snapshot.all('edition', 'decision')).map(completed);
  const weeklies = shelf.filter((one) => one.kind === 'weekly');
  const corrected =
    (kind === 'weekly'
      ? weeklies.findLast((one) => one.week === week)
      : shelf.findLast(({ draft }) => draft === written?.id)) ?? null;
  const guard = guardPast(whole, safety, today, redirects, bounds);
  const buried = new Set(shelf.filter((one) => guard.tells(one, withheld)).map(({ id }) => id));
  const earlier = newestOfEachWeek(weeklies.filter((edition) => edition.week < week));
  const last = earlier.at(-1);
  // Of editions before the last one only what they carried counts.
  const past: PastEdition[] = earlier.slice(0, -1).map((edition) => ({ edition, events: [], tallies: [] }));
  if (last) past.push(guard.open(await pastOf(ledger, last)));
  const subject = kind === 'weekly' ? week : written!.id;
  const request: ComposeRequest = {
    id: makeId('edition', Buffer.from(sha256(`${subject} ${head.n} ${head.hash}`), 'hex')),
    week,
    asOf: head.n,
    head: head.hash,
    made: head.at,
    policy: policyHash(safety),
    corrects: corrected?.id ?? null,
    past,
    redirects,
  };
  const composed =
    kind === 'weekly'
      ? composeEdition(view, request)
      : composeNote(view, {
          ...request,
          kind,
          from: written!.from,
          to: written!.to,
          events: eventsIn(written!, redirects),
        });
  const composedLede = composeLede(view, composed, past);
  const told = written ? editionOfDraft(written, composed, view, redirects) : composed;
  const standing = corrected && !buried.has(corrected.id) ? corrected : null;
  const edition = corrected ? { ...told, correction: correctionOf(standing, told, why ?? GREW) } : told;
  const textOf = await textsOf(snapshot, edition);
  const notes = [composed.lede, ...composed.changed, ...composed.unknown].map(({ text }) => text);
  const findings = gateEdition({ edition, view, textOf, withheld, ...(written && { notes }) });
  return {
    edition,
    written,
    composed,
    composedLede,
    view,
    findings,
    publishable: mayPublish(findings),
    past,
    shelf,
    redirects,
    withheld,
    buried,
    openEvents: guard.events,
    textOf,
  };
}

/** Why, where nobody said. */
const GREW = 'The record has changed since.';

/** Events that a draft cites, by the ids they have now. */
export const eventsIn = ({ parts }: WrittenDraft, redirects: ReadonlyMap<string, string>): readonly string[] => [
  ...new Set(
    parts
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ cites }) => cites.flatMap(({ event }) => event ?? [])))
      .map((id) => redirects.get(id) ?? id),
  ),
];

const unknownDraft = (what: string) =>
  new Refusal({
    code: 'record-unknown',
    where: `draft ${what}`,
    expected: 'a week such as 2016-W43, or the id of a draft',
    came: what,
    todo: '`marsad compose` without a week lists the drafts there are.',
  });

/** Editions frozen before a field was known lack it. */
const completed = (edition: Edition): Edition => ({ ...OLDER, ...edition });
const OLDER = { made: null, by: [], tags: [], series: null } as const;

/** An edition made again from the decision it was made from; null when it is unknown. With the same program it is the same. */
export async function rebuildEdition(ledger: Ledger, id: string): Promise<Edition | null> {
  const edition = await (await ledger.read()).get('edition', id);
  if (edition === null) return null;
  const what = edition.kind === 'weekly' ? edition.week : (edition.draft ?? edition.week);
  const { edition: made } = await composeAt(ledger, await ledger.read(edition.asOf), what, {
    ...(edition.correction && { why: edition.correction.why }),
  });
  return made;
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
  const cited = [...new Set(sentences.flatMap(({ references }) => references.map(({ report }) => report)))].filter(
    Boolean,
  );
  const texts = new Map((await snapshot.many('extraction', cited)).map(({ id, text }) => [id, text]));
  return (report) => texts.get(report);
}
