/** The harm of an event in words, with the width of what is known and the disagreement where accounts differ. */
import type { Event, EventHarm } from '../../model/event.ts';
import type { Effect } from '../../model/vocabulary.ts';
import type { View } from '../view.ts';
import { rolesWords } from './words/actor.ts';
import { listWords } from './words/list.ts';
import { countWords, isPlural } from './words/number.ts';

const VERB: Readonly<Record<Effect, string>> = {
  killed: 'killed',
  injured: 'injured',
  captured: 'captured',
  freed: 'freed',
  missing: 'reported missing',
  displaced: 'displaced',
};

/** "one person was killed and others were injured"; null when no harm is told. */
export function harmWords(event: Pick<Event, 'harms' | 'roles' | 'type'>, view: View): string | null {
  const clauses = event.harms.filter((harm) => !isToldByType(harm, event)).map((harm) => harmClause(harm, event, view));
  const once = [...new Set(clauses)];
  // "one person was killed and at least two were injured": who they are is said once.
  const people = once.findIndex((clause) => / (?:person|people) (?:was|were) /.test(clause));
  const told = once.map((clause, i) =>
    i > people && people >= 0 ? clause.replace(/ (?:person|people) (was|were) /, ' $1 ') : clause,
  );
  return told.length ? listWords(told) : null;
}

const DOING: Partial<Record<Effect, string>> = { killed: 'killing', injured: 'injuring', displaced: 'displacing' };
const MANY: Readonly<Record<string, string>> = { two: 'both' };

/**
 * "killing one person and injuring at least two", to follow a clause whose subject did it; null where that cannot be said so.
 * `act` is that clause: whom it has named is not named again.
 */
export function harmsDone(event: Pick<Event, 'harms' | 'roles' | 'type'>, act: string, view: View): string | null {
  const harms = event.harms.filter((harm) => !isToldByType(harm, event));
  const victims = event.roles.filter(({ role }) => role === 'victim');
  const named = victims.length === 1 ? rolesWords(victims, ['victim'], view) : null;
  // "shelled civilians, killing at least 24": of those it has just named.
  const group = harms.length === 1 && named && act.includes(named) && /s$|people$/.test(named) ? named : null;
  const told = harms.map((harm, i) => {
    const [verb, count] = [DOING[harm.effect], harmCount(harm)];
    if (!verb || count === null || harm.who === 'initiator' || disagree(harm)) return null;
    const all = /^(\w+) /.exec(group ?? '')?.[1]?.toLowerCase();
    if (group && all === count) return `${verb} ${MANY[count] ?? `all ${count}`}`;
    if (group && isPlural(harm)) return `${verb} ${count}`;
    const noun = nounOf(harm, isPlural(harm));
    return `${verb} ${count}${i && /^(?:person|people)$/.test(noun) ? '' : ` ${noun}`}`;
  });
  return told.length &&
    told.every((one) => one !== null) &&
    new Set(harms.map(({ effect }) => effect)).size === told.length
    ? listWords(told)
    : null;
}

/** "abducted a doctor; a doctor was captured" says one thing twice. */
const isToldByType = ({ effect, min, max }: EventHarm, { type, roles }: Pick<Event, 'type' | 'roles'>): boolean =>
  effect === 'captured' &&
  (type.acled === 'Arrests' || type.acled === 'Abduction/forced disappearance') &&
  roles.some(({ role }) => role === 'victim' || role === 'target') &&
  (min === null || (min === 1 && max === 1));

/** "one person was killed": one harm, as wide as it is known. */
export function harmClause(harm: EventHarm, { roles, harms }: Pick<Event, 'harms' | 'roles'>, view: View): string {
  const count = harmCount(harm);
  const victims = roles.filter(({ role }) => role === 'victim');
  const only = harms.length === 1 && victims.length === 1 ? rolesWords(victims, ['victim'], view) : null;
  if (count === null) {
    const who = harm.name ?? only ?? (harms.length > 1 ? 'others' : 'people');
    return `${who} ${/s$|people/.test(who) ? 'were' : 'was'} ${VERB[harm.effect]}${disagree(harm) ? ', by accounts that differ' : only || harm.name ? '' : ' (no number was given)'}`;
  }
  if (harm.min === 1 && harm.max === 1 && only) return `${only} was ${VERB[harm.effect]}`;
  const many = isPlural(harm);
  const torn = disagree(harm) ? ', by accounts that differ' : '';
  return `${count} ${nounOf(harm, many)} ${many ? 'were' : 'was'} ${VERB[harm.effect]}${torn}`;
}

/** The range over all accounts; an approximation only where every account is one; nothing where both ends are open. */
function harmCount({ best, min, max, versions }: EventHarm): string | null {
  const approximate = versions.length > 0 && versions.every((version) => version.min === null && version.max === null);
  if (approximate) return best === null ? null : countWords({ best, min: null, max: null });
  return countWords({ min, max });
}

const nounOf = ({ name }: EventHarm, many: boolean): string => {
  const noun = name?.replace(/^(?:the|an?|some|several|\d+) /i, '');
  if (noun && /^[a-z]/.test(noun) && /s$|people$/.test(noun) === many) return noun;
  return many ? 'people' : 'person';
};

/** Whether two accounts give numbers that cannot both be right. */
export function disagree({ versions }: EventHarm): boolean {
  return versions.some((a, i) =>
    versions
      .slice(i + 1)
      .some(
        (b) =>
          (a.min !== null && b.max !== null && a.min > b.max) || (b.min !== null && a.max !== null && b.min > a.max),
      ),
  );
}

/** Whether accounts give different numbers, even if both could be right. */
export const vary = ({ versions }: EventHarm): boolean => {
  const told = versions.filter(({ min, max, said }) => said !== null && (min !== null || max !== null));
  return new Set(told.map(({ min, max }) => `${min} ${max}`)).size > 1;
};
