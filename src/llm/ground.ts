/** Answers -> claims: every slot must quote its words exactly, or it is dropped and counted. What a model can't point at, it didn't read. */

import { createHash } from 'node:crypto';
import type { Claim, Coder } from '../model/claim.ts';
import { makeId } from '../model/id.ts';
import type { Span } from '../model/span.ts';
import { spanOf } from '../model/span.ts';
import type { AnsweredClaim } from './answer.ts';

export interface Dropped {
  /** Claims whose clause is not in the text. */
  claims: number;
  /** Slots, by name, whose words are not in the text. */
  slots: Record<string, number>;
}

/** What the rules know of a quoted time, place or name; null where they know nothing. */
export interface Resolvers {
  readonly time: (span: Span) => Claim['time'];
  readonly place: (span: Span) => Claim['place'];
  readonly actor: (span: Span) => { readonly name: string; readonly actor: string | null };
}

export interface Grounding {
  readonly text: string;
  readonly report: string;
  readonly coder: Coder;
  /** Where the window lies; a quote is looked for inside it only. */
  readonly start: number;
  readonly end: number;
  readonly resolvers: Resolvers;
}

/** Turns well-formed answers into claims on exact spans. `dropped` is added to. */
export function ground(answers: readonly AnsweredClaim[], grounding: Grounding, dropped: Dropped): readonly Claim[] {
  return answers.flatMap((answer, i) => {
    const clause = find(grounding, answer.clause, null);
    if (clause === null) {
      dropped.claims++;
      return [];
    }
    return [claimOf(answer, clause, i, grounding, dropped)];
  });
}

function claimOf(answer: AnsweredClaim, clause: Span, ordinal: number, grounding: Grounding, dropped: Dropped): Claim {
  const { report, coder, resolvers } = grounding;
  const slot = (name: string, quote: string): Span | null => {
    const span = find(grounding, quote, clause);
    if (span === null) dropped.slots[name] = (dropped.slots[name] ?? 0) + 1;
    return span;
  };
  const kept = <T>(list: readonly T[], name: string, quote: (entry: T) => string) =>
    list.flatMap((entry) => {
      const span = slot(name, quote(entry));
      return span === null ? [] : [{ entry, span }];
    });
  const place = answer.place === null ? null : slot('place', answer.place);
  const time = answer.time === null ? null : slot('time', answer.time);
  const hash = createHash('sha256')
    .update(`${report} ${coder.name} ${coder.version} ${clause.start} ${clause.end} ${ordinal}`)
    .digest();
  return {
    id: makeId('claim', hash),
    report,
    coder,
    span: clause,
    kind: answer.kind,
    type: { acled: answer.acled, plover: null, cameo: null },
    stance: answer.stance,
    hedge: answer.hedge,
    speakers: kept(answer.speakers, 'speakers', (quote) => quote).map(({ span }) => ({
      ...resolvers.actor(span),
      span,
    })),
    roles: kept(answer.roles, 'roles', ({ quote }) => quote).map(({ entry, span }) => ({
      role: entry.role,
      ...resolvers.actor(span),
      span,
      hedge: 'none',
      number: null,
    })),
    place: place && resolvers.place(place),
    time: time && resolvers.time(time),
    saidOn: null,
    harms: kept(answer.harms, 'harms', ({ quote }) => quote).map(({ entry, span }) => ({
      effect: entry.effect,
      who: 'victim',
      name: null,
      about: null,
      min: entry.min,
      max: entry.max,
      said: span.quote,
      span,
      subset: false,
    })),
    weapons: kept(answer.weapons, 'weapons', (quote) => quote).map(({ span }) => ({
      name: span.quote.toLowerCase(),
      id: null,
      span,
      alternative: false,
    })),
    tally: null,
    refersTo: null,
    confidence: 0.5,
    trace: [`model:${coder.name}`],
  };
}

/** The exact words in the window; with `near`, the occurrence nearest to it. Null when they do not stand there. */
function find({ text, start, end }: Grounding, quote: string, near: Span | null): Span | null {
  if (quote.trim() === '') return null;
  let best: number | null = null;
  for (let at = text.indexOf(quote, start); at !== -1 && at + quote.length <= end; at = text.indexOf(quote, at + 1)) {
    const far = (from: number) => Math.abs(from - near!.start);
    if (best === null || (near !== null && far(at) < far(best))) best = at;
    if (near === null || at > near.end) break;
  }
  return best === null ? null : spanOf(text, best, best + quote.length);
}
