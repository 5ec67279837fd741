/** `time`: time expressions in war narrative against TIMEX2 gold (WikiWars). Spans paired one to one, equal first, then by overlap. */
import { readFileSync, writeFileSync } from 'node:fs';
import { makeDocumentReader } from '../src/coder/text/read-document.ts';
import { readTimes } from '../src/coder/time/stage.ts';
import type { TimeMention } from '../src/model/mention.ts';
import { type Bench, rate, scores } from './bench.ts';

interface Timex {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly val: string | null;
  readonly mod?: string;
  readonly comment?: string;
  readonly nested?: boolean;
}
interface Row {
  readonly docid: string;
  readonly dct: string;
  readonly text: string;
  readonly timex: readonly Timex[];
}

/** The text as wire copy, each character for one, so that offsets hold. */
const inCapitals = (text: string): string =>
  text.replace(/\p{Ll}/gu, (letter) => (letter.toUpperCase().length === letter.length ? letter.toUpperCase() : letter));

/** Upper case, spaces cut: how two values are compared. */
const plain = (value: string | null): string => (value ?? '').toUpperCase().replace(/\s+/g, '');

/** Pairs one to one: equal spans first, then the largest overlap, in text order. */
function pair(gold: readonly Timex[], system: readonly TimeMention[]): readonly (readonly [Timex, TimeMention])[] {
  const pairs: (readonly [Timex, TimeMention])[] = [];
  const bySpan = new Map(system.map((mention) => [`${mention.span.start}-${mention.span.end}`, mention]));
  const used = new Set<TimeMention>();
  const left: Timex[] = [];
  for (const timex of gold) {
    const same = bySpan.get(`${timex.start}-${timex.end}`);
    if (same !== undefined && !used.has(same)) {
      used.add(same);
      pairs.push([timex, same]);
    } else left.push(timex);
  }
  const overlaps = left
    .flatMap((timex) =>
      system
        .filter((mention) => !used.has(mention) && mention.span.start < timex.end && timex.start < mention.span.end)
        .map((mention) => ({
          timex,
          mention,
          shared: Math.min(timex.end, mention.span.end) - Math.max(timex.start, mention.span.start),
        })),
    )
    .sort((a, b) => b.shared - a.shared || a.timex.start - b.timex.start);
  const paired = new Set<Timex>();
  for (const { timex, mention } of overlaps) {
    if (used.has(mention) || paired.has(timex)) continue;
    used.add(mention);
    paired.add(timex);
    pairs.push([timex, mention]);
  }
  return pairs;
}

