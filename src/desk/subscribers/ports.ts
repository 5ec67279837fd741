/** What subscribers need of the world: a vault for addresses, a store that never sees one in clear, a post that carries letters. */
import type { Choices, Subscriber } from '../../model/subscriber.ts';

/** Seals what may not be read without the key, and marks what must be found again without being readable. */
export interface Vault {
  /** Sealed for one use: what was sealed for another does not open. */
  seal(text: string, use: string): Uint8Array;
  /** Null when it was sealed for another use or with another key, or was changed. */
  open(sealed: Uint8Array, use: string): string | null;
  /** 32 bytes; the same for the same text, use and key. */
  mark(text: string, use: string): Uint8Array;
}

/** A subscriber as stored: with what stands for the address. */
export interface StoredSubscriber extends Subscriber {
  readonly mark: Uint8Array;
  /** Null when they have left. */
  readonly sealed: Uint8Array | null;
}

export interface NewSubscriber extends Choices {
  readonly id: string;
  readonly mark: Uint8Array;
  readonly sealed: Uint8Array;
  readonly consent: string;
  readonly since: string;
}

/** A letter of an edition that is due. */
export interface DueLetter {
  readonly subscriber: string;
  readonly message: string;
  readonly sealed: Uint8Array;
  readonly sections: readonly string[];
  readonly lang: Choices['lang'];
  readonly attempts: number;
}

export interface MailingProgress {
  readonly waiting: number;
  /** Given to the server, and nobody knows yet whether it took it. */
  readonly given: number;
  readonly sent: number;
  readonly refused: number;
  /** Left or suspended before their turn. */
  readonly dropped: number;
  /** Letters that went out again because nobody knew whether the first was taken. */
  readonly doubts: number;
  /** Seconds until the next is due; null when none waits. */
  readonly dueIn: number | null;
}

/** What became of a letter. */
export type LetterEnd =
  | { readonly state: 'sent'; readonly status: string }
  | { readonly state: 'refused'; readonly status: string }
  /** `inDoubt`: it may have been taken. */
  | { readonly state: 'waiting'; readonly status: string; readonly inSeconds: number; readonly inDoubt?: boolean };

export interface SubscriberStore {
  /** Writes down the mark of the key when there is none yet; false when there is another one's. */
  holdsKey(mark: Uint8Array): Promise<boolean>;
  byMark(mark: Uint8Array): Promise<StoredSubscriber | null>;
  byMessage(message: string): Promise<StoredSubscriber | null>;
  get(id: string): Promise<StoredSubscriber | null>;
  /** New, or back again: who left or was suspended is active with these choices. The id stays that of the first time. */
  enter(subscriber: NewSubscriber): Promise<void>;
  /** False when there is none who could choose. */
  choose(id: string, choices: Choices): Promise<boolean>;
  /** Forgets the address; letters that wait are dropped. True also when they had left already. */
  leave(id: string, reason: string): Promise<boolean>;
  suspend(id: string, reason: string): Promise<void>;
  /** Counts a failure that may pass; the new count. A letter that is taken begins anew. */
  soften(id: string): Promise<number>;
  /** Nothing stays: not even the mark. */
  forget(id: string): Promise<boolean>;
  all(): AsyncIterable<StoredSubscriber>;
  /** By state, and how many by each language and section. */
  counts(): Promise<readonly { readonly what: string; readonly n: number }[]>;
  /** True when none of `marks` was seen `most` times in its last `seconds` (a day at most); all are counted. */
  knock(
    marks: readonly { readonly mark: Uint8Array; readonly most: number; readonly seconds: number }[],
  ): Promise<boolean>;
  /** Adds letters that are not there yet; how many were. */
  address(
    edition: string,
    by: string,
    letters: readonly { readonly subscriber: string; readonly message: string }[],
  ): Promise<number>;
  /** Who got one of these editions. */
  readersOf(editions: readonly string[]): Promise<ReadonlySet<string>>;
  /** What was given before by a sender that is gone waits again, in doubt; how many. */
  takeUp(edition: string): Promise<number>;
  due(edition: string, most: number, but: readonly string[]): Promise<readonly DueLetter[]>;
  /** Writes down that the end of the message goes out now. False: they have left meanwhile, or it is not theirs to get. */
  give(edition: string, subscriber: string): Promise<boolean>;
  settle(edition: string, subscriber: string, end: LetterEnd): Promise<void>;
  progress(edition: string): Promise<MailingProgress>;
  /** Does `work` as the only sender of all processes; null when another one sends. */
  alone<T>(work: () => Promise<T>): Promise<T | null>;
}

/** How a mail server answered, without its words: they may hold the address. */
export type Carried =
  | { readonly outcome: 'taken'; readonly status: string }
  /** Stopped by us before the end of the message. */
  | { readonly outcome: 'withdrawn' }
  /** `whose`: the address itself is wrong, or it is about us (the sender, the message, our rights). */
  | { readonly outcome: 'refused'; readonly status: string; readonly whose: 'address' | 'ours' }
  | { readonly outcome: 'later'; readonly status: string }
  /** The connection broke; `inDoubt`: after the end of the message. */
  | { readonly outcome: 'broken'; readonly why: string; readonly inDoubt: boolean };

export interface Letter {
  readonly to: string;
  /** The whole message, lines ended by CRLF. */
  readonly message: string;
  /** Called when all but the end of the message has gone out; false stops it there. */
  readonly beforeEnd: () => Promise<boolean>;
}

/** One connection after the other, as needed. Not for two letters at a time. */
export interface Carrier {
  carry(letter: Letter): Promise<Carried>;
  close(): void;
}

/** The way out of the house, as the workspace is set up. */
export interface Post {
  readonly from: string;
  readonly carrier: () => Carrier;
  readonly perMinute: number;
  readonly connections: number;
  readonly retrySeconds: number;
  /** Address of the pages for subscribing, ending with `/`; null where nobody said. */
  readonly pages: string | null;
}
