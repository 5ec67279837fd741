/** Runs the corpus of the time room, and its properties on arbitrary texts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDocumentReader } from '../text/read-document.ts';
import { isAttribute } from './attribute.ts';
import {
  addDays,
  addMonths,
  cover,
  dayAt,
  dayNumber,
  daysIn,
  intersect,
  isFuture,
  notAfter,
  weekdayOf,
} from './calendar.ts';
import { CORPUS, type Meant, PUBLISHED, STRETCHES } from './corpus.ts';
import { NEGATIVE } from './negative-corpus.ts';
import { readTimes } from './stage.ts';
import { STORIES } from './story-corpus.ts';

const read = makeDocumentReader();
const times = (text: string, published: string | null = PUBLISHED) => readTimes(read(text, { published }));

/** The example without its brackets, and where they stood. */
function marked(example: string): { text: string; start: number; end: number } {
  const start = example.indexOf('[');
  const end = example.indexOf(']') - 1;
  return { text: example.replace(/[[\]]/g, ''), start, end };
}

function seen(example: string) {
  const { text, start, end } = marked(example);
  const all = times(text);
  return { found: all.find((mention) => mention.span.start === start && mention.span.end === end), all, text };
}

const told = (all: ReturnType<typeof times>): string =>
  all.map((m) => `"${m.span.quote}" ${m.value} ${m.from}..${m.to} (${m.rule})`).join('; ') || 'nothing';

const check = (meant: Meant, example: string): void => {
  const { found, all } = seen(example);
  expect(found, `${example}: found ${told(all)}`).toBeDefined();
  expect({ from: found!.from, to: found!.to }, `${example}: ${told(all)}`).toEqual({ from: meant.from, to: meant.to });
  if (meant.value !== undefined) expect(found!.value, example).toBe(meant.value);
  if (meant.mod !== undefined) expect(found!.mod, example).toBe(meant.mod);
};

describe('times, by meaning', () => {
  for (const meant of CORPUS)
    for (const example of meant.examples)
      it(example, () => {
        if (meant.gap === undefined) check(meant, example);
        else expect(() => check(meant, example), `mended: take out the gap "${meant.gap}"`).toThrow();
      });
});

describe('stretches of time', () => {
  for (const { from, to, examples } of STRETCHES)
    for (const example of examples)
      it(example, () => {
        const { text, start, end } = marked(example);
        const all = times(text);
        const ends = all.filter((mention) => mention.span.start >= start && mention.span.end <= end);
        expect(ends.length, told(all)).toBe(2);
        for (const mention of ends) {
          expect({ from: mention.from, to: mention.to }, told(all)).toEqual({ from, to });
          expect(mention.whole?.quote).toBe(text.slice(start, end));
        }
      });
});

describe('stories', () => {
  for (const { text, published, values } of STORIES)
    it(text.slice(0, 60), () => {
      const all = times(text, published);
      expect(
        all.map((mention) => mention.value),
        told(all),
      ).toEqual(values);
    });
});

describe('times that only tell a thing apart', () => {
  const attributes = (text: string): string[] => {
    const doc = read(text, { published: PUBLISHED });
    const at = (offset: number): number => doc.tokens.findIndex((token) => token.end > offset);
    return readTimes(doc)
      .filter((mention) => isAttribute(doc, mention, at(mention.span.start), at(mention.span.end - 1)))
      .map((mention) => mention.span.quote);
  };
  it('are told from times of events', () => {
    expect(attributes('Under the 2016 accord the town was handed over in 2018.')).toEqual(['2016']);
    expect(attributes('Veterans of the war of 1973 met in May 2021.')).toEqual(['1973']);
    expect(attributes('In 2016 the accord failed, and since 2017 nobody has met.')).toEqual([]);
  });
});

