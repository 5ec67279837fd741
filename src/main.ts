/** The only file that names concrete adapters: wires the rooms and hands over to the command line. */
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import type { House, OpenWorkspace } from './cli/house.ts';
import { run } from './cli/run.ts';
import type { Ledger } from './desk/ports.ts';
import type { Taught } from './desk/taught.ts';
import type { Knowledge } from './model/knowledge.ts';
import type { Workspace } from './model/workspace.ts';

enableCompileCache();
// New things get 16 MB at once instead of 1 MB that doubles: reading the tagger's model would be a dozen sweeps. A stream stays small.
if (!process.argv.includes('-')) setFlagsFromString('--semi-space-growth-factor=16');

const home = fileURLToPath(new URL('..', import.meta.url));
const version = (JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }).version;

const onBuild = () => void process.stderr.write('compiling the world’s place names (once, some seconds)…\n');

const loadKnowledge: House['loadKnowledge'] = async (packs) => {
  const [{ loadKnowledge: load }, { openGazetteer }] = await Promise.all([
    import('./packs/load-knowledge.ts'),
    import('./packs/gazetteer.ts'),
  ]);
  const gazetteer = openGazetteer({ onBuild });
  // Whoever waits for it is told; where the packs are refused first, nobody does.
  gazetteer.catch(() => {});
  return load(packs, { gazetteer });
};

const makeCoder: House['makeCoder'] = async (knowledge, options) => {
  const explain = options?.why ? (await import('./coder/explain/explain.ts')).explain : undefined;
  return (await import('./coder/make-coder.ts')).makeCoder(knowledge, explain);
};

/** A workspace with everything the use cases need; the costly parts (knowledge, coder) are made when first asked for. */
async function open(folder: string, written: Workspace): Promise<OpenWorkspace> {
  const [{ openLedger }, { makeReaders }, { openLiveResolver }, { randomBytes }] = await Promise.all([
    import('./store/open.ts'),
    import('./intake/make-readers.ts'),
    import('./desk/resolve/live-resolver.ts'),
    import('node:crypto'),
  ]);
  const ledger = await openLedger(folder, { url: process.env.DATABASE_URL ?? written.database });
  // What was set on the desk wins over the file, from the next start on.
  const { autoAccept } = await (await import('./desk/desk-settings.ts')).readDeskSettings(await ledger.read());
  const settings = { ...written, autoAccept: autoAccept ?? written.autoAccept };
  const knowledge = onlyOnce(() => loadKnowledge(settings.packs));
  const coder = codersOf(ledger, knowledge, async (known, taught) => {
    const { judging } = await import('./desk/taught.ts');
    const name = { kind: 'machine', name: 'marsad', version: `${version}+${known.version.slice(0, 12)}` } as const;
    return { name, code: judging(await makeCoder(known), taught) };
  });
  return {
    folder,
    settings,
    ledger,
    readers: makeReaders(),
    clock: () => new Date().toISOString(),
    randomness: () => randomBytes(16),
    resolver: openLiveResolver(ledger, settings.autoAccept),
    knowledge,
    coder,
    close: () => ledger.close(),
  };
}

