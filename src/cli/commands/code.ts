/** `marsad code`: codes reports without a database; files to a table, or a stream of NDJSON to a stream of NDJSON. */
import { basename, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Coder } from '../../coder/make-coder.ts';
import type { CodedReport } from '../../model/mention.ts';
import { Misuse, Refusal } from '../../model/refusal.ts';
import type { ReportLine } from '../../model/report.ts';
import { codeByModel, MODEL_OPTIONS } from '../code-by-model.ts';
import type { Command, World } from '../command.ts';
import { brat } from '../format/brat.ts';
import { claimsTable } from '../format/claims-table.ts';
import { linesOf } from '../lines.ts';
import { readReportLine } from '../report-line.ts';

type Format = 'table' | 'ndjson' | 'brat';

const FORMATS: Readonly<Record<Format, (coded: CodedReport, why: boolean) => string>> = {
  table: claimsTable,
  ndjson: (coded) => `${JSON.stringify(coded)}\n`,
  brat: (coded) => brat(coded),
};

/**
 * What a stream sets before it begins. Left to itself the heap grows to four times what is in use before it is swept, and new
 * things are kept apart in 48 MB, because each report leaves a little behind: 40 percent and 4 MB cost no time that shows.
 */
const HEAP_FLAGS = ['--heap-growing-percent=40', '--max-semi-space-size=4', '--semi-space-growth-factor=1'];

/** Codes the NDJSON lines of standard input; one line out for each line in, faults in their place. */
async function codeStream(coder: Coder, defaults: Partial<ReportLine>, world: World): Promise<number> {
  for (const flag of HEAP_FLAGS) setFlagsFromString(flag);
  let refused = 0;
  let coded = 0;
  const started = performance.now();
  let told = started;
  for await (const line of linesOf(world.stdin as AsyncIterable<Uint8Array>)) {
    try {
      if ('refusal' in line) throw line.refusal;
      await world.out(`${JSON.stringify(coder({ ...defaults, ...readReportLine(line.text, line.number) }))}\n`);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused++;
      await world.out(`${JSON.stringify({ line: line.number, error: error.fault })}\n`);
    }
    coded++;
    if (performance.now() - told > 2000) {
      told = performance.now();
      world.err(`coded ${coded} reports, ${Math.round((coded * 1000) / (told - started))} a second\n`);
    }
  }
  if (refused) world.err(`marsad code: ${refused} of ${coded} lines refused; each says why in its place\n`);
  return refused ? 1 : 0;
}

export const command: Command = {
  verb: 'code',
  summary: 'Code reports: who said that who did what to whom, where, when.',
  positionals: '[FILES…|-]',
  takes: [0, Number.POSITIVE_INFINITY],
  options: {
    published: {
      type: 'string',
      value: 'DATE',
      about: 'Day of publication, YYYY-MM-DD, where the report does not give it.',
    },
    pack: {
      type: 'string',
      value: 'NAME',
      default: 'libya',
      about: 'The pack to code with: `world` for any conflict.',
    },
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: ['table', 'ndjson', 'brat'],
      about: 'How to print the claims (default: table for files, ndjson for `-`).',
    },
    why: {
      type: 'boolean',
      about: 'Show for each claim the rules in order with the words each used, and those that missed by one condition.',
    },
    ...MODEL_OPTIONS,
  },
  prose:
    'No database is used and nothing is kept. `-` reads NDJSON lines {id, text, published?, source?, title?, lang?} and writes one\n' +
    'line {id, claims, places, times, actors} for each; a bad line gives {"line": N, "error": {…}} in its place and the stream goes on.\n' +
    'With --why each claim has a field `why`: {rules: [{rule, slots, words}], silent: [{rule, slot, failed, words}]}.',
  examples: [
    'marsad code report.txt --published 2016-10-25',
    'marsad code week/*.html --format ndjson > claims.ndjson',
    'cat reports.ndjson | marsad code - --pack world',
  ],
  run: async ({ positionals, options }, world) => {
    const published = options.published as string | undefined;
    if (published !== undefined && !isDay(published))
      throw new Misuse({
        code: 'option-value',
        where: 'marsad code --published',
        expected: 'a day, YYYY-MM-DD',
        came: published,
        todo: 'For example --published 2016-10-25.',
      });
    const stream = positionals.length === 0 || (positionals.length === 1 && positionals[0] === '-');
    if (positionals.length === 0 && world.stdin.isTTY)
      throw new Misuse({
        code: 'arguments',
        where: 'marsad code',
        expected: 'files, or `-` with NDJSON on standard input',
        came: 'none',
        todo: 'See `marsad code --help`.',
      });
    const format = ((options.format as string | undefined) ?? (stream || options.json ? 'ndjson' : 'table')) as Format;
    const knowledge = await world.house.loadKnowledge([options.pack as string]);
    const coder = await world.house.makeCoder(knowledge, { why: options.why === true });
    const defaults = published === undefined ? {} : { published };
    if (stream) return codeStream(coder, defaults, world);
    let refused = 0;
    for (const path of positionals) {
      try {
        for (const report of await world.house.readReports(resolve(world.cwd, path))) {
          const dated = {
            ...report,
            published: published ?? report.published ?? null,
            id: report.id || basename(path),
          };
          if (options.model === undefined) await world.out(FORMATS[format](coder(dated), options.why === true));
          else await codeByModel([dated], options, { knowledge, rules: coder }, world);
        }
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused++;
        if (format === 'ndjson') await world.out(`${JSON.stringify({ file: path, error: error.fault })}\n`);
        world.err(`marsad code: ${error.message}\n`);
      }
    }
    return refused ? 1 : 0;
  },
};

/** Whether `day` is a day of the calendar, not only of the right shape. */
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
