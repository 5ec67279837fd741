/**
 * The compiled gazetteer: one buffer of sorted folded names and columns of numbers, read by binary search, so that opening
 * it costs one file read and no parsing. Strings are made only for what is found.
 */
import type { Gazetteer, GazetteerEntry } from '../model/knowledge.ts';

export const KINDS = ['country', 'province', 'county', 'city', 'district', 'region'] as const;
export const MEANS = ['name', 'alias', 'demonym'] as const;
const SEATS = [null, 'province', 'country'] as const;

/** First bytes of the file; the number goes up with the layout. */
export const MAGIC = 'MARSADG2';
const HEAD = 16;
const NOWHERE = 0xffffffff;

/** One row before it is written: `admin1` and `admin2` are positions in the same list. */
export interface GazetteerRow {
  readonly id: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly kind: GazetteerEntry['kind'];
  readonly country: string;
  readonly admin1: number | null;
  readonly admin2: number | null;
  readonly population: number;
  readonly radiusKm: number;
  readonly seat: GazetteerEntry['seat'];
}

/** Folded name -> rows that bear it: `position * 4 + index in MEANS`. */
export type NameIndex = ReadonlyMap<string, readonly number[]>;

/** Writes rows and names into one buffer. Columns are 4-byte aligned, little-endian like every machine Node runs on. */
export function writeGazetteer(rows: readonly GazetteerRow[], names: NameIndex): Buffer {
  // Order of UTF-16 is order of UTF-8 as long as no letter needs a pair of units; look-up compares bytes.
  const sorted = [...names.keys()].filter((name) => !/[\ud800-\udfff]/.test(name)).sort();
  const labels = new Map<string, number>();
  const label = (text: string): number => {
    if (!labels.has(text)) labels.set(text, labels.size);
    return labels.get(text)!;
  };
  const postings: number[] = [];
  const postingStart = new Uint32Array(sorted.length + 1);
  sorted.forEach((name, i) => {
    postingStart[i] = postings.length;
    for (const posting of names.get(name)!) postings.push(posting);
  });
  postingStart[sorted.length] = postings.length;
  const column = (value: (row: GazetteerRow) => number) => Uint32Array.from(rows, (row) => value(row) >>> 0);
  const at = [
    column((row) => Math.round((row.lat + 90) * 1e5)),
    column((row) => Math.round((row.lon + 180) * 1e5)),
    column((row) => row.population),
    column((row) => Math.round(row.radiusKm * 10)),
    column((row) => KINDS.indexOf(row.kind) | (SEATS.indexOf(row.seat) << 4) | (label(row.country) << 8)),
    column((row) => row.admin1 ?? NOWHERE),
    column((row) => row.admin2 ?? NOWHERE),
    column((row) => label(row.name)),
    column((row) => (row.id.startsWith('gn:') ? Number(row.id.slice(3)) | 0x80000000 : label(row.id))),
  ];
  const labelTexts = encode([...labels.keys()]);
  const nameTexts = encode(sorted);
  const parts: Uint8Array[] = [
    ...at.map(bytesOf),
    bytesOf(nameTexts.starts),
    bytesOf(postingStart),
    bytesOf(longestByName(sorted)),
    bytesOf(Uint32Array.from(postings)),
    bytesOf(labelTexts.starts),
    nameTexts.bytes,
    labelTexts.bytes,
  ];
  const head = Buffer.alloc(HEAD + 4 * (parts.length + 1));
  head.write(MAGIC, 0, 'latin1');
  head.writeUInt32LE(parts.length, 8);
  let offset = head.length;
  parts.forEach((part, i) => {
    head.writeUInt32LE(offset, HEAD + 4 * i);
    offset += part.length + (-part.length & 3);
  });
  head.writeUInt32LE(offset, HEAD + 4 * parts.length);
  return Buffer.concat([head, ...parts.flatMap((part) => [part, Buffer.alloc(-part.length & 3)])]);
}

const bytesOf = (column: Uint32Array) => new Uint8Array(column.buffer, column.byteOffset, column.byteLength);

/** Texts one after another, and where each begins. */
function encode(texts: readonly string[]): { readonly bytes: Buffer; readonly starts: Uint32Array } {
  const starts = new Uint32Array(texts.length + 1);
  texts.forEach((text, i) => {
    starts[i + 1] = starts[i]! + Buffer.byteLength(text);
  });
  const bytes = Buffer.from(texts.join(''));
  return { bytes, starts };
}

/** For the first name of those that share a first word: the most words of any of them; elsewhere unused. */
function longestByName(names: readonly string[]): Uint32Array {
  const out = new Uint32Array(names.length);
  let head = '';
  let at = 0;
  names.forEach((name, i) => {
    const space = name.indexOf(' ');
    const first = space < 0 ? name : name.slice(0, space);
    if (first !== head) {
      head = first;
      at = i;
    }
    out[at] = Math.max(out[at]!, space < 0 ? 1 : name.split(' ').length);
  });
  return out;
}

/** The bytes of a name that is looked up. */
type Key = ArrayLike<number>;

/** Plain letters: bytes below this stand for themselves. */
const LETTERS = 128;

/** Most names are plain: their letters are their bytes. */
function keyOf(name: string): Key {
  const key: number[] = [];
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code >= LETTERS) return Buffer.from(name);
    key.push(code);
  }
  return key;
}

