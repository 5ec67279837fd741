/** Double coding: a sample is drawn, each coder's claims of it are taken in without the others seeing them, differences are settled. */
import type { Codings } from '../analysis/agreement/sample-agreement.ts';
import { unitsOf } from '../analysis/agreement/sample-agreement.ts';
import { Claim } from '../model/claim.ts';
import { isImportedReport } from '../model/dataset.ts';
import type { Decision } from '../model/decision.ts';
import { extractionId } from '../model/extraction.ts';
import { makeId } from '../model/id.ts';
import { Refusal } from '../model/refusal.ts';
import { blindVersion, isBlind, Sample } from '../model/sample.ts';
import { spanHolds } from '../model/span.ts';
import { canonical, sha256 } from './hash.ts';
import type { Change, Ledger, Snapshot } from './ports.ts';
import { settledChanges } from './settled.ts';
import { unknownRecord } from './unknown-record.ts';
import { spansIn } from './verify/spans.ts';

const SAMPLE = 'sample/';
/** Which texts a coder has finished: a text without claims is coded too. */
const FINISHED = 'finished/';
/** The name under which what was settled is compared with each coder. */
export const SETTLED = 'settled';

interface By {
  readonly by: string;
  readonly why: string;
}

const written = (sample: Sample): Change => {
  const id = `${SAMPLE}${sample.name}`;
  return { kind: 'setting', id, body: { id, value: sample as never } };
};

/** Draws texts by the hash of the sample's name and their ids: nobody picks them, and the same name draws the same. */
export async function drawSample(
  ledger: Ledger,
  {
    name,
    size,
    coders,
    ...by
  }: By & { readonly name: string; readonly size: number; readonly coders: readonly string[] },
): Promise<Sample> {
  let sample: Sample = { name, texts: [], coders, adjudications: [] };
  await ledger.decide({
    ...by,
    act: 'draw',
    changes: async (now) => {
      const before = await now.get('setting', `${SAMPLE}${name}`);
      if (before !== null)
        throw new Refusal({
          code: 'sample-exists',
          where: `sample ${name}`,
          expected: 'a new name',
          came: 'one that is taken',
          todo: 'Choose another name: a sample is never drawn again.',
        });
      const texts: string[] = [];
      for await (const report of now.stream('report'))
        if (!isImportedReport(report)) texts.push(extractionId(report.id, report.textVersion));
      const lot = (text: string): string => sha256(`${name} ${text}`);
      sample = {
        ...sample,
        texts: texts
          .toSorted((a, b) => (lot(a) < lot(b) ? -1 : 1))
          .slice(0, size)
          .sort(),
      };
      return [written(sample)];
    },
  });
  return sample;
}

export async function samplesOf(snapshot: Snapshot): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  for await (const { id, value } of snapshot.stream('setting'))
    if (id.startsWith(SAMPLE)) samples.push(Sample.parse(value));
  return samples;
}

const finishedId = (sample: string, coder: string): string => `${FINISHED}${sample}/${coder}`;

/** The texts that a coder has finished; null where a whole coding was handed in before that was noted text by text. */
export async function finishedTexts(
  snapshot: Snapshot,
  sample: string,
  coder: string,
): Promise<readonly string[] | null> {
  const value = (await snapshot.get('setting', finishedId(sample, coder)))?.value;
  return Array.isArray(value) ? value.map(String) : null;
}

export const finishedChange = (sample: string, coder: string, texts: readonly string[]): Change => {
  const id = finishedId(sample, coder);
  return { kind: 'setting', id, body: { id, value: texts.toSorted() } };
};

export async function readSample(snapshot: Snapshot, name: string): Promise<Sample> {
  const setting = await snapshot.get('setting', `${SAMPLE}${name}`);
  if (setting === null) throw unknownRecord('sample', name);
  return Sample.parse(setting.value);
}

/** A line of a coding: a text of the sample and its claims, as `marsad code` prints them. */
export interface CodedLine {
  readonly id: string;
  readonly claims: readonly unknown[];
}

/** Takes one person's coding of the whole sample, in place of an earlier one; claims of it stand for nobody else to see or resolve. */
export async function takeCoding(
  ledger: Ledger,
  {
    name,
    coder,
    lines,
    ...by
  }: By & { readonly name: string; readonly coder: string; readonly lines: readonly CodedLine[] },
): Promise<Decision | null> {
  return ledger.decide({
    ...by,
    act: 'code',
    changes: async (now) => {
      const sample = await readSample(now, name);
      if (!sample.coders.includes(coder))
        throw refused(`coder ${coder}`, `one of ${sample.coders.join(', ')}`, coder, 'Name a coder of the sample.');
      const missing = sample.texts.find((text) => !lines.some(({ id }) => id === text));
      if (missing !== undefined)
        throw refused(
          `sample ${name}`,
          `a line for ${missing}`,
          'none',
          'Send every text, with "claims": [] where nothing is told.',
        );
      const fresh: Claim[] = [];
      for (const { id, claims } of lines) {
        if (!sample.texts.includes(id)) throw refused(`text ${id}`, 'a text of the sample', id, 'Leave it out.');
        const text = (await now.get('extraction', id))?.text ?? '';
        for (const claim of claims) fresh.push(blindClaim(claim, { text, id, coder, name }));
      }
      const kept = new Set(fresh.map(({ id }) => id));
      const before = (await now.by('claim', 'report', sample.texts)).filter((claim) => isOf(claim, coder, name));
      return [
        ...before.filter(({ id }) => !kept.has(id)).map(({ id }): Change => ({ kind: 'claim', id, body: null })),
        ...fresh.map((body): Change => ({ kind: 'claim', id: body.id, body })),
        finishedChange(name, coder, sample.texts),
      ];
    },
  });
}

