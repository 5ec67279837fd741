/**
 * Places in news, end to end: names found (detection) and put within 161 km (100 miles) of where they are, on LGL and GeoVirus
 * or any file or folder of the same rows. `--upper` reads the same texts in capitals. Spans are paired one to one, first equal ones, then overlapping ones.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { placeStage } from '../src/coder/place/stage.ts';
import { makeDocumentReader } from '../src/coder/text/read-document.ts';
import { distanceKm } from '../src/model/geo.ts';
import type { Knowledge } from '../src/model/knowledge.ts';
import type { PlaceMention } from '../src/model/mention.ts';
import { openGazetteer } from '../src/packs/gazetteer.ts';
import { loadKnowledge } from '../src/packs/load-knowledge.ts';
import type { Bench } from './bench.ts';
import { rate, scores } from './bench.ts';

const NEAR_KM = 161;

interface Toponym {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly fcode?: string;
  readonly name?: string;
}
interface Row {
  readonly docid: string;
  readonly text: string;
  readonly title?: string;
  readonly domain?: string;
  readonly source?: string;
  readonly toponyms: readonly Toponym[];
}
interface Pair {
  readonly gold: Toponym;
  readonly found: PlaceMention | null;
  readonly km: number | null;
  readonly row: Row;
}
interface Corpus {
  readonly name: string;
  readonly docs: number;
  readonly pairs: readonly Pair[];
  readonly spurious: readonly { readonly mention: PlaceMention; readonly row: Row }[];
}

export const bench: Bench = {
  name: 'geo',
  about: 'places found in news and put on the map, end to end (LGL, GeoVirus)',
  tuning: 'data/geo',
  run: async ({ data, errors, flags }) => {
    const knowledge = await loadKnowledge(['world'], { gazetteer: await openGazetteer() });
    const files = statSync(data!).isDirectory()
      ? readdirSync(data!)
          .filter((file) => file.endsWith('.jsonl'))
          .sort()
          .map((file) => join(data!, file))
      : [data!];
    const corpora = files.map((file) => score(file, knowledge, flags.has('upper')));
    if (errors !== null) writeFileSync(errors, errorList(corpora));
    const all: Corpus = {
      name: 'all',
      docs: corpora.reduce((sum, { docs }) => sum + docs, 0),
      pairs: corpora.flatMap(({ pairs }) => pairs),
      spurious: corpora.flatMap(({ spurious }) => spurious),
    };
    const { docs: _, ...pooled } = figuresOf(all);
    const byCorpus = Object.fromEntries(corpora.map((corpus) => [corpus.name, figuresOf(corpus)]));
    return {
      figures: { ...pooled, docs: all.docs, byCorpus },
      table: [
        ['corpus', 'docs', 'P', 'R', 'F1', 'acc161', 'no demonyms', 'P@161', 'median km'],
        ...[...corpora, all].map((corpus) => {
          const f = figuresOf(corpus);
          const { precision, recall, f1 } = f.detection;
          const km = f.medianKm === null ? '–' : f.medianKm.toFixed(1);
          return [
            corpus.name,
            String(f.docs),
            ...[precision, recall, f1, f.acc161, f.acc161NoDemonyms, f.precision161].map(rate),
            km,
          ];
        }),
      ],
      notes: [
        'P, R, F1: names found (without demonyms where the corpus marks none). acc161: of all gold coordinates, found and within 161 km.',
      ],
    };
  },
};

function score(file: string, knowledge: Knowledge, upper: boolean): Corpus {
  const read = makeDocumentReader();
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
  const pairs: Pair[] = [];
  const spurious: { mention: PlaceMention; row: Row }[] = [];
  // LGL marks "Russian" as a toponym, GeoVirus does not: a corpus whose gold covers our demonyms is scored with them.
  const coded = rows.map((row) => {
    const about = { title: row.title ?? null, source: row.domain ?? row.source ?? null };
    const doc = read(upper ? upperCase(row.text) : row.text, about);
    const reading = { doc, times: [], places: [], actors: [], counts: [], weapons: [], claims: [] };
    const places = placeStage.run(reading, knowledge).places ?? [];
    return { row, places: places.filter((place) => place.relation === null) };
  });
  const covered = coded.flatMap(({ row, places }) =>
    places.filter((place) => place.demonym).map((place) => row.toponyms.some((gold) => overlap(gold, place))),
  );
  const demonyms = covered.filter(Boolean).length > covered.length / 3;
  for (const { row, places } of coded) {
    const shown = demonyms ? places : places.filter((place) => !place.demonym);
    const { found, left } = pairUp(row.toponyms, shown);
    for (const gold of row.toponyms) {
      const mention = found.get(gold) ?? null;
      const known = gold.lat !== undefined && gold.lon !== undefined && mention?.lat != null && mention.lon !== null;
      pairs.push({
        gold,
        found: mention,
        km: known ? distanceKm(gold.lat!, gold.lon!, mention.lat!, mention.lon!) : null,
        row,
      });
    }
    spurious.push(...left.map((mention) => ({ mention, row })));
  }
  return { name: basename(file, '.jsonl'), docs: rows.length, pairs, spurious };
}

/** Wire copy: every letter a capital, every offset kept. */
const upperCase = (text: string) =>
  [...text].map((c) => (c.toUpperCase().length === c.length ? c.toUpperCase() : c)).join('');

