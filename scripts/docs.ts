/** Writes the reference parts of the manual from the values they describe. `--check` writes nothing and tells what is stale. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commandHelp } from '../src/cli/help.ts';
import { loadCommand, verbs } from '../src/cli/run.ts';
import { FAULT_CODES } from '../src/model/fault-codes.ts';
import { schemas } from './schemas.ts';

const DOCS = fileURLToPath(new URL('../docs/reference/', import.meta.url));

interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly label?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
}

/** The type of a field in a few words. */
function typeText(schema: Schema): string {
  if (schema.anyOf) return schema.anyOf.map(typeText).join(' or ');
  if (schema.enum) return schema.title ?? schema.enum.map(String).join(' · ');
  if (schema.const !== undefined) return String(schema.const);
  if (schema.type === 'array') return `list of ${schema.items ? typeText(schema.items) : 'anything'}`;
  return schema.title ?? (typeof schema.type === 'string' ? schema.type : 'any');
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function recordPage(schema: Schema): string {
  const rows = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const fallback = field.default === undefined ? '' : ` Default \`${JSON.stringify(field.default)}\`.`;
    return `| \`${name}\` | ${cell(typeText(field))} | ${cell(`${field.description ?? ''}${fallback}`.trim())} |`;
  });
  return [
    `## ${schema.title}`,
    '',
    schema.description ?? '',
    ...(rows.length ? ['', '| field | type | meaning |', '|---|---|---|', ...rows] : []),
    '',
  ].join('\n');
}

/** The generated pages: file name -> Markdown. */
export async function pages(): Promise<ReadonlyMap<string, string>> {
  const made = '<!-- Written by scripts/docs.ts; edit the code it describes. -->\n';
  const commands = await Promise.all(verbs().map(loadCommand));
  const all = [...(await schemas())].map(([name, text]) => [name, JSON.parse(text) as Schema] as const);
  const settings = all
    .filter(([name]) => ['workspace.json', 'safety-rule.json'].includes(name))
    .map(([, schema]) => recordPage(schema));
  const codebook =
    /^(acled-type|plover-type|cameo-code|trigger|weapon-entry|harm-entry|hedge-entry|attribution-entry|sector-entry|count-word|pack-.*|section)\.json$/;
  const records = all.filter(
    ([name]) => !codebook.test(name) && !['workspace.json', 'safety-rule.json'].includes(name),
  );
  return new Map([
    [
      'commands.md',
      `${made}# Commands\n\n${commands.map((c) => `## marsad ${c.verb}\n\n\`\`\`text\n${commandHelp(c)}\`\`\`\n`).join('\n')}`,
    ],
    [
      'settings.md',
      `${made}# Settings\n\nThey stand in \`marsad.yaml\` at the root of a workspace.\n\n${settings.join('\n')}`,
    ],
    [
      'records.md',
      `${made}# Records\n\nTheir JSON Schemas are in \`schemas/\`.\n\n${records.map(([, schema]) => recordPage(schema)).join('\n')}`,
    ],
    [
      'codebook-and-packs.md',
      `${made}# Entries of the codebook and of packs\n\n${all
        .filter(([name]) => codebook.test(name))
        .map(([, schema]) => recordPage(schema))
        .join('\n')}`,
    ],
    [
      'errors.md',
      `${made}# Errors\n\nEvery error says where, what was expected, what came and what to do. As JSON: \`{"error": {"code", "where", "expected", "came", "todo"}}\`.\nMisuse ends with exit code 2, a refusal with 1, an outage with 3.\n\n| code | meaning |\n|---|---|\n${Object.entries(
        FAULT_CODES,
      )
        .map(([code, meaning]) => `| \`${code}\` | ${cell(meaning)} |`)
        .join('\n')}\n`,
    ],
  ]);
}

/** Names of the generated pages that are missing or stale. */
export async function stalePages(): Promise<readonly string[]> {
  return [...(await pages())]
    .filter(([name, text]) => !existsSync(DOCS + name) || readFileSync(DOCS + name, 'utf8') !== text)
    .map(([name]) => name);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) {
    const stale = await stalePages();
    if (stale.length) process.stderr.write(`docs: stale: ${stale.join(', ')}; run node scripts/docs.ts\n`);
    process.exitCode = stale.length ? 1 : 0;
  } else {
    mkdirSync(DOCS, { recursive: true });
    for (const [name, text] of await pages()) writeFileSync(DOCS + name, text);
  }
}
