/**
 * Weeks of an invented conflict with known truth: each event is told by one to five reports that differ in words, spelling of
 * names, exactness of day and place, and counts, as reports do. Deterministic for a seed.
 */
import type { ReportContext } from '../../src/analysis/context.ts';
import type { Claim, ClaimPlace, ClaimTime } from '../../src/model/claim.ts';
import { addDays } from '../../src/model/day.ts';

const PARTIES = [
  'northern-brigade',
  'river-front',
  'coast-army',
  'harbour-guard',
  'desert-column',
  'hill-council',
  'lamp-militia',
  'old-town-watch',
];
const ACTS = [
  { acled: 'Armed clash', verbs: ['clashed with', 'fought', 'exchanged fire with'], weapons: ['rifle', 'machine gun'] },
  {
    acled: 'Remote explosive/landmine/IED',
    verbs: ['hit with a roadside bomb', 'bombed a vehicle of', 'blew up a truck of'],
    weapons: ['IED'],
  },
  {
    acled: 'Shelling/artillery/missile attack',
    verbs: ['shelled', 'fired mortars at', 'fired rockets at'],
    weapons: ['mortar', 'rocket'],
  },
  { acled: 'Attack', verbs: ['attacked', 'opened fire on', 'raided'], weapons: ['rifle'] },
  {
    acled: 'Abduction/forced disappearance',
    verbs: ['abducted men of', 'kidnapped members of', 'took captives from'],
    weapons: [],
  },
] as const;
const SCENES = [
  'a checkpoint',
  'the market',
  'a convoy',
  'the old mill',
  'a school building',
  'the bridge',
  'an arms store',
  'the port gate',
  'a patrol',
  'the water tower',
  'a farm',
  'the clinic road',
];
const PLACES = Array.from({ length: 60 }, (_, i) => ({
  id: `place-${i}`,
  lat: 28 + ((i * 37) % 60) / 12,
  lon: 12 + ((i * 53) % 97) / 8,
  radius: [2, 5, 10, 15][i % 4]!,
}));

/** Small fast generator (mulberry32): the bench must be the same every day. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Told {
  readonly claim: Claim;
  /** Number of the event it tells: the truth. */
  readonly event: number;
  readonly report: ReportContext;
}

/** One claim at a time, so that a million of them need no memory. */
export function* syntheticWeeks(events: number, seed: number): Generator<Told> {
  const random = randomOf(seed);
  const pick = <Of>(all: readonly Of[]): Of => all[Math.floor(random() * all.length)]!;
  let told = 0;
  // A busy country: about 25 events a day.
  const days = Math.max(7, Math.ceil(events / 25));
  for (let event = 0; event < events; event++) {
    const day = addDays('2020-01-01', Math.floor(random() * days));
    const [act, place, scene, doer] = [pick(ACTS), pick(PLACES), pick(SCENES), pick(PARTIES)];
    const target = pick(PARTIES.filter((party) => party !== doer));
    const killed = random() < 0.5 ? Math.floor(random() * 9) + 1 : 0;
    const tellings = 1 + Math.floor(random() * 5);
    for (let telling = 0; telling < tellings; telling++) {
      const id = `c_${String(told).padStart(16, '0')}`;
      const source = Math.floor(random() * 40);
      const published = addDays(day, 1 + Math.floor(random() * 3));
      const report = `r_${source}-${published}-${Math.floor(told / 12)}@1`;
      const count = killed && random() < 0.8 ? killed + (random() < 0.3 ? 1 : 0) : 0;
      const claim: Claim = {
        id,
        report,
        coder: { kind: 'machine', name: 'bench', version: null },
        span: { start: told % 1000, end: 0, quote: wordsOf(act, doer, target, scene, count, random) },
        kind: 'violence',
        type: { acled: random() < 0.9 ? act.acled : null, plover: null, cameo: null },
        stance: 'asserts',
        hedge: 'none',
        speakers: [],
        roles: [
          ...(random() < 0.8
            ? [
                {
                  role: 'initiator' as const,
                  name: doer,
                  actor: doer,
                  span: null,
                  hedge: 'none' as const,
                  number: null,
                },
              ]
            : []),
          ...(random() < 0.9
            ? [
                {
                  role: 'target' as const,
                  name: target,
                  actor: target,
                  span: null,
                  hedge: 'none' as const,
                  number: null,
                },
              ]
            : []),
        ],
        place: placeOf(place, random),
        time: timeOf(day, published, random),
        saidOn: null,
        harms: count
          ? [
              {
                effect: 'killed',
                who: 'victim',
                name: null,
                about: null,
                min: count,
                max: count,
                said: String(count),
                span: null,
                subset: false,
              },
            ]
          : [],
        weapons:
          act.weapons.length && random() < 0.5
            ? [{ name: pick(act.weapons), id: pick(act.weapons), span: null, alternative: false }]
            : [],
        tally: null,
        refersTo: null,
        confidence: 1,
        trace: [],
      };
      told++;
      yield { claim, event, report: { published, source: `outlet-${source}`, voice: null } };
    }
  }
}

function wordsOf(
  act: (typeof ACTS)[number],
  doer: string,
  target: string,
  scene: string,
  count: number,
  random: () => number,
): string {
  const name = (id: string): string => {
    const words = id.replaceAll('-', ' ');
    return random() < 0.3 ? words.replace('brigade', 'liwa').replace('front', 'jabha').replace('army', 'jaysh') : words;
  };
  const verb = act.verbs[Math.floor(random() * act.verbs.length)]!;
  const where = random() < 0.7 ? ` at ${scene}` : '';
  const harm = count ? `, killing ${count}` : '';
  return `${name(doer)} ${verb} ${name(target)}${where}${harm}${random() < 0.3 ? ' in the morning' : ''}`;
}

function placeOf(place: (typeof PLACES)[number], random: () => number): ClaimPlace | null {
  const turn = random();
  if (turn < 0.12) return null;
  const near = turn < 0.25;
  return {
    said: place.id,
    span: null,
    name: place.id,
    place: near ? null : place.id,
    lat: place.lat + (near ? 0.04 : 0),
    lon: place.lon,
    radiusKm: near ? place.radius + 6 : place.radius,
    precision: near ? 'area' : 'town',
    relation: null,
    candidates: [],
  };
}

function timeOf(day: string, published: string, random: () => number): ClaimTime | null {
  const turn = random();
  if (turn < 0.1) return null;
  if (turn < 0.2)
    return {
      said: null,
      span: null,
      from: addDays(published, -7),
      to: addDays(published, -1),
      precision: 'week',
      basis: 'relative',
    };
  if (turn < 0.26) return { said: null, span: null, from: null, to: published, precision: 'day', basis: 'bounded' };
  const told = turn < 0.31 ? addDays(day, 1) : day;
  return { said: null, span: null, from: told, to: told, precision: 'day', basis: 'stated' };
}
