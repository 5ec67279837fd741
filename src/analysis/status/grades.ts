/** The same facts in the words of other projects: tables like that of status; the first row that holds decides. docs/status.md prints them. */
import type { Claim } from '../../model/claim.ts';
import type { Context } from '../context.ts';
import { type ViewFacts, viewFacts } from './view-facts.ts';

export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

export interface GradeRow<Grade> {
  readonly when: string;
  readonly holds: (facts: ViewFacts) => boolean;
  readonly grade: Grade;
}
export interface Graded<Grade> {
  readonly grade: Grade;
  readonly why: string;
}

/** Airwars grades harm to civilians, nothing else. */
export const AIRWARS: readonly GradeRow<'Confirmed' | 'Discounted' | 'Contested' | 'Fair' | 'Weak' | null>[] = [
  { when: 'nobody tells of civilians harmed', holds: ({ civilians }) => !civilians, grade: null },
  { when: 'a belligerent concedes it', holds: ({ conceded }) => conceded, grade: 'Confirmed' },
  { when: 'nobody is left asserting it', holds: ({ asserting }) => asserting === 0, grade: 'Discounted' },
  { when: 'rival parties are said to have done it', holds: ({ doers }) => doers > 1, grade: 'Contested' },
  {
    when: 'two or more independent speakers assert it, and its doer declares an action',
    holds: ({ asserting, declared }) => asserting > 1 && declared,
    grade: 'Fair',
  },
  { when: 'everything else', holds: () => true, grade: 'Weak' },
];

/** Admiralty, the digit of information. */
export const ADMIRALTY: readonly GradeRow<1 | 2 | 3 | 4 | 5 | 6>[] = [
  {
    when: 'it is denied and nobody is left asserting it',
    holds: ({ asserting, denying }) => asserting === 0 && denying > 0,
    grade: 5,
  },
  {
    when: 'nobody asserts it, or all only suspect it',
    holds: ({ asserting, hedged }) => asserting === 0 || hedged,
    grade: 6,
  },
  { when: 'a party concedes it against its interest', holds: ({ conceded }) => conceded, grade: 1 },
  {
    when: 'two or more independent speakers assert it, nobody denies it',
    holds: ({ asserting, denying }) => asserting > 1 && denying === 0,
    grade: 1,
  },
  {
    when: 'two or more assert it, only the accused deny it',
    holds: ({ asserting, deniedByAccusedOnly }) => asserting > 1 && deniedByAccusedOnly,
    grade: 2,
  },
  {
    when: 'others than the accused deny it',
    holds: ({ denying, deniedByAccusedOnly }) => denying > 0 && !deniedByAccusedOnly,
    grade: 4,
  },
  { when: 'everything else', holds: () => true, grade: 3 },
];

/** The Security Force Monitor does not grade: it says who was cited, and when. */
export const SFM: readonly GradeRow<'withdrawn' | 'acknowledged' | 'disputed' | 'alleged'>[] = [
  { when: 'nobody is left asserting it', holds: ({ asserting }) => asserting === 0, grade: 'withdrawn' },
  {
    when: 'its doer says so itself, or a party concedes it',
    holds: ({ conceded, declared }) => conceded || declared,
    grade: 'acknowledged',
  },
  { when: 'somebody denies it', holds: ({ denying }) => denying > 0, grade: 'disputed' },
  { when: 'everything else', holds: () => true, grade: 'alleged' },
];

export interface Grades {
  readonly airwars: Graded<(typeof AIRWARS)[number]['grade']>;
  /** Letter of the best source, digit of the information: "B2". */
  readonly admiralty: Graded<string>;
  readonly sfm: Graded<(typeof SFM)[number]['grade']> & Pick<ViewFacts, 'sources' | 'firstCited' | 'lastCited'>;
}

/** `reliability` by id of source; a source without one cannot be judged (F). */
export function gradesOf(
  claims: readonly Claim[],
  context: Context,
  reliability: ReadonlyMap<string, Reliability>,
): Grades {
  const facts = viewFacts(claims, context);
  const { sources, firstCited, lastCited } = facts;
  const information = decide(ADMIRALTY, facts);
  const [letter = 'F'] = claims
    .filter(({ stance }) => stance !== 'denies' && stance !== 'doubts')
    .map(({ report }) => reliability.get(context.reports.get(report)?.source ?? '') ?? 'F')
    .sort();
  return {
    airwars: decide(AIRWARS, facts),
    admiralty: { grade: `${letter}${information.grade}`, why: information.why },
    sfm: { ...decide(SFM, facts), sources, firstCited, lastCited },
  };
}

function decide<Grade>(table: readonly GradeRow<Grade>[], facts: ViewFacts): Graded<Grade> {
  const { grade, when } = table.find(({ holds }) => holds(facts))!;
  return { grade, why: when };
}
