/** A week of an invented conflict, told by invented parties in invented places: the common ground of the edition's tests. */

import { resolve } from '../../src/analysis/resolve/resolve.ts';
import { buildTallies } from '../../src/analysis/tally/series.ts';
import type { ReportCard, View } from '../../src/edition/view.ts';
import type { Actor } from '../../src/model/actor.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Place } from '../../src/model/place.ts';
import type { Source } from '../../src/model/source.ts';
import { at, buildClaim, type ClaimParts, harm, notAfter, on } from './build-claim.ts';

const REPORTS: Readonly<Record<string, { source: string; published: string; title: string | null; text: string }>> = {
  'r_post@1': {
    source: 'valley-post',
    published: '2031-05-14',
    title: 'The week in the valley',
    text:
      'The Northern Brigade clashed with the River Front in Old Quay on 12 May. ' +
      'At least 53 people were killed when the Northern Brigade shelled Marrow Market on 11 May. ' +
      'On 13 May, the Lamp Agency said that the River Front had destroyed a truck of the Northern Brigade with an IED on the coast road west of Sable. ' +
      'Three mines were found on the outskirts of Sable last week. ' +
      'The Coast Army said that foreign troops were stationed at Grell airbase. Foreign Ministry officials denied this. ' +
      'The Northern Brigade reportedly abducted a doctor in Tarn on 10 May. ' +
      'The envoy demanded that the Harbour Council open the port. ' +
      'Air Command said that it had flown nearly 350 sorties against the River Front since 1 February. ' +
      '150 of these strikes were carried out from 1 to 18 April. ' +
      'These attacks suggest that the River Front is able to return to Sable.',
  },
  'r_herald@1': {
    source: 'harbour-herald',
    published: '2031-05-13',
    title: null,
    text:
      'Fighting between the Northern Brigade and the River Front broke out in Old Quay on 12 May, a resident said. ' +
      'Dozens of people died in shelling of the market in Marrow on 11 May. ' +
      'The Northern Brigade confirmed that its shells had killed civilians in Marrow Market on 11 May. ' +
      'The River Front suspected of a car bomb in Tarn on 9 May wounded several people.',
  },
  'r_wire@1': {
    source: 'lamp-agency',
    published: '2031-05-13',
    title: 'Wire',
    text: 'Our fighters destroyed a truck of the Northern Brigade with an IED on the coast road west of Sable on 13 May. دمّر مقاتلونا شاحنة على الطريق الساحلي.',
  },
};

const text = (report: string): string => REPORTS[report]!.text;
const sable = at('Sable', 31.2, 16.6, 12);
const coastRoad = {
  ...at('coast road west of Sable', 31.22, 16.35, 30, 'route', 'the coast road west of Sable'),
  relation: { anchor: 'Sable', bearing: 'W', km: null, kind: 'route' as const },
};
const outskirts = {
  ...at('Sable', 31.2, 16.6, 20, 'area', 'the outskirts of Sable'),
  relation: { anchor: 'Sable', bearing: null, km: null, kind: 'outskirts' as const },
};
const oldQuay = at('Old Quay', 32.1, 20.05, 4, 'district');
const marrow = at('Marrow Market', 32.0, 20.1, 1, 'site');
const tarn = at('Tarn', 32.3, 15.1, 10);
const grell = at('Grell airbase', 29.2, 16.0, 3, 'site');

const claim = (
  id: string,
  report: string,
  quote: string,
  rest: Omit<ClaimParts, 'id' | 'quote' | 'report' | 'text'>,
): Claim => buildClaim({ id: `c_${id.padEnd(16, '0')}`, report, text: text(report), quote, ...rest });

