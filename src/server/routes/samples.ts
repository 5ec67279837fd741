/**
 * GET /api/samples, /api/samples/{id}, /api/samples/{id}/own: double coding, what it measures, and one coder's part of it.
 * POST /api/samples/{id}/{draw,code,finish,settle}. Who still codes a sample is not told what the others coded.
 */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { FIELDS } from '../../analysis/agreement/fields.ts';
import {
  type Codings,
  type FieldAgreement,
  sampleAgreement,
  unitsOf,
} from '../../analysis/agreement/sample-agreement.ts';
import { codeBlind, finishText, isCoding, ownCoding } from '../../desk/blind.ts';
import type { ReportHead, Snapshot } from '../../desk/ports.ts';
import { adjudicate, codingsOf, drawSample, readSample, SETTLED, samplesOf } from '../../desk/sample.ts';
import type { Claim } from '../../model/claim.ts';
import { extractionId } from '../../model/extraction.ts';
import type { Sample } from '../../model/sample.ts';
import { DecidedAnswer, type Named } from '../api.ts';
import {
  BlindSent,
  type Dispute,
  DrawSent,
  type FieldAgreed,
  FinishSent,
  OwnCodingAnswer,
  SampleAnswer,
  type SampleRow,
  SamplesAnswer,
  SettleSent,
} from '../api-agreement.ts';
import type { FollowUp } from '../follow-up.ts';
import { actRoute, listRoute, recordRoute } from '../get-route.ts';
import { notFound, refusePast } from '../refuse.ts';
import { named, namesOf } from '../rows/named.ts';
import type { ServedDesk } from '../served-desk.ts';
import { type Reading, readFrom } from '../snapshot.ts';

const list = listRoute('/api/samples', 'Samples that are coded by several', SamplesAnswer, {});
const one = recordRoute('/api/samples/{id}', 'How far the coders of a sample agree, and where not', SampleAnswer);
const own = recordRoute('/api/samples/{id}/own', 'What the person at this desk has coded of a sample', OwnCodingAnswer);
const drawn = actRoute('/api/samples/{id}/draw', 'Draw texts by lot under a new name', DrawSent, DecidedAnswer);
const coded = actRoute('/api/samples/{id}/code', 'Write or let go of a claim, blind', BlindSent, DecidedAnswer);
const finished = actRoute('/api/samples/{id}/finish', 'Say that a text is coded', FinishSent, DecidedAnswer);
const settled = actRoute('/api/samples/{id}/settle', 'Say which of several claims is right', SettleSent, DecidedAnswer);

export const sampleRoutes = (app: OpenAPIHono<Reading>, desk: ServedDesk, followUp: FollowUp): void => {
  const you = desk.by ?? 'analyst';
  const { ledger } = desk;

  app.openapi(list, async (c) => {
    const { snapshot } = c.var;
    const samples = await Promise.all((await samplesOf(snapshot)).map((sample) => sampleRow(snapshot, sample, you)));
    return c.json({ from: readFrom(snapshot), you, samples } satisfies SamplesAnswer, 200);
  });

  app.openapi(one, async (c) => {
    const { snapshot } = c.var;
    const sample = await readSample(snapshot, c.req.valid('param').id);
    const row = await sampleRow(snapshot, sample, you);
    const fields = FIELDS.map(({ name }) => name);
    const shown = { from: readFrom(snapshot), you, sample: row, fields };
    // The past is no way round either: whether they code is asked of now.
    if (await isCoding(await ledger.read(), sample, you))
      return c.json({ ...shown, pairs: [], all: null, disputes: [], names: [] } satisfies SampleAnswer, 200);
    const codings = await codingsOf(snapshot, sample);
    const { pairs, all } = sampleAgreement(codings);
    const disputes = await disputesOf(snapshot, sample, codings);
    const names = await namesIn(
      snapshot,
      disputes.flatMap(({ claims }) => claims.map(({ claim }) => claim)),
    );
    const answer: SampleAnswer = {
      ...shown,
      pairs: pairs.map((pair) => ({ ...pair, fields: pair.fields.map(plain) })),
      all: all?.map(plain) ?? null,
      disputes,
      names,
    };
    return c.json(answer, 200);
  });

  app.openapi(own, async (c) => {
    const { snapshot } = c.var;
    const sample = await readSample(snapshot, c.req.valid('param').id);
    const { claims, finished: done } = await ownCoding(snapshot, sample, you);
    const texts = await snapshot.many('extraction', sample.texts);
    const reports = await reportsOf(snapshot, sample.texts);
    const rows = sample.texts.map((text) => ({
      ...reports(text),
      words: texts.find(({ id }) => id === text)?.text.split(/\s+/).length ?? 0,
      claims: claims.filter(({ report }) => report === text).length,
      isFinished: done.includes(text),
    }));
    return c.json(
      {
        from: readFrom(snapshot),
        sample: sample.name,
        coder: you,
        texts: rows.map(({ id, ...row }) => ({ report: id, ...row })),
      } satisfies OwnCodingAnswer,
      200,
    );
  });

  app.openapi(drawn, async (c) => {
    refusePast(c.req.query('asOf'));
    const { size, coders } = c.req.valid('json');
    const why = `${size} texts for ${coders.join(', ')}`;
    await drawSample(ledger, { name: c.req.valid('param').id, size, coders, by: you, why });
    return c.json({ decision: (await ledger.head()).n }, 200);
  });
  app.openapi(coded, async (c) => {
    refusePast(c.req.query('asOf'));
    const { report, claim, replaces } = c.req.valid('json');
    const text = await textOf(c.var.snapshot, report);
    const of = { sample: c.req.valid('param').id, coder: you, text, claim, replaces };
    return c.json({ decision: (await codeBlind(ledger, of)).decision?.n ?? null }, 200);
  });
  app.openapi(finished, async (c) => {
    refusePast(c.req.query('asOf'));
    const text = await textOf(c.var.snapshot, c.req.valid('json').report);
    const decision = await finishText(ledger, { sample: c.req.valid('param').id, coder: you, text });
    return c.json({ decision: decision?.n ?? null }, 200);
  });
  app.openapi(settled, async (c) => {
    refusePast(c.req.query('asOf'));
    const { claim, none, why } = c.req.valid('json');
    const decision = await adjudicate(ledger, { name: c.req.valid('param').id, claim, none, by: you, why });
    if (decision !== null) followUp.ask();
    return c.json({ decision: decision?.n ?? null }, 200);
  });
};

