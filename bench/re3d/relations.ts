/** Our mentions as re3d's relations, by general rules: what stands between two of them, and what a claim says of its parties. */
import type { Reading } from '../../src/coder/reading.ts';
import { bracketOf, type Entity, entitiesOf, officeOf, type Stretch } from './entities.ts';

export interface Relation {
  readonly type: string;
  readonly source: Stretch;
  readonly target: Stretch;
}

const PARTY = /^(?:Organisation|Person|Nationality)$/;
const ARMED = /^(?:Organisation|Person|Nationality|Weapon|MilitaryPlatform)$/;
const STRUCK = /^(?:Organisation|Person|Weapon|MilitaryPlatform|Vehicle)$/;
const LOCATION = /^Location$/;

/** Words that tie the nearest party before them to the nearest one after them. */
interface Tie {
  readonly type: string;
  readonly words: RegExp;
  readonly source: RegExp;
  readonly target: RegExp;
  /** How many characters the source may stand before the words, the target after them. */
  readonly reach: readonly [before: number, after: number];
  /** The second party holds the relation to the first, too. */
  readonly mutual?: boolean;
  /** The party after the words is the source. */
  readonly reversed?: boolean;
}

const TIES: readonly Tie[] = [
  {
    type: 'FightingAgainst',
    words:
      /\b(?:against|fight(?:ing|s)?|fought|defeat(?:ing|ed|s)?|degrad(?:e|ing)|destroy(?:ed|ing)?|engaged|struck|attack(?:ed|ing|s)?|targeted|suppressed|battl(?:e|ed|ing))\b/gi,
    source: ARMED,
    target: STRUCK,
    reach: [60, 25],
  },
  {
    type: 'FightingAgainst',
    words: /\b(?:liberat(?:e|ed|ing)|retak(?:e|en|ing)|clear(?:ed|ing)?|free(?:d|ing)?)\b[^.;]{1,60}?\bfrom\b/gi,
    source: PARTY,
    target: PARTY,
    reach: [60, 12],
  },
  {
    type: 'AlliesOf',
    words:
      /\b(?:support(?:s|ed|ing)?|in support of|assist(?:s|ed|ing)?|partner(?:s|ed|ing)? with|alongside|together with|allied with|stands? with)\b/gi,
    source: PARTY,
    target: PARTY,
    reach: [60, 12],
  },
  {
    type: 'CommWith',
    words:
      /\b(?:met|meets?|meeting|spoke|talk(?:s|ed)?|consult(?:s|ed)?|discuss(?:ed|ions)?|joined|hosts?|hosted|visit(?:s|ed)?|thanked|told|briefed|advis(?:es|ed|ing))\b(?: with| to)?/gi,
    source: PARTY,
    target: PARTY,
    reach: [30, 12],
    mutual: true,
  },
  {
    type: 'InChargeOf',
    words: /,? (?:(?:the|deputy|commanding) )?(?:commander|commanding general|head|chief|director|leader)(?: of|,) /gi,
    source: /^Person$/,
    target: PARTY,
    reach: [3, 5],
  },
  {
    type: 'BelongsTo',
    words: /\b(?:from|within|assigned to|part of|members? of|belonging to|with) /gi,
    source: /^(?:Organisation|Person)$/,
    target: /^Organisation$/,
    reach: [20, 5],
  },
  {
    type: 'CoLocated',
    words:
      /\b(?:(?:based|stationed|deployed|located|held|operating|arrived) )?(?:in|near|at|around|outside|across|inside|throughout)\b/gi,
    source: ARMED,
    target: LOCATION,
    reach: [30, 8],
  },
];

