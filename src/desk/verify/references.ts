/** Proves every reference from record to record, and that redirects end. */
import type { Claim } from '../../model/claim.ts';
import type { Coding } from '../../model/coding.ts';
import type { Edition } from '../../model/edition.ts';
import type { Event } from '../../model/event.ts';
import type { Extraction } from '../../model/extraction.ts';
import type { Judgement, Review } from '../../model/judgement.ts';
import type { Redirect } from '../../model/redirect.ts';
import type { Archive, Kind, RecordOf, ReportHead } from '../ports.ts';
import { RECORD_KINDS } from '../record-kinds.ts';
import type { Finding, Findings } from './finding.ts';
import { sentencesOf } from './spans.ts';

type Reference = readonly [kind: Kind, id: string | null | undefined];
type References = { readonly [K in Kind]?: (body: RecordOf[K]) => readonly Reference[] };

/** What each kind refers to. Actors and places of claims are not here: they may be of a pack that is gone. */
const REFERENCES: References = {
  report: ({ supersedes }: ReportHead) => [['report', supersedes]],
  extraction: ({ report }: Extraction) => [['report', report]],
  coding: ({ extraction, claims, kept }: Coding) => [
    ['extraction', extraction],
    ...[...claims, ...kept].map((id): Reference => ['claim', id]),
  ],
  claim: ({ report, refersTo, tally }: Claim) => [
    ['extraction', report],
    ['claim', refersTo],
    ['claim', tally?.subsetOf],
  ],
  review: ({ claim, replacement }: Review) => [
    ['claim', claim],
    ['claim', replacement],
  ],
  judgement: ({ claim }: Judgement) => [['claim', claim]],
  event: ({ claims }: Event) => claims.map((id): Reference => ['claim', id]),
  edition: (edition: Edition) => [
    ['edition', edition.corrects],
    ...edition.events.map((id): Reference => ['event', id]),
    ...sentencesOf(edition).flatMap((sentence) =>
      sentence.references.flatMap(({ claim, report }): Reference[] => [
        ['claim', claim],
        ['extraction', report],
      ]),
    ),
  ],
  publication: ({ id }) => [['edition', id]],
};

/** Records whose references are looked up at once. */
const PORTION = 500;

export async function verifyReferences(archive: Archive): Promise<Findings> {
  const findings: Finding[] = [];
  let count = 0;
  const look = async (waiting: readonly { where: string; to: Reference }[]) => {
    for (const kind of new Set(waiting.map(({ to }) => to[0]))) {
      const here = waiting.filter(({ to }) => to[0] === kind);
      const known = await archive.known(kind, [...new Set(here.map(({ to }) => to[1]!))]);
      count += here.length;
      for (const { where, to } of here) {
        if (!known.has(to[1]!))
          findings.push({
            what: 'reference',
            where,
            sentence: `${where} refers to ${kind} ${to[1]}, which is not there.`,
          });
      }
    }
  };
  for (const kind of RECORD_KINDS) {
    const refer = REFERENCES[kind] as ((body: unknown) => readonly Reference[]) | undefined;
    if (refer === undefined) continue;
    const waiting: { where: string; to: Reference }[] = [];
    for await (const { id, from, body } of archive.versions(kind)) {
      for (const to of refer(body)) if (to[1] != null) waiting.push({ where: `${kind} ${id} (decision ${from})`, to });
      if (waiting.length >= PORTION) await look(waiting.splice(0));
    }
    await look(waiting);
  }
  findings.push(...(await loopFindings(archive)));
  return { findings, count };
}

/** Redirects that stand now must end. */
async function loopFindings(archive: Archive): Promise<readonly Finding[]> {
  const next = new Map<string, string>();
  for await (const { id, to, body } of archive.versions('redirect'))
    if (to === null) next.set(id, (body as Redirect).to);
  const findings: Finding[] = [];
  const ending = new Set<string>();
  for (const id of next.keys()) {
    const passed = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !ending.has(at) && !passed.has(at)) {
      passed.add(at);
      at = next.get(at);
    }
    if (at !== undefined && passed.has(at)) {
      findings.push({
        what: 'reference',
        where: `redirect ${id}`,
        sentence: `the redirect of ${id} leads in a circle.`,
      });
    }
    for (const step of passed) ending.add(step);
  }
  return findings;
}
