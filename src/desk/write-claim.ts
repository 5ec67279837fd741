/** A claim coded by hand: written beside the machine's, by the person, of the text as it stands now. */
import type { Claim } from '../model/claim.ts';
import type { Decision } from '../model/decision.ts';
import { extractionId } from '../model/extraction.ts';
import { makeId } from '../model/id.ts';
import { Refusal } from '../model/refusal.ts';
import { spanHolds } from '../model/span.ts';
import { canonical, sha256 } from './hash.ts';
import type { Ledger } from './ports.ts';
import { spansIn } from './verify/spans.ts';

export interface WriteRequest {
  readonly report: string;
  /** Its id, report and coder are set here. */
  readonly claim: Claim;
  readonly by: string;
  readonly why: string;
}

/** Null when the same person has written the same claim already. Refuses an unknown report and a quote that is not in its text. */
export async function writeClaim(
  ledger: Ledger,
  { report, claim, by, why }: WriteRequest,
): Promise<{ readonly decision: Decision | null; readonly claim: string }> {
  let id = '';
  const decision = await ledger.decide({
    by,
    act: 'write',
    why,
    changes: async (now) => {
      const held = await now.report(report);
      if (held === null)
        throw new Refusal({
          code: 'record-unknown',
          where: `report ${report}`,
          expected: 'a report that stands',
          came: 'none with this id',
          todo: 'Open the report again.',
        });
      for (const span of spansIn(claim))
        if (!spanHolds(held.text, span))
          throw new Refusal({
            code: 'quote-not-found',
            where: `report ${report}`,
            expected: 'quotes that stand in the report where their spans say',
            came: `“${span.quote.slice(0, 60)}”`,
            todo: 'Pick the words in the text again.',
          });
      const body: Claim = {
        ...claim,
        id: '',
        report: extractionId(held.id, held.textVersion),
        coder: { kind: 'person', name: by, version: null },
      };
      id = makeId('claim', Buffer.from(sha256(`written ${canonical(body)}`), 'hex'));
      return [{ kind: 'claim', id, body: { ...body, id } }];
    },
  });
  return { decision, claim: id };
}