export function relationsOf(reading: Reading): readonly Relation[] {
  const found = new Map<string, Relation>();
  const add = (type: string, source: Stretch, target: Stretch): void => {
    const key = [type, source.start, source.end, target.start, target.end].join(' ');
    if ((source.start !== target.start || source.end !== target.end) && !found.has(key))
      found.set(key, { type, source, target });
  };
  const both = (type: string, a: Stretch, b: Stretch): void => {
    add(type, a, b);
    add(type, b, a);
  };
  byNames(reading, both);
  byCounts(reading, add);
  byClaims(reading, add, both);
  byWords(reading, add);
  return [...found.values()];
}
type Add = (type: string, source: Stretch, target: Stretch) => void;

/** A name and its acronym, a person and his office. */
function byNames({ actors }: Reading, both: Add): void {
  for (const actor of actors) {
    const parts = bracketOf(actor) ?? officeOf(actor);
    if (parts) both('IsSynonymOf', parts.name, parts.acronym);
  }
}

/** How many there were of whom and of what. */
function byCounts({ doc: { text }, actors, weapons, counts }: Reading, add: Add): void {
  for (const { span } of actors)
    for (const count of counts)
      if (count.span.start >= span.start - 1 && count.span.end < span.end) add('HasAttrOf', span, count.span);
  for (const { span } of weapons)
    for (const count of counts) {
      const gap = span.start - count.span.end;
      if (gap > 0 && gap < 14 && !/[.,;]/.test(text.slice(count.span.end, span.start)))
        add('HasAttrOf', span, count.span);
    }
}

/** Who fights, meets and stands by whom, and where, as the claims have it. */
function byClaims({ claims }: Reading, add: Add, both: Add): void {
  for (const { kind, roles, place } of claims) {
    const of = (...names: string[]): readonly Stretch[] =>
      roles.flatMap(({ role, span }) => (names.includes(role) && span ? [span] : []));
    for (const source of of('initiator')) {
      for (const target of of('target', 'victim'))
        if (kind === 'violence' || kind === 'territory') add('FightingAgainst', source, target);
        else if (kind === 'diplomacy') both('CommWith', source, target);
      for (const target of of('partner')) add('AlliesOf', source, target);
      if (place?.span && place.relation === null) add('CoLocated', source, place.span);
    }
  }
}

/** The nearest fit before and after words that tie two together, within one sentence. */
function byWords(reading: Reading, add: Add): void {
  const { text, sentences, tokens } = reading.doc;
  const entities = [...entitiesOf(reading)].sort((a, b) => a.start - b.start);
  for (const sentence of sentences) {
    const from = tokens[sentence.first]?.start ?? 0;
    const to = tokens[sentence.last - 1]?.end ?? from;
    const inside = entities.filter(({ start, end }) => start >= from && end <= to);
    if (inside.length < 2) continue;
    const line = text.slice(from, to);
    for (const { type, words, source, target, reach, mutual, reversed } of TIES)
      for (const match of line.matchAll(words)) {
        const [start, end] = [from + match.index, from + match.index + match[0].length];
        const before = nearestBefore(inside, start, reach[0], source);
        const after = nearestAfter(inside, end, reach[1], target);
        if (!before || !after) continue;
        const [a, b] = reversed ? [after, before] : [before, after];
        add(type, a, b);
        if (mutual) add(type, b, a);
      }
    fronted(line, from, inside, add);
  }
}

/** "Near X, two strikes engaged …": a place told first holds for all the parties and things of its sentence. */
function fronted(line: string, from: number, inside: readonly Entity[], add: Add): void {
  const [place] = inside;
  if (place?.type !== 'Location' || place.start - from > 16 || !/^\W*(?:near|in|at|around)\b/i.test(line)) return;
  for (const other of inside.slice(1)) if (STRUCK.test(other.type)) add('CoLocated', other, place);
}

const nearestBefore = (entities: readonly Entity[], at: number, reach: number, type: RegExp): Entity | undefined =>
  entities.findLast((entity) => entity.end <= at && at - entity.end <= reach && type.test(entity.type));
const nearestAfter = (entities: readonly Entity[], at: number, reach: number, type: RegExp): Entity | undefined =>
  entities.find((entity) => entity.start >= at && entity.start - at <= reach && type.test(entity.type));
