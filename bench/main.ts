/**
 * `npm run bench -- NAME [--data PATH] [--json] [--errors FILE] [--store] [--strict]`: loads one bench, prints its table, and sets
 * its figures beside those stored with the last commit for the same data and settings (`bench/figures/NAME.json`).
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bench } from './bench.ts';
import { compareFigures, flatten } from './compare/compare-figures.ts';
import { dataIdOf } from './compare/data-id.ts';
import { storedFigures, storeFigures } from './compare/stored-figures.ts';
import { tellComparison } from './compare/tell-comparison.ts';

const here = dirname(fileURLToPath(import.meta.url));
const names = readdirSync(here)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !['main.ts', 'bench.ts'].includes(file))
  .map((file) => file.slice(0, -3));

function usage(): never {
  process.stderr.write(
    `usage: npm run bench -- NAME [--data PATH] [--json] [--errors FILE] [--store] [--strict]\n  NAME: ${names.join(' ')}\n` +
      '  --errors FILE  writes what went wrong, grouped by cause\n' +
      '  --store        stores the figures, to be committed with the change that made them\n' +
      '  --strict       ends with 1 if a figure fell from the stored one beyond tolerance\n',
  );
  process.exit(2);
}

/** Flags that do not change what is measured. */
const OURS: ReadonlySet<string> = new Set(['data', 'errors', 'json', 'keep', 'store', 'strict']);
const { values, rest } = readFlags(process.argv.slice(2));
const name = rest[0];
if (!name || !names.includes(name) || rest.length > 1 || values.help) usage();
const { bench } = (await import(`./${name}.ts`)) as { bench: Bench };
const callers = (path: string) => resolve(process.env.INIT_CWD ?? process.cwd(), path);
const tuning = bench.tuning === null ? null : resolve(here, '../../shared', bench.tuning);
const data = typeof values.data === 'string' ? callers(values.data) : tuning;
if (data !== null && !existsSync(data)) {
  process.stderr.write(`bench ${name}: no data at ${data}; give some with --data\n`);
  process.exit(typeof values.data === 'string' ? 2 : 3);
}
const began = Date.now();
const result = await bench.run({
  data,
  errors: typeof values.errors === 'string' ? callers(values.errors) : null,
  flags: new Set(Object.keys(values).filter((flag) => !OURS.has(flag))),
  values: new Map(
    Object.entries(values).flatMap(([flag, value]) => (value === true ? [] : [[flag, callers(value)] as const])),
  ),
});
if (values.json) process.stdout.write(`${JSON.stringify(result.figures)}\n`);
else {
  const widths = result.table[0]!.map((_, column) =>
    Math.max(...result.table.map((row) => (row[column] ?? '').length)),
  );
  for (const row of result.table)
    console.log(row.map((cell, i) => (i ? cell.padStart(widths[i]!) : cell.padEnd(widths[0]!))).join('  '));
  for (const note of result.notes ?? []) console.log(note);
}

const told = compared();
for (const line of told) (values.json ? console.error : console.log)(line);
if (typeof values.errors === 'string' && !writtenSince(callers(values.errors), began))
  console.error(`bench ${name} has no list of errors: it measures time or makes its own data; nothing was written`);
if (values.strict && told.some((line) => line.startsWith('FALL:'))) process.exitCode = 1;

/** Files may be dated a moment coarser than the clock. */
function writtenSince(file: string, then: number): boolean {
  return existsSync(file) && statSync(file).mtimeMs > then - 2000;
}

/** The lines on stored figures; a coder given with `--system` is not ours, and is neither compared nor stored. */
function compared(): readonly string[] {
  if (values.system !== undefined) return [];
  const folder = new URL('./figures/', import.meta.url);
  const settings = Object.entries(values)
    .filter(([flag]) => !OURS.has(flag))
    .map(([flag, value]) => (value === true ? `--${flag}` : `--${flag}=${value}`))
    .sort();
  const run = { data: dataIdOf(data), settings };
  const figures = flatten(result.figures);
  const stored = storedFigures(folder, name!, run);
  if (values.store) storeFigures(folder, name!, { ...run, figures });
  const note = values.store ? [`Stored in bench/figures/${name}.json.`] : [];
  if (stored === null)
    return [...note, ...(values.store ? [] : ['No figures are stored for this data and these settings (--store).'])];
  return [...tellComparison(compareFigures(stored, figures)), ...note];
}

/** `--flag`, `--flag=value`, and `--data`/`--errors` with a value after them. */
function readFlags(args: readonly string[]): { values: Record<string, string | true>; rest: string[] } {
  const values: Record<string, string | true> = {};
  const rest: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (!arg.startsWith('--')) rest.push(arg);
    else {
      const [flag, value] = arg.slice(2).split(/=(.*)/s) as [string, string | undefined];
      values[flag] = value ?? (['data', 'errors', 'system'].includes(flag) ? (args[++i] ?? usage()) : true);
    }
  }
  return { values, rest };
}
