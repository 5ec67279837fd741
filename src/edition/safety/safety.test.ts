import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SAMPLE_REQUEST, sampleText } from '../../../test/support/sample-week.ts';
import {
  around,
  rule,
  secret,
  secretView,
  SECRET_TEXT as TEXT,
  SECRET_VALUES as VALUES,
} from '../../../test/support/secret.ts';
import type { SafetyRule } from '../../model/workspace.ts';
import { composeEdition } from '../compose/compose.ts';
import { gateEdition } from '../gate/gate.ts';
import { renderSite } from '../site/site.ts';
import type { View } from '../view.ts';
import { makePublicView, withheldTerms } from './public-view.ts';
import { withhold } from './withhold.ts';

/** Every file of the site as one text, tags and all. */
function everything(view: View, policy: readonly SafetyRule[], today: string): string {
  const open = makePublicView(view, policy, today);
  const edition = composeEdition(open, SAMPLE_REQUEST);
  return (
    [...renderSite({ view: open, editions: [edition], world: null })]
      // Zipped files are read in test/safe-outputs.test.ts.
      .map(([path, text]) => `${path}\n${typeof text === 'string' ? text : ''}`)
      .join('\n')
  );
}

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
