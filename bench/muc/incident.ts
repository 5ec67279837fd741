/** MUC-4: incidents from claims of violence, and what mentions stand for in its slots. General rules on roles and classes only. */
import type { Claim, RoleFiller } from '../../src/model/claim.ts';
import type { ActorMention, CodedReport as Coded } from '../../src/model/mention.ts';

/** A coded report with its text, which tells what stands between two mentions. */
export type CodedReport = Coded & { readonly text: string };

export type IncidentType =
  | 'attack'
  | 'bombing'
  | 'kidnapping'
  | 'arson'
  | 'robbery'
  | 'hijacking'
  | 'forced work stoppage';

export interface Incident {
  readonly type: IncidentType;
  /** Where the claim stands: for order and nearness. */
  readonly start: number;
  readonly end: number;
  readonly perpInd: readonly string[];
  readonly perpOrg: readonly string[];
  readonly targets: readonly string[];
  /** Named persons only: what the task scores. */
  readonly victims: readonly string[];
  /** Persons by description: not scored, but they tell incidents apart. */
  readonly described: readonly string[];
  readonly weapons: readonly string[];
  readonly place: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Sentence of the first telling, number of tellings, whether any is dated, whether all speak as "we". */
  readonly first?: number;
  readonly paragraph?: number;
  readonly anew?: boolean;
  readonly places?: readonly string[];
  /** The words of the sentences that tell of it. */
  readonly lines?: string;
  /** The act words it is told with. */
  readonly acts?: readonly string[];
  /** Days named in the sentences that tell of it. */
  readonly days?: readonly string[];
  readonly at?: readonly number[];
  readonly count?: number;
  readonly dated?: boolean;
  readonly own?: boolean;
}

/** What stands behind a name: of the actor mention at its words. */
type Nature = 'person' | 'people' | 'armed' | 'organisation' | 'thing';

export const MILITARY =
  /\b(soldiers?|troops?|army|military|armed forces|police(men|man)?|guards?men|national guard|patrols?|battalions?|brigades?|garrisons?|barracks|sergeants?|corporals?|privates?|lieutenants?|officers?|agents?|cadets?|conscripts?|marines?|navy|air force|security forces|units?|detachments?|bases?|checkpoints?|posts?|convoys?)\b/i;
export const INSURGENT =
  /\b(guerrillas?|rebels?|terrorists?|subversives?|insurgents?|extremists?|militants?|contras?|traffickers?|gunmen)\b/i;
export const RETIRED = /\b(former|retired|ex-)/i;

const lower = (words: string): string => words.toLowerCase().replace(/\s+/g, ' ').trim();

/** The words of a role as the key would have them: without determiner and edge punctuation. */
export const fill = (words: string): string =>
  lower(words)
    .replace(/^(the|a|an|some|several|his|her|their|its|this|that|these|those|about|at least)\s+/u, '')
    .replace(/^[\s"'([]+|[\s"',.;:)\]]+$/gu, '');

/** The actor mentioned at a role's words; of several the one that ends last, which is the head of an English noun group. */
function mentionAt({ span }: RoleFiller, coded: CodedReport): ActorMention | null {
  if (span === null) return null;
  const within = coded.actors.filter((actor) => actor.span.start < span.end && span.start < actor.span.end);
  return within.find((actor) => actor.span.start <= span.start) ?? within[0] ?? null;
}

/** Organisations that the words tie the armed men to: "terrorists of the …", "… guerrillas". */
function organisationsOf({ span }: RoleFiller, coded: CodedReport): readonly string[] {
  if (span === null) return [];
  return coded.actors
    .filter(
      (actor) => isOrganisation(actor) && actor.span.start >= span.start - 60 && actor.span.start <= span.end + 24,
    )
    .filter((actor) => {
      if (actor.span.start >= span.start && actor.span.end <= span.end) return true;
      const between = coded.text.slice(span.end, actor.span.start);
      return actor.span.start >= span.end && TIE.test(between);
    })
    .map((actor) => organisationIn(actor.span.quote));
}

/** The organisation in the words of its people: "presumed members of the X", "X (Y) guerrillas" -> "x". */
export const organisationIn = (words: string): string =>
  fill(
    fill(words)
      .replace(
        /^(?:\w+\s+){0,2}(?:members?|militants?|terrorists?|guerrillas?|rebels?|forces|units?|troops|group|elements|column)\s+(?:of|from)\s+/i,
        '',
      )
      .replace(/^(?:presumed|alleged|suspected|maoist|leftist|rightist|outlawed|armed(?! forces))\s+/i, '')
      .replace(/\s*[([][^)\]]*[)\]]?/g, '')
      .replace(
        /\s+(?:members?|militants?|terrorists?|guerrillas?|rebels?|units?|troops|commandos?|columns?|gunmen|fighters|leaders?|command)$/i,
        '',
      ),
  );