export const SAMPLE_CLAIMS: readonly Claim[] = [
  claim('quay', 'r_post@1', 'The Northern Brigade clashed with the River Front in Old Quay on 12 May', {
    acled: 'Armed clash',
    roles: [
      ['initiator', 'northern-brigade'],
      ['target', 'river-front'],
    ],
    place: oldQuay,
    time: on('2031-05-12'),
  }),
  claim(
    'quay2',
    'r_herald@1',
    'Fighting between the Northern Brigade and the River Front broke out in Old Quay on 12 May',
    {
      acled: 'Armed clash',
      by: ['a resident'],
      roles: [
        ['initiator', 'northern-brigade'],
        ['target', 'river-front'],
      ],
      place: oldQuay,
      time: on('2031-05-12'),
    },
  ),
  claim(
    'market',
    'r_post@1',
    'At least 53 people were killed when the Northern Brigade shelled Marrow Market on 11 May',
    {
      acled: 'Shelling/artillery/missile attack',
      roles: [
        ['initiator', 'northern-brigade'],
        ['victim', 'civilians'],
      ],
      place: marrow,
      time: on('2031-05-11'),
      harms: [harm('killed', 53, null, 'At least 53')],
    },
  ),
  claim('market2', 'r_herald@1', 'Dozens of people died in shelling of the market in Marrow on 11 May', {
    acled: 'Shelling/artillery/missile attack',
    roles: [['victim', 'civilians']],
    place: marrow,
    time: on('2031-05-11'),
    harms: [harm('killed', 24, null, 'Dozens')],
  }),
  claim('market3', 'r_herald@1', 'its shells had killed civilians in Marrow Market on 11 May', {
    acled: 'Shelling/artillery/missile attack',
    stance: 'confirms',
    by: ['northern-brigade'],
    roles: [
      ['initiator', 'northern-brigade'],
      ['victim', 'civilians'],
    ],
    place: marrow,
    time: on('2031-05-11'),
    harms: [harm('killed', null)],
    refersTo: 'c_market2000000000'.slice(0, 18),
  }),
  claim(
    'truck',
    'r_post@1',
    'the River Front had destroyed a truck of the Northern Brigade with an IED on the coast road west of Sable',
    {
      acled: 'Remote explosive/landmine/IED',
      by: ['lamp-agency'],
      roles: [
        ['initiator', 'river-front'],
        ['target', 'northern-brigade'],
      ],
      place: coastRoad,
      time: notAfter('2031-05-13'),
      saidOn: '2031-05-13',
      weapons: ['IED'],
    },
  ),
  claim(
    'truck2',
    'r_wire@1',
    'Our fighters destroyed a truck of the Northern Brigade with an IED on the coast road west of Sable on 13 May',
    {
      acled: 'Remote explosive/landmine/IED',
      roles: [
        ['initiator', 'river-front'],
        ['target', 'northern-brigade'],
      ],
      place: coastRoad,
      time: on('2031-05-13'),
      weapons: ['IED'],
    },
  ),
  claim('mines', 'r_post@1', 'Three mines were found on the outskirts of Sable last week', {
    kind: 'discovery',
    acled: 'Disrupted weapons use',
    place: outskirts,
    time: on('2031-05-07', '2031-05-13', 'week'),
    weapons: ['mines'],
  }),
  claim('grell', 'r_post@1', 'foreign troops were stationed at Grell airbase', {
    kind: 'deployment',
    by: ['coast-army'],
    roles: [['initiator', 'foreign troops']],
    place: grell,
  }),
  claim('grelld', 'r_post@1', 'Foreign Ministry officials denied this', {
    kind: 'deployment',
    stance: 'denies',
    by: ['foreign-ministry'],
    roles: [['initiator', 'foreign troops']],
    place: grell,
    refersTo: 'c_grell00000000000',
  }),
  claim('doctor', 'r_post@1', 'The Northern Brigade reportedly abducted a doctor in Tarn on 10 May', {
    acled: 'Abduction/forced disappearance',
    plover: 'ASSAULT/abduct',
    hedge: 'reported',
    roles: [
      ['initiator', 'northern-brigade'],
      ['victim', 'a doctor'],
    ],
    place: tarn,
    time: on('2031-05-10'),
    harms: [harm('captured', 1, 1, 'a doctor')],
  }),
  claim('port', 'r_post@1', 'The envoy demanded that the Harbour Council open the port', {
    kind: 'statement',
    plover: 'REQUEST/yield',
    stance: 'demands',
    by: ['the envoy'],
    roles: [
      ['initiator', 'the envoy'],
      ['target', 'harbour-council'],
    ],
  }),
  claim('carbomb', 'r_herald@1', 'The River Front suspected of a car bomb in Tarn on 9 May wounded several people', {
    acled: 'Remote explosive/landmine/IED',
    hedge: 'suspected',
    roles: [['initiator', 'river-front']],
    place: tarn,
    time: on('2031-05-09'),
    weapons: ['car bomb'],
    harms: [harm('injured', 2, null, 'several')],
  }),
  claim('sorties', 'r_post@1', 'it had flown nearly 350 sorties against the River Front since 1 February', {
    kind: 'tally',
    by: ['air-command'],
    roles: [
      ['initiator', 'air-command'],
      ['target', 'river-front'],
    ],
    tally: {
      what: 'sorties',
      value: { about: 350, min: null, max: 350, said: 'nearly 350' },
      since: '2031-02-01',
      until: '2031-05-14',
      subsetOf: null,
    },
  }),
  claim('strikes', 'r_post@1', '150 of these strikes were carried out from 1 to 18 April', {
    kind: 'tally',
    by: ['air-command'],
    roles: [
      ['initiator', 'air-command'],
      ['target', 'river-front'],
    ],
    tally: {
      what: 'strikes',
      value: { about: null, min: 150, max: 150, said: '150' },
      since: '2031-04-01',
      until: '2031-04-18',
      subsetOf: 'c_sorties000000000',
    },
  }),
  claim('return', 'r_post@1', 'These attacks suggest that the River Front is able to return to Sable', {
    kind: 'assessment',
    stance: 'assesses',
    roles: [['initiator', 'river-front']],
    place: sable,
  }),
];

