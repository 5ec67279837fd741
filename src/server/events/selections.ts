/** The columns of one ledger, read when first asked for and then following it; and the last answers, which pages ask again and again. */
import type { EventFilter, Ledger, Snapshot } from '../../desk/ports.ts';
import { FAMILY_NAMES } from '../../model/event-family.ts';
import { type EventColumns, NO_END, NO_START, openColumns } from './columns.ts';
import { type RowFilter, rowsStanding, selectRows } from './select.ts';
import { countSpots } from './spots.ts';
import { type Timeline, timelineOf } from './timeline.ts';

/** What a filter leaves. */
export interface Selection {
  readonly columns: EventColumns;
  /** In order of day. */
  readonly rows: Int32Array;
  /** Events that no map can show, and that no timeline can show. */
  readonly placeless: number;
  readonly timeless: number;
  /** By spot and family; counted when first asked for. */
  readonly spotCounts: () => Int32Array;
  /** By family; and by period, over all their days. */
  readonly families: readonly number[];
  readonly timeline: () => Timeline | null;
}

type Asked = RowFilter & Pick<EventFilter, 'words'>;

export interface Selections {
  readonly of: (snapshot: Snapshot, filter: Asked) => Promise<Selection>;
}

/** Answers kept. At a million events each takes at most 4 MB. */
const KEPT = 12;
/** One reading of a ledger serves every application over it. */
const OPEN = new WeakMap<Ledger, Selections>();

export function selectionsOf(ledger: Ledger): Selections {
  const open = OPEN.get(ledger) ?? openSelections(ledger);
  OPEN.set(ledger, open);
  return open;
}

function openSelections(ledger: Ledger): Selections {
  const { columns, begin, take, settle } = openColumns();
  let reading: Promise<void> = Promise.resolve();
  const kept = new Map<string, Promise<Selection>>();
  /** Rows that stand after the decision asked for last. */
  let standing: { readonly n: number; readonly rows: Int32Array } = { n: -1, rows: new Int32Array(0) };

  /** Reads on until decision `n` is in the columns; readings never overlap. */
  async function upTo(n: number): Promise<void> {
    while (columns.n < n) {
      const mine = reading
        .catch(() => {})
        .then(async () => {
          if (columns.n >= n) return;
          begin();
          settle(await ledger.eventFacets(columns.n, take));
        });
      reading = mine;
      await mine;
    }
  }
  function standingAt(n: number): Int32Array {
    if (standing.n !== n) standing = { n, rows: rowsStanding(columns, n) };
    return standing.rows;
  }
  return {
    of: async (snapshot, filter) => {
      const { n } = snapshot.head;
      await upTo(n);
      const key = JSON.stringify([n, Object.entries(filter).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
      const selection = kept.get(key) ?? select(snapshot, filter);
      kept.delete(key);
      kept.set(key, selection);
      for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
      selection.catch(() => kept.delete(key));
      return selection;
    },
  };

  async function select(snapshot: Snapshot, filter: Asked): Promise<Selection> {
    const words = filter.words?.trim();
    const among = words ? await snapshot.eventsSaying(words) : null;
    return selectionOf(columns, selectRows(columns, snapshot.head.n, filter, standingAt(snapshot.head.n), among));
  }
}

function selectionOf(columns: EventColumns, rows: Int32Array): Selection {
  const { spot, first, last, family } = columns;
  const families = new Array<number>(FAMILY_NAMES.length).fill(0);
  let [placeless, timeless] = [0, 0];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    families[family[row]!]!++;
    if (spot[row] === -1) placeless++;
    if (first[row] === NO_START && last[row] === NO_END) timeless++;
  }
  let counts: Int32Array | null = null;
  let timeline: Timeline | null | undefined;
  return {
    columns,
    rows,
    placeless,
    timeless,
    families,
    timeline: () => {
      if (timeline === undefined) timeline = timelineOf(columns, rows);
      return timeline;
    },
    spotCounts: () => {
      counts ??= countSpots(columns, rows);
      return counts;
    },
  };
}
