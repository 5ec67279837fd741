/**
 * Entities and relations in texts on the war in Syria and Iraq (re3d). An entity is right with span and type equal (`entityF1`), or
 * overlapping and of the same type; a relation with its type equal and both ends overlapping. One to one, in text order.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PIPELINE } from '../src/coder/pipeline.ts';
import type { Reading } from '../src/coder/reading.ts';
import { makeDocumentReader } from '../src/coder/text/read-document.ts';
import type { Knowledge } from '../src/model/knowledge.ts';
import { openGazetteer } from '../src/packs/gazetteer.ts';
import { loadKnowledge } from '../src/packs/load-knowledge.ts';
import { type Bench, rate, scores } from './bench.ts';
import { blame, errorsByCause } from './compare/errors-by-cause.ts';
import { type Entity, entitiesOf, type Stretch } from './re3d/entities.ts';
import { type Relation, relationsOf } from './re3d/relations.ts';

interface Row {
  readonly docid: string;
  readonly text: string;
  readonly entities: readonly (Entity & { readonly confidence: number })[];
  readonly relations: readonly {
    readonly type: string;
    readonly source: readonly [number, number, string];
    readonly target: readonly [number, number, string];
    readonly confidence: number;
  }[];
}

class Tally {
  right = 0;
  system = 0;
  gold = 0;
  add(right: number, system: number, gold: number): void {
    this.right += right;
    this.system += system;
    this.gold += gold;
  }
  get scores() {
    return scores(this.right, this.system, this.gold);
  }
}

const overlap = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

/** Pairs gold and system one to one by `fits`, greedily in text order; returns the pairs. */
function pair<G, S>(gold: readonly G[], system: readonly S[], fits: (g: G, s: S) => boolean): ReadonlyMap<G, S> {
  const used = new Set<S>();
  const pairs = new Map<G, S>();
  for (const g of gold) {
    const s = system.find((candidate) => !used.has(candidate) && fits(g, candidate));
    if (s === undefined) continue;
    used.add(s);
    pairs.set(g, s);
  }
  return pairs;
}

/** An entity we have of another type is another fault than one we do not have. */
function missedFor(gold: Entity, system: readonly Entity[]): string {
  const other = system.find((s) => overlap(gold, s) && s.type !== gold.type);
  return other ? `entity of another type: ${gold.type} read as ${other.type}` : `entity missed: ${gold.type}`;
}

/** Whether a relation could have been told: both its ends found, one, or none. */
function whyUnlinked(relation: Relation, system: readonly Entity[]): string {
  const held = [relation.source, relation.target].filter((end) => system.some((s) => overlap(end, s))).length;
  return ['neither end found', 'one end found', 'both ends found'][held]!;
}

function read(row: Row, knowledge: Knowledge, reader: ReturnType<typeof makeDocumentReader>): Reading {
  let reading: Reading = {
    id: row.docid,
    doc: reader(row.text),
    times: [],
    places: [],
    actors: [],
    counts: [],
    weapons: [],
    claims: [],
  };
  for (const stage of PIPELINE) reading = { ...reading, ...stage.run(reading, knowledge) };
  return reading;
}

export const bench: Bench = {
  name: 're3d',
  about: 'entities and relations in texts on Syria and Iraq (re3d)',
  tuning: 'data/re3d',
  run: async ({ data, errors }) => {
    const knowledge = await loadKnowledge(['world'], { gazetteer: await openGazetteer() });
    const file = statSync(data!).isDirectory() ? join(data!, 're3d_pd_ogl.jsonl') : data!;
    const rows = readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Row);
    const reader = makeDocumentReader();
    const exact = new Tally();
    const loose = new Tally();
    const sure = new Tally();
    const related = new Tally();
    const byType = new Map<string, Tally>();
    const byRelation = new Map<string, Tally>();
    const of = (map: Map<string, Tally>, type: string): Tally => map.get(type) ?? map.set(type, new Tally()).get(type)!;
    const wrong = new Map<string, string[]>();
    const said = (text: string, { start, end }: Stretch) => text.slice(start, end).replace(/\s+/g, ' ');
    for (const row of rows) {
      const reading = read(row, knowledge, reader);
      const system = entitiesOf(reading);
      const gold = row.entities.filter((entity) => entity.end > entity.start);
      const same = pair(gold, system, (g, s) => g.type === s.type && g.start === s.start && g.end === s.end);
      const near = pair(gold, system, (g, s) => g.type === s.type && overlap(g, s));
      const certain = gold.filter((entity) => entity.confidence >= 0.5);
      exact.add(same.size, system.length, gold.length);
      loose.add(near.size, system.length, gold.length);
      sure.add(pair(certain, system, (g, s) => g.type === s.type && overlap(g, s)).size, system.length, certain.length);
      for (const type of new Set([...gold, ...system].map((entity) => entity.type))) {
        const typed = gold.filter((entity) => entity.type === type);
        of(byType, type).add(
          typed.filter((entity) => near.has(entity)).length,
          system.filter((entity) => entity.type === type).length,
          typed.length,
        );
      }
      const hit = new Set(near.values());
      for (const g of gold)
        if (!near.has(g)) blame(wrong, missedFor(g, system), `${said(row.text, g)}\t${g.confidence}`);
      for (const s of system) if (!hit.has(s)) blame(wrong, `entity spurious: ${s.type}`, said(row.text, s));
      const relations: Relation[] = row.relations.map(({ type, source, target }) => ({
        type,
        source: { start: source[0], end: source[1] },
        target: { start: target[0], end: target[1] },
      }));
      const told = relationsOf(reading);
      const links = pair(
        relations,
        told,
        (g, s) => g.type === s.type && overlap(g.source, s.source) && overlap(g.target, s.target),
      );
      const linked = new Set(links.values());
      const ends = ({ source, target }: Relation) => `${said(row.text, source)} > ${said(row.text, target)}`;
      for (const g of relations)
        if (!links.has(g)) blame(wrong, `relation missed: ${g.type}, ${whyUnlinked(g, system)}`, ends(g));
      for (const s of told) if (!linked.has(s)) blame(wrong, `relation spurious: ${s.type}`, ends(s));
      related.add(links.size, told.length, relations.length);
      for (const type of new Set([...relations, ...told].map((relation) => relation.type)))
        of(byRelation, type).add(
          [...links.keys()].filter((g) => g.type === type).length,
          told.filter((s) => s.type === type).length,
          relations.filter((g) => g.type === type).length,
        );
    }
    if (errors !== null) writeFileSync(errors, errorsByCause(wrong));
    const show = (name: string, tally: Tally) => [
      name,
      String(tally.gold),
      String(tally.system),
      rate(tally.scores.precision),
      rate(tally.scores.recall),
      rate(tally.scores.f1),
    ];
    const sorted = (map: Map<string, Tally>) => [...map].sort((a, b) => b[1].gold - a[1].gold);
    return {
      figures: {
        entityF1: exact.scores.f1,
        entityF1Overlap: loose.scores.f1,
        entityF1OverlapSure: sure.scores.f1,
        relationF1: related.scores.f1,
        docs: rows.length,
      },
      table: [
        ['re3d', 'gold', 'system', 'P', 'R', 'F1'],
        show('entities, exact', exact),
        show('entities, overlap', loose),
        show('  confidence >= 0.5', sure),
        ...sorted(byType).map(([type, tally]) => show(`  ${type}`, tally)),
        show('relations', related),
        ...sorted(byRelation).map(([type, tally]) => show(`  ${type}`, tally)),
      ],
    };
  },
};