/** JSON has no NaN: a field that nobody filled measures nothing. */
const plain = ({ field, units, ...measures }: FieldAgreement): FieldAgreed => {
  const told = (n: number | null) => (n === null || !Number.isFinite(n) ? null : n);
  return {
    field,
    units,
    percent: told(measures.percent),
    kappa: told(measures.kappa),
    alpha: told(measures.alpha),
  };
};

async function textOf(snapshot: Snapshot, report: string): Promise<string> {
  const held = await snapshot.get('report', report);
  if (held === null) throw notFound('report', report);
  return extractionId(held.id, held.textVersion);
}

async function sampleRow(snapshot: Snapshot, sample: Sample, you: string): Promise<SampleRow> {
  const coders = await Promise.all(
    sample.coders.map(async (name) => ({
      name,
      finished: (await ownCoding(snapshot, sample, name)).finished.length,
    })),
  );
  const yours = coders.find(({ name }) => name === you)?.finished ?? null;
  return {
    name: sample.name,
    texts: sample.texts.length,
    coders,
    settled: sample.adjudications.length,
    isYours: yours !== null && yours < sample.texts.length,
    you: yours,
  };
}

/** Things told differently, or by some only: those of the most fields first, what is settled last. */
async function disputesOf(snapshot: Snapshot, sample: Sample, codings: Codings): Promise<readonly Dispute[]> {
  const own = new Map([...codings].filter(([coder]) => coder !== SETTLED));
  const { disputed } = sampleAgreement(own);
  const byClaim = new Map(disputed.map(({ unit, fields }) => [[...unit.values()][0]!.id, fields]));
  const reports = await reportsOf(snapshot, sample.texts);
  return unitsOf(own)
    .map((unit): Dispute => {
      const claims = [...unit].map(([coder, claim]) => ({ coder, claim }));
      const first = claims[0]!.claim;
      const missing = [...own].flatMap(([coder, texts]) => (texts.has(first.report) && !unit.has(coder) ? coder : []));
      const settlement = sample.adjudications.find(({ unit: ids }) => ids.includes(first.id)) ?? null;
      return {
        report: reports(first.report),
        fields: byClaim.get(first.id) ?? [],
        claims,
        missing,
        settled: settlement,
      };
    })
    .filter(({ fields, missing }) => fields.length + missing.length > 0)
    .toSorted(
      (a, b) =>
        Number(a.settled !== null) - Number(b.settled !== null) ||
        b.fields.length - a.fields.length ||
        a.missing.length - b.missing.length ||
        (a.claims[0]!.claim.id < b.claims[0]!.claim.id ? -1 : 1),
    );
}

/** A text's report, as a reader knows it. */
async function reportsOf(snapshot: Snapshot, texts: readonly string[]) {
  const ids = texts.map((text) => text.replace(/@\d+$/, ''));
  const reports = new Map(
    (await snapshot.many('report', ids)).map((report): [string, ReportHead] => [report.id, report]),
  );
  const names = await namesOf(
    snapshot,
    'source',
    [...reports.values()].map(({ source }) => source),
  );
  return (text: string) => {
    const id = text.replace(/@\d+$/, '');
    const report = reports.get(id);
    return {
      id,
      title: report?.title ?? null,
      published: report?.published ?? null,
      source: named(report?.source ?? null, names),
    };
  };
}

async function namesIn(snapshot: Snapshot, claims: readonly Claim[]): Promise<readonly Named[]> {
  const actors = claims.flatMap(({ roles, speakers }) => [...roles, ...speakers].map(({ actor }) => actor));
  const found = await Promise.all([
    namesOf(snapshot, 'actor', actors),
    namesOf(
      snapshot,
      'place',
      claims.map(({ place }) => place?.place ?? null),
    ),
  ]);
  return found.flatMap((names) => [...names].map(([id, name]) => ({ id, name })));
}
