/**
 * A site that has stood for weeks, as values: weeklies of which one was corrected and one withdrawn, a flash note, an analysis, an
 * event merged and one gone, a place that is withheld, and a report in Arabic. For tests of every kind of page; all names are invented.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { composeEdition } from '../../src/edition/compose/compose.ts';
import { composeNote } from '../../src/edition/compose/compose-note.ts';
import type { PastEdition } from '../../src/edition/compose/past.ts';
import { subscribePage } from '../../src/edition/letters/pages.ts';
import { makePublicView } from '../../src/edition/safety/public-view.ts';
import { MOTTO } from '../../src/edition/site/frame.ts';
import type { SiteInput } from '../../src/edition/site/site.ts';
import type { PublicView, ReportCard, View } from '../../src/edition/view.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Edition, Sentence } from '../../src/model/edition.ts';
import { SafetyRule } from '../../src/model/workspace.ts';
import { at, buildClaim, harm, on } from './build-claim.ts';
import { SAMPLE_CLAIMS, SAMPLE_REQUEST, sampleView, source } from './sample-week.ts';

const ARABIC =
  'قال متحدث باسم **كتيبة النهر** (الناطق الرسمي) إن ثلاثة مدنيين قُتلوا في قصف [سوق المرفأ](https://nahr.example/suq) في حي المرفأ القديم يوم 13 مايو 2031. ' +
  'ونفى لواء الشمال ذلك. وطالب مجلس المرفأ بفتح الطريق بين «الرصيف القديم» و(ترن).';

const quay = { ...at('Old Quay', 32.1, 20.05, 4, 'district'), said: 'حي المرفأ القديم' };
const clinic = at('Hidden Clinic', 32.31, 15.12, 1, 'site');

const arabic = (id: string, quote: string, rest: Partial<Parameters<typeof buildClaim>[0]>): Claim =>
  buildClaim({ id: `c_${id.padEnd(16, '0')}`, report: 'r_nahr@1', text: ARABIC, quote, ...rest });

const CLAIMS: readonly Claim[] = [
  ...SAMPLE_CLAIMS,
  arabic(
    'suq',
    'ثلاثة مدنيين قُتلوا في قصف [سوق المرفأ](https://nahr.example/suq) في حي المرفأ القديم يوم 13 مايو 2031',
    {
      acled: 'Shelling/artillery/missile attack',
      by: ['كتيبة النهر'],
      roles: [
        ['initiator', 'northern-brigade'],
        ['victim', 'civilians'],
      ],
      place: quay,
      time: on('2031-05-13'),
      harms: [harm('killed', 3, 3, 'ثلاثة')],
    },
  ),
  arabic('suqno', 'ونفى لواء الشمال ذلك', {
    acled: 'Shelling/artillery/missile attack',
    stance: 'denies',
    by: ['northern-brigade'],
    roles: [
      ['initiator', 'northern-brigade'],
      ['victim', 'civilians'],
    ],
    place: quay,
    time: on('2031-05-13'),
    refersTo: 'c_suq0000000000000',
  }),
  arabic('tariq', 'وطالب مجلس المرفأ بفتح الطريق بين «الرصيف القديم» و(ترن)', {
    kind: 'statement',
    stance: 'demands',
    by: ['harbour-council'],
    roles: [['initiator', 'harbour-council']],
  }),
  buildClaim({
    id: 'c_clinic0000000000',
    report: 'r_herald@1',
    quote: 'Two nurses were wounded when the River Front fired on the Hidden Clinic on 10 May',
    acled: 'Attack',
    roles: [
      ['initiator', 'river-front'],
      ['victim', 'two nurses'],
    ],
    place: clinic,
    time: on('2031-05-10'),
    harms: [harm('injured', 2, 2, 'Two')],
  }),
  ...(['05-05', '05-06', '05-09'] as const).map((day, i) =>
    buildClaim({
      id: `c_early${i}0000000000`,
      report: 'r_early@1',
      quote: `Gunmen of the River Front attacked a post of the Coast Army in Tarn on 2031-${day}`,
      acled: 'Armed clash',
      roles: [
        ['initiator', 'river-front'],
        ['target', 'coast-army'],
      ],
      place: at('Tarn', 32.3, 15.1, 10),
      time: on(`2031-${day}`),
      harms: i === 1 ? [harm('killed', 2, 4, 'two to four')] : [],
    }),
  ),
];

const POLICY = [
  SafetyRule.parse({ name: 'no places of care', sensitive: true, redact: ['place'] }),
  SafetyRule.parse({ name: 'no positions of forces', kinds: ['deployment'], coarsenKm: 40 }),
];

const REPORTS: readonly ReportCard[] = [
  {
    id: 'r_nahr@1',
    source: source('sawt-al-nahr', 'صوت النهر', { lang: ['ar'] }),
    published: '2031-05-14',
    title: 'قصف على سوق المرفأ (الحي القديم)',
    url: 'https://nahr.example/suq',
    lang: 'ar',
    sha256: '1'.repeat(64),
  },
  {
    id: 'r_early@1',
    source: source('valley-post', 'Valley Post'),
    published: '2031-05-07',
    title: 'Posts fired on in Tarn',
    url: null,
    lang: 'en',
    sha256: '2'.repeat(64),
  },
];

function richView(): View {
  const view = sampleView(CLAIMS, REPORTS);
  const places = new Map([...view.places].map(([id, place]) => [id, { ...place, sensitive: id === 'hidden-clinic' }]));
  return { ...view, places };
}

const note = (text: string): Sentence => ({ kind: 'assessment', text, event: null, references: [] });

export interface SampleSite {
  readonly input: SiteInput;
  readonly view: PublicView;
  /** Pages that only a served site has. */
  readonly served: ReadonlyMap<string, string>;
}

