/** The composer's sentences, read as prose: one claim in, one sentence out, as a careful editor would have it; and the gate lets each pass. */
import { expect, test } from 'vitest';
import { at, buildClaim, type ClaimParts, harm, on } from '../../../test/support/build-claim.ts';
import { SAMPLE_REQUEST, sampleView } from '../../../test/support/sample-week.ts';
import type { ClaimPlace } from '../../model/claim.ts';
import { gateEdition } from '../gate/gate.ts';
import { composeEdition } from './compose.ts';

const tarn = at('Tarn', 32.3, 15.1, 10);
const southOfTarn: ClaimPlace = {
  ...tarn,
  said: 'south of Tarn',
  relation: { anchor: 'Tarn', bearing: 'S', km: null, kind: 'bearing' },
  precision: 'area',
};

type Case = Omit<ClaimParts, 'id' | 'report' | 'text'> & {
  readonly before?: Omit<ClaimParts, 'id' | 'report' | 'text'>;
};

/** What the section says, once for each sentence. */
function told(parts: Case): readonly string[] {
  const { before, ...own } = parts;
  const text = [before?.quote, own.quote].filter(Boolean).join('. ');
  const claims = [
    ...(before ? [buildClaim({ ...before, id: 'c_before0000000000', report: 'r_post@1', text })] : []),
    buildClaim({ ...own, id: 'c_told000000000000', report: 'r_post@1', text }),
  ];
  const view = sampleView(claims);
  const edition = composeEdition(view, SAMPLE_REQUEST);
  const refused = gateEdition({ edition, view, textOf: () => text }).filter(({ weight }) => weight === 'refuse');
  expect(refused.map(({ rule, sentence }) => `${rule}: ${sentence}`)).toEqual([]);
  return edition.sections.flatMap(({ sentences }) => sentences.map((one) => one.text));
}

const CASES: readonly (readonly [string, Case])[] = [
  [
    'The River Front still held ground south of Tarn.',
    {
      kind: 'territory',
      quote: 'the villages south of Tarn that the River Front still holds',
      roles: [['initiator', 'river-front']],
      place: southOfTarn,
    },
  ],
  [
    'Valley Post wrote of the Northern Brigade: “On the way they have come across the stores”.',
    {
      kind: 'discovery',
      quote: 'On the way they have come across the stores',
      roles: [['initiator', 'northern-brigade']],
    },
  ],
  [
    'In Tarn, Valley Post reported, “the wounded of the autumn are still being treated”.',
    { kind: 'humanitarian', quote: 'where the wounded of the autumn are still being treated', place: tarn },
  ],
  [
    'The Harbour Council promised that “the port would stay open all winter”, Valley Post reported.',
    {
      kind: 'statement',
      stance: 'promises',
      quote: 'that the port would stay open all winter',
      by: ['harbour-council'],
      roles: [['initiator', 'harbour-council']],
    },
  ],
  [
    'The Harbour Council, Valley Post reported, “urged both sides to keep the road open”.',
    {
      kind: 'statement',
      stance: 'demands',
      quote: 'urged both sides to keep the road open',
      by: ['harbour-council'],
      roles: [['initiator', 'harbour-council']],
    },
  ],
  [
    'The Northern Brigade shelled the Coast Army in Tarn on 12 May, killing one person and injuring at least two.',
    {
      acled: 'Shelling/artillery/missile attack',
      quote: 'The Northern Brigade shelled the Coast Army in Tarn on 12 May: one dead, at least two wounded',
      roles: [
        ['initiator', 'northern-brigade'],
        ['target', 'coast-army'],
      ],
      place: tarn,
      time: on('2031-05-12'),
      harms: [harm('killed', 1, 1, 'one'), harm('injured', 2, null, 'at least two')],
    },
  ],
  [
    'The River Front attacked two nurses in Tarn on 12 May, injuring both.',
    {
      acled: 'Attack',
      quote: 'The River Front attacked two nurses in Tarn on 12 May, and both were wounded',
      roles: [
        ['initiator', 'river-front'],
        ['victim', 'two nurses'],
      ],
      place: tarn,
      time: on('2031-05-12'),
      harms: [harm('injured', 2, 2, 'both')],
    },
  ],
  [
    // In a fight the dead may be of either side: nobody is said to have killed them.
    'The Northern Brigade clashed with the River Front in Tarn on 12 May; three people were killed.',
    {
      acled: 'Armed clash',
      quote: 'The Northern Brigade clashed with the River Front in Tarn on 12 May and three were killed',
      roles: [
        ['initiator', 'northern-brigade'],
        ['target', 'river-front'],
      ],
      place: tarn,
      time: on('2031-05-12'),
      harms: [harm('killed', 3, 3, 'three')],
    },
  ],
];

test.each(CASES)('%s', (sentence, parts) => expect(told(parts)).toEqual([sentence]));

test('words that point back to the sentence before are quoted with it', () => {
  const sentences = told({
    kind: 'deployment',
    quote: 'A flight of Otter helicopters takes their place',
    before: {
      kind: 'deployment',
      quote: 'The Coast Army is pulling out its Heron jets',
      roles: [['initiator', 'coast-army']],
    },
  });
  expect(sentences).toContain(
    'Valley Post reported: “The Coast Army is pulling out its Heron jets […] A flight of Otter helicopters takes their place”.',
  );
});

test('who no longer holds ground is not told as holding it', () => {
  const sentences = told({
    kind: 'territory',
    quote: 'The River Front no longer holds the villages south of Tarn',
    roles: [['initiator', 'river-front']],
    place: southOfTarn,
  });
  expect(sentences.join()).not.toContain('River Front held');
});
