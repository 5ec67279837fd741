/** Every trigger and word of saying is found in its examples, and in none of its counter-examples. */
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../packs/load-knowledge.ts';
import { makeCoder } from '../make-coder.ts';

const knowledge = await loadKnowledge(['libya']);
const code = makeCoder(knowledge);
const fired = (text: string, id: string): boolean =>
  code({ id: 'r_x', text, published: '2016-10-25' }).claims.some((claim) =>
    claim.trace.some(
      (rule) =>
        rule === `trigger:${id}` ||
        rule === `noun:${id}` ||
        rule === `in:${id}` ||
        rule === `joined:${id}` ||
        rule === `weighs:${id}`,
    ),
  );

/** Known gaps, with the reason; they stand here until they are closed. */
const GAPS: Readonly<Record<string, string>> = {};

for (const trigger of knowledge.codebook.triggers) {
  test(`trigger ${trigger.id}`, () => {
    for (const example of trigger.examples)
      if (!GAPS[example]) expect(fired(example, trigger.id), `found in: ${example}`).toBe(true);
    for (const counter of trigger.counterExamples)
      if (!GAPS[counter]) expect(fired(counter, trigger.id), `not in: ${counter}`).toBe(false);
  });
}

const SAYING = /^(?:says:|according-to)/;
for (const entry of knowledge.codebook.attribution) {
  test(`saying ${entry.id}`, () => {
    const says = (text: string): boolean =>
      code({ id: 'r_x', text, published: '2016-10-25' }).claims.some(
        (claim) => claim.speakers.length > 0 || claim.hedge !== 'none' || claim.trace.some((rule) => SAYING.test(rule)),
      );
    for (const example of entry.examples) if (!GAPS[example]) expect(says(example), example).toBe(true);
    for (const counter of entry.counterExamples) expect(says(counter), counter).toBe(false);
  });
}
