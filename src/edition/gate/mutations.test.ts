import { expect, test } from 'vitest';
import { SAMPLE_REQUEST, sampleText, sampleView } from '../../../test/support/sample-week.ts';
import { composeEdition } from '../compose/compose.ts';
import { gateSentence, sentencesIn } from './gate.ts';
import { MUTATIONS, mutantsOf } from './mutations.ts';

test('of the lies told with the composer’s own sentences at least 95 % are found', () => {
  const view = sampleView();
  const edition = composeEdition(view, SAMPLE_REQUEST);
  const input = { edition, view, textOf: sampleText };
  const mutants = sentencesIn(edition)
    .filter(({ sentence }) => sentence.kind !== 'note')
    .flatMap(({ sentence }) => mutantsOf(sentence));
  const missed = mutants.filter(({ sentence }) => gateSentence(sentence, 'here', input).length === 0);
  const report = missed.map(({ mutation, sentence }) => `${mutation}: ${sentence.text}`).join('\n');
  expect(new Set(mutants.map(({ mutation }) => mutation)).size).toBe(MUTATIONS.length);
  expect(mutants.length).toBeGreaterThan(80);
  expect(
    1 - missed.length / mutants.length,
    `${missed.length} of ${mutants.length} missed:\n${report}`,
  ).toBeGreaterThanOrEqual(0.95);
});
