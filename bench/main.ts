/** `npm run bench -- NAME [--data PATH] [--json] [--errors FILE]`: loads one bench and prints its table. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bench } from './bench.ts';

const here = dirname(fileURLToPath(import.meta.url));
const names = readdirSync(here)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !['main.ts', 'bench.ts'].includes(file))
  .map((file) => file.slice(0, -3));

function usage(): never {
  process.stderr.write(
    `usage: npm run bench -- NAME [--data PATH] [--json] [--errors FILE]\n  NAME: ${names.join(' ')}\n`,
  );
  process.exit(2);
}

const { values, rest } = readFlags(process.argv.slice(2));
const name = rest[0];
if (!name || !names.includes(name) || rest.length > 1) usage();
const { bench } = (await import(`./${name}.ts`)) as { bench: Bench };
const callers = (path: string) => resolve(process.env.INIT_CWD ?? process.cwd(), path);
const tuning = bench.tuning === null ? null : resolve(here, '../../shared', bench.tuning);
const data = typeof values.data === 'string' ? callers(values.data) : tuning;
if (data !== null && !existsSync(data)) {
  process.stderr.write(`bench ${name}: no data at ${data}; give some with --data\n`);
  process.exit(typeof values.data === 'string' ? 2 : 3);
}
const result = await bench.run({
  data,
  errors: typeof values.errors === 'string' ? callers(values.errors) : null,
  flags: new Set(Object.keys(values).filter((flag) => !['data', 'errors', 'json'].includes(flag))),
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
