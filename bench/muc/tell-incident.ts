/** One telling -> one MUC-4 incident, or null where the task leaves it out. */
import type { ActorMention } from '../../src/model/mention.ts';
import {
  fill,
  INSURGENT,
  type Incident,
  isOrganisation,
  MILITARY,
  organisationIn,
  peopleIn,
  RETIRED,
} from './incident.ts';
import type { Telling } from './tell.ts';
import { ADVERBS, actAt, BACK_END, LIST_END, THINGS } from './words.ts';

const NOBODY =
  /^(?:(?:other )?groups?|organizations?|members?|man|woman|person|units?|criminals|people|persons?|authorities|sources?|police|police sources|reports?|press|media|reporters?|president|government|he|they|all|others?|population|victims?|residents?|witnesses|judges?)$/;
const VAGUE =
  /\b(?:sources?|spokes(?:man|men|person|woman)|authorities|report|press|media|reporters?|victims?|residents?|population|witnesses|efe|afp|acan|reuters?|radio|newspaper|agency|congress|court|university|hospital|church|embassy)\b/;
const STATE_ARM =
  /^(?:.*\b)?(?:army|armed forces|military|air force|government|national guard|police|treasury police|battalion|brigade|navy|death squads?|cartel|mafias?)$/;
const PEOPLE_HEAD =
  /(?:guerrillas?|rebels?|terrorists?|men|man|individuals?|persons?|gunmen|soldiers?|members?|commandos?|youths?|assassins?|killers?|hitmen|kidnappers?|traffickers?|narcoterrorists|subversives?|extremists?|attackers?|assailants?|criminals?|murderers?|elements?|patrol|units?|squads?|column|columns|officers?|fighters?|militants?|insurgents?|group|groups|gang|bandits|delinquents|mercenaries|hooded|lieutenants?|perpetrators|paramilitary|captors|women|woman|youth|cadets?)$/;

const words = (mention: ActorMention): string =>
  fill(mention.span.quote.replace(/\s+/g, ' '))
    .replace(/^(?:(?:at least|over|about|approximately|some|nearly|more than|other) )+/, '')
    .replace(/^(?:presumed|suspected|alleged|supposed)\s+/, '')
    .replace(/^(?:\d+|several|many|-\w+)\s+/, '');

/** The bare name of an organisation: without number, leaning and the kind of its people. */
const bareOrganisation = (said: string): string =>
  organisationIn(said)
    .replace(
      /^(?:.*\b(?:members?|commandos?|rebels|guerrillas?|terrorists?|columns?|action) (?:of|belonging to|from) (?:the )?)/,
      '',
    )
    .replace(
      /^(?:(?:\d+|one|two|three|several|alleged|suspected|recalcitrant|armed(?! forces)|heavily-armed|-armed|called|so-called|self-styled|pro-\w+|leftist|outlawed|marxist|maoist|guerrilla group|terrorist group|group|own|current) )+/,
      '',
    )
    .replace(/,.*$/, '')
    .replace(
      /\s+(?:urban|forces|cells?|units?|leftist|leftists|wing|members|rebels|guerrillas?|terrorists?|commandos?|group)$/,
      (tail) => (/^(?:armed|air|police|security|special|defense)$/.test(said.split(/\s+/).at(-2) ?? '') ? tail : ''),
    );

/** The doers as the key has them: individuals by their words, organisations by name. */
export function doersOf(
  mentions: readonly ActorMention[],
  ties: ReadonlyMap<ActorMention, ActorMention>,
  persons = false,
): {
  readonly people: string[];
  readonly organisations: string[];
} {
  const people: string[] = [];
  const organisations: string[] = [];
  for (const mention of mentions) {
    const said = words(mention);
    if (mention.class === 'person') {
      if (mention.proposed && persons) people.push(mention.name.toLowerCase());
      continue;
    }
    if (NOBODY.test(said)) continue;
    const owner = ties.get(mention);
    if (owner && PEOPLE_HEAD.test(said) && (isOrganisation(owner) || STATE_ARM.test(words(owner)))) {
      organisations.push(bareOrganisation(words(owner)));
      people.push(/^members?$/.test(said) ? `${said} of the ${words(owner)}` : said);
      continue;
    }
    const led = LED.exec(said)?.[1];
    const group = peopleIn(said) ?? (led && /members?$/.test(led) ? said : (led ?? null));
    if (isOrganisation(mention) && ['group', 'force', 'coalition', 'party'].includes(mention.class)) {
      organisations.push(bareOrganisation(said));
      if (group) people.push(group === 'members' ? said : group);
    } else if (/(?:army|armed forces|military|air force|government|national guard|navy)$/.test(said))
      organisations.push(bareOrganisation(said));
    else if (PEOPLE_HEAD.test(said)) people.push(said);
    else if (STATE_ARM.test(said)) organisations.push(bareOrganisation(said));
    else if (!VAGUE.test(said) && isOrganisation(mention) && mention.proposed)
      organisations.push(bareOrganisation(said));
  }
  return { people, organisations };
}