/** First words whose longest name is kept ready; more than any report holds. */
const KEPT = 16_384;

/** A gazetteer over a buffer that `writeGazetteer` made, or null if it is not one (cut off, or of another layout). */
export function readGazetteer(file: Buffer): Gazetteer | null {
  if (file.length < HEAD || file.toString('latin1', 0, 8) !== MAGIC) return null;
  const parts = file.readUInt32LE(8);
  if (file.length !== file.readUInt32LE(HEAD + 4 * parts)) return null;
  // A pooled buffer may start at an odd address; columns need an even one.
  const bytes = file.byteOffset & 3 ? Buffer.from(new Uint8Array(file).buffer) : file;
  const startOf = (i: number) => bytes.readUInt32LE(HEAD + 4 * i);
  const columnAt = (i: number) =>
    new Uint32Array(bytes.buffer, bytes.byteOffset + startOf(i), (startOf(i + 1) - startOf(i)) / 4);
  const [lat, lon, population, radius, traits, admin1, admin2, name, id] = [0, 1, 2, 3, 4, 5, 6, 7, 8].map(
    columnAt,
  ) as Uint32Array[];
  const nameStart = columnAt(9);
  const postingStart = columnAt(10);
  const longestAt = columnAt(11);
  const postings = columnAt(12);
  const labelStart = columnAt(13);
  const nameBytes = startOf(14);
  const labelBytes = startOf(15);
  const total = nameStart.length - 1;

  const labelOf = (i: number) => bytes.toString('utf8', labelBytes + labelStart[i]!, labelBytes + labelStart[i + 1]!);
  /** Countries' and areas' words stand in many entries: decoded once. */
  const words = new Map<number, string>();
  const wordOf = (i: number): string => {
    const kept = words.get(i);
    if (kept !== undefined) return kept;
    const made = labelOf(i);
    words.set(i, made);
    return made;
  };
  const idOf = (i: number) => (id![i]! & 0x80000000 ? `gn:${id![i]! & 0x7fffffff}` : wordOf(id![i]!));
  const entryOf = (posting: number): GazetteerEntry => {
    const i = posting >>> 2;
    const trait = traits![i]!;
    return Object.freeze({
      id: idOf(i),
      name: labelOf(name![i]!),
      lat: round5(lat![i]! / 1e5 - 90),
      lon: round5(lon![i]! / 1e5 - 180),
      kind: KINDS[trait & 15]!,
      country: wordOf(trait >>> 8),
      admin1: admin1![i] === NOWHERE ? null : idOf(admin1![i]!),
      admin2: admin2![i] === NOWHERE ? null : idOf(admin2![i]!),
      population: population![i]!,
      radiusKm: radius![i]! / 10,
      seat: SEATS[(trait >>> 4) & 15]!,
      by: MEANS[posting & 3]!,
    });
  };

  /** For two first letters, where their names begin and end, plus one: asked for again and again, found once. */
  const ranges = new Int32Array(LETTERS * LETTERS * 2);
  /** Position of the first name not before `key` between `low` and `high`. */
  const boundBetween = (key: Key, from: number, to: number): number => {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareAt(middle, key) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const lowerBound = (key: Key): number => {
    if (key.length < 2 || key[0]! >= LETTERS || key[1]! >= LETTERS) return boundBetween(key, 0, total);
    const at = (key[0]! * LETTERS + key[1]!) * 2;
    if (ranges[at] === 0) {
      ranges[at] = boundBetween([key[0]!, key[1]!], 0, total) + 1;
      ranges[at + 1] = boundBetween([key[0]!, key[1]! + 1], 0, total) + 1;
    }
    return boundBetween(key, ranges[at]! - 1, ranges[at + 1]! - 1);
  };
  const compareAt = (i: number, key: Key): number => {
    const end = nameBytes + nameStart[i + 1]!;
    let at = nameBytes + nameStart[i]!;
    for (let k = 0; k < key.length; k++, at++) {
      if (at === end) return -1;
      const difference = bytes[at]! - key[k]!;
      if (difference) return difference;
    }
    return at === end ? 0 : 1;
  };
  const beginsAt = (i: number, key: Key): boolean => {
    const start = nameBytes + nameStart[i]!;
    if (nameBytes + nameStart[i + 1]! - start < key.length) return false;
    for (let k = 0; k < key.length; k++) if (bytes[start + k] !== key[k]) return false;
    return true;
  };

  const lengths = new Map<string, number>();
  return Object.freeze({
    find(folded: string): readonly GazetteerEntry[] {
      const key = keyOf(folded);
      const i = lowerBound(key);
      const entries: GazetteerEntry[] = [];
      if (i < total && compareAt(i, key) === 0)
        for (let p = postingStart[i]!; p < postingStart[i + 1]!; p++) entries.push(entryOf(postings[p]!));
      return entries;
    },
    longest(first: string): number {
      const kept = lengths.get(first);
      if (kept !== undefined) return kept;
      const key = keyOf(first);
      const i = lowerBound(key);
      const end = nameBytes + nameStart[i]! + key.length;
      const whole = i < total && beginsAt(i, key) && (end === nameBytes + nameStart[i + 1]! || bytes[end] === 0x20);
      const words = whole ? longestAt[i]! : 0;
      if (lengths.size >= KEPT) lengths.clear();
      lengths.set(first, words);
      return words;
    },
  });
}

const round5 = (x: number) => Math.round(x * 1e5) / 1e5;
