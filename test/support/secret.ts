/** A week with one event whose values stand nowhere else: what a policy hides must be in no output. */

import type { View } from '../../src/edition/view.ts';
import type { SafetyRule } from '../../src/model/workspace.ts';
import { at, buildClaim, harm, on } from './build-claim.ts';
import { SAMPLE_ACTORS, SAMPLE_CLAIMS, sampleView } from './sample-week.ts';

/** One event whose values stand nowhere else, among the sample week's. */
export const SECRET_TEXT =
  'The Zubari Column (also Zoubari Column, زباري) shelled Qasr Wadim, also spelt Gasr Uadim, on 6 May with a Krait launcher. Exactly 37 people died, the Reed Council said. The clinic of Qasr Wadim stayed open.';
export const secret = buildClaim({
  id: 'c_secret0000000000',
  report: 'r_reed@1',
  text: SECRET_TEXT,
  quote: SECRET_TEXT.slice(0, SECRET_TEXT.indexOf(' The clinic')),
  acled: 'Shelling/artillery/missile attack',
  by: ['Reed Council'],
  roles: [
    ['initiator', 'zubari-column'],
    ['victim', 'civilians'],
  ],
  place: at('Qasr Wadim', 30.123, 17.456, 2, 'site'),
  time: on('2031-05-06'),
  weapons: ['Krait launcher'],
  harms: [harm('killed', 37, 37, 'Exactly 37')],
});
const beside = buildClaim({
  id: 'c_beside0000000000',
  report: 'r_reed@1',
  text: SECRET_TEXT,
  quote: 'The clinic of Qasr Wadim stayed open',
  kind: 'humanitarian',
  place: at('Qasr Wadim', 30.123, 17.456, 2, 'site'),
});

export function secretView(): View {
  const view = sampleView([...SAMPLE_CLAIMS, secret, beside]);
  const alias = (name: string) => ({
    name,
    script: 'Latn' as const,
    kind: 'transliteration' as const,
    from: null,
    to: null,
    provenance: null,
  });
  const place = view.places.get('qasr-wadim')!;
  return {
    ...view,
    actors: new Map([
      ...SAMPLE_ACTORS,
      [
        'zubari-column',
        {
          ...SAMPLE_ACTORS.get('coast-army')!,
          id: 'zubari-column',
          name: 'Zubari Column',
          aliases: [alias('Zoubari Column'), alias('زباري')],
        },
      ],
    ]),
    places: new Map([
      ...view.places,
      ['qasr-wadim', { ...place, aliases: [alias('Gasr Uadim')], sensitive: true, parents: ['wadim-district'] }],
      [
        'wadim-district',
        {
          ...place,
          id: 'wadim-district',
          name: 'Southern District',
          lat: 30.5,
          lon: 18,
          radiusKm: 80,
          kind: 'province' as const,
          parents: [],
        },
      ],
    ]),
    reports: new Map([
      ...view.reports,
      [
        'r_reed@1',
        {
          id: 'r_reed@1',
          title: 'Reed letter on Qasr Wadim',
          source: { ...view.reports.get('r_post@1')!.source!, id: 'reed-letter', name: 'Reed Letter' },
          published: '2031-05-12',
          url: 'https://example.org/reed-letter/qasr-wadim',
          lang: 'en',
          sha256: 'f'.repeat(64),
        },
      ],
    ]),
  };
}

export const rule = (parts: Partial<SafetyRule>): SafetyRule => ({
  name: 'test',
  kinds: [],
  sensitive: false,
  actors: [],
  sources: [],
  delayDays: 0,
  coarsenKm: 0,
  redact: [],
  shieldSource: false,
  ...parts,
});

/** Where a pattern was met, with a little around it; null where it was not. */
export function around(all: string, pattern: RegExp): string | null {
  const at = all.search(pattern);
  return at < 0 ? null : all.slice(Math.max(0, at - 120), at + 60);
}

export const SECRET_VALUES: Readonly<Record<SafetyRule['redact'][number], readonly RegExp[]>> = {
  place: [/Qasr[\s-]Wadim/i, /Gasr Uadim/i, /30\.12/, /17\.45/],
  time: [/6 May/, /2031-05-06/],
  roles: [/Zubari/i, /Zoubari/i, /زباري/],
  harms: [/\b37\b/],
  weapons: [/Krait/i],
  speakers: [/Reed Council/],
};
