/**
 * Who did what to whom, sentence by sentence: PLOVER's gold records (category, words of source and target) and those of
 * PETRARCH-2 (category and quad class by CAMEO root). `f1` is over PLOVER categories of the 322 sentences of the CAMEO manual.
 */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCoder } from '../src/coder/make-coder.ts';
import type { Claim } from '../src/model/claim.ts';
import { openGazetteer } from '../src/packs/gazetteer.ts';
import { loadKnowledge } from '../src/packs/load-knowledge.ts';
import { type Bench, rate, scores } from './bench.ts';
import { errorsByCause } from './compare/errors-by-cause.ts';
import { categoryOf, categoryOfCameo, quadOf, today } from './plover/category-of.ts';

interface GoldActor {
  readonly actorText?: string;
}
interface PloverRow {
  readonly id: string;
  readonly date: string;
  readonly event: string;
  readonly text: string;
  readonly source?: readonly GoldActor[] | string;
  readonly target?: readonly GoldActor[] | string;
}
interface PetrarchRow {
  readonly id: string;
  readonly date: string;
  readonly text: string;
  readonly events: readonly { readonly code: string }[];
}

/** The claim that a sentence is about: of those with a category the first one that the report itself tells. */
function mainClaim(claims: readonly Claim[]): { claim: Claim; category: string } | null {
  const typed = claims.flatMap((claim) => {
    const category = categoryOf(claim);
    return category ? [{ claim, category }] : [];
  });
  return typed.find(({ claim }) => claim.speakers.length === 0) ?? typed[0] ?? null;
}

const words = (actors: readonly GoldActor[] | string | undefined): readonly string[] =>
  typeof actors === 'string' ? [actors] : (actors ?? []).map((actor) => actor.actorText ?? '');
const folded = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !/^(?:the|a|an|of)$/.test(word));

/** Words of the gold's actors that stand in the claim's, and the other way round. */
function overlap(
  gold: readonly string[],
  claim: readonly string[],
  tally: { right: number; system: number; gold: number },
): void {
  const ours = new Set(claim.flatMap(folded));
  const theirs = new Set(gold.flatMap(folded));
  tally.gold += theirs.size;
  tally.system += ours.size;
  for (const word of ours) if (theirs.has(word)) tally.right++;
}

const names = (claim: Claim, roles: ReadonlySet<string>): string[] => [
  ...claim.roles.filter(({ role }) => roles.has(role)).map(({ name, span }) => span?.quote ?? name),
];
const SOURCE = new Set(['initiator', 'partner']);
const TARGET = new Set(['target', 'victim', 'beneficiary']);

export const bench: Bench = {
  name: 'plover',
  about: 'Event categories and actors on the PLOVER and PETRARCH gold records.',
  tuning: 'data/events',
  run: async ({ data, errors }) => {
    const folder = statSync(data!).isDirectory();
    const rowsOf = <Row>(name: string): readonly Row[] => {
      const file = folder ? join(data!, name) : data!;
      if (!existsSync(file) || (!folder && !file.endsWith(name))) return [];
      return readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Row);
    };
    const code = makeCoder(await loadKnowledge(['world'], { gazetteer: await openGazetteer() }));
    const wrong = new Map<string, string[]>();
    const sort = (cause: string, text: string) => wrong.set(cause, [...(wrong.get(cause) ?? []), text]);

    const event = { right: 0, system: 0, gold: 0 };
    const source = { right: 0, system: 0, gold: 0 };
    const target = { right: 0, system: 0, gold: 0 };
    for (const row of rowsOf<PloverRow>('plover_gsr.jsonl')) {
      const main = mainClaim(code({ id: row.id, text: row.text, published: row.date }).claims);
      const gold = today(row.event);
      event.gold++;
      if (main) event.system++;
      if (main?.category === gold) event.right++;
      else sort(`${gold}, read as ${main?.category ?? 'nothing'}`, row.text);
      const claim = main?.claim;
      // Whoever demands, denies or threatens is the source of that.
      const speaks = claim && claim.speakers.length > 0 && /^(?:demands|threatens|promises|denies)$/.test(claim.stance);
      overlap(
        words(row.source),
        claim ? (speaks ? claim.speakers.map(({ name }) => name) : names(claim, SOURCE)) : [],
        source,
      );
      overlap(words(row.target), claim ? names(claim, TARGET) : [], target);
    }

    const petrarch = { right: 0, quad: 0, system: 0, gold: 0, none: 0, quiet: 0 };
    for (const row of rowsOf<PetrarchRow>('petr2_gsr.jsonl')) {
      const gold = new Set(row.events.flatMap(({ code: cameo }) => categoryOfCameo(cameo) ?? []));
      const { claims } = code({ id: row.id, text: row.text, published: row.date });
      const ours = new Set(claims.flatMap((claim) => categoryOf(claim) ?? []));
      if (!row.events.length) {
        petrarch.none++;
        if (!ours.size) petrarch.quiet++;
      }
      petrarch.gold += gold.size;
      petrarch.system += ours.size;
      for (const category of ours) if (gold.has(category)) petrarch.right++;
      const quads = new Set([...gold].map(quadOf));
      for (const quad of new Set([...ours].map(quadOf))) if (quads.has(quad)) petrarch.quad++;
    }

    const causes = [...wrong].sort((a, b) => b[1].length - a[1].length);
    if (errors) writeFileSync(errors, errorsByCause(wrong));
    const events = scores(event.right, event.system, event.gold);
    const sources = scores(source.right, source.system, source.gold);
    const targets = scores(target.right, target.system, target.gold);
    const roots = scores(petrarch.right, petrarch.system, petrarch.gold);
    const row = (name: string, { precision, recall, f1 }: ReturnType<typeof scores>) => [
      name,
      rate(precision),
      rate(recall),
      rate(f1),
    ];
    return {
      figures: {
        f1: events.f1,
        accuracy: event.gold ? event.right / event.gold : 0,
        source: sources,
        target: targets,
        petrarch: { ...roots, quietWhereNoEvent: petrarch.none ? petrarch.quiet / petrarch.none : null },
        sentences: event.gold,
      },
      table: [
        ['', 'precision', 'recall', 'F1'],
        row('PLOVER category', events),
        row('words of the source', sources),
        row('words of the target', targets),
        row('PETRARCH-2 category', roots),
      ],
      notes: causes.slice(0, 10).map(([cause, texts]) => `${texts.length}  ${cause}`),
    };
  },
};
