/** What the server serves: a ledger, and how the workspace calls itself. */
import type { Ledger } from '../desk/ports.ts';

export interface ServedDesk {
  readonly ledger: Ledger;
  /** Of the workspace, for the masthead. */
  readonly name: string;
  /** Of the program. */
  readonly version: string;
}
