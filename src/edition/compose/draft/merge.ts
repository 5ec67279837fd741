/** Two people wrote on one draft: what only one of them changed is taken, what both changed differently is shown to the second. */
import type { Draft, DraftParagraph, DraftPart } from '../../../model/draft.ts';
import { same, stable } from './same.ts';

export interface Clash {
  readonly part: string;
  /** Index of the first paragraph of `mine` in the merged part. */
  readonly at: number;
  readonly mine: readonly DraftParagraph[];
  readonly theirs: readonly DraftParagraph[];
}

/** In a clash the merged draft keeps `mine`; nothing of `theirs` is lost, it stands in the clash. */
export function mergeDrafts(
  base: Draft,
  mine: Draft,
  theirs: Draft,
): { readonly merged: Draft; readonly clashes: readonly Clash[] } {
  const clashes: Clash[] = [];
  const ids = [...new Set([...theirs.parts, ...mine.parts].map(({ id }) => id))];
  const parts = ids.flatMap((id): readonly DraftPart[] => {
    const of = (draft: Draft) => draft.parts.find((part) => part.id === id);
    const [was, own, other] = [of(base), of(mine), of(theirs)];
    if (!own || !other) return [own ?? other!].filter((part) => !was || !same(was, part));
    const { paragraphs, found } = mergeParagraphs(was?.paragraphs ?? [], own.paragraphs, other.paragraphs);
    clashes.push(...found.map((clash) => ({ ...clash, part: id })));
    return [{ id, title: pick(was?.title, own.title, other.title), paragraphs }];
  });
  const field = <K extends 'title' | 'by' | 'tags' | 'series' | 'from' | 'to' | 'week'>(name: K): Draft[K] =>
    pick(base[name], mine[name], theirs[name]);
  return {
    merged: {
      ...mine,
      title: field('title'),
      by: field('by'),
      tags: field('tags'),
      series: field('series'),
      from: field('from'),
      to: field('to'),
      week: field('week'),
      left: [...new Set([...mine.left, ...theirs.left])],
      ...((mine.looked ?? theirs.looked) && {
        looked: [...new Set([...(mine.looked ?? []), ...(theirs.looked ?? [])])],
      }),
      parts,
    },
    clashes,
  };
}

const pick = <Value>(was: Value | undefined, mine: Value, theirs: Value): Value => (same(was, mine) ? theirs : mine);

type Paragraphs = readonly DraftParagraph[];

/** Three ways, by paragraphs: between paragraphs that all three share, whoever left a stretch alone gives way. */
function mergeParagraphs(was: Paragraphs, mine: Paragraphs, theirs: Paragraphs) {
  const found: Omit<Clash, 'part'>[] = [];
  const paragraphs: DraftParagraph[] = [];
  const [toMine, toTheirs] = [pairs(was, mine), pairs(was, theirs)];
  let [w, m, t] = [0, 0, 0];
  const stretch = (w2: number, m2: number, t2: number): void => {
    const [old, own, other] = [was.slice(w, w2), mine.slice(m, m2), theirs.slice(t, t2)];
    if (same(own, other) || same(old, other)) paragraphs.push(...own);
    else if (same(old, own)) paragraphs.push(...other);
    else {
      found.push({ at: paragraphs.length, mine: own, theirs: other });
      paragraphs.push(...own);
    }
  };
  for (let i = 0; i < was.length; i++) {
    const [a, b] = [toMine.get(i), toTheirs.get(i)];
    if (a === undefined || b === undefined || a < m || b < t) continue;
    stretch(i, a, b);
    paragraphs.push(was[i]!);
    [w, m, t] = [i + 1, a + 1, b + 1];
  }
  stretch(was.length, mine.length, theirs.length);
  return { paragraphs, found };
}

/** A longest common row of paragraphs: index in `a` -> index in `b`. */
function pairs(a: Paragraphs, b: Paragraphs): ReadonlyMap<number, number> {
  const [left, right] = [a.map((one) => stable(one)), b.map((one) => stable(one))];
  const length = left.map(() => new Array<number>(right.length + 1).fill(0));
  length.push(new Array<number>(right.length + 1).fill(0));
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--)
      length[i]![j] =
        left[i] === right[j] ? length[i + 1]![j + 1]! + 1 : Math.max(length[i + 1]![j]!, length[i]![j + 1]!);
  const found = new Map<number, number>();
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i] === right[j]) found.set(i++, j++);
    else if (length[i + 1]![j]! >= length[i]![j + 1]!) i++;
    else j++;
  }
  return found;
}
