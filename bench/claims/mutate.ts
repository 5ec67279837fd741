/** Consistent rewritings of a gold set: other actors, places, months and numbers, swapped in text and gold alike. */

import type { Actor } from '../../src/model/actor.ts';
import { MONTHS } from '../../src/model/day.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import type { Place } from '../../src/model/place.ts';
import type { GoldSet } from '../claims.ts';
import { foldText, type GoldClaim } from './gold.ts';

/** A small generator of its own (mulberry32), so that a rewriting has a number and can be had again. */
function dice(seed: number): <Of>(list: readonly Of[]) => Of {
  let state = (seed + 1) * 0x9e3779b9;
  return (list) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return list[((t ^ (t >>> 14)) >>> 0) % list.length]!;
  };
}

interface Swap {
  readonly from: string;
  readonly to: string;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const stands = (text: string, name: string): boolean =>
  new RegExp(`(?<![\\p{L}-])${escaped(name)}(?![\\p{L}-])`, 'u').test(text);

export function mutateSet(set: GoldSet, knowledge: Knowledge, seed: number): GoldSet {
  const pick = dice(seed);
  const text = set.reports.map((report) => report.text).join('\n');
  const actors = actorSwaps(text, knowledge.actors, pick);
  const places = placeSwaps(text, knowledge.places, pick);
  const numbers = numberSwaps(set.gold, pick);
  const words = [...actors.words, ...places.words, ...numbers];
  const months = pick([0, 1, -2, -4, -5, -7]);
  const rewrite = (words_: string): string => shiftMonths(swapAll(words_, words), months);
  const names = (list: readonly string[]): string[] =>
    list.map((name) => actors.names.get(name) ?? swapAll(name, words));
  return {
    reports: set.reports.map((report) => ({
      ...report,
      text: rewrite(report.text),
      published: report.published ? shiftDay(report.published, months) : null,
    })),
    gold: set.gold.map((claim) => ({
      ...claim,
      anchor: rewrite(
        widened(set.reports.find(({ id }) => id === (claim.report ?? id))?.text ?? '', claim.anchor, words),
      ),
      initiator: names(claim.initiator),
      target: names(claim.target),
      victims: names(claim.victims),
      said_by: names(claim.said_by),
      place: claim.place && moved(claim.place, places.moves),
      date: claim.date && {
        ...claim.date,
        from: shiftDay(claim.date.from, months),
        to: shiftDay(claim.date.to, months),
      },
      count: claim.count && {
        ...claim.count,
        value: swapNumber(claim.count.value, numbers),
        min: swapNumber(claim.count.min, numbers),
        max: swapNumber(claim.count.max, numbers),
      },
    })),
    actors: set.actors,
  };
}

/** The anchor, made as long as the names it cuts through, so that it still stands in the rewritten text. */
function widened(text: string, anchor: string, swaps: readonly Swap[]): string {
  let start = foldText(text).indexOf(foldText(anchor));
  if (start < 0) return anchor;
  let end = start + anchor.length;
  for (const { from } of swaps) {
    for (let at = text.indexOf(from); at >= 0 && at < end; at = text.indexOf(from, at + 1)) {
      if (at + from.length <= start) continue;
      start = Math.min(start, at);
      end = Math.max(end, at + from.length);
    }
  }
  return text.slice(start, end);
}

/** One pass over the text, longest names first, so that nothing is swapped twice. */
function swapAll(text: string, swaps: readonly Swap[]): string {
  if (!swaps.length) return text;
  const sorted = [...swaps].sort((a, b) => b.from.length - a.from.length);
  const to = new Map(sorted.map((swap) => [swap.from, swap.to]));
  return text.replace(
    new RegExp(`(?<![\\p{L}\\d-])(?:${sorted.map((swap) => escaped(swap.from)).join('|')})(?![\\p{L}\\d-])`, 'gu'),
    (found) => to.get(found)!,
  );
}

function actorSwaps(
  text: string,
  all: readonly Actor[],
  pick: <Of>(list: readonly Of[]) => Of,
): { words: Swap[]; names: Map<string, string> } {
  const words: Swap[] = [];
  const names = new Map<string, string>();
  const formsOf = (actor: Actor): string[] => [
    actor.name,
    ...actor.aliases.filter((alias) => alias.script === 'Latn').map((alias) => alias.name),
  ];
  const inText = (actor: Actor): string[] =>
    formsOf(actor).filter((form, i, list) => list.indexOf(form) === i && stands(text, form));
  const taken = new Set(all.filter((actor) => inText(actor).length > 0));
  const shape = (form: string): string =>
    /^[A-Z]{2,6}$/.test(form) ? 'acronym' : /^[A-Z][a-z]+$/.test(form) ? 'word' : 'name';
  for (const actor of all) {
    const met = inText(actor);
    if (
      !met.length ||
      !/^(?:group|force|coalition|person)$/.test(actor.class) ||
      actor.affiliations.some(({ relation }) => relation === 'media-of') ||
      actor.inter === 8
    )
      continue;
    if (
      met.some((form) =>
        all.some(
          (other) =>
            other !== actor && formsOf(other).some((name) => name !== form && stands(name, form) && stands(text, name)),
        ),
      )
    )
      continue;
    const fits = all.filter(
      (other) =>
        other.class === actor.class &&
        other.inter === actor.inter &&
        !taken.has(other) &&
        met.every((form) => formsOf(other).some((name) => shape(name) === shape(form))),
    );
    if (!fits.length) continue;
    const other = pick(fits);
    taken.add(other);
    for (const form of met) words.push({ from: form, to: formsOf(other).find((name) => shape(name) === shape(form))! });
    for (const form of formsOf(actor)) names.set(form, other.name);
  }
  return { words, names };
}

function placeSwaps(
  text: string,
  all: readonly Place[],
  pick: <Of>(list: readonly Of[]) => Of,
): { words: Swap[]; moves: Map<string, readonly [number, number]> } {
  const words: Swap[] = [];
  const moves = new Map<string, readonly [number, number]>();
  const met = all.filter((place) => stands(text, place.name));
  const parents = new Set(met.flatMap((place) => place.parents));
  const taken = new Set(met);
  for (const place of met) {
    const town = /^(?:city|town)$/.test(place.kind) && !parents.has(place.id);
    if (!town && place.kind !== 'district') continue;
    const fits = all.filter(
      (other) =>
        !taken.has(other) &&
        other.country === place.country &&
        !other.name.includes(' ') &&
        (town
          ? /^(?:city|town)$/.test(other.kind)
          : other.kind === 'district' && other.parents[0] === place.parents[0]),
    );
    // A town that stands in the middle of other words ("Sirte campaign", "Misratan") is swapped with them.
    if (!fits.length || /between [^.]{0,40}$/.test(text.slice(0, text.indexOf(place.name)).slice(-50))) continue;
    const other = pick(fits);
    taken.add(other);
    words.push({ from: place.name, to: other.name });
    moves.set(place.name, [other.lat - place.lat, other.lon - place.lon]);
  }
  return { words, moves };
}

function moved(
  place: NonNullable<GoldClaim['place']>,
  moves: ReadonlyMap<string, readonly [number, number]>,
): NonNullable<GoldClaim['place']> {
  for (const [name, [lat, lon]] of moves)
    if (stands(place.name, name)) return { ...place, lat: place.lat + lat, lon: place.lon + lon };
  return place;
}

function numberSwaps(gold: readonly GoldClaim[], pick: <Of>(list: readonly Of[]) => Of): Swap[] {
  const values = new Set(
    gold
      .flatMap((claim) => (claim.count ? [claim.count.value, claim.count.min, claim.count.max] : []))
      .filter((value) => value !== null && value > 31),
  );
  return [...values].map((value) => ({
    from: String(value),
    to: String(Math.round((value! * pick([0.5, 0.7, 1.3, 1.9, 2.3])) / 10) * 10 || value),
  }));
}
const swapNumber = (value: number | null, swaps: readonly Swap[]): number | null =>
  value === null ? null : Number(swaps.find((swap) => swap.from === String(value))?.to ?? value);

function shiftMonths(text: string, by: number): string {
  return text.replace(
    new RegExp(`\\b(?:${MONTHS.join('|')})\\b`, 'g'),
    (name) => MONTHS[(MONTHS.indexOf(name) + by + 12) % 12]!,
  );
}
function shiftDay<Day extends string | null>(day: Day, by: number): Day {
  if (day === null) return day;
  const [year, month, rest] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), day.slice(8)];
  const moved = month - 1 + by;
  return `${year + Math.floor(moved / 12)}-${String((((moved % 12) + 12) % 12) + 1).padStart(2, '0')}-${rest}` as Day;
}
