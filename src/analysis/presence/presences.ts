/**
 * Deployments and control over time, from claims: each record is one stay of one party at one place. Nothing ends unless a claim
 * says so, and who holds ground is what claims say, side by side, never what is true.
 */
import type { Claim, RoleFiller } from '../../model/claim.ts';
import type { Move, Presence, PresenceEdge, PresenceWitness } from '../../model/presence.ts';
import type { Day } from '../../model/record.ts';
import { type Context, foldName, sameParty, tellingOrder, whoKey } from '../context.ts';
import { statusOf } from '../status/status.ts';
import { armsOfRelief, isRelief, moveOf } from './move.ts';

/** One claim about one party at one place. */
interface Sighting {
  readonly claim: Claim;
  readonly move: Move;
  readonly who: RoleFiller | null;
  readonly kind: Presence['kind'];
  /** The day told, if any; the day it stands for in the order of things. */
  readonly day: Day | null;
  readonly on: Day | null;
  readonly replacedBy: string | null;
  /** What it is there with; told apart from the party's other arms where `apart`. */
  readonly arms: readonly string[];
  readonly apart: boolean;
  /** Which of the sightings of its claim it is: one claim may tell of several parties. */
  readonly nth: number;
}

interface Stay {
  readonly sightings: Sighting[];
  since: PresenceEdge | null;
  until: PresenceEdge | null;
}

const ENDS: ReadonlySet<Move> = new Set(['leaves', 'replaced', 'loses']);
const BEGINS: ReadonlySet<Move> = new Set(['arrives', 'takes']);

/** In order of place, then of party, then of time. */
export function presencesOf(claims: readonly Claim[], context: Context): readonly Presence[] {
  const sightings = claims.toSorted(tellingOrder(context)).flatMap((claim) => sightingsOf(claim, context));
  const groups = Map.groupBy(sightings, ({ claim, who, kind, arms, apart }) =>
    [placeKey(claim), partyKey(who), kind, ...(apart ? arms.toSorted() : [])].join('\n'),
  );
  const presences = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => staysOf(group).map((stay) => presenceOf(stay, context)));
  return presences.map((presence) => ({ ...presence, contestedBy: rivalsOf(presence, presences, context) }));
}

const placeKey = ({ place }: Claim): string => (place === null ? '' : (place.place ?? `~${foldName(place.name)}`));
const partyKey = (who: RoleFiller | null): string => (who === null ? '' : whoKey(who.actor, who.name));

function sightingsOf(claim: Claim, context: Context): readonly Sighting[] {
  const move = moveOf(claim);
  if (move === null) return [];
  const day = claim.time?.from ?? claim.time?.to ?? claim.tally?.since ?? null;
  const on = claim.time?.to ?? claim.time?.from ?? context.reports.get(claim.report)?.published ?? null;
  const kind = claim.kind === 'territory' ? ('control' as const) : ('deployment' as const);
  const by = (role: string): readonly RoleFiller[] => claim.roles.filter((filler) => filler.role === role);
  const arms = claim.weapons.map(({ name }) => name);
  // Without a place only the arms say whether two claims tell of one force.
  const base = {
    claim,
    kind,
    day,
    on,
    replacedBy: null,
    arms,
    apart: claim.place === null && kind === 'deployment',
    nth: 0,
  };
  const doers = by('initiator');
  const parties = doers.length ? doers : [null];
  const parted = isRelief(claim) ? armsOfRelief(claim) : null;
  const own = parties.flatMap((who): Sighting[] =>
    parted === null
      ? [{ ...base, move, who }]
      : [
          { ...base, move, who, arms: parted.come, apart: true },
          { ...base, move: 'replaced', who, arms: parted.gone, apart: true, replacedBy: parted.come.join(', ') },
        ],
  );
  const relieved = (isRelief(claim) ? by('target') : []).map(
    (who): Sighting => ({ ...base, move: 'replaced', who, replacedBy: doers[0]?.name ?? null }),
  );
  return [...own, ...relieved].map((sighting, nth) => ({ ...sighting, nth }));
}

