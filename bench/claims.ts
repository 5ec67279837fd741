/** `claims`: scores the coder (or any NDJSON with `--system FILE`) against reports coded by hand, by the rules of the seed's README. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeCoder } from '../src/coder/make-coder.ts';
import { makeDocumentReader } from '../src/coder/text/read-document.ts';
import type { Knowledge } from '../src/model/knowledge.ts';
import { openGazetteer } from '../src/packs/gazetteer.ts';
import { loadKnowledge } from '../src/packs/load-knowledge.ts';
import { type Bench, rate } from './bench.ts';
import { errorsOf } from './claims/errors.ts';
import type { GoldClaim, GoldReport, SystemClaim } from './claims/gold.ts';
import { makeSameName, type SameName } from './claims/names.ts';
import { type ReportScore, scoreReport } from './claims/score.ts';
import { type ClaimFigures, totalsOf } from './claims/totals.ts';

const lines = <Row>(file: string): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Row);

export interface GoldSet {
  readonly reports: readonly GoldReport[];
  readonly gold: readonly GoldClaim[];
  /** Canonical name -> aliases, of `actors.json` beside the gold, or empty. */
  readonly actors: Readonly<Record<string, readonly string[]>>;
}

export function readGold(folder: string): GoldSet {
  const actors = join(folder, 'actors.json');
  return {
    reports: lines<GoldReport>(join(folder, 'report.jsonl')),
    gold: lines<GoldClaim>(join(folder, 'gold.jsonl')),
    actors: existsSync(actors) ? (JSON.parse(readFileSync(actors, 'utf8')) as GoldSet['actors']) : {},
  };
}

export function sameNameOf(knowledge: Knowledge | null, actors: GoldSet['actors']): SameName {
  const entries: [string, string[]][] = Object.entries(actors).map(([name, aliases]) => [name, [name, ...aliases]]);
  for (const actor of knowledge?.actors ?? [])
    entries.push([actor.id, [actor.name, ...actor.aliases.map((alias) => alias.name)]]);
  return makeSameName(entries);
}

export type Coding = (report: GoldReport) => readonly SystemClaim[];

export function scoreSet({ reports, gold }: GoldSet, coding: Coding, same: SameName): readonly ReportScore[] {
  const read = makeDocumentReader();
  return reports.map((report) => {
    const sentences = read(report.text).sentences.map(({ start, end }) => [start, end] as const);
    const own = gold.filter((claim) => (claim.report ?? report.id) === report.id);
    return scoreReport(report, sentences, own, coding(report), same);
  });
}

export const bench: Bench = {
  name: 'claims',
  about: 'claims found and their slots, against reports coded by hand',
  tuning: 'seed',
  run: async ({ data, errors, flags, values }) => {
    const folder = data!.endsWith('.jsonl') ? dirname(data!) : data!;
    const set = readGold(folder);
    const knowledge = await loadKnowledge(['libya'], { gazetteer: await openGazetteer() });
    const same = sameNameOf(knowledge, set.actors);
    const file = values?.get('system');
    const coding: Coding = file ? codingOf(file) : coderOf(knowledge);
    const scored = scoreSet(set, coding, same);
    const figures = totalsOf(scored);
    if (errors) writeFileSync(errors, errorsOf(set.reports, scored));
    const notes: string[] = [];
    let mutation: Record<string, number> = {};
    if (flags.has('mutate')) {
      const { mutateSet } = await import('./claims/mutate.ts');
      const rewritten = Array.from({ length: 20 }, (_, n) => {
        const rewriting = mutateSet(set, knowledge, n);
        return totalsOf(scoreSet(rewriting, coding, sameNameOf(knowledge, rewriting.actors))).slotF1;
      });
      const mean = rewritten.reduce((sum, x) => sum + x, 0) / rewritten.length;
      mutation = { mutatedSlotF1: mean, mutatedWorst: Math.min(...rewritten), mutatedFall: figures.slotF1 - mean };
      notes.push(`20 rewritings: slotF1 ${rate(mean)} on average, worst ${rate(Math.min(...rewritten))}`);
    }
    const byReport = set.reports.length > 1 ? byReportOf(set, scored) : null;
    if (byReport) notes.push(...linesOf(byReport));
    return { figures: { ...figures, ...mutation, ...(byReport ? { byReport } : {}) }, table: tableOf(figures), notes };
  },
};

function codingOf(file: string): Coding {
  const rows = new Map(lines<{ id: string; claims: SystemClaim[] }>(file).map((row) => [row.id, row.claims]));
  return ({ id }) => rows.get(id) ?? [];
}

export function coderOf(knowledge: Knowledge): Coding {
  const code = makeCoder(knowledge);
  return (report) =>
    code({ id: report.id, text: report.text, published: report.published ?? null, title: report.title ?? null }).claims;
}

type ByReport = Readonly<Record<string, Readonly<Record<'found' | 'gold' | 'system' | 'f1' | 'slotF1', number>>>>;

/** The same figures report by report, where a folder holds several. */
function byReportOf({ reports }: GoldSet, scored: readonly ReportScore[]): ByReport {
  return Object.fromEntries(
    reports.map(({ id }, i) => {
      const { found, gold, system, f1, slotF1 } = totalsOf([scored[i]!]);
      return [id, { found, gold, system, f1, slotF1 }];
    }),
  );
}

function linesOf(byReport: ByReport): string[] {
  const width = Math.max(...Object.keys(byReport).map((id) => id.length));
  return Object.entries(byReport).map(
    ([id, { found, gold, system, f1, slotF1 }]) =>
      `${id.padEnd(width)}  found ${found} of ${gold}, spurious ${system - found}, F1 ${rate(f1)}, slotF1 ${rate(slotF1)}`,
  );
}

function tableOf(figures: ClaimFigures): string[][] {
  return [
    ['claims', 'right', 'of', 'rate'],
    ['found', `${figures.found}`, `${figures.gold}`, rate(figures.recall)],
    ['not spurious', `${figures.system - figures.spurious}`, `${figures.system}`, rate(figures.precision)],
    ['F1', '', '', rate(figures.f1)],
    ...Object.entries(figures.slots).map(([slot, { right, total }]) => [
      `  ${slot}`,
      `${right}`,
      `${total}`,
      rate(right / total),
    ]),
    ['slotF1', '', '', rate(figures.slotF1)],
    ['slot accuracy', '', '', rate(figures.slotAccuracy)],
  ];
}
