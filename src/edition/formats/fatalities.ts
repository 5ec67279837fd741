/** Deaths as ACLED and UCDP want them: one integer. Their conventions for vague words are applied here and told in the notes; our store keeps the words. */
import type { Event, EventHarm } from '../../model/event.ts';

export interface Fatalities {
  readonly count: number;
  /** What was done to the words, or null when they held a plain number. */
  readonly note: string | null;
}

const VAGUE: readonly { readonly words: RegExp; readonly count: number }[] = [
  { words: /\bhundreds\b/i, count: 100 },
  { words: /\bdozens\b/i, count: 12 },
  { words: /\b(?:scores|many)\b/i, count: 10 },
  { words: /\b(?:several|few|some|number of)\b/i, count: 3 },
];

/** ACLED: the lowest reported figure; vague words by its conventions; nothing said, or casualties only: 0. */
export function acledFatalities({ harms }: Pick<Event, 'harms'>): Fatalities {
  const killed = harms.filter(({ effect }) => effect === 'killed');
  if (!killed.length) return { count: 0, note: null };
  const rows = killed.map(lowest);
  const notes = rows.flatMap(({ note }) => note ?? []);
  return { count: rows.reduce((sum, { count }) => sum + count, 0), note: notes.length ? notes.join('; ') : null };
}

function lowest({ versions, best, name }: EventHarm): Fatalities {
  if (name !== null && /^of which/.test(name)) return { count: 0, note: null };
  // An account without a number gives way to those with one.
  const numbered = versions.filter(({ min, max }) => min !== null || max !== null);
  const counts = (numbered.length ? numbered : versions)
    .map((version) => numberOf(version))
    .sort((a, b) => a.count - b.count);
  const least = counts[0] ?? { count: best ?? 0, note: null };
  const told = new Set(counts.map(({ count }) => count));
  const differ = told.size > 1 ? `lowest of ${told.size} reported figures (${[...told].join(', ')})` : null;
  const note = [least.note, differ].filter(Boolean).join('; ');
  return { count: least.count, note: note || null };
}

function numberOf({ min, max, said }: EventHarm['versions'][number]): Fatalities {
  const vague = said ? VAGUE.find(({ words }) => words.test(said)) : undefined;
  if (vague) return { count: vague.count, note: `“${said}” coded as ${vague.count}` };
  if (min !== null) return { count: min, note: min === max ? null : `“${said ?? `at least ${min}`}” coded as ${min}` };
  if (max !== null) return { count: max, note: `“${said ?? `at most ${max}`}” coded as ${max}` };
  return { count: 3, note: `deaths without a number${said ? ` (“${said}”)` : ''} coded as 3` };
}
