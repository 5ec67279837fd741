/** Files -> knowledge: parses, checks and joins them. Slow (YAML, zod), so it is imported only when the cache is stale. */
import type { z } from 'zod';
import { spellingsOf } from '../coder/name/spelling.ts';
import type { Actor, Alias } from '../model/actor.ts';
import {
  AcledType,
  AttributionEntry,
  CameoCode,
  type Codebook,
  CountWord,
  HarmEntry,
  HedgeEntry,
  PloverType,
  SectorEntry,
  ThingEntry,
  Trigger,
  WeaponEntry,
} from '../model/codebook.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { PackActor, type PackAlias, PackPlace, PackSource, Section } from '../model/pack.ts';
import type { Place } from '../model/place.ts';
import type { Source } from '../model/source.ts';
import { checkReferences } from './check-references.ts';
import type { KnowledgeFile, KnowledgeFiles, PackFiles } from './knowledge-files.ts';
import { PackHead } from './pack-head.ts';
import { readRecord, readRecords } from './read-records.ts';
import { scriptOf } from './script-of.ts';

/** Everything but the gazetteer, which is too large for this cache and has its own. */
export type CompiledKnowledge = Omit<Knowledge, 'gazetteer'>;

export function compileKnowledge(files: KnowledgeFiles): CompiledKnowledge {
  const heads = files.packs.flatMap(({ head }) => (head ? [readRecord(head, PackHead)] : []));
  const knowledge: CompiledKnowledge = {
    version: files.hash,
    codebook: compileCodebook(files.codebook),
    actors: nearest(files.packs, 'actors', PackActor, actorOf),
    places: nearest(files.packs, 'places', PackPlace, placeOf),
    sources: nearest(files.packs, 'sources', PackSource, (source): Source => source),
    sections: nearest(files.packs, 'sections', Section, (section): Section => section),
    theatre: [...new Set(heads.flatMap((head) => head.theatre))],
  };
  checkReferences(knowledge);
  return { ...knowledge, spellings: spellingsOf(namesIn(knowledge)) };
}

/** Every name that the coder files by its sounds. */
function* namesIn({ actors, places, sources }: CompiledKnowledge): Generator<string> {
  for (const { name, aliases } of [...actors, ...places]) {
    yield name;
    for (const alias of aliases) yield alias.name;
  }
  for (const { name, aliases } of sources) yield* [name, ...aliases];
}

function compileCodebook(files: readonly KnowledgeFile[]): Codebook {
  const entries = <Of extends z.ZodType>(name: string, schema: Of): z.output<Of>[] =>
    files
      .filter((file) => file.path === `codebook/${name}.yaml` || file.path.startsWith(`codebook/${name}/`))
      .flatMap((file) => readRecords(file, schema));
  return {
    acled: entries('acled', AcledType),
    plover: entries('plover', PloverType),
    cameo: entries('cameo', CameoCode),
    triggers: entries('triggers', Trigger),
    weapons: entries('weapons', WeaponEntry),
    things: entries('things', ThingEntry),
    harms: entries('harms', HarmEntry),
    hedges: entries('hedges', HedgeEntry),
    attribution: entries('attribution', AttributionEntry),
    sectors: entries('sectors', SectorEntry),
    counts: entries('counts', CountWord),
  };
}

/** One part of every pack, nearest pack first; an entry of a nearer pack replaces the one of the same id in its ground. */
function nearest<Of extends z.ZodType, To extends { readonly id: string }>(
  packs: readonly PackFiles[],
  part: 'actors' | 'places' | 'sources' | 'sections',
  schema: Of,
  make: (entry: z.output<Of>) => To,
): To[] {
  const byId = new Map<string, To>();
  for (const pack of packs) {
    const file = pack[part];
    for (const entry of file ? readRecords(file, schema).map(make) : [])
      if (!byId.has(entry.id)) byId.set(entry.id, entry);
  }
  return [...byId.values()];
}

const aliasOf = (alias: PackAlias): Alias =>
  typeof alias === 'string'
    ? { name: alias, script: scriptOf(alias), kind: kindOf(alias), from: null, to: null, provenance: null }
    : { ...alias, script: scriptOf(alias.name) };

/** A bare alias in capitals is an acronym; everything else is just a name. */
const kindOf = (name: string): Alias['kind'] => (/^[A-Z][A-Z0-9-]{1,7}$/.test(name) ? 'acronym' : 'name');

const actorOf = (entry: PackActor): Actor => ({ ...entry, aliases: entry.aliases.map(aliasOf) });
/** An entry of places.yaml as the place it is. */
export const placeOf = (entry: PackPlace): Place => ({ ...entry, aliases: entry.aliases.map(aliasOf) });
