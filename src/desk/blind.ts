/** Coding a sample on the desk, text by text, by one who sees only what they coded themselves; what is finished is closed. */
import type { Claim } from '../model/claim.ts';
import type { Decision } from '../model/decision.ts';
import { Refusal } from '../model/refusal.ts';
import type { Sample } from '../model/sample.ts';
import type { Change, Ledger, Snapshot } from './ports.ts';
import { blindClaim, finishedChange, finishedTexts, isOf, readSample } from './sample.ts';

interface Blind {
  readonly sample: string;
  /** Who codes: the person at the desk. */
  readonly coder: string;
  /** `r_…@1` */
  readonly text: string;
}

/** What a coder has made of the sample so far; another's is no part of it. */
export async function ownCoding(snapshot: Snapshot, sample: Sample, coder: string) {
  const claims = (await snapshot.by('claim', 'report', sample.texts)).filter((one) => isOf(one, coder, sample.name));
  const noted = await finishedTexts(snapshot, sample.name, coder);
  return { claims, finished: noted ?? (claims.length > 0 ? sample.texts : []) };
}

/** Whether a coder is still at it: until then what others coded is kept from them. */
export async function isCoding(snapshot: Snapshot, sample: Sample, coder: string): Promise<boolean> {
  if (!sample.coders.includes(coder)) return false;
  return (await ownCoding(snapshot, sample, coder)).finished.length < sample.texts.length;
}

/** Writes a claim of a text that is not finished, in place of `replaces`; without a claim that one is let go. */
export async function codeBlind(
  ledger: Ledger,
  { claim, replaces, ...of }: Blind & { readonly claim: Claim | null; readonly replaces: string | null },
): Promise<{ readonly decision: Decision | null; readonly claim: string | null }> {
  let id: string | null = null;
  const decision = await ledger.decide({
    by: of.coder,
    act: 'code',
    why: `blind, for the sample ${of.sample}`,
    changes: async (now) => {
      const { finished } = await mustBeOpen(now, of);
      // Noted from the first claim on: a coding that is begun is not one handed in whole.
      const changes: Change[] = [finishedChange(of.sample, of.coder, finished)];
      if (replaces !== null) {
        const before = await now.get('claim', replaces);
        if (before === null || !isOf(before, of.coder, of.sample))
          throw refused(`claim ${replaces}`, 'a claim of yours in this sample', 'another');
        changes.push({ kind: 'claim', id: replaces, body: null });
      }
      if (claim !== null) {
        const text = (await now.get('extraction', of.text))?.text ?? '';
        const body = blindClaim(claim, { text, id: of.text, coder: of.coder, name: of.sample });
        id = body.id;
        return [...changes.filter((change) => change.id !== body.id), { kind: 'claim', id: body.id, body }];
      }
      return changes;
    },
  });
  return { decision, claim: id };
}

/** Says that all there is in a text is coded: from then on it counts. Undo opens it again. */
export async function finishText(ledger: Ledger, of: Blind): Promise<Decision | null> {
  return ledger.decide({
    by: of.coder,
    act: 'finish',
    why: `${of.text} of the sample ${of.sample}`,
    changes: async (now) => {
      const { finished } = await mustBeOpen(now, of);
      return [finishedChange(of.sample, of.coder, [...finished, of.text])];
    },
  });
}

async function mustBeOpen(now: Snapshot, { sample: name, coder, text }: Blind) {
  const sample = await readSample(now, name);
  if (!sample.coders.includes(coder)) throw refused(`sample ${name}`, `one of ${sample.coders.join(', ')}`, coder);
  if (!sample.texts.includes(text)) throw refused(`sample ${name}`, 'a text of the sample', text);
  const own = await ownCoding(now, sample, coder);
  if (own.finished.includes(text)) throw refused(`text ${text}`, 'a text that you have not finished', 'one you have');
  return own;
}

const refused = (where: string, expected: string, came: string) =>
  new Refusal({ code: 'coding-malformed', where, expected, came, todo: 'Open the sample again, in the queue.' });
