/** What the grades of other projects ask beyond our status: harm to civilians, rival doers, a doer who declares it, who was cited when. */
import type { Claim } from '../../model/claim.ts';
import type { Day } from '../../model/record.ts';
import { type Context, sameParty, whoKey } from '../context.ts';
import { voiceOf } from './chain.ts';
import { statusFacts } from './status.ts';
import type { StatusFacts } from './table.ts';

export interface ViewFacts extends StatusFacts {
  /** Whether somebody tells of civilians harmed. */
  readonly civilians: boolean;
  /** Parties said to have done it that are not of one side: 2 or more are rivals. */
  readonly doers: number;
  /** Whether one of those said to have done it says so itself. */
  readonly declared: boolean;
  /** Whether all who assert it only suspect it or call it possible. */
  readonly hedged: boolean;
  /** Sources that published it, and the first and last day they did. */
  readonly sources: number;
  readonly firstCited: Day | null;
  readonly lastCited: Day | null;
}

export function viewFacts(claims: readonly Claim[], context: Context): ViewFacts {
  const asserting = claims.filter(({ stance }) => stance !== 'denies' && stance !== 'doubts');
  const initiators = asserting.flatMap(({ roles }) =>
    roles.filter(({ role }) => role === 'initiator').map(({ actor, name }) => whoKey(actor, name)),
  );
  const sides: string[] = [];
  for (const doer of initiators) if (!sides.some((side) => sameParty(side, doer, context.actors))) sides.push(doer);
  const reports = claims.map(({ report }) => context.reports.get(report));
  const days = reports
    .map((report) => report?.published ?? null)
    .filter((day) => day !== null)
    .sort();
  return {
    ...statusFacts(claims, context),
    civilians: asserting.some((claim) => harmsCivilians(claim, context)),
    doers: sides.length,
    declared: asserting.some((claim) => {
      const voice = voiceOf(claim, context);
      return voice !== null && initiators.some((doer) => sameParty(voice, doer, context.actors));
    }),
    hedged: asserting.length > 0 && asserting.every(({ hedge }) => hedge === 'suspected' || hedge === 'possible'),
    sources: new Set(claims.map(({ report }) => context.reports.get(report)?.source ?? report.split('@')[0])).size,
    firstCited: days[0] ?? null,
    lastCited: days.at(-1) ?? null,
  };
}

/** ACLED's interaction code 7, a people, or a name that begins so. */
const isCivilian = (who: string, { actors }: Context): boolean => {
  const known = actors.get(who);
  return known ? known.inter === 7 || known.class === 'people' : /^~?civilian/.test(who);
};

const harmsCivilians = (claim: Claim, context: Context): boolean =>
  (claim.harms.length > 0 || claim.kind === 'violence') &&
  (claim.roles.some(
    ({ role, actor, name }) => (role === 'victim' || role === 'target') && isCivilian(whoKey(actor, name), context),
  ) ||
    claim.harms.some(({ name }) => name !== null && /^civilian/i.test(name)));
