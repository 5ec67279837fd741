/** The truth table of status, row by row; the first row whose facts hold decides. docs/status.md prints it, a test runs it. */
import type { Status } from '../../model/vocabulary.ts';

/** What a set of claims about one event amounts to. */
export interface StatusFacts {
  /** Independent speakers asserting or confirming it, those who took it back left out. */
  readonly asserting: number;
  readonly denying: number;
  /** Whether all who deny are accused of it, or belong to the accused. */
  readonly deniedByAccusedOnly: boolean;
  /** Whether a party concedes it against its own interest. */
  readonly conceded: boolean;
}

export interface StatusRow {
  readonly name: string;
  readonly holds: (facts: StatusFacts) => boolean;
  readonly status: Status;
  readonly why: (facts: StatusFacts) => string;
}

const speakers = (n: number): string => (n === 1 ? 'one independent speaker' : `${n} independent speakers`);

export const STATUS_TABLE: readonly StatusRow[] = [
  {
    name: 'nobody-left',
    holds: ({ asserting, denying }) => asserting === 0 && denying > 0,
    status: 'denied',
    why: () => 'it is denied, and nobody is left asserting it',
  },
  {
    name: 'conceded',
    holds: ({ conceded }) => conceded,
    status: 'admitted',
    why: () => 'a party concedes it against its own interest',
  },
  {
    name: 'accused-denies',
    holds: ({ denying, deniedByAccusedOnly }) => denying > 0 && deniedByAccusedOnly,
    status: 'contested',
    why: ({ asserting }) =>
      `${speakers(asserting)} asserting it; denied only by those accused of it, which does not settle it`,
  },
  {
    name: 'others-deny',
    holds: ({ denying }) => denying > 0,
    status: 'contested',
    why: ({ asserting }) => `${speakers(asserting)} asserting it, and others denying it`,
  },
  {
    name: 'two-or-more',
    holds: ({ asserting }) => asserting >= 2,
    status: 'corroborated',
    why: ({ asserting }) => `${speakers(asserting)} whose chains do not meet assert it`,
  },
  {
    name: 'one',
    holds: () => true,
    status: 'single-source',
    why: ({ asserting }) => (asserting === 1 ? 'one independent speaker asserts it' : 'nobody asserts it outright'),
  },
];