const actor = (
  id: string,
  name: string,
  kind: Actor['class'],
  inter: number | null,
  rest: Partial<Actor> = {},
): readonly [string, Actor] => [
  id,
  {
    id,
    name,
    class: kind,
    aliases: [],
    inter,
    sector: null,
    country: null,
    affiliations: [],
    office: null,
    from: null,
    to: null,
    note: null,
    ...rest,
  },
];
const alias = (name: string): Actor['aliases'][number] => ({
  name,
  script: 'Latn',
  kind: 'name',
  from: null,
  to: null,
  provenance: null,
});

export const SAMPLE_ACTORS: ReadonlyMap<string, Actor> = new Map([
  actor('northern-brigade', 'Northern Brigade', 'force', 1, { aliases: [alias('NB'), alias('Liwa al-Shamal')] }),
  actor('river-front', 'River Front', 'group', 2, {
    aliases: [alias('RF')],
    affiliations: [{ to: 'northern-brigade', relation: 'opposes', from: null, until: null, note: null }],
  }),
  actor('lamp-agency', 'Lamp Agency', 'institution', 2, {
    affiliations: [{ to: 'river-front', relation: 'media-of', from: null, until: null, note: null }],
  }),
  actor('coast-army', 'Coast Army', 'force', 1),
  actor('foreign-ministry', 'Foreign Ministry', 'institution', 8),
  actor('harbour-council', 'Harbour Council', 'institution', 1),
  actor('air-command', 'Air Command', 'force', 8),
  actor('civilians', 'civilians', 'people', 7),
]);

export const source = (id: string, name: string, rest: Partial<Source> = {}): Source => ({
  id,
  name,
  aliases: [],
  kind: 'outlet',
  actor: null,
  country: null,
  lang: ['en'],
  scale: 'National',
  homepage: null,
  restricted: false,
  note: null,
  ...rest,
});
const SOURCES: Readonly<Record<string, Source>> = {
  'valley-post': source('valley-post', 'Valley Post'),
  'harbour-herald': source('harbour-herald', 'Harbour Herald', { scale: 'Subnational' }),
  'lamp-agency': source('lamp-agency', 'Lamp Agency', { kind: 'party-media', actor: 'lamp-agency' }),
};

const placeOf = ({ place }: Claim): readonly (readonly [string, Place])[] =>
  place?.place
    ? [
        [
          place.place,
          {
            id: place.place,
            name: place.name,
            kind: 'other',
            lat: place.lat!,
            lon: place.lon!,
            radiusKm: place.radiusKm!,
            precision: place.precision,
            parents: [],
            country: 'LY',
            population: null,
            aliases: [],
            sensitive: false,
            note: null,
          },
        ],
      ]
    : [];

/** The ledger of the sample week as a view; `claims` may be changed to see what follows, `more` are reports that others of them stand in. */
export function sampleView(claims: readonly Claim[] = SAMPLE_CLAIMS, more: readonly ReportCard[] = []): View {
  const context = {
    reports: new Map([
      ...Object.entries(REPORTS).map(
        ([id, { source: from, published }]) => [id, { source: from, published, voice: SOURCES[from]!.actor }] as const,
      ),
      ...more.map(
        ({ id, source: from, published }) => [id, { source: from!.id, published, voice: from!.actor }] as const,
      ),
    ]),
    actors: SAMPLE_ACTORS,
  };
  return {
    name: 'Valley Monitor',
    events: resolve({ claims, context }).events,
    claims: new Map(claims.map((one) => [one.id, one])),
    reports: new Map([
      ...Object.entries(REPORTS).map(([id, { source: from, published, title }]): [string, ReportCard] => [
        id,
        { id, title, source: SOURCES[from]!, published, url: null, lang: 'en', sha256: '0'.repeat(64) },
      ]),
      ...more.map((card) => [card.id, card] as const),
    ]),
    actors: SAMPLE_ACTORS,
    places: new Map(claims.flatMap(placeOf)),
    tallies: buildTallies(claims, context),
    sections: [
      { id: 'river', title: 'The River Front', initiators: ['river-front'], involves: [], kinds: [], otherwise: false },
      {
        id: 'brigade',
        title: 'The Northern Brigade',
        initiators: ['northern-brigade'],
        involves: [],
        kinds: [],
        otherwise: false,
      },
      { id: 'others', title: 'Others', initiators: [], involves: [], kinds: [], otherwise: true },
    ],
  };
}

export const sampleText = (report: string): string | undefined => REPORTS[report]?.text;

export const SAMPLE_REQUEST = {
  id: 'w_sample0000000000',
  week: '2031-W20',
  asOf: 7,
  head: 'a'.repeat(64),
  policy: 'b'.repeat(64),
} as const;
