/**
 * How fast the coder is: full coding against bare wink sentence splitting and tagging of the same text, in the same run;
 * whether cost per token grows with the text; whether memory grows with the stream. `--reports=N` shortens the stream (100,000).
 */
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { type Coder, makeCoder } from '../src/coder/make-coder.ts';
import { openGazetteer } from '../src/packs/gazetteer.ts';
import { loadKnowledge } from '../src/packs/load-knowledge.ts';
import type { Bench } from './bench.ts';
import { median } from './speed/median.ts';
import { streamReports } from './speed/stream-reports.ts';
import { reportWriter } from './speed/write-report.ts';

/** Characters of a report -> how many such reports one round codes. */
const SIZES: readonly (readonly [characters: number, reports: number])[] = [
  [10_000, 30],
  [100_000, 3],
  [1_000_000, 1],
];
const ROUNDS = 5;
/**
 * Three million characters, read by both before anything is measured, so that the figures are those of a stream and no size
 * pays for compiling. wink's cost stays the same after the first 300,000; ours, with fifty times the code, falls: in steps of
 * 300,000 characters the ratio was 8.5, 6.3, 5.2, and near 4.9 from the tenth on. A single report pays that (see `npm run bench -- start`).
 */
const WARM_REPORTS = 50;
const STREAMED = 100_000;
const STREAMED_CHARACTERS = 600;

/** Sentence splitting and tagging alone; returns the number of tokens. */
function makeTagger(): (text: string) => number {
  const wink = winkNLP(model, ['sbd', 'pos']);
  const { its, as } = wink;
  return (text) => {
    const doc = wink.readDoc(text);
    doc.sentences().out(its.span as never, as.array);
    return (doc.tokens().out(its.pos, as.array) as unknown[]).length;
  };
}

interface Cost {
  readonly characters: number;
  readonly tokens: number;
  /** Milliseconds for all reports of a round, the median of the rounds. */
  readonly coder: number;
  readonly wink: number;
}

/** Milliseconds that this thread was at work: what other programs do on the machine does not count, as it would by the clock. */
function busy(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Fresh texts in each round; the two take turns text by text, so that a busy machine slows both. */
function measure(
  characters: number,
  reports: number,
  code: Coder,
  tag: (text: string) => number,
  write: (n: number) => string,
): Cost {
  const coder: number[] = [];
  const wink: number[] = [];
  let tokens = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const texts = Array.from({ length: reports }, () => write(characters));
    let ours = 0;
    let theirs = 0;
    tokens = 0;
    for (const text of texts) {
      const first = busy();
      tokens += tag(text);
      const second = busy();
      code({ id: 'r', text, published: '2016-10-25' });
      theirs += second - first;
      ours += busy() - second;
    }
    wink.push(theirs);
    coder.push(ours);
  }
  return { characters, tokens, coder: median(coder), wink: median(wink) };
}

export const bench: Bench = {
  name: 'code',
  about: 'Throughput of the coder against bare wink, flatness, memory of a long stream.',
  tuning: null,
  run: async ({ flags, values }) => {
    const knowledge = await loadKnowledge(['libya'], { gazetteer: await openGazetteer() });
    const code = makeCoder(knowledge);
    const tag = makeTagger();
    const writer = reportWriter(knowledge, 1);
    for (let n = 0; n < WARM_REPORTS; n++) {
      const text = writer.report(60_000);
      tag(text);
      code({ id: 'warm', text, published: '2016-10-25' });
    }
    const costs = SIZES.map(([characters, reports]) => measure(characters, reports, code, tag, writer.report));
    const small = costs[0]!;
    const large = costs.at(-1)!;
    const flatness =
      large.coder /
      large.tokens /
      (small.coder / small.tokens) /
      (large.wink / large.tokens / (small.wink / small.tokens));
    const tokensPerSecond = small.tokens / (small.coder / 1000);

    const asked = Number(basename(values?.get('reports') ?? '') || STREAMED);
    const home = fileURLToPath(new URL('..', import.meta.url));
    const stream = flags.has('no-stream')
      ? null
      : await streamReports(home, reportWriter(knowledge, 2), asked, STREAMED_CHARACTERS);
    return {
      figures: {
        ratioToTokenise: round(small.coder / small.wink),
        tokensPerSecond: Math.round(tokensPerSecond),
        flatness: round(flatness),
        peakRssMb: stream?.peakRssMb ?? null,
        reports: stream?.reports ?? 0,
        ratioBySize: Object.fromEntries(costs.map((cost) => [cost.characters, round(cost.coder / cost.wink)])),
        earlyRssMb: stream?.earlyMb ?? null,
        lateRssMb: stream?.lateMb ?? null,
        reportsPerSecond: stream ? Math.round(stream.reports / stream.seconds) : null,
      },
      table: [
        ['characters', 'tokens', 'coder µs/token', 'wink µs/token', 'ratio'],
        ...costs.map(({ characters, tokens, coder, wink }) => [
          characters.toLocaleString('en'),
          tokens.toLocaleString('en'),
          ((coder * 1000) / tokens).toFixed(2),
          ((wink * 1000) / tokens).toFixed(2),
          (coder / wink).toFixed(2),
        ]),
      ],
      notes: [
        `flatness ${flatness.toFixed(2)}: how much more our cost per token grows from 10 KB to 1 MB than wink's`,
        stream
          ? `${stream.reports.toLocaleString('en')} reports streamed through \`marsad code -\` in ${stream.seconds.toFixed(0)} s, ` +
            `${stream.refused} refused; memory ${stream.earlyMb} MB in the second quarter, ${stream.lateMb} MB in the last, peak ${stream.peakRssMb} MB`
          : 'no stream (--no-stream)',
      ],
    };
  },
};

const round = (x: number): number => Math.round(x * 1000) / 1000;
