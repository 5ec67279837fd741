/** Writes `schemas/*.json`: one JSON Schema for each record, from the type. `--check` writes nothing and tells what is stale. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const MODEL = new URL('../src/model/', import.meta.url);
const SCHEMAS = fileURLToPath(new URL('../schemas/', import.meta.url));

const kebab = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();

/** File name -> JSON Schema text, for every exported record (a zod schema with a title). */
export async function schemas(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const file of readdirSync(MODEL)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort()) {
    const exported = (await import(new URL(file, MODEL).href)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(exported)) {
      if (!(value instanceof z.ZodType) || value.meta()?.title === undefined) continue;
      const schema = z.toJSONSchema(value, { io: 'input', unrepresentable: 'any' });
      files.set(`${kebab(name)}.json`, `${JSON.stringify(schema, null, 2)}\n`);
    }
  }
  // Sorted: in which order a module lists its exports depends on who loads it.
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Names of the files in `schemas/` that are missing, stale or of no record. */
export async function staleSchemas(): Promise<readonly string[]> {
  const wanted = await schemas();
  const held = existsSync(SCHEMAS) ? readdirSync(SCHEMAS) : [];
  const stale = [...wanted].filter(
    ([name, text]) => !held.includes(name) || readFileSync(SCHEMAS + name, 'utf8') !== text,
  );
  return [...stale.map(([name]) => name), ...held.filter((name) => !wanted.has(name))];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const stale = await staleSchemas();
  if (process.argv.includes('--check')) {
    if (stale.length) process.stderr.write(`schemas: stale: ${stale.join(', ')}; run node scripts/schemas.ts\n`);
    process.exitCode = stale.length ? 1 : 0;
  } else {
    mkdirSync(SCHEMAS, { recursive: true });
    const wanted = await schemas();
    for (const name of readdirSync(SCHEMAS)) if (!wanted.has(name)) rmSync(SCHEMAS + name);
    for (const [name, text] of wanted) writeFileSync(SCHEMAS + name, text);
  }
}
