/** Names on a map that do not cover each other: those that matter more first, what would cover one that stands is left out. Pure. */

export interface Label {
  /** What it names; null = the ground. */
  readonly key: string | null;
  readonly lines: readonly string[];
  readonly tone: 'name' | 'figure' | 'town';
  /** Middle of its left side or of itself, by `anchor`. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'left' | 'middle';
}

/** Left, top, right, bottom, in pixels. */
export type Box = readonly [number, number, number, number];

export interface PlacedLabel extends Label {
  readonly box: Box;
}

/** Width of a line of words in a tone, in pixels. */
export type Measure = (line: string, tone: Label['tone']) => number;

export const SIZES: Readonly<Record<Label['tone'], number>> = { name: 12, figure: 11, town: 11 };
const LINE = 1.2;
/** Between two labels. */
const ROOM = 2;
/** Wider names are broken. */
const MOST_WIDE = 168;

/** A name in lines, broken where it is too wide. */
export function linesOf(name: string, tone: Label['tone'], measure: Measure): readonly string[] {
  if (measure(name, tone) <= MOST_WIDE) return [name];
  const lines: string[] = [];
  let line = '';
  for (const word of name.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer, tone) > MOST_WIDE) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

export function boxOf({ lines, tone, x, y, anchor }: Label, measure: Measure): Box {
  const width = Math.max(...lines.map((line) => measure(line, tone)));
  const left = anchor === 'left' ? x : x - width / 2;
  const high = lines.length * SIZES[tone] * LINE;
  return [left, y - high / 2, left + width, y + high / 2];
}

/** Where the middle of each line stands. */
export const lineTops = ({ lines, tone, y }: Label): readonly number[] =>
  lines.map((_, at) => y + (at - (lines.length - 1) / 2) * SIZES[tone] * LINE);

/** Those that find room, the most important first; `taken`: where nothing may stand. */
export function placeLabels(labels: Iterable<Label>, taken: readonly Box[], measure: Measure): readonly PlacedLabel[] {
  const full = [...taken];
  const placed: PlacedLabel[] = [];
  for (const label of labels) {
    const box = boxOf(label, measure);
    if (full.some((other) => isOver(box, other))) continue;
    full.push(box);
    placed.push({ ...label, box });
  }
  return placed;
}

const isOver = (a: Box, b: Box): boolean =>
  a[0] < b[2] + ROOM && b[0] < a[2] + ROOM && a[1] < b[3] + ROOM && b[1] < a[3] + ROOM;
