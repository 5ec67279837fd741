import { describe, expect, test } from 'vitest';
import { SAMPLE_REQUEST, sampleText, sampleView } from '../../../test/support/sample-week.ts';
import { composeEdition } from '../compose/compose.ts';
import { referenceOf } from '../compose/voices.ts';
import { FAITHFUL, type GateCase, UNFAITHFUL } from './corpus.ts';
import { gateEdition, gateSentence, sentencesIn } from './gate.ts';
import type { Finding } from './rule.ts';

const view = sampleView();
const edition = composeEdition(view, SAMPLE_REQUEST);
const input = { edition, view, textOf: sampleText };

function findingsOf({ text, cites, kind = 'fact' }: GateCase): readonly Finding[] {
  const claims = cites.map((short) => view.claims.get(`c_${short.padEnd(16, '0')}`)!);
  const event = view.events.find(({ claims: held }) => claims.some(({ id }) => held.includes(id)))?.id ?? null;
  return gateSentence({ kind, text, event, references: claims.map(referenceOf) }, 'here 1', input);
}

const seen = (findings: readonly Finding[]): string =>
  findings.map(({ rule, words, came }) => `${rule}: ${words || came}`).join('; ');

describe('the gate', () => {
  test.each(FAITHFUL.map((one) => [one.text, one] as const))('lets pass: %s', (_, one) => {
    expect(seen(findingsOf(one))).toBe('');
  });

  const cases = Object.entries(UNFAITHFUL).flatMap(([rule, all]) => all.map((one) => [rule, one.text, one] as const));
  test.each(cases)('%s: %s', (rule, _, one) => {
    const findings = findingsOf(one);
    if (one.gap) expect(seen(findings), 'a gap that is closed: move it to its rule').toBe('');
    else
      expect(
        findings.map((finding) => finding.rule),
        seen(findings),
      ).toContain(rule);
  });

  test('a corpus worth the name', () => expect(FAITHFUL.length + cases.length).toBeGreaterThanOrEqual(120));

  test('no sentence of the composer is refused or flagged', () => {
    expect(gateEdition(input)).toEqual([]);
    expect(sentencesIn(edition).length).toBeGreaterThan(10);
  });

  test('a quote that no longer stands in its report is refused', () => {
    const moved = gateEdition({ ...input, textOf: (report) => sampleText(report)?.replace('Old Quay', 'Old  Quay') });
    expect(new Set(moved.map(({ rule }) => rule))).toEqual(new Set(['quote-moved']));
    expect(gateEdition({ ...input, textOf: () => undefined })[0]?.came).toBe('a report that is not held');
  });
});
