/** `marsad code --why` over the sample week: every filled slot has a rule with words of the text, and every sentence on what did not fire is true. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { whyLines } from '../src/cli/format/why-lines.ts';
import { explain } from '../src/coder/explain/explain.ts';
import { makeCoder } from '../src/coder/make-coder.ts';
import { makeReaders } from '../src/intake/make-readers.ts';
import { Claim } from '../src/model/claim.ts';
import type { CodedReport } from '../src/model/mention.ts';
import type { Slot } from '../src/model/why.ts';
import { openGazetteer } from '../src/packs/gazetteer.ts';
import { loadKnowledge } from '../src/packs/load-knowledge.ts';

const week = fileURLToPath(new URL('../packs/libya/week', import.meta.url));
const { reports } = parse(readFileSync(join(week, 'week.yaml'), 'utf8')) as {
  readonly reports: readonly { readonly file: string; readonly published: string; readonly same?: boolean }[];
};
const knowledge = await loadKnowledge(['libya'], { gazetteer: await openGazetteer() });
const code = makeCoder(knowledge, explain);

const coded: (CodedReport & { readonly text: string })[] = [];
for (const { file, published } of reports.filter(({ same }) => !same))
  for await (const read of makeReaders().open(join(week, file))) {
    if ('fault' in read) throw new Error(read.fault.came);
    const { text, title } = read.report;
    coded.push({ ...code({ id: file, text, title, published: read.report.published ?? published }), text });
  }
const claims = coded.flatMap((report) => report.claims.map((claim) => ({ report, claim, why: claim.why! })));

/** Slots that hold something, with the words of the claim that do, where it keeps them. */
function filled(claim: Claim): readonly (readonly [Slot, { start: number; end: number } | null])[] {
  return [
    ['kind', null],
    ...claim.roles.map(({ role, span }) => [role, span] as const),
    ...claim.speakers.map(({ span }) => ['speakers', span] as const),
    ...claim.harms.map(({ span }) => ['harms', span] as const),
    ...claim.weapons.map(({ span }) => ['weapons', span] as const),
    ...(claim.objects ?? []).map(({ span }) => ['objects', span] as const),
    ...(claim.place ? [['place', claim.place.span] as const] : []),
    ...(claim.time ? [['time', claim.time.span] as const] : []),
    ...(claim.saidOn ? [['saidOn', claim.saidOn.span] as const] : []),
    ...(claim.stance === 'asserts' ? [] : [['stance', null] as const]),
    ...(claim.hedge === 'none' ? [] : [['hedge', null] as const]),
    ...(claim.tally ? [['tally', null] as const] : []),
    ...(claim.refersTo ? [['refersTo', null] as const] : []),
  ];
}

test('the week has claims to explain', () => expect(claims.length).toBeGreaterThan(40));

test('every filled slot has a rule with words; words of the clause where the slot has its own there', () => {
  const bare = claims.flatMap(({ claim, why }) =>
    filled(claim).flatMap(([slot, span]) => {
      const words = why.rules.filter(({ slots }) => slots.includes(slot)).flatMap((rule) => rule.words);
      const inside = (one: { start: number; end: number }) =>
        one.start >= claim.span.start && one.end <= claim.span.end;
      const fits = span && inside(span) ? words.some(inside) : words.length > 0;
      return fits ? [] : [`${slot}: ${claim.span.quote} (${claim.trace.join(' › ')})`];
    }),
  );
  expect(bare).toEqual([]);
});

test('words are the words of the text', () => {
  for (const { report, why } of claims)
    for (const { start, end, quote } of [...why.rules, ...why.silent].flatMap(({ words }) => words))
      expect(report.text.slice(start, end)).toBe(quote);
});

test('the names of the trace stand among the rules', () => {
  for (const { claim, why } of claims) {
    const told = why.rules.map(({ rule }) => rule);
    expect(claim.trace.filter((rule) => !rule.startsWith('unfired:') && !told.includes(rule))).toEqual([]);
  }
});

