import { expect, test } from 'vitest';
import { buildClaim } from '../../../test/support/build-claim.ts';
import { SAMPLE_REQUEST, sampleView } from '../../../test/support/sample-week.ts';
import { composeEdition } from '../compose/compose.ts';
import { referenceOf } from '../compose/voices.ts';
import { gateEdition } from './gate.ts';

const text = 'The army is pulling out its Heron jets. A flight of helicopters takes their place.';
const [jets, flight] = ['The army is pulling out its Heron jets', 'A flight of helicopters takes their place'].map(
  (quote, i) => buildClaim({ id: `c_order${i}0000000000`, report: 'r_post@1', kind: 'deployment', text, quote }),
) as [ReturnType<typeof buildClaim>, ReturnType<typeof buildClaim>];

test.each([
  [`“${jets.span.quote} … ${flight.span.quote}”`, [jets, flight], true],
  // The order in which they are cited is not the one in which they stand.
  [`“${jets.span.quote} … ${flight.span.quote}”`, [flight, jets], true],
  [`“${flight.span.quote} … ${jets.span.quote}”`, [jets, flight], false],
] as const)('%s', (quote, claims, passes) => {
  const view = sampleView([jets, flight]);
  const edition = composeEdition(view, SAMPLE_REQUEST);
  const told = {
    kind: 'fact' as const,
    text: `Valley Post reported: ${quote}.`,
    event: null,
    references: claims.map(referenceOf),
  };
  const sections = [{ id: 'others', title: 'Others', sentences: [told] }];
  const found = gateEdition({ edition: { ...edition, sections }, view, textOf: () => text });
  const altered = found.filter(({ rule, where }) => rule === 'quote-altered' && where.startsWith('others'));
  expect(altered.length === 0).toBe(passes);
});
