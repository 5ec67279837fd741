/**
 * CSV of events as rows by the names of their columns, streamed: memory does not grow with the file. A row that can't be one
 * gives its fault in its place. Cells are decoded one by one, so that a cell in another charset costs its row and not the file.
 */
import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { type Fault, Refusal } from '../../model/refusal.ts';
import { malformed, tooLarge } from '../refuse.ts';

/** Beyond this the parser gives up: a quote that is never closed would otherwise swallow the file. */
const LARGEST_ROW = 16 << 20;
/** Notes are words; more is something else. */
const LARGEST_CELL = 256 << 10;
const MOST_COLUMNS = 500;
/** In a line, before the parser makes a cell of each: empty cells cost memory that no other limit counts. */
const MOST_DELIMITERS = 500_000;
/** Keeps nothing between cells; making one for each cell would cost more than reading it. */
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export interface NamedRow {
  readonly where: string;
  /** By folded name of the column (`foldColumn`). */
  readonly cells: ReadonlyMap<string, string>;
}
/** All names folded; `aliases` maps the other names of columns to the ones used here. */
export interface ColumnNames {
  readonly required: readonly string[];
  readonly aliases: Readonly<Record<string, string>>;
}
export type RowRead = NamedRow | { readonly fault: Fault };

/** `Event ID_cnty ` -> `event_id_cnty`: how columns are told apart. */
export const foldColumn = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');

/** Rows of `chunks`; `name` is the file, for faults. */
export async function* readRows(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  { required, aliases }: ColumnNames,
): AsyncGenerator<RowRead> {
  const skipped: Fault[] = [];
  let columns: readonly string[] | null = null;
  let line = 0;
  try {
    const { body, delimiter } = await opened(chunks, name);
    const parser = parse({
      encoding: null,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      max_record_size: LARGEST_ROW,
      on_skip: (error) => {
        const came = error?.message ?? 'a row that is none';
        // The parser reads ahead: only the error knows its line.
        const at = (error as { readonly lines?: number } | undefined)?.lines ?? line + 1;
        skipped.push(malformed(`${name}, line ${at}`, 'cells quoted as RFC 4180 says', came).fault);
        return undefined;
      },
    });
    // What stops the bytes stops the parser; it tells us.
    pipeline(Readable.from(body), parser, () => {});
    for await (const { record, info } of parser as AsyncIterable<{ record: Buffer[]; info: { lines: number } }>) {
      const where = `${name}, line ${line + 1}`;
      line = info.lines;
      if (columns !== null) for (const fault of skipped.splice(0)) yield { fault };
      try {
        const cells = record.map((bytes, at) => decoded(bytes, where, columns?.[at] ?? `column ${at + 1}`));
        if (columns === null) {
          columns = headingOf(cells, name, required, aliases);
          continue;
        }
        if (isTags(cells)) continue;
        if (cells.length !== columns.length)
          throw rowRefused(where, `${columns.length} cells, as in the heading`, `${cells.length}`);
        yield { where, cells: new Map(columns.map((column, at) => [column, cells[at]!])) };
      } catch (error) {
        if (!(error instanceof Refusal) || columns === null) throw error;
        yield { fault: error.fault };
      }
    }
  } catch (error) {
    // Where the heading is none, there is one thing to say.
    if (columns !== null) for (const fault of skipped.splice(0)) yield { fault };
    if (error instanceof Refusal) yield { fault: error.fault };
    else if (String((error as { code?: string }).code).startsWith('CSV_'))
      yield {
        fault: malformed(`${name}, from line ${line + 1} on`, 'CSV with a heading', (error as Error).message).fault,
      };
    else throw error;
    return;
  }
  if (columns !== null) for (const fault of skipped) yield { fault };
  else yield { fault: skipped[0] ?? malformed(name, 'CSV with a heading', 'nothing').fault };
}

