/** What the server serves: a ledger, and how the workspace calls itself. */
import type { Ledger } from '../desk/ports.ts';

export interface ServedDesk {
  readonly ledger: Ledger;
  /** Of the workspace, for the masthead. */
  readonly name: string;
  /** Of the program. */
  readonly version: string;
  /** Who is at this desk, for the decisions made on it; default `analyst`. */
  readonly by?: string;
  /** Score above which a match is judged by the machine, when events follow a review. */
  readonly autoAccept?: number;
}
