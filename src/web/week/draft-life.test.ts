/** No word typed by anyone is lost, in whatever order strokes, sendings, answers, crashes and others' words come. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Clash } from '../../edition/compose/draft/merge.ts';
import { same } from '../../edition/compose/draft/same.ts';
import type { Draft } from '../../model/draft.ts';
import { type DraftLife, makeDraftLife, type Read } from './draft-life.ts';
import type { Kept } from './kept.ts';

const draftOf = (texts: readonly string[]): Draft => ({
  id: 'd_1',
  kind: 'weekly',
  week: '2016-W43',
  from: '2016-10-24',
  to: '2016-10-30',
  title: '',
  by: [],
  tags: [],
  series: null,
  parts: [{ id: 'one', title: '', paragraphs: texts.map((text) => ({ as: 'prose', text, cites: [] })) }],
  left: [],
});
const wordsOf = ({ parts }: Pick<Draft, 'parts'>) => parts.flatMap((part) => part.paragraphs.map(({ text }) => text));
const PARAGRAPHS = 4;
const START = draftOf(Array.from({ length: PARAGRAPHS }, (_, i) => `p${i}`));

interface Sending {
  readonly draft: Draft;
  readonly seen: number;
}

/** The record: one draft, and which decision wrote it last. `n` grows by others' decisions too. */
function makeRecord() {
  let [draft, n, wroteAt] = [START, 1, 0];
  return {
    read: (): Read => ({ draft, n }),
    decideElsewhere: () => void n++,
    save: ({ draft: next, seen }: Sending): number | null | 'stale' => {
      if (same(next, draft)) return null;
      if (wroteAt > seen) return 'stale';
      draft = next;
      wroteAt = ++n;
      return n;
    },
  };
}

/** A writer with a browser: what is kept and what is on its way outlive a tab. */
function makeWriter(name: string, record: ReturnType<typeof makeRecord>) {
  let kept: Kept | null = null;
  let queue: readonly Sending[] = [];
  let rested: (() => void) | null = null;
  let shown: Draft = START;
  let life: DraftLife;
  let visits = 0;
  let refusals = 0;
  const clashes: Clash[] = [];
  const open = (start: Read) => {
    const visit = ++visits;
    // What a closed tab had still to do is not done.
    const isOpen = () => visit === visits;
    life = makeDraftLife(start, kept, {
      keep: (it) => {
        if (isOpen()) kept = it;
      },
      letGo: () => {
        if (isOpen()) kept = null;
      },
      send: (draft, seen) => {
        if (isOpen()) queue = [...queue, { draft, seen }];
      },
      isSending: () => queue.length > 0,
      read: async () => record.read(),
      show: (draft) => {
        shown = draft;
      },
      rest: (then) => {
        if (isOpen()) rested = then;
      },
    });
    shown = life.state().draft;
  };
  open(record.read());
  const answers: Read[] = [];
  const arrive = (isHeard: boolean) => {
    const [first, ...rest] = queue;
    if (!first) return;
    const decision = record.save(first);
    // A lost answer: the same is sent again.
    if (!isHeard) return;
    queue = rest;
    if (decision !== 'stale' && kept) {
      const { draft, seen } = kept as Kept;
      kept = same(draft, first.draft) ? null : { draft, base: first.draft, seen: Math.max(seen, decision ?? 0) };
    }
    if (decision === 'stale') refusals++;
    const refused =
      decision === 'stale' ? { code: 'changed-meanwhile' as const, where: '', expected: '', came: '', todo: '' } : null;
    life.settled({ draft: first.draft, decision: decision === 'stale' ? null : decision, refused });
  };
  let strokes = 0;
  return {
    name,
    /** The editor adds a word to what it shows, and says so. */
    type: (at: number): string => {
      const word = `${name}${strokes++}`;
      const paragraphs = shown.parts[0]!.paragraphs.map((one, i) =>
        i === at % shown.parts[0]!.paragraphs.length ? { ...one, text: `${one.text} ${word}` } : one,
      );
      shown = { ...shown, parts: [{ ...shown.parts[0]!, paragraphs }] };
      life.write(shown);
      return word;
    },
    rest: () => {
      const then = rested;
      rested = null;
      then?.();
    },
    arrive,
    ask: () => void answers.push(record.read()),
    hear: (which: number) => {
      const [answer] = answers.splice(which % Math.max(1, answers.length), 1);
      if (answer) life.heard(answer);
    },
    crash: (isStale: boolean) => {
      rested = null;
      clashes.push(...life.state().clashes);
      open((isStale && answers.shift()) || record.read());
    },
    texts: () => [...wordsOf(life.state().draft), ...wordsOf(shown)],
    clashes: () => [...clashes, ...life.state().clashes],
    refusals: () => refusals,
    isQuiet: () => queue.length === 0 && rested === null,
  };
}