/** The refusal of a row or of a field of it. */
export const rowRefused = (where: string, expected: string, came: string): Refusal =>
  new Refusal({
    code: 'dataset-row',
    where,
    expected,
    came: came.slice(0, 120) || 'nothing',
    todo: 'Mend the row and import the file again; the other rows are in.',
  });

function headingOf(
  cells: readonly string[],
  name: string,
  required: readonly string[],
  aliases: Readonly<Record<string, string>>,
): readonly string[] {
  if (cells.length > MOST_COLUMNS) throw tooLarge(name, `at most ${MOST_COLUMNS} columns`, `${cells.length}`);
  const columns = cells.map((cell) => {
    const folded = foldColumn(cell);
    return Object.hasOwn(aliases, folded) ? aliases[folded]! : folded;
  });
  const missing = required.filter((column) => !columns.includes(column));
  const twice = columns.find((column, at) => column !== '' && columns.indexOf(column) !== at);
  if (missing.length > 0 || twice !== undefined)
    throw new Refusal({
      code: 'dataset-columns',
      where: `${name}, line 1`,
      expected: twice === undefined ? `the columns ${required.join(', ')}` : 'each column once',
      came: twice === undefined ? `none called ${missing.join(', ')}` : `${twice} twice`,
      todo: 'Export the file again with a heading; columns are read by name, in any order.',
    });
  return columns;
}

/** HXL's second heading: every cell is a tag or empty. */
const isTags = (cells: readonly string[]): boolean =>
  cells.some((cell) => cell.startsWith('#')) && cells.every((cell) => cell === '' || /^#[a-z]/.test(cell));

function decoded(bytes: Uint8Array, where: string, column: string): string {
  const at = `${where}, field ${column}`;
  if (bytes.length > LARGEST_CELL)
    throw tooLarge(at, `at most ${LARGEST_CELL >> 10} KB in a cell`, `${bytes.length >> 10} KB`);
  try {
    return UTF8.decode(bytes).replaceAll('\0', '\uFFFD');
  } catch {
    throw new Refusal({
      code: 'intake-encoding',
      where: at,
      expected: 'text in UTF-8',
      came: 'bytes that are none',
      todo: 'Save the file as UTF-8 and import it again; the other rows are in.',
    });
  }
}

/** The bytes as UTF-8 without a mark, and what parts the cells: the commonest of the usual ones in the heading. */
async function opened(chunks: AsyncIterable<Uint8Array>, name: string) {
  const source = chunks[Symbol.asyncIterator]();
  const first = Buffer.from((await source.next()).value ?? []);
  const marked =
    first[0] === 0xff && first[1] === 0xfe ? 'utf-16le' : first[0] === 0xfe && first[1] === 0xff && 'utf-16be';
  const decoder = marked ? new TextDecoder(marked) : null;
  const utf8 = (bytes: Uint8Array) => (decoder ? Buffer.from(decoder.decode(bytes, { stream: true })) : bytes);
  const plain = first[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf ? first.subarray(3) : first;
  const start = Buffer.from(utf8(plain));
  const heading = start.subarray(0, 20_000).toString('latin1').split(/\r?\n/, 1)[0]!;
  const delimiter = [',', ';', '\t'].toSorted((a, b) => heading.split(b).length - heading.split(a).length)[0]!;
  const count = countCells(delimiter, name);
  async function* body() {
    yield count(start);
    for (let next = await source.next(); !next.done; next = await source.next()) yield count(utf8(next.value));
  }
  return { body: body(), delimiter };
}

/** Passes bytes on, and refuses a line of more cells than any file has. */
function countCells(delimiter: string, name: string): (bytes: Uint8Array) => Uint8Array {
  const code = delimiter.charCodeAt(0);
  let met = 0;
  return (bytes) => {
    for (const byte of bytes) {
      if (byte === 10 || byte === 13) met = 0;
      else if (byte === code && ++met > MOST_DELIMITERS)
        throw tooLarge(name, `lines of at most ${MOST_COLUMNS} cells`, `${MOST_DELIMITERS} and more in one`);
    }
    return bytes;
  };
}