/** What each sentence says, tried on the text in another way than the rules look. */
const TRUTHS: readonly (readonly [
  RegExp,
  (of: (typeof claims)[number], words: readonly { start: number; end: number }[], match: RegExpMatchArray) => boolean,
])[] = [
  [
    /^no hedge word in the clause$/,
    ({ claim }) =>
      !/\b(?:reportedly|allegedly|apparently|probably|possibly|unconfirmed|rumou?red)\b/i.test(claim.span.quote),
  ],
  [
    /(?:stands outside the clause|stands in another clause)$/,
    ({ claim }, words) => words.every(({ start, end }) => start < claim.span.start || end > claim.span.end),
  ],
  [
    /^no place is named in the sentence$/,
    ({ report, claim }) =>
      !report.places.some(({ span }) => span.start >= claim.span.start && span.end <= claim.span.end),
  ],
  [
    /^no time is told in the sentence/,
    ({ report, claim }) =>
      !report.times.some(
        ({ span }) => span.start >= claim.span.start && span.end <= claim.span.end && !/old$/.test(span.quote),
      ),
  ],
  [
    /names no actor$/,
    ({ report }, words) =>
      !report.actors.some(({ span }) => words.some(({ start, end }) => span.start >= start && span.end <= end)),
  ],
  [
    /^no word of death/,
    ({ claim }) => !/\b(?:killed|kills|dead|died|deaths?|wounded|injured|casualties)\b/i.test(claim.span.quote),
  ],
  [
    /has no “(\S+)” behind it$/,
    ({ report, claim }, [at], [, word]) =>
      !new RegExp(`\\b${word}\\b`, 'i').test(report.text.slice(at!.end, claim.span.end)),
  ],
  [
    /has no “(\S+)” before it$/,
    ({ report, claim }, [at], [, word]) =>
      !new RegExp(`\\b${word}\\b`, 'i').test(report.text.slice(claim.span.start, at!.start)),
  ],
  [
    /^no verb of saying governs the clause, and no “according to”/,
    ({ claim }) => claim.speakers.length === 0 && !/\baccording to\b/i.test(claim.span.quote),
  ],
  [/no window .* no word of a total/, ({ claim }) => !/\b(?:since|so far|in total|to date)\b/i.test(claim.span.quote)],
  [/^no word of the clause points back/, ({ claim }) => !/\b(?:this|these|those|same)\b/i.test(claim.span.quote)],
  [/^no “by” phrase stands with/, ({ claim }) => !claim.roles.some(({ role, span }) => role === 'initiator' && span)],
];

test('every sentence on a rule that did not fire is true, each slot has one, and none is told twice', () => {
  const tried = new Set<RegExp>();
  const wrong = claims.flatMap((of) =>
    of.why.silent.flatMap(({ failed, words, slot }) => {
      const truth = TRUTHS.find(([sentence]) => sentence.test(failed));
      if (!truth) return [];
      tried.add(truth[0]);
      return truth[1](of, words, truth[0].exec(failed)!) ? [] : [`${slot}: ${failed} — ${of.claim.span.quote}`];
    }),
  );
  expect(wrong).toEqual([]);
  expect(tried.size).toBeGreaterThan(6);
  for (const { why } of claims) expect(new Set(why.silent.map(({ slot }) => slot)).size).toBe(why.silent.length);
  expect(claims.filter(({ why }) => why.silent.length === 0)).toEqual([]);
});

test('the record holds by its schema, and prints as lines', () => {
  for (const { claim } of claims)
    expect(Claim.parse({ ...claim, report: 'r_00000000000000@1' }).why).toEqual(claim.why);
  const lines = whyLines(claims[0]!.claim);
  expect(lines[0]).toMatch(/^ {5}why {7}\S/);
  expect(lines.some((line) => line.startsWith('     not fired '))).toBe(true);
});