const step = fc.record({
  who: fc.nat(1),
  what: fc.constantFrom(
    'type',
    'type',
    'type',
    'rest',
    'arrive',
    'arrive',
    'lose',
    'ask',
    'hear',
    'crash',
    'elsewhere',
  ),
  at: fc.nat(PARAGRAPHS - 1),
});

test('every word typed is in the record in the end, or shown to the one who wrote in the same place', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60, size: 'max' }), async (steps) => {
      const record = makeRecord();
      const writers = [makeWriter('a', record), makeWriter('b', record)] as const;
      const typed: string[] = [];
      for (const { who, what, at } of steps) {
        const writer = writers[who]!;
        if (what === 'type') typed.push(writer.type(at));
        else if (what === 'rest') writer.rest();
        else if (what === 'arrive') writer.arrive(true);
        else if (what === 'lose') writer.arrive(false);
        else if (what === 'ask') writer.ask();
        else if (what === 'hear') writer.hear(at);
        else if (what === 'crash') writer.crash(at === 0);
        else record.decideElsewhere();
        await null;
      }
      for (let round = 0; round < 40 && writers.some((writer) => !writer.isQuiet()); round++)
        for (const writer of writers) {
          writer.rest();
          writer.arrive(true);
          await new Promise((then) => setTimeout(then));
        }
      expect(writers.every((writer) => writer.isQuiet())).toBe(true);
      const final = wordsOf(record.read().draft);
      const seen = writers.flatMap((writer) =>
        writer.clashes().flatMap(({ theirs }) => theirs.map(({ text }) => text)),
      );
      const all = [...final, ...seen].join(' ').split(' ');
      expect(typed.filter((word) => !all.includes(word))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('who writes alone is never told of somebody else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60, size: 'max' }), async (steps) => {
      const record = makeRecord();
      const writer = makeWriter('a', record);
      // Half the runs lose no answer: where one was lost, one's own words look like another's until they have been read.
      const isHeard = steps.length % 2 === 0;
      for (const { what, at } of steps) {
        if (what === 'type') writer.type(at);
        else if (what === 'rest') writer.rest();
        else if (what === 'arrive') writer.arrive(true);
        else if (what === 'lose') writer.arrive(isHeard);
        else if (what === 'ask') writer.ask();
        else if (what === 'hear') writer.hear(at);
        else if (what === 'elsewhere') record.decideElsewhere();
        await null;
      }
      expect(writer.clashes()).toEqual([]);
      if (isHeard) expect(writer.refusals()).toBe(0);
    }),
    { numRuns: 200 },
  );
});

test('a page opened with an answer older than what was kept goes on from what was kept', () => {
  const record = makeRecord();
  const writer = makeWriter('a', record);
  writer.type(2);
  writer.rest();
  writer.type(0);
  writer.ask();
  writer.arrive(true);
  writer.crash(true);
  expect(writer.texts()).toEqual(['p0 a1', 'p1', 'p2 a0', 'p3', 'p0 a1', 'p1', 'p2 a0', 'p3']);
});

test('an answer from before one’s own words arrived takes nothing back', () => {
  const record = makeRecord();
  const writer = makeWriter('a', record);
  writer.type(0);
  writer.rest();
  writer.arrive(true);
  writer.ask();
  writer.type(1);
  writer.rest();
  writer.arrive(true);
  writer.hear(0);
  expect(writer.texts()).toEqual(['p0 a0', 'p1 a1', 'p2', 'p3', 'p0 a0', 'p1 a1', 'p2', 'p3']);
});