/** `group` in order of telling; a stay ends where a claim ends it, and the next claim begins another. */
function staysOf(group: readonly Sighting[]): readonly Stay[] {
  const stays: Stay[] = [];
  for (const sighting of group.toSorted((a, b) => compareDays(a.on, b.on))) {
    const { claim, move, day } = sighting;
    const last = stays.at(-1);
    const goesOn = last !== undefined && (last.until === null || isOfEnded(sighting, last));
    const stay: Stay = goesOn ? last : { sightings: [], since: null, until: null };
    if (!goesOn) stays.push(stay);
    const first = stay.sightings[0];
    stay.sightings.push(sighting);
    if (claim.stance === 'denies' || claim.stance === 'doubts') continue;
    const edge = { day, claim: claim.id, move };
    // What lasts may say since when; what begins says it, unless somebody saw it there before.
    const saysSince = BEGINS.has(move) || (day !== null && (claim.time === null || claim.time.to === null));
    if (saysSince && stay.since === null && (first === undefined || compareDays(day, first.on) <= 0)) stay.since = edge;
    if (ENDS.has(move) && stay.until === null) stay.until = edge;
  }
  return stays;
}

/** A second telling of the end, or of a day before it. */
const isOfEnded = ({ move, on }: Sighting, { until }: Stay): boolean =>
  ENDS.has(move) || (until!.day !== null && on !== null && on <= until!.day);

/** Unknown days come last. */
const compareDays = (a: Day | null, b: Day | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;

function presenceOf({ sightings, since, until }: Stay, context: Context): Presence {
  const { claim, who, kind, nth } = sightings[0]!;
  const told = sightings.filter((one) => one.claim.stance !== 'denies' && one.claim.stance !== 'doubts');
  const days = told
    .map(({ on }) => on)
    .filter((day) => day !== null)
    .sort();
  const { place } = sightings.find((one) => one.claim.place !== null)?.claim ?? claim;
  return {
    id: `d_${claim.id.replace(/^c_/, '')}${nth === 0 ? '' : `-${nth}`}`,
    kind,
    who: who === null ? null : { name: who.name, actor: who.actor },
    place: place === null ? null : { name: place.name, place: place.place, lat: place.lat, lon: place.lon },
    with: [...new Set(told.flatMap(({ arms }) => arms))],
    number: told.findLast((one) => one.who?.number)?.who?.number ?? null,
    since,
    until,
    seenFirst: days[0] ?? null,
    seenLast: days.at(-1) ?? null,
    according: sightings.map(witnessOf),
    status: statusOf([...new Set(sightings.map((one) => one.claim))], context).status,
    replacedBy: sightings.find(({ replacedBy }) => replacedBy !== null)?.replacedBy ?? null,
    contestedBy: [],
  };
}

const witnessOf = ({ claim, move, on }: Sighting): PresenceWitness => ({
  claim: claim.id,
  report: claim.report,
  speaker: claim.speakers.at(-1)?.name ?? null,
  stance: claim.stance,
  move,
  on,
});

/** Others who hold the same ground on the same days, as far as anybody says; parts of one side are no rivals. */
function rivalsOf(presence: Presence, all: readonly Presence[], { actors }: Context): readonly string[] {
  const { kind, who, place } = presence;
  if (kind !== 'control' || who === null || place === null) return [];
  const key = (of: NonNullable<Presence['place']>) => of.place ?? foldName(of.name);
  return all
    .filter(
      (other) =>
        other.kind === 'control' &&
        other.who !== null &&
        other.place !== null &&
        key(other.place) === key(place) &&
        !sameParty(whoKey(other.who.actor, other.who.name), whoKey(who.actor, who.name), actors) &&
        overlaps(presence, other),
    )
    .map(({ id }) => id);
}

/** The days for which somebody vouches: from the beginning told or first seen, to the end told or last seen. */
function overlaps(a: Presence, b: Presence): boolean {
  const [from, to] = [
    (one: Presence) => one.since?.day ?? one.seenFirst,
    (one: Presence) => one.until?.day ?? one.seenLast,
  ];
  const before = (x: Day | null, y: Day | null): boolean => x === null || y === null || x <= y;
  return before(from(a), to(b)) && before(from(b), to(a));
}
