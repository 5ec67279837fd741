/** Small true records for tests of the ledger: a report with its text, a claim on words of it, an edition. */
import { createHash } from 'node:crypto';
import type { Change } from '../../src/desk/ports.ts';
import { BARE_CLAIM } from '../../src/model/bare-claim.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Edition } from '../../src/model/edition.ts';
import { makeId } from '../../src/model/id.ts';
import { spanOf } from '../../src/model/span.ts';

const hash = (text: string) => createHash('sha256').update(text).digest();

export const TEXT = 'Shells fell on the northern camp on 3 May. Two guards were killed, the mayor said.';

/** A report with `text`, as the two changes and the blob that intake writes. */
export function reportOf(text: string = TEXT, title = 'A camp under fire') {
  const bytes = Buffer.from(text);
  const id = makeId('report', hash(text));
  const extraction = `${id}@1`;
  const changes: readonly Change[] = [
    {
      kind: 'report',
      id,
      body: {
        id,
        source: null,
        title,
        published: '2020-05-04',
        retrieved: '2020-05-04T10:00:00Z',
        url: null,
        media: 'text/plain',
        sha256: hash(text).toString('hex'),
        lang: 'en',
        textVersion: 1,
        extractor: 'text/1',
        supersedes: null,
        notes: [],
      },
    },
    { kind: 'extraction', id: extraction, body: { id: extraction, report: id, version: 1, extractor: 'text/1', text } },
  ];
  return { id, extraction, changes, blobs: [{ sha256: hash(text).toString('hex'), bytes }] };
}

/** A claim on the words `quote` of `text`. */
export function claimOn(extraction: string, quote: string, text: string = TEXT, more: Partial<Claim> = {}): Claim {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`the text does not say “${quote}”`);
  return {
    id: makeId('claim', hash(`${extraction} ${quote} ${JSON.stringify(more)}`)),
    report: extraction,
    coder: { kind: 'machine', name: 'marsad', version: '1' },
    span: spanOf(text, start, start + quote.length),
    ...BARE_CLAIM,
    confidence: 0.5,
    ...more,
  };
}

/** An edition that says one sentence, resting on `claim`, made at `asOf` with chain head `head`. */
export function editionOf(claim: Claim, asOf: number, head: string, id = 'w_0000000000000001'): Edition {
  return {
    id,
    week: '2020-W19',
    kind: 'weekly',
    title: 'Week 19',
    lede: { kind: 'note', text: 'One event this week.', event: null, references: [] },
    from: '2020-05-04',
    to: '2020-05-10',
    asOf,
    head,
    policy: '0'.repeat(64),
    sections: [
      {
        id: 'all',
        title: 'All',
        sentences: [
          {
            kind: 'fact',
            text: 'A camp was shelled.',
            event: null,
            references: [{ claim: claim.id, report: claim.report, span: claim.span }],
          },
        ],
      },
    ],
    changed: [],
    unknown: [],
    events: [],
    made: null,
    by: [],
    tags: [],
    series: null,
    corrects: null,
  };
}