export function sampleSite(): SampleSite {
  const whole = richView();
  const view = makePublicView(whole, POLICY, '2031-05-20');
  const early = composeEdition(view, { ...SAMPLE_REQUEST, id: 'w_early00000000000', week: '2031-W19', asOf: 3 });
  const past: PastEdition = {
    edition: early,
    events: view.events
      .filter(({ id }) => early.events.includes(id))
      .map((event, i) => (i === 0 ? { ...event, status: 'denied' as const } : event)),
    tallies: view.tallies.map((tally) => ({ ...tally, steps: tally.steps.slice(0, 1) })),
  };
  const request = { ...SAMPLE_REQUEST, made: '2031-05-19T08:00:00Z', past: [past] };
  const first = composeEdition(view, request);
  const told = first.sections[0]!.sentences[0]!;
  const second: Edition = {
    ...composeEdition(view, { ...request, id: 'w_second0000000000', made: '2031-05-20T09:30:00Z', asOf: 9 }),
    corrects: first.id,
    correction: {
      why: 'The first edition gave the day of one attack as 12 May; the report it rests on says 13 May.',
      changes: [
        { was: told.text.replace('13 May', '12 May'), now: told.text },
        { was: 'A sentence that no report bears out.', now: null },
        { was: null, now: first.sections.at(-1)!.sentences[0]!.text },
      ],
    },
  };
  const kept = second.events[0]!;
  const flash: Edition = composeNote(view, {
    ...SAMPLE_REQUEST,
    id: 'w_flash00000000000',
    kind: 'flash',
    title: 'Shelling in Old Quay',
    from: '2031-05-14',
    to: '2031-05-14',
    events: view.events
      .filter(({ claims }) => claims.some((id) => id.startsWith('c_suq') || id.startsWith('c_market')))
      .map(({ id }) => id),
    by: ['N. N.'],
    tags: ['Old Quay', 'shelling'],
  });
  const analysis: Edition = {
    ...composeNote(view, {
      ...SAMPLE_REQUEST,
      id: 'w_analysis00000000',
      kind: 'analysis',
      title: 'What the shelling of markets means for the harbour',
      from: '2031-05-18',
      to: '2031-05-18',
      events: [],
      by: ['A. Writer', 'B. Reader'],
      tags: ['harbour', 'markets'],
      series: 'Notes from the harbour',
    }),
    lede: {
      ...note('Two markets were shelled in one week. That is new, and it changes who can trade.'),
      kind: 'assessment',
    },
    sections: [
      {
        id: 'facts',
        title: 'What is known',
        sentences: [
          ...second.sections.flatMap(({ sentences }) => sentences).slice(0, 2),
          { ...second.sections[1]!.sentences[0]!, joined: true },
        ],
      },
      {
        id: 'meaning',
        title: 'What it means',
        sentences: [
          note(
            'The harbour lives on two markets. When one is closed for a week, boats go elsewhere, and they are slow to come back.',
          ),
          { ...note('Nobody gains from that for long.'), joined: true },
          ...second.sections.flatMap(({ sentences }) => sentences).slice(2, 3),
        ],
      },
    ],
    events: second.events.slice(0, 2),
  };
  const buried: Edition = {
    ...early,
    id: 'w_buried0000000000',
    week: '2031-W18',
    from: '2031-04-28',
    to: '2031-05-04',
  };
  const gone: Edition = { ...early, events: [...early.events, 'e_merged0000000000', 'e_gone000000000000'] };
  const world = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-50m.json'), 'utf8'),
  );
  const input: SiteInput = {
    view,
    editions: [second, analysis, first, flash, gone, buried],
    world,
    redirects: new Map([['e_merged0000000000', kept]]),
    buried: new Set([buried.id]),
    changes: [
      {
        edition: second.id,
        week: second.week,
        at: second.made,
        since: first.id,
        event: kept,
        change: 'changed',
        fields: ['time'],
      },
    ],
    base: null,
  };
  const frame = { view, motto: MOTTO, base: null, cards: false };
  const { sections } = view;
  const served = new Map([
    ['subscribe-form.html', subscribePage(frame, { lang: 'en', sections })],
    [
      'subscribe-form-ar.html',
      subscribePage(frame, { lang: 'ar', sections, problem: 'wrongAddress', address: 'nobody@' }),
    ],
  ]);
  return { input, view, served };
}
