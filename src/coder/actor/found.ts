/** What the steps of the actor room pass on: a stretch of tokens that names an actor. */
import type { ActorClass } from '../../model/actor.ts';
import type { Count } from '../../model/count.ts';

export interface Found {
  /** First token and the one after the last. */
  readonly first: number;
  readonly last: number;
  readonly name: string;
  /** Id of the known actor. */
  readonly actor: string | null;
  readonly class: ActorClass;
  readonly proposed: boolean;
  readonly number: Count | null;
  readonly why: string;
  /** A proper name, in contrast to a description; its short forms may come back later in the text. */
  readonly proper: boolean;
  /** The class is only guessed from the capitals: what the text tells elsewhere may change it. */
  readonly guessed?: boolean;
  /** The organisation a person speaks or commands for. */
  readonly belongs?: Found;
}

/** Which tokens are spoken for. Steps ask before they take; the first to take keeps. */
export class Claimed {
  readonly #taken: Uint8Array;
  constructor(tokens: number) {
    this.#taken = new Uint8Array(tokens);
  }
  free(first: number, last: number): boolean {
    for (let i = first; i < last; i++) if (this.#taken[i]) return false;
    return true;
  }
  take(first: number, last: number): void {
    this.#taken.fill(1, first, last);
  }
}
