/** What a language model is asked to answer: claims whose every slot quotes its words. Offsets are found by us, never by the model. */
import { z } from 'zod';
import { ClaimKind, Effect, Hedge, Role, Stance } from '../model/vocabulary.ts';

const quote = z.string().min(1).describe('Exact words of the text, copied character by character.');

export const AnsweredClaim = z.object({
  clause: quote.describe('The clause that carries the claim: exact words of the text.'),
  kind: ClaimKind,
  acled: z.string().nullable().describe('ACLED sub_event_type, or null.'),
  stance: Stance,
  hedge: Hedge,
  speakers: z.array(quote).describe('Who says it, outermost first; empty if the report itself does.'),
  roles: z.array(z.object({ role: Role, quote })),
  place: quote.nullable(),
  time: quote.nullable(),
  harms: z.array(z.object({ effect: Effect, quote, min: z.number().nullable(), max: z.number().nullable() })),
  weapons: z.array(quote),
});
export type AnsweredClaim = z.infer<typeof AnsweredClaim>;

export const Answer = z.object({ claims: z.array(AnsweredClaim) });
export type Answer = z.infer<typeof Answer>;

/** The claims of an answer that are well-formed, and how many were not: a bad claim does not take the good ones with it. */
export function wellFormed(raw: unknown): { readonly claims: readonly AnsweredClaim[]; readonly malformed: number } {
  const given =
    typeof raw === 'object' && raw !== null && 'claims' in raw && Array.isArray(raw.claims) ? raw.claims : null;
  if (given === null) return { claims: [], malformed: 1 };
  const parsed = given.map((claim) => AnsweredClaim.safeParse(claim));
  const claims = parsed.flatMap((result) => (result.success ? [result.data] : []));
  return { claims, malformed: parsed.length - claims.length };
}
