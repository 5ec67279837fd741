/** Explains claims: the rules that fired in their order, the words of each, and for each slot the alternative that missed by one condition. */
import type { Claim } from '../../model/claim.ts';
import type { FiredRule, Slot, Why } from '../../model/why.ts';
import { nearest } from './attempt.ts';
import { missedAct } from './missed-act.ts';
import { missedRoles } from './missed-roles.ts';
import { missedVoice } from './missed-voice.ts';
import { missedWhereWhen } from './missed-where-when.ts';
import { type Case, caseOf, type Explain, wordsOf } from './told.ts';
import { ruleFired } from './words-of-rule.ts';
import { contentFilled, rolesFilled } from './words-of-slot.ts';

export const explain: Explain = (told) =>
  told.claims.map((claim, i): Claim => ({ ...claim, why: whyOf(caseOf(told, i)) }));

/** Rules that only work once every sentence was read, or once the drafts of one were joined: they come last. */
const AFTER =
  /^(?:joined|place|day|type):|^(?:toll-of-later-sentence|goes-on-later|means-of-later-sentence|part-of-total|claims-attack|sides-named-later|doer-of-clause-above)$/;

function whyOf(subject: Case): Why {
  const [act, ...others] = subject.claim.trace.flatMap((rule) => ruleFired(subject, rule) ?? []);
  const late = others.filter(({ rule }) => AFTER.test(rule));
  const early = others.filter(({ rule }) => !AFTER.test(rule));
  const roles = rolesFilled(subject);
  const told = new Set<Slot>([act, ...others].flatMap((rule) => rule?.slots ?? []));
  const rules: readonly FiredRule[] = [
    ...(act ? [act] : []),
    ...roles,
    ...early,
    ...contentFilled(subject, told),
    ...late,
  ];
  const attempts = [
    ...missedRoles(subject),
    ...missedWhereWhen(subject),
    ...missedVoice(subject),
    ...missedAct(subject),
  ];
  return { rules, silent: nearest(attempts, wordsOf(subject.told, subject.draft.at)) };
}