const house: House = {
  version,
  home,
  loadKnowledge,
  makeCoder,
  makeModelCoder: async (knowledge, rules, settings) => {
    const [{ makeModelCoder }, { folderCache }] = await Promise.all([
      import('./llm/model-coder.ts'),
      import('./llm/answer-cache.ts'),
    ]);
    const conventions = readFileSync(join(home, 'codebook', 'conventions.md'), 'utf8');
    return makeModelCoder({
      settings,
      knowledge,
      rules,
      conventions,
      cache: folderCache(join(home, '.marsad', 'answers')),
    });
  },
  openDataset: async (dataset, path) => (await import('./intake/dataset/open-dataset.ts')).openDataset(dataset, path),
  readDataset: async (dataset, bytes) => (await import('./intake/dataset/open-dataset.ts')).readDataset(dataset, bytes),
  writeWhole: async (path, fill) => (await import('./store/write-whole.ts')).writeWhole(path, fill),
  openGeonames: async (path) => {
    const [{ openGeonames }, { placeOf }] = await Promise.all([
      import('./intake/geonames/open-geonames.ts'),
      import('./packs/compile-knowledge.ts'),
    ]);
    const rows = await openGeonames(path);
    return (async function* () {
      for await (const row of rows) yield 'place' in row ? { place: placeOf(row.place) } : row;
    })();
  },
  readReports: async (path) => (await import('./intake/read-reports.ts')).readReports(path),
  open,
  siteParts: async () => {
    const [{ FONT_FILES }, { sha256 }] = await Promise.all([
      import('./edition/site/site.ts'),
      import('./desk/hash.ts'),
    ]);
    const modules = join(home, 'node_modules');
    const opened = onlyOnce(async () => (await import('./press/press-aside.ts')).pressAside(modules));
    const code = ['edition', 'press'].flatMap((room) =>
      readdirSync(join(home, 'src', room), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
        .sort()
        .map((file) => readFileSync(join(home, 'src', room, file), 'utf8')),
    );
    return {
      world: JSON.parse(readFileSync(join(modules, 'world-atlas', 'countries-50m.json'), 'utf8')),
      assets: new Map(FONT_FILES.map(({ from, to }) => [to, readFileSync(join(modules, from))])),
      press: {
        pdf: async (paper) => (await opened()).pdf(paper),
        png: async (svg) => (await opened()).png(svg),
      },
      program: `${version}+${sha256(code.join('\n')).slice(0, 12)}`,
    };
  },
  mailRoom: async (workspace, env) => (await import('./post/open-mail-room.ts')).openMailRoom({ ...workspace, env }),
  vault: async (workspace, env) => (await import('./post/open-mail-room.ts')).openVault({ ...workspace, env }),
  folder: async (path) => (await import('./store/disk-folder.ts')).diskFolder(path),
  serve: async (workspace, { port, publicRoot, publicPort = null, env = {} }) => {
    const explainer = codersOf(workspace.ledger, workspace.knowledge, (known) => makeCoder(known, { why: true }));
    const { createServer } = await import('./server/serve.ts');
    const webRoot = join(home, 'dist', 'web');
    const { mail, site } = workspace.settings;
    const vault = onlyOnce(() => house.vault(workspace, env));
    const door = mail && { ledger: workspace.ledger, clock: workspace.clock, vault, pages: mail.pages ?? site };
    return createServer(
      {
        ledger: workspace.ledger,
        name: workspace.settings.name,
        version,
        by: process.env.MARSAD_USER ?? process.env.USER ?? 'analyst',
        autoAccept: workspace.settings.autoAccept,
        resolver: workspace.resolver,
        intake: { readers: workspace.readers, clock: workspace.clock },
        ...(publicRoot !== null && {
          publishing: { parts: onlyOnce(house.siteParts), out: () => house.folder(publicRoot) },
        }),
        coder: workspace.coder,
        explain: async (line) => (await explainer())(line),
      },
      { port, publicRoot, publicPort, door, webRoot: existsSync(webRoot) ? webRoot : null },
    );
  },
};

/** A coder of what packs know and what the team has taught its ledger: made when first asked for, and anew when more was taught. */
function codersOf<Of>(
  ledger: Ledger,
  knowledge: () => Promise<Knowledge>,
  make: (known: Knowledge, taught: Taught) => Promise<Of>,
): () => Promise<Of> {
  let taughtNow: (() => Promise<Taught>) | null = null;
  let last: { readonly taught: Taught; readonly version: string; readonly made: Promise<Of> } | null = null;
  return async () => {
    const { followTaught, withTaught } = await import('./desk/taught.ts');
    taughtNow ??= followTaught(ledger);
    const taught = await taughtNow();
    if (last?.taught === taught) return last.made;
    const known = withTaught(await knowledge(), taught);
    const made = last?.version === known.version ? last.made : make(known, taught);
    last = { taught, version: known.version, made };
    return made;
  };
}

/** Calls `make` once and keeps what it promised. */
function onlyOnce<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** Writes and waits for the pipe to drain, so that a slow reader slows us instead of filling memory. */
async function out(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

// A reader that closes early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  env: process.env,
  stdin: process.stdin,
  out,
  err: (text) => void process.stderr.write(text),
  columns: process.stdout.isTTY ? process.stdout.columns : null,
  house,
});