/** "terrorists of the …": the people before the name. */
const LED =
  /^((?:[\w-]+ ){0,3}?(?:members?|terrorists?|guerrillas?|rebels?|militants?|men|gunmen|soldiers?|troops|commandos?|units?|columns?|assassins|insurgents|combatants)) (?:of|from|belonging to) /;
const ARMED_SUFFERER = (mention: ActorMention): boolean => {
  const said = words(mention);
  return (MILITARY.test(said) || INSURGENT.test(said)) && !RETIRED.test(said);
};

/** The fullest name of each person of a report: "Romero" -> "oscar arnulfo romero". */
export function fullNames(actors: readonly ActorMention[], text: string): (name: string) => string {
  const names = [
    ...new Set(
      actors
        .filter((m) => m.class === 'person' && m.proposed)
        .flatMap(({ name, span }) => {
          // A family name that the mention leaves out: "maria elena" before "DIAZ,".
          const next = /^\s+([A-Z][A-Z'-]{3,})(?=\s*[,;.]|\s+(?:AND|WHO|WAS|WERE)\b)/
            .exec(text.slice(span.end, span.end + 40))?.[1]
            ?.toLowerCase();
          const family =
            next &&
            !NO_NAME.test(next) &&
            !LIST_END.has(next) &&
            !BACK_END.has(next) &&
            !ADVERBS.has(next) &&
            !actAt(next) &&
            !THINGS.has(next);
          return family ? [bareName(name), `${bareName(name)} ${next}`] : [bareName(name)];
        }),
    ),
  ];
  return (name) => {
    const bare = bareName(name);
    const longer = names.filter((other) => other.length > bare.length && ` ${other} `.includes(` ${bare} `));
    return longer.sort((a, b) => b.length - a.length)[0] ?? bare;
  };
}
const NO_NAME = /(?:ed|ing|ly|said|says|told|himself|herself|alias|then|there|here|with)$/;
const bareName = (name: string): string =>
  fill(name).replace(
    /^(?:(?:the|late|former|justice|jesuits?|councilm[ae]n|policem[ae]n|brothers?|citizens?|missionary|missionaries|mr|mrs|dr|msgr|father|priests?|president|minister|senator|judge|leader|candidate|journalist|businessman|engineer|comrades?|companero|general|colonel|gen|col|captain|major|lieutenant|deputy|mayor|ambassador|archbishop|bishop|monsignor|monsignore|doctor|magistrate|reporter|student|professor)\.?\s+)+/,
    '',
  );

/** Whether a name is somebody's, in full: two words at least, and no role. */
export const isName = (name: string): boolean => name.includes(' ') && !ROLE_WORD.test(name);
/** The last word of a role, not of a name: "prominent businessman". */
const ROLE_WORD =
  /\b(?:businessman|general|citizen|minister|lieutenant|candidate|president|ambassador|leader|officer|director|judge|mayor|priest|consul|commander|machinegun|newspaper|chief|official|senator|secretary|deputy|guard|bishop|archbishop|attorney|politician|engineer|teacher|student|journalist|reporter|colonel|captain|major|sergeant|boeing|aircraft|airport|pipeline|city|department|university|radio)$/i;

export function incidentOfTelling(
  telling: Telling,
  full: (name: string) => string,
  ties: ReadonlyMap<ActorMention, ActorMention>,
): Incident | null {
  const { people, organisations } = doersOf(telling.doers, ties);
  const named = telling.sufferers.filter(
    ({ class: c, proposed, name }) => c === 'person' && proposed && !ROLE_WORD.test(name),
  );
  const others = telling.sufferers.filter((mention) => !named.includes(mention));
  const armed = others.filter(ARMED_SUFFERER);
  const civil = others.filter((mention) => !armed.includes(mention));
  if (armed.length && !civil.length && !named.length && !telling.things.length && !telling.weak) return null;
  const places = civil
    .filter(
      (m) =>
        isOrganisation(m) &&
        /\b(?:embassy|ministry|bank|headquarters|company|consulate|university|office)\b/i.test(m.span.quote),
    )
    .map(words);
  return {
    type: telling.type,
    start: telling.start,
    end: telling.end,
    perpInd: people,
    perpOrg: organisations,
    targets: telling.type === 'kidnapping' ? [] : [...telling.things, ...places],
    victims: named.map(({ name }) => full(name)).filter(isName),
    described: civil.map(words),
    weapons: telling.weapons,
    place: null,
    from: null,
    to: null,
  };
}