/** Whether a claim is what this coder made of a text for this sample. */
export const isOf = (claim: Claim, coder: string, sample: string): boolean =>
  isBlind(claim) && claim.coder.name === coder && claim.coder.version === blindVersion(sample);

/** A claim as a coder of the sample made it; refused where it quotes what the text does not say. */
export function blindClaim(
  given: unknown,
  {
    text,
    id,
    coder,
    name,
  }: { readonly text: string; readonly id: string; readonly coder: string; readonly name: string },
): Claim {
  const parsed = Claim.safeParse({
    ...(given as object),
    id: 'c_0',
    report: id,
    coder: { kind: 'person', name: coder, version: blindVersion(name) },
  });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw refused(
      `text ${id}, ${issue?.path.join('.') ?? 'claim'}`,
      'a claim',
      issue?.message ?? 'something else',
      'See schemas/claim.json.',
    );
  }
  for (const span of spansIn(parsed.data))
    if (!spanHolds(text, span))
      throw refused(
        `text ${id}`,
        'quotes that stand where their spans say',
        `“${span.quote.slice(0, 60)}”`,
        'Quote the text as it is.',
      );
  return { ...parsed.data, id: makeId('claim', Buffer.from(sha256(canonical(parsed.data)), 'hex')) };
}

/** Every coder's claims of the sample; also of each machine, and of what was settled if anything was. */
export async function codingsOf(snapshot: Snapshot, sample: Sample): Promise<Codings> {
  const claims = await snapshot.by('claim', 'report', sample.texts);
  const codings = new Map<string, Map<string, readonly Claim[]>>();
  const add = (coder: string, own: readonly Claim[], texts: readonly string[] = sample.texts): void => {
    codings.set(coder, new Map(texts.map((text) => [text, own.filter(({ report }) => report === text)])));
  };
  for (const coder of sample.coders) {
    const own = claims.filter((claim) => isOf(claim, coder, sample.name));
    const finished = await finishedTexts(snapshot, sample.name, coder);
    // What a coder is still at is not yet what they say.
    if (finished !== null ? finished.length > 0 : own.length > 0) add(coder, own, finished ?? sample.texts);
  }
  const machines = new Set(claims.filter(({ coder }) => coder.kind === 'machine').map(({ coder }) => coder.name));
  for (const machine of machines)
    add(
      machine,
      claims.filter(({ coder }) => coder.kind === 'machine' && coder.name === machine),
    );
  const chosen = new Set(sample.adjudications.map(({ chosen }) => chosen));
  if (chosen.size > 0)
    add(
      SETTLED,
      claims.filter(({ id }) => chosen.has(id)),
    );
  return codings;
}

/**
 * Settles one thing: of the claims that tell it, `claim` is right; with `none` nothing should have been coded where it stands.
 * What is right stands from then on, so that events follow it; the other codings stay as they were made, and stand for nothing.
 */
export async function adjudicate(
  ledger: Ledger,
  { name, claim, none = false, ...by }: By & { readonly name: string; readonly claim: string; readonly none?: boolean },
): Promise<Decision | null> {
  return ledger.decide({
    ...by,
    act: 'adjudicate',
    changes: async (now) => {
      const sample = await readSample(now, name);
      const codings = new Map([...(await codingsOf(now, sample))].filter(([coder]) => coder !== SETTLED));
      const unit = unitsOf(codings).find((one) => [...one.values()].some(({ id }) => id === claim));
      if (unit === undefined) throw unknownRecord('claim of the sample', claim);
      const ids = [...unit.values()].map(({ id }) => id).sort();
      const others = sample.adjudications.filter((one) => !one.unit.some((id) => ids.includes(id)));
      const settled = { unit: ids, chosen: none ? null : claim, by: by.by, why: by.why };
      const told = [...unit.values()];
      const chosen = none ? null : told.find(({ id }) => id === claim)!;
      return [
        written({ ...sample, adjudications: [...others, settled] }),
        ...(await settledChanges(now, { unit: told, chosen, ...by })),
      ];
    },
  });
}

const refused = (where: string, expected: string, came: string, todo: string) =>
  new Refusal({ code: 'coding-malformed', where, expected, came, todo });
