/** Which files a set of packs consists of, and their text: read first, because their contents are the key of the cache. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Misuse, Refusal } from '../model/refusal.ts';

/** One YAML file: its path as the user knows it ("packs/libya/actors.yaml") and its text. */
export interface KnowledgeFile {
  readonly path: string;
  readonly text: string;
}

export interface PackFiles {
  readonly name: string;
  /** Null while a pack is being begun: it then stands on nothing. */
  readonly head: KnowledgeFile | null;
  readonly actors: KnowledgeFile | null;
  readonly places: KnowledgeFile | null;
  readonly sources: KnowledgeFile | null;
  readonly sections: KnowledgeFile | null;
}

export interface KnowledgeFiles {
  readonly codebook: readonly KnowledgeFile[];
  /** Nearest first: the packs asked for, each followed by what it stands on. */
  readonly packs: readonly PackFiles[];
  /** SHA-256 of every path and text. */
  readonly hash: string;
}

/** The folder that holds `codebook/` and `packs/`: found upward from this file, so that a bundle finds it too. */
export function findRoot(from: string = dirname(fileURLToPath(import.meta.url))): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'codebook')) && existsSync(join(folder, 'packs'))) return folder;
    if (dirname(folder) === folder) {
      throw new Misuse({
        code: 'no-codebook',
        where: from,
        expected: 'a folder above it with codebook/ and packs/',
        came: 'none',
        todo: 'Run Marsad from its own folder.',
      });
    }
  }
}

/** Reads the codebook under `root` and every pack in `names` with what it stands on. Packs may be names or folders. */
export function readKnowledgeFiles(root: string, names: readonly string[]): KnowledgeFiles {
  const show = (path: string) => relative(root, path).split(sep).join('/');
  const read = (path: string): KnowledgeFile => ({ path: show(path), text: readFileSync(path, 'utf8') });
  const readIf = (path: string) => (existsSync(path) ? read(path) : null);

  const codebook = yamlUnder(join(root, 'codebook')).map(read);
  const packs: PackFiles[] = [];
  const visit = (name: string, path: readonly string[]) => {
    if (path.includes(name)) {
      throw new Refusal({
        code: 'pack-circle',
        where: `packs/${name}/pack.yaml, standsOn`,
        expected: 'packs that do not stand on each other',
        came: [...path, name].join(' -> '),
        todo: 'Take one of them out of standsOn.',
      });
    }
    if (packs.some((pack) => pack.name === name)) return;
    const folder = /[\\/]/.test(name) ? name : join(root, 'packs', name);
    if (!existsSync(folder)) throw unknownPack(root, name);
    const head = readIf(join(folder, 'pack.yaml'));
    const part = (file: string) => readIf(join(folder, file));
    packs.push({
      name,
      head,
      actors: part('actors.yaml'),
      places: part('places.yaml'),
      sources: part('sources.yaml'),
      sections: part('sections.yaml'),
    });
    for (const ground of head ? groundOf(head.text) : []) visit(ground, [...path, name]);
  };
  for (const name of names) visit(name, []);

  const hash = createHash('sha256');
  const all = [...codebook, ...packs.flatMap((p) => [p.head, p.actors, p.places, p.sources, p.sections])];
  for (const file of all) if (file) hash.update(`${file.path}\0${file.text.length}\0${file.text}`);
  return { codebook, packs, hash: hash.digest('hex') };
}

/** `standsOn` read without a YAML parser, which costs more than everything else here; compiling checks the same line properly. */
function groundOf(head: string): readonly string[] {
  const line = /^standsOn:[ \t]*\[([^\]]*)\]/m.exec(head);
  if (line) return line[1]!.split(',').map(bare).filter(Boolean);
  const block = /^standsOn:[ \t]*\n((?:[ \t]*-[^\n]*\n?)+)/m.exec(head);
  return block
    ? block[1]!
        .split('\n')
        .map((row) => bare(row.replace(/^[ \t]*-/, '')))
        .filter(Boolean)
    : [];
}

const bare = (word: string) =>
  word
    .replace(/#.*/, '')
    .trim()
    .replace(/^['"]|['"]$/g, '');

function yamlUnder(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return yamlUnder(path);
      return entry.name.endsWith('.yaml') ? [path] : [];
    });
}

function unknownPack(root: string, name: string): Refusal {
  const folder = join(root, 'packs');
  const known = readdirSync(folder).filter((entry) => statSync(join(folder, entry)).isDirectory());
  return new Refusal({
    code: 'no-such-pack',
    where: `pack "${name}"`,
    expected: known.length ? `one of ${known.join(', ')}` : 'a folder in packs/',
    came: `no folder packs/${name}`,
    todo: 'Name a pack that is there, or a folder that holds a pack.yaml.',
  });
}