const overlap = (gold: Toponym, place: PlaceMention) => gold.start < place.span.end && place.span.start < gold.end;

function pairUp(gold: readonly Toponym[], places: readonly PlaceMention[]) {
  const found = new Map<Toponym, PlaceMention>();
  const left = new Set(places);
  const take = (fits: (g: Toponym, p: PlaceMention) => boolean) => {
    for (const toponym of gold) {
      if (found.has(toponym)) continue;
      const mention = [...left].find((place) => fits(toponym, place));
      if (!mention) continue;
      found.set(toponym, mention);
      left.delete(mention);
    }
  };
  take((g, p) => g.start === p.span.start && g.end === p.span.end);
  take(overlap);
  return { found, left: [...left] };
}

/** A people's name by its ending or its entry: the row says "Russian" of the entry "Russia". */
const isDemonym = (gold: Toponym) =>
  gold.name !== undefined &&
  /^(?:PCL|ADM1|CONT|RGN|ADMD)/.test(gold.fcode ?? '') &&
  /(?:an|ans|ian|ese|ish|i|is|ch|s|k|z|n)$/i.test(gold.phrase) &&
  !sameName(gold);
const sameName = ({ phrase, name }: Toponym) =>
  name!.toLowerCase().includes(phrase.toLowerCase()) || /^[A-Z.]+$/.test(phrase) || phrase === 'Britain';

function figuresOf({ docs, pairs, spurious }: Corpus) {
  const found = pairs.filter((pair) => pair.found !== null);
  const placed = pairs.filter(({ gold }) => gold.lat !== undefined);
  const right = placed.filter(({ km }) => km !== null && km <= NEAR_KM);
  const distances = placed.flatMap(({ km }) => km ?? []).sort((a, b) => a - b);
  const noDemonyms = placed.filter(({ gold }) => !isDemonym(gold));
  const offered =
    spurious.filter(({ mention }) => mention.lat !== null).length +
    placed.filter(({ found }) => found?.lat != null).length;
  return {
    detection: scores(found.length, found.length + spurious.length, pairs.length),
    acc161: right.length / placed.length,
    acc161NoDemonyms: noDemonyms.filter(({ km }) => km !== null && km <= NEAR_KM).length / noDemonyms.length,
    precision161: offered ? right.length / offered : 0,
    medianKm: distances.length ? distances[distances.length >> 1]! : null,
    docs,
  };
}

/** Errors grouped by cause, the commonest first. */
function errorList(corpora: readonly Corpus[]): string {
  const lines: string[] = [];
  for (const { name, pairs, spurious } of corpora) {
    const groups: Record<string, Map<string, number>> = {};
    const note = (cause: string, what: string) => {
      groups[cause] ??= new Map();
      const group = groups[cause];
      group.set(what, (group.get(what) ?? 0) + 1);
    };
    for (const { gold, found, km } of pairs) {
      const kind = gold.lat === undefined ? 'without coordinates' : (gold.fcode ?? 'page');
      if (!found) note(`missed, ${kind}`, gold.phrase);
      else if (km !== null && km > NEAR_KM)
        note(`wrong place, ${kind}`, `${gold.phrase} -> ${found.name} ${found.place} (${Math.round(km)} km)`);
      else if (km === null && gold.lat !== undefined) note(`no point, ${kind}`, gold.phrase);
    }
    for (const { mention } of spurious)
      note(mention.demonym ? 'spurious demonym' : 'spurious', `${mention.span.quote} (${mention.rule})`);
    const sum = (group: Map<string, number>) => [...group.values()].reduce((a, b) => a + b, 0);
    for (const [cause, group] of Object.entries(groups).sort((a, b) => sum(b[1]) - sum(a[1]))) {
      lines.push(`## ${name}: ${cause} (${sum(group)})`);
      for (const [what, n] of [...group].sort((a, b) => b[1] - a[1])) lines.push(`${String(n).padStart(4)}  ${what}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
