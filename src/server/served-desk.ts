/** What the server serves: a ledger, and how the workspace calls itself. */
import type { Explainer } from '../desk/explain.ts';
import type { Clock, Coder, Folder, Ledger, Readers } from '../desk/ports.ts';
import type { PublishRequest } from '../desk/publish.ts';
import type { LiveResolver } from '../desk/resolve/live-resolver.ts';

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
  /** The resolver that follows the ledger; without it the desk opens one of its own. */
  readonly resolver?: LiveResolver;
  /** How reports come in here; without it the desk takes none. */
  readonly intake?: { readonly readers: Readers; readonly clock: Clock };
  /** How this desk publishes: what the pages are made with, and where the site stands; without it the desk can't. */
  readonly publishing?: {
    readonly parts: () => Promise<Pick<PublishRequest, 'press' | 'program' | 'world' | 'assets'>>;
    readonly out: () => Promise<Folder>;
  };
  /** The coder, made when first asked for. */
  readonly coder?: () => Promise<Coder>;
  /** The same coder telling why; without it claims show the names of their rules only. */
  readonly explain?: Explainer;
}
