/** Runs the corpus of actors, its negative corpus, and what must hold of every text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../model/actor.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { ActorMention, PlaceMention } from '../../model/mention.ts';
import { loadKnowledge } from '../../packs/load-knowledge.ts';
import { countStage } from '../harm/count-stage.ts';
import type { Reading } from '../reading.ts';
import { makeDocumentReader } from '../text/index.ts';
import { ACTORS, NO_ACTOR } from './actors.corpus.ts';
import { findActors } from './stage.ts';

const actor = (
  id: string,
  name: string,
  kind: Actor['class'],
  aliases: readonly Partial<Actor['aliases'][number]>[],
): Actor => ({
  id,
  name,
  class: kind,
  inter: null,
  sector: null,
  country: null,
  affiliations: [],
  office: null,
  from: null,
  to: null,
  note: null,
  aliases: aliases.map((alias) => ({
    name: '',
    script: 'Latn',
    kind: 'name',
    from: null,
    to: null,
    provenance: null,
    ...alias,
  })),
});
const knowledge: Knowledge = {
  ...(await loadKnowledge([])),
  actors: [
    actor('northern-guard', 'Northern Guard', 'force', [{ name: 'NG' }]),
    actor('harbour-front', 'Harbour Front', 'group', [
      { name: 'HF' },
      { name: 'Jabhat al-Mina' },
      { name: 'جبهة الميناء', script: 'Arab' },
    ]),
    actor('national-army', 'NA', 'force', [{ name: 'National Army' }]),
    actor('coastal-forces', 'Coastal Forces', 'force', [{ name: 'القوات الساحلية', script: 'Arab' }]),
    actor('rami-adel', 'Rami Adel', 'person', []),
    actor('old-council', 'Old Council', 'institution', [
      { name: 'Assembly of Zorin', from: '2010-01-01', to: '2014-12-31' },
    ]),
    actor('new-council', 'New Council', 'institution', [{ name: 'Assembly of Zorin', from: '2015-01-01' }]),
  ],
};
const read = makeDocumentReader();

function actors(text: string, published: string | null = '2016-10-25'): readonly ActorMention[] {
  let reading: Reading = {
    id: 'x',
    doc: read(text, { published }),
    times: [],
    places: [],
    actors: [],
    counts: [],
    weapons: [],
    claims: [],
  };
  reading = { ...reading, ...countStage.run(reading, knowledge) };
  return findActors(reading, knowledge);
}

const mark = (mention: ActorMention, wanted: string): string => {
  const parts = [`${mention.span.quote} -> ${mention.name}`];
  if (wanted.includes(' #')) parts.push(`#${mention.actor}`);
  if (wanted.includes(' ?')) parts.push(mention.proposed ? '?' : '!');
  if (/ \*\d/.test(wanted)) parts.push(`*${mention.number?.min}`);
  if (wanted.includes(' :')) parts.push(`:${mention.class}`);
  return parts.join(' ');
};

for (const [group, texts] of Object.entries(ACTORS)) {
  describe(group, () => {
    test.each(texts.map(([text, ...mentions]) => ({ text, mentions })))('$text', ({ text, mentions }) => {
      const found = actors(text);
      const shown = found.map((mention, i) => {
        const wanted = mentions[i] ?? '';
        return wanted.includes(' -> ') ? mark(mention, wanted) : mention.span.quote;
      });
      expect(shown).toEqual(mentions);
    });
  });
}

describe('no actors', () => {
  test.each(NO_ACTOR.map(([text, ...words]) => ({ text, words })))('$text', ({ text, words }) => {
    for (const mention of actors(text))
      for (const word of words) expect(mention.span.quote.includes(word) ? mention : null).toBeNull();
  });
});

test('a state is an actor where it acts, not where something happens in it', () => {
  const withState = {
    ...knowledge,
    actors: [...knowledge.actors, actor('state-zz', 'Zorin', 'state', [{ name: 'Marlow' }])],
  };
  const states = (text: string, ...places: readonly string[]) => {
    const doc = read(text, { published: '2016-10-25' });
    const named = places.map((quote): PlaceMention => {
      const start = text.indexOf(quote);
      return {
        span: { start, end: start + quote.length, quote },
        name: quote,
        place: null,
        lat: 0,
        lon: 0,
        radiusKm: 9,
        precision: 'country',
        relation: null,
        demonym: false,
        candidates: [],
        rule: 'test',
      };
    });
    return findActors(
      { id: 'x', doc, times: [], places: named, actors: [], counts: [], weapons: [], claims: [] },
      withState,
    ).map((mention) => mention.actor ?? mention.name);
  };
  expect(states('Zorin denied the report.', 'Zorin')).toEqual(['state-zz']);
  expect(states('They met in Zorin.', 'Zorin')).toEqual([]);
  expect(states('Marlow denied the report.', 'Marlow')).toEqual(['state-zz']);
  expect(states('The road to Marlow was cut.', 'Marlow')).toEqual([]);
  expect(states('Talks with Borland went on.', 'Borland')).toEqual(['Borland']);
});

test('an alias of two actors goes to the one that bore it on the day', () => {
  expect(actors('The Assembly of Zorin voted.', '2013-05-01')[0]?.actor).toBe('old-council');
  expect(actors('The Assembly of Zorin voted.', '2016-05-01')[0]?.actor).toBe('new-council');
});

test('every mention quotes the text, and none overlaps another', () => {
  const corpus = Object.values(ACTORS).flatMap((texts) => texts.map(([text]) => text));
  const anyText = fc.array(fc.oneof(fc.constantFrom(...corpus), fc.string({ unit: 'grapheme', maxLength: 30 })), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(anyText, (parts) => {
      const text = parts.join(' ');
      let end = 0;
      for (const { span } of actors(text)) {
        expect(text.slice(span.start, span.end)).toBe(span.quote);
        expect(span.start).toBeGreaterThanOrEqual(end);
        end = span.end;
      }
    }),
    { numRuns: 60 },
  );
});

test('time grows with the text, not faster', () => {
  const paragraph = Object.values(ACTORS)
    .flatMap((texts) => texts.map(([text]) => text))
    .join(' ')
    .replace(/[^\x20-\x7e’‘]/g, '');
  const cost = (times: number) => {
    const reading: Reading = {
      id: 'x',
      doc: read(Array(times).fill(paragraph).join('\n\n')),
      times: [],
      places: [],
      actors: [],
      counts: [],
      weapons: [],
      claims: [],
    };
    const rounds = [0, 1, 2].map(() => {
      const before = performance.now();
      findActors(reading, knowledge);
      return performance.now() - before;
    });
    return Math.min(...rounds) / times;
  };
  cost(4);
  expect(cost(200)).toBeLessThan(cost(20) * 6 + 2);
});
