import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, buildClaim, harm, on } from '../../../test/support/build-claim.ts';
import {
  SAMPLE_ACTORS,
  SAMPLE_CLAIMS,
  SAMPLE_REQUEST,
  sampleText,
  sampleView,
} from '../../../test/support/sample-week.ts';
import type { SafetyRule } from '../../model/workspace.ts';
import { composeEdition } from '../compose/compose.ts';
import { gateEdition } from '../gate/gate.ts';
import { renderSite } from '../site/site.ts';
import type { View } from '../view.ts';
import { makePublicView, withheldTerms } from './public-view.ts';
import { withhold } from './withhold.ts';

/** One event whose values stand nowhere else, among the sample week's. */
const TEXT =
  'The Zubari Column (also Zoubari Column, زباري) shelled Qasr Wadim, also spelt Gasr Uadim, on 6 May with a Krait launcher. Exactly 37 people died, the Reed Council said. The clinic of Qasr Wadim stayed open.';
const secret = buildClaim({
  id: 'c_secret0000000000',
  report: 'r_reed@1',
  text: TEXT,
  quote: TEXT.slice(0, TEXT.indexOf(' The clinic')),
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
  text: TEXT,
  quote: 'The clinic of Qasr Wadim stayed open',
  kind: 'humanitarian',
  place: at('Qasr Wadim', 30.123, 17.456, 2, 'site'),
});

function secretView(): View {
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

const rule = (parts: Partial<SafetyRule>): SafetyRule => ({
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

/** Every file of the site as one text, tags and all. */
function everything(view: View, policy: readonly SafetyRule[], today: string): string {
  const open = makePublicView(view, policy, today);
  const edition = composeEdition(open, SAMPLE_REQUEST);
  return [...renderSite({ view: open, editions: [edition], world: null })]
    .map(([path, text]) => `${path}\n${text}`)
    .join('\n');
}

/** Where a pattern was met, with a little around it; null where it was not. */
function around(all: string, pattern: RegExp): string | null {
  const at = all.search(pattern);
  return at < 0 ? null : all.slice(Math.max(0, at - 120), at + 60);
}

const VALUES: Readonly<Record<SafetyRule['redact'][number], readonly RegExp[]>> = {
  place: [/Qasr[\s-]Wadim/i, /Gasr Uadim/i, /30\.12/, /17\.45/],
  time: [/6 May/, /2031-05-06/],
  roles: [/Zubari/i, /Zoubari/i, /زباري/],
  harms: [/\b37\b/],
  weapons: [/Krait/i],
  speakers: [/Reed Council/],
};
const everyField = Object.keys(VALUES) as SafetyRule['redact'][number][];

describe('the safety policy', () => {
  test('without a rule the values are there: the test below could fail', () => {
    const all = everything(secretView(), [], '2031-05-20');
    for (const pattern of [/Qasr Wadim/, /Zubari/, /\b37\b/, /Krait/, /Reed Council/]) expect(all).toMatch(pattern);
  });

  test('a redacted value is in no file, whatever else is redacted', () => {
    const view = secretView();
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...everyField), { minLength: 1 }),
        fc.boolean(),
        (redact, bySensitive) => {
          const policy = [rule({ redact, ...(bySensitive ? { sensitive: true } : { sources: ['reed-letter'] }) })];
          const all = everything(view, policy, '2031-05-20');
          for (const field of redact) for (const pattern of VALUES[field]) expect(around(all, pattern)).toBeNull();
        },
      ),
      { numRuns: 25 },
    );
  });

  test('a delayed event is in no file before its day, and in them after', () => {
    const policy = [rule({ actors: ['zubari-column'], delayDays: 14 })];
    expect(everything(secretView(), policy, '2031-05-19')).not.toMatch(/Zubari|Krait|\b37\b/);
    expect(everything(secretView(), policy, '2031-05-20')).toMatch(/Zubari/);
  });

  test('a coarsened place is an area with another middle, and its name and words are gone', () => {
    const policy = [rule({ sensitive: true, coarsenKm: 40 })];
    const all = everything(secretView(), policy, '2031-05-20');
    for (const pattern of VALUES.place) expect(around(all, pattern)).toBeNull();
    const open = makePublicView(secretView(), policy, '2031-05-20');
    const place = open.events.find(({ claims }) => claims.includes(secret.id))!.place!;
    expect(place.name).toBe('Southern District');
    expect(place.radiusKm).toBeGreaterThanOrEqual(40);
    expect(all).toContain('[withheld]');
  });

  test('a shielded source is named nowhere', () => {
    const all = everything(secretView(), [rule({ sources: ['reed-letter'], shieldSource: true })], '2031-05-20');
    expect(all).not.toMatch(/Reed Letter|reed-letter|f{64}/i);
    expect(all).toMatch(/a source that is not named/);
  });

  test('quotes with something withheld still stand for the gate, and a sentence may not name it', () => {
    const policy = [rule({ sensitive: true, redact: ['place', 'roles'] })];
    const view = secretView();
    const open = makePublicView(view, policy, '2031-05-20');
    const edition = composeEdition(open, SAMPLE_REQUEST);
    const textOf = (report: string) => (report === 'r_reed@1' ? TEXT : sampleText(report));
    const withheld = withheldTerms(view, policy, '2031-05-20');
    expect(gateEdition({ edition, view: open, textOf, withheld }).filter(({ weight }) => weight === 'refuse')).toEqual(
      [],
    );
    const telling = { ...edition, lede: { ...edition.lede, text: 'There was shelling near Gasr Uadim.' } };
    expect(gateEdition({ edition: telling, view: open, textOf, withheld }).map((finding) => finding.rule)).toContain(
      'withheld',
    );
  });

  test('withholding: whole words, any case, any quotes, once', () => {
    expect(withhold('At QASR WADIM’s gate, Qasr Wadim and Qasr Wadima', ['Qasr Wadim'])).toBe(
      'At [withheld]’s gate, [withheld] and Qasr Wadima',
    );
    expect(withhold('nothing here', ['Wadim'])).toBe('nothing here');
  });
});
