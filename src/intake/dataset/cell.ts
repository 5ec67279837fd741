/** Cells of a row read as what they must be: days in three writings, whole numbers, degrees, words of a list however spelt. */
import { monthNumber } from '../../model/day.ts';
import { editDistance } from '../../model/edit-distance.ts';
import { type NamedRow, rowRefused } from './read-rows.ts';

export interface Cells {
  readonly where: string;
  /** As it stands; "" where the column is missing. */
  readonly raw: (name: string) => string;
  /** Never empty. */
  readonly text: (name: string) => string;
  readonly day: (name: string) => string;
  /** Null where it is empty. */
  readonly whole: (name: string, least: number, most: number) => number | null;
  readonly degrees: (name: string, most: number) => number;
  /** One of `values`, whatever its case, its marks and a letter or two of it; null where it is empty. */
  readonly oneOf: (name: string, values: readonly string[]) => string | null;
  readonly refuse: (name: string, expected: string) => never;
  /** What was read otherwise than written, filled as cells are read. */
  readonly notes: readonly string[];
}

export function cellsOf({ where, cells }: NamedRow): Cells {
  const notes: string[] = [];
  const raw = (name: string) => cells.get(name) ?? '';
  const refuse = (name: string, expected: string): never => {
    throw rowRefused(`${where}, field ${name}`, expected, raw(name));
  };
  const note = (name: string, value: string) => {
    if (raw(name) !== value) notes.push(`${name} “${raw(name).slice(0, 80)}” read as ${value}`);
    return value;
  };
  return {
    where,
    raw,
    refuse,
    notes,
    text: (name) => (raw(name).trim() === '' ? refuse(name, 'some words') : raw(name)),
    day: (name) => {
      const day = dayWritten(raw(name));
      return day === null ? refuse(name, 'a day: 2016-10-23, 23 October 2016 or 23-10-2016') : note(name, day);
    },
    whole: (name, least, most) => {
      const written = raw(name).trim();
      if (written === '') return null;
      const value = /^-?\d{1,15}(?:\.0+)?$/.test(written) ? Number(written) : Number.NaN;
      return value >= least && value <= most ? value : refuse(name, `a whole number from ${least} to ${most}`);
    },
    degrees: (name, most) => {
      const written = raw(name).trim();
      const value = /^-?\d{1,3}(?:\.\d{1,20})?$/.test(written) ? Number(written) : Number.NaN;
      return Math.abs(value) <= most ? value : refuse(name, `degrees between -${most} and ${most}`);
    },
    oneOf: (name, values) => {
      if (raw(name).trim() === '') return null;
      const value = likest(raw(name), values);
      return value === null ? refuse(name, `one of ${values.filter(Boolean).join(', ')}`) : note(name, value);
    },
  };
}

/** `2016-10-23`, also with a clock behind it; `23 October 2016`; `23-10-2016` (the day first, as these projects write). */
export function dayWritten(written: string): string | null {
  const text = written.trim().slice(0, 40);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[ T][\d:.]+Z?)?$/.exec(text);
  if (iso) return realDay(iso[1]!, iso[2]!, iso[3]!);
  const worded = /^(\d{1,2})[ -]([A-Za-z]{3,9})[ -](\d{4})$/.exec(text);
  if (worded) {
    const month = monthNumber(worded[2]!);
    return realDay(worded[3]!, String(month), worded[1]!);
  }
  const turned = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  return turned ? realDay(turned[3]!, turned[2]!, turned[1]!) : null;
}

function realDay(year: string, month: string, day: string): string | null {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(written) ? written : null;
}

const letters = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]+/g, '');

/** The value with the same letters, else the only one within two letters of it; words of fewer than 8 letters must be right. */
export function likest(written: string, values: readonly string[]): string | null {
  const wanted = letters(written.slice(0, 100));
  const same = values.find((value) => letters(value) === wanted);
  if (same !== undefined) return same;
  if (wanted.length < 8) return null;
  const near = values.filter((value) => editDistance(letters(value), wanted) <= 2);
  return near.length === 1 ? near[0]! : null;
}
