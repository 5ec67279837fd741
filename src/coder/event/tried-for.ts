/** The crime a court speaks of: past, and told to say what the trial is about. It is a claim where it has a day or a known victim. */
import type { Clause } from '../text/phrase.ts';
import { type Draft, fillers } from './draft.ts';
import type { SentenceWorld } from './world.ts';

const COURT =
  /^(?:sentence|convict|jail|imprison|try|charge|indict|acquit|extradite|prosecute|hang|arraign|pardon|clear)$/;

/** Whether the draft is such a crime, told behind a trial, and says too little to stand alone. */
export function isTriedFor({ doc }: SentenceWorld, draft: Draft): boolean {
  const { clause } = draft;
  if (!clause || !draft.group || draft.kind !== 'violence' || !draft.trace.includes('background:for')) return false;
  if (!inCourt(doc.tokens, clause)) return false;
  draft.acled = 'Attack';
  draft.settled = true;
  draft.trace.push('tried-for');
  if (draft.times.some(({ to }) => to !== null)) return false;
  return !fillers(draft, 'victim').some(({ name }) => /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(name));
}

function inCourt(tokens: SentenceWorld['doc']['tokens'], clause: Clause): boolean {
  if (COURT.test(clause.verb.lemma)) return true;
  for (let i = clause.first; i < clause.last; i++) if (/^(?:trial|court|dock)$/.test(tokens[i]!.lemma)) return true;
  return false;
}