export const bench: Bench = {
  name: 'time',
  about: 'time expressions found and dated in war narrative (WikiWars, TIMEX2)',
  tuning: 'data/time/wikiwars_odd.jsonl',
  run: async ({ data, errors, flags }) => {
    const rows = readFileSync(data!, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as Row);
    const nestedIn = flags.has('nested');
    const only = [...flags].find((flag) => flag.startsWith('half-'));
    const read = makeDocumentReader();
    const total = { gold: 0, system: 0, strict: 0, relaxed: 0, value: 0, dated: 0, datedGold: 0 };
    const perDoc: string[][] = [];
    const causes = new Map<string, string[]>();
    const blame = (cause: string, line: string): void => {
      const lines = causes.get(cause) ?? [];
      lines.push(line);
      causes.set(cause, lines);
    };
    const chosen = rows.filter((_, i) => only === undefined || (only === 'half-a' ? i % 2 === 0 : i % 2 === 1));
    for (const row of chosen) {
      const gold = row.timex.filter((timex) => nestedIn || timex.nested !== true);
      const text = flags.has('upper') ? inCapitals(row.text) : row.text;
      const system = readTimes(read(text, { published: row.dct.slice(0, 10) }));
      const pairs = pair(gold, system);
      const strict = pairs.filter(([g, s]) => g.start === s.span.start && g.end === s.span.end).length;
      const value = pairs.filter(([g, s]) => plain(g.val) === plain(s.value)).length;
      total.gold += gold.length;
      total.system += system.length;
      total.strict += strict;
      total.relaxed += pairs.length;
      total.value += value;
      total.datedGold += gold.filter((g) => g.val !== null).length;
      total.dated += pairs.filter(([g, s]) => g.val !== null && plain(g.val) === plain(s.value)).length;
      perDoc.push([
        row.docid,
        String(gold.length),
        rate(scores(value, system.length, gold.length).f1),
        rate(scores(pairs.length, system.length, gold.length).f1),
        rate(scores(strict, system.length, gold.length).f1),
      ]);
      const context = (start: number, end: number): string =>
        `${row.docid} …${row.text.slice(Math.max(0, start - 50), start)}[${row.text.slice(start, end)}]${row.text.slice(end, end + 30)}…`.replace(
          /\s+/g,
          ' ',
        );
      const matched = new Set(pairs.flatMap(([g, s]) => [g, s] as (Timex | TimeMention)[]));
      for (const g of gold) if (!matched.has(g)) blame('missed', `${g.val}  ${context(g.start, g.end)}`);
      for (const s of system)
        if (!matched.has(s)) blame(`spurious: ${s.rule}`, `${s.value}  ${context(s.span.start, s.span.end)}`);
      for (const [g, s] of pairs) {
        if (plain(g.val) !== plain(s.value))
          blame(`value: ${s.rule}`, `gold ${g.val} ours ${s.value}  ${context(g.start, g.end)}${g.comment ?? ''}`);
        if (g.start !== s.span.start || g.end !== s.span.end)
          blame(`span: ${s.rule}`, `ours "${s.span.quote}"  ${context(g.start, g.end)}`);
      }
    }
    if (errors !== null) {
      const sorted = [...causes].sort((a, b) => b[1].length - a[1].length);
      writeFileSync(
        errors,
        sorted.map(([cause, lines]) => `## ${cause} (${lines.length})\n${lines.join('\n')}\n`).join('\n'),
      );
    }
    const value = scores(total.value, total.system, total.gold);
    const relaxed = scores(total.relaxed, total.system, total.gold);
    const strict = scores(total.strict, total.system, total.gold);
    const dated = scores(total.dated, total.system, total.datedGold);
    return {
      figures: {
        valueF1: value.f1,
        valuePrecision: value.precision,
        valueRecall: value.recall,
        spanF1Relaxed: relaxed.f1,
        spanPrecisionRelaxed: relaxed.precision,
        spanRecallRelaxed: relaxed.recall,
        spanF1Strict: strict.f1,
        spanPrecisionStrict: strict.precision,
        spanRecallStrict: strict.recall,
        valueF1Dated: dated.f1,
        nested: nestedIn ? 'in' : 'out',
        case: flags.has('upper') ? 'upper' : 'as published',
        gold: total.gold,
        system: total.system,
        docs: chosen.length,
      },
      table: [
        ['', 'precision', 'recall', 'F1'],
        ['value', rate(value.precision), rate(value.recall), rate(value.f1)],
        ['span, relaxed', rate(relaxed.precision), rate(relaxed.recall), rate(relaxed.f1)],
        ['span, strict', rate(strict.precision), rate(strict.recall), rate(strict.f1)],
        ['', '', '', ''],
        ['document', 'value F1', 'relaxed F1', 'strict F1'],
        ...perDoc.map(([id, n, v, r, s]) => [`${id} (${n})`, v!, r!, s!]),
      ],
      notes: [
        `${total.gold} gold expressions, ${total.system} found, ${chosen.length} documents; nested gold ${nestedIn ? 'in' : 'out (--nested takes it in)'}; the document time itself is not scored. --upper reads the same in capitals.`,
        `A gold expression without value counts as right when we give none; over those with a value alone, value F1 is ${rate(dated.f1)}.`,
      ],
    };
  },
};
