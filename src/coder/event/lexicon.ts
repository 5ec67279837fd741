/** The codebook's triggers, words of saying and hedges, filed by the word that a text is searched with. Made once per knowledge. */

import type { Actor } from '../../model/actor.ts';
import type { AttributionEntry, HedgeEntry, SectorEntry, ThingEntry, Trigger } from '../../model/codebook.ts';
import type { Knowledge } from '../../model/knowledge.ts';

export interface Pattern<Entry> {
  readonly entry: Entry;
  readonly words: readonly string[];
}
export interface EventLexicon {
  /** By first lemma, longest first. */
  readonly verbs: ReadonlyMap<string, readonly Pattern<Trigger>[]>;
  /** By last lemma, longest first. */
  readonly nouns: ReadonlyMap<string, readonly Pattern<Trigger>[]>;
  readonly saying: ReadonlyMap<string, readonly Pattern<AttributionEntry>[]>;
  readonly sayingNouns: ReadonlyMap<string, AttributionEntry>;
  /** By first word, longest first. */
  readonly hedges: ReadonlyMap<string, readonly Pattern<HedgeEntry>[]>;
  /** By last word, longest first. */
  readonly things: ReadonlyMap<string, readonly Pattern<ThingEntry>[]>;
  readonly triggers: ReadonlyMap<string, Trigger>;
  readonly actors: ReadonlyMap<string, Actor>;
  /** Party of which an actor is the media arm. */
  readonly mediaOf: ReadonlyMap<string, string>;
  /** States by their name: "Ukrainian artillery" is Ukraine's. */
  readonly states: ReadonlyMap<string, Actor>;
  readonly sectors: ReadonlyMap<string, SectorEntry>;
}

/** A memo, not a state: the value depends on nothing but the frozen knowledge it is keyed by. */
const made = new WeakMap<Knowledge, EventLexicon>();

export function lexiconOf(knowledge: Knowledge): EventLexicon {
  let lexicon = made.get(knowledge);
  if (!lexicon) {
    lexicon = build(knowledge);
    made.set(knowledge, lexicon);
  }
  return lexicon;
}

function build({ codebook, actors }: Knowledge): EventLexicon {
  const verbs = new Map<string, Pattern<Trigger>[]>();
  const nouns = new Map<string, Pattern<Trigger>[]>();
  const saying = new Map<string, Pattern<AttributionEntry>[]>();
  const sayingNouns = new Map<string, AttributionEntry>();
  const hedges = new Map<string, Pattern<HedgeEntry>[]>();
  const things = new Map<string, Pattern<ThingEntry>[]>();
  const sectors = new Map<string, SectorEntry>();
  for (const trigger of codebook.triggers) {
    for (const verb of trigger.verbs) file(verbs, trigger, verb, 'first');
    for (const noun of trigger.nouns) fileNoun(nouns, trigger, noun);
  }
  for (const entry of codebook.attribution) {
    for (const verb of entry.verbs) file(saying, entry, verb, 'first');
    for (const noun of entry.nouns) if (!sayingNouns.has(noun)) sayingNouns.set(noun, entry);
  }
  for (const entry of codebook.hedges) for (const words of entry.words) file(hedges, entry, words, 'first');
  for (const thing of codebook.things) for (const noun of thing.nouns) file(things, thing, noun, 'last');
  for (const sector of codebook.sectors)
    for (const noun of sector.nouns) if (!sectors.has(noun)) sectors.set(noun, sector);
  for (const map of [verbs, nouns, saying, hedges, things])
    for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  const mediaOf = new Map<string, string>();
  for (const actor of actors)
    for (const { relation, to } of actor.affiliations) if (relation === 'media-of') mediaOf.set(actor.id, to);
  return {
    verbs,
    nouns,
    saying,
    sayingNouns,
    hedges,
    things,
    sectors,
    mediaOf,
    states: new Map(
      actors
        .filter((actor) => actor.class === 'state')
        .flatMap((actor) => [actor.name, ...actor.aliases.map(({ name }) => name)].map((name) => [name, actor])),
    ),
    triggers: new Map(codebook.triggers.map((trigger) => [trigger.id, trigger])),
    actors: new Map(actors.map((actor) => [actor.id, actor])),
  };
}

/** A form with a hyphen may stand as one word or as several. */
function fileNoun<Entry>(map: Map<string, Pattern<Entry>[]>, entry: Entry, form: string): void {
  file(map, entry, form, 'last');
  const last = form.toLowerCase().split(' ').at(-1)!;
  if (last.includes('-') && !form.includes(' ')) map.set(last, [...(map.get(last) ?? []), { entry, words: [last] }]);
}

function file<Entry>(map: Map<string, Pattern<Entry>[]>, entry: Entry, form: string, by: 'first' | 'last'): void {
  const words = form.toLowerCase().replace(/-/g, ' - ').split(/\s+/).filter(Boolean);
  const key = by === 'first' ? words[0]! : words.at(-1)!;
  const list = map.get(key) ?? [];
  list.push({ entry, words });
  map.set(key, list);
}
