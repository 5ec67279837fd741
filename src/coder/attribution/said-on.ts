/** The day of the saying: "the army said on Monday that …". Where only that is dated, what is told happened then or before. */

import type { TimeMention } from '../../model/mention.ts';
import type { Draft } from '../event/draft.ts';
import { timesBetween } from '../event/when-where.ts';
import type { SentenceWorld } from '../event/world.ts';
import type { Clause } from '../text/phrase.ts';
import type { Speech } from './speech.ts';

/** Moves the dates of the saying off the event; a statement happens when it is said. */
export function dateSaying(world: SentenceWorld, draft: Draft, speech: Speech | null): void {
  const again =
    (draft.refersTo !== null || draft.kind !== draft.trigger?.kind) &&
    draft.trace.some((rule) => rule.endsWith('-earlier'));
  const own = again ? draft.clause : speech?.clause;
  if (!own || draft.saidOn || (speech?.clause === draft.clause && !again)) return;
  const times = timesOf(world, own);
  const [time] = times;
  if (!time) return;
  if (draft.kind === 'statement' || draft.kind === 'assessment') {
    if (!draft.times.length) draft.times.push(time);
    return;
  }
  draft.saidOn = { said: time.span.quote, span: time.span, from: time.from, to: time.to };
  draft.times = draft.times.filter((held) => !times.includes(held));
  if (again && draft.refersTo && !draft.times.length && draft.refersTo.times.length) {
    draft.times = [...draft.refersTo.times];
    draft.basis = 'inherited';
  }
  if (!draft.times.length) draft.basis = 'bounded';
  draft.trace.push('said-on');
}

/** Times in the clause's own words, those of clauses inside it left out. */
function timesOf(world: SentenceWorld, clause: Clause): TimeMention[] {
  const others = world.grammar.clauses.filter((other) => other !== clause && other.first >= clause.first);
  const end = Math.min(
    clause.last,
    ...others.filter(({ first }) => first > clause.verb.head).map(({ first }) => first),
  );
  return timesBetween(world, clause.first, end);
}