/** The people in the words of an organisation's people: "Shining Path guerrillas" -> "guerrillas"; null where it names none. */
export const peopleIn = (words: string): string | null =>
  /\s(members|militants|terrorists?|guerrillas?|rebels?|troops|soldiers|commandos?|columns?|gunmen|fighters)$/i.exec(
    fill(words),
  )?.[1] ?? null;
const TIE = /^\s+(of|from|belonging\s+to|members\s+of|with|linked\s+to)\s+(the\s+)?(outlawed\s+|so-called\s+)?["']?$/i;
export const isOrganisation = (actor: ActorMention): boolean =>
  ['group', 'force', 'coalition', 'party', 'institution', 'state', 'mission', 'company'].includes(actor.class) &&
  (actor.proposed || actor.actor !== null);

function natureOf(role: RoleFiller, coded: CodedReport): Nature {
  const mention = mentionAt(role, coded);
  if (!mention) return 'thing';
  switch (mention.class) {
    case 'person':
      return 'person';
    case 'people':
      return 'people';
    case 'group':
    case 'force':
    case 'coalition':
      return mention.proposed || mention.actor ? 'organisation' : 'armed';
    default:
      return 'organisation';
  }
}

const BOMB = /\b(bombs?|dynamite|explosives?|grenades?|mines?|explosive device|car bomb)\b/i;

/** The incident type, from the claim's own codes and weapons. */
export function typeOf(claim: Claim): IncidentType | null {
  const { acled, plover } = claim.type;
  const words = claim.span.quote;
  if (plover === 'ASSAULT/abduct' || acled === 'Abduction/forced disappearance') return 'kidnapping';
  if (/\bhijack/i.test(words)) return 'hijacking';
  if (
    /\b(burn(ed|t|ing)?|set (on )?fire|set ablaze|arson|torch(ed)?)\b/i.test(words) &&
    acled === 'Looting/property destruction'
  )
    return 'arson';
  if (/\b(rob(bed|bery|beries)?|stole|stolen|looted|looting|holdup)\b/i.test(words)) return 'robbery';
  if (
    acled === 'Remote explosive/landmine/IED' ||
    acled === 'Suicide bomb' ||
    acled === 'Grenade' ||
    plover === 'ASSAULT/explosives'
  )
    return 'bombing';
  if (
    claim.weapons.some(({ name }) => BOMB.test(name)) ||
    /\b(bomb(s|ed|ing|ings)?|dynamite(d)?|explo(ded|sion|sions)|blew up|blown up)\b/i.test(words)
  )
    return 'bombing';
  return 'attack';
}

/** The incident a claim tells of, or null: no violence, not asserted, only armed men on armed men. */
export function incidentOf(claim: Claim, coded: CodedReport): Incident | null {
  if (claim.kind !== 'violence' || !['asserts', 'confirms', 'assesses'].includes(claim.stance)) return null;
  const type = typeOf(claim);
  if (type === null) return null;
  const roles = claim.roles
    .filter(({ span }) => span !== null)
    .map((role) => ({ role, nature: natureOf(role, coded), words: fill(role.span!.quote) }));
  const acting = roles.filter(({ role }) => role.role === 'initiator' || role.role === 'partner');
  const suffering = roles.filter(({ role }) => role.role === 'target' || role.role === 'victim');
  const isArmed = (words: string, nature: Nature) =>
    (nature === 'armed' || MILITARY.test(words) || INSURGENT.test(words)) && !RETIRED.test(words);
  const civil = suffering.filter(({ words, nature }) => !isArmed(words, nature));
  if (suffering.length > 0 && civil.length === 0) return null;
  if (claim.type.acled === 'Armed clash' && civil.length === 0) return null;
  return {
    type,
    start: claim.span.start,
    end: claim.span.end,
    perpInd: acting.flatMap(({ nature, words }) => (nature === 'organisation' ? (peopleIn(words) ?? []) : [words])),
    perpOrg: [
      ...new Set(
        acting.flatMap(({ role, nature, words }) => [
          ...(nature === 'organisation' ? [organisationIn(words)] : []),
          ...organisationsOf(role, coded),
        ]),
      ),
    ],
    targets: civil.filter(({ nature }) => nature === 'thing' || nature === 'organisation').map(({ words }) => words),
    victims: suffering.filter(({ nature }) => nature === 'person').map(({ role }) => fill(role.name)),
    described: suffering.filter(({ nature }) => nature === 'people' || nature === 'armed').map(({ words }) => words),
    weapons: claim.weapons.flatMap(({ span }) => (span ? [fill(span.quote)] : [])),
    place: claim.place?.name ?? null,
    from: claim.time?.from ?? null,
    to: claim.time?.to ?? null,
  };
}
