/** A dataset's CSV as its rows, one by one; a row that can't be one gives its fault in its place, and the rest goes on. */
import type { DatasetRow } from '../../model/dataset.ts';
import { type Fault, Refusal } from '../../model/refusal.ts';
import { type Cells, cellsOf } from './cell.ts';
import { type ColumnNames, readRows } from './read-rows.ts';

/** `rowOf` makes a row of its cells, given the folded names of all columns of the file; it throws a Refusal for a row that can't be one. */
export async function* readDataset(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  names: ColumnNames,
  rowOf: (cells: Cells, columns: readonly string[]) => DatasetRow,
): AsyncGenerator<DatasetRow | { readonly fault: Fault }> {
  for await (const read of readRows(chunks, name, names)) {
    try {
      yield 'fault' in read ? read : rowOf(cellsOf(read), [...read.cells.keys()]);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      yield { fault: error.fault };
    }
  }
}