describe('the calendar', () => {
  it('counts days without gaps across months, leap years and centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719162, max: 2932896 }), (number) => {
        const day = dayAt(number)!;
        expect(dayNumber(day)).toBe(number);
        expect(new Date(`${day}T00:00:00Z`).getTime()).toBe(number * 86_400_000);
        expect(weekdayOf(day) % 7).toBe(new Date(number * 86_400_000).getUTCDay());
      }),
    );
  });
  it('keeps to the end of a month, and knows its bounds', () => {
    expect(addMonths('2021-01-31', 1)).toBe('2021-02-28');
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
    expect(addDays('9999-12-31', 1)).toBeNull();
    expect(addDays('0001-01-01', -1)).toBeNull();
  });
  it('joins and cuts intervals', () => {
    const may = { from: '2021-05-01', to: '2021-05-31' };
    expect(daysIn(may)).toBe(31);
    expect(intersect(may, { from: '2021-05-20', to: null })).toEqual({ from: '2021-05-20', to: '2021-05-31' });
    expect(intersect(may, { from: '2021-06-01', to: null })).toBeNull();
    expect(cover(may, { from: '2021-06-02', to: '2021-06-03' })).toEqual({ from: '2021-05-01', to: '2021-06-03' });
    expect(notAfter(may, '2021-05-10')).toEqual({ from: '2021-05-01', to: '2021-05-10' });
    expect(notAfter(may, '2021-04-10')).toEqual(may);
    expect(isFuture(may, '2021-04-10')).toBe(true);
    expect(isFuture(may, '2021-05-10')).toBe(false);
  });
});

describe('no time at all', () => {
  for (const text of NEGATIVE) it(text, () => expect(told(times(text))).toBe('nothing'));
});

const words = fc.constantFrom(
  'the', 'on', '3', 'May', '2016', 'to', '-', '–', 'last', 'week', 'two', 'days', 'later', 'early', 'of', 'year', 'Friday', 'night', ',', '.', 'and',
  '1,200', '490', 'BC', 'between', 'March', 'the end of', 'mid-', '23rd', "'94", 'now', '30 February', '2016-13-45', 'since', '\n\n', '😀', '١٢', 'ago', 'over', 'half', 'Q3', 'week of', 'anniversary', '9/11', '0300 GMT', 'noon', '1955-57', 'had', 'will', 'winter', '9999', 'decade', 'next',
); // biome-ignore format: a list

describe('properties', () => {
  const holds = (text: string, published: string | null): void => {
    const all = times(text, published);
    let end = 0;
    for (const mention of all) {
      expect(text.slice(mention.span.start, mention.span.end)).toBe(mention.span.quote);
      expect(mention.span.start).toBeGreaterThanOrEqual(end);
      expect(mention.span.end).toBeGreaterThan(mention.span.start);
      end = mention.span.end;
      for (const at of [mention.from, mention.to]) if (at !== null) expect(dayAt(dayNumber(at))).toBe(at);
      if (mention.value !== null) expect(mention.value).not.toMatch(/NaN|undefined|null/);
      if (mention.whole) expect(text.slice(mention.whole.start, mention.whole.end)).toBe(mention.whole.quote);
      if (mention.from !== null && mention.to !== null) expect(mention.from <= mention.to).toBe(true);
    }
    expect(times(text, published)).toEqual(all);
  };
  const published = fc.constantFrom(null, '2016-10-25', '2024-02-29', '0001-01-01', '9999-12-31');

  it('mentions are quoted exactly, in order, apart; intervals run forward; the same text reads the same', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), published, (parts, at) => holds(parts.join(' '), at)),
      { numRuns: 300 },
    );
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), published, holds), { numRuns: 100 });
  });

  it('a text may end behind any word', () => {
    for (const text of ['had now', 'It had now', 'had not', 'had']) holds(text, '2016-10-25');
  });

  it('what stands before a report moves its mentions and changes nothing else', () => {
    const report = 'On 3 May a depot burned. Two days later it was rebuilt, and last week it opened.';
    const lead = '😀\tمرحبا بكم\n\n';
    const plain = times(report);
    const moved = times(lead + report);
    expect(
      moved.map((m) => ({
        ...m,
        span: { ...m.span, start: m.span.start - lead.length, end: m.span.end - lead.length },
      })),
    ).toEqual(plain);
  });

  it('reads long hostile texts in linear time', () => {
    for (const text of [
      '1 '.repeat(20000),
      'the '.repeat(20000),
      'early '.repeat(10000),
      'May '.repeat(20000),
      '2016-'.repeat(10000),
      '3 and '.repeat(10000),
    ]) {
      const doc = { ...read('x', { published: PUBLISHED }) };
      const long = read(text.slice(0, 60000), { published: doc.published });
      const before = performance.now();
      readTimes(long);
      expect(performance.now() - before, text.slice(0, 12)).toBeLessThan(10_000);
    }
  });
});
