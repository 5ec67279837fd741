/** The law of the house (ARCHITECTURE.md): who may import whom, no cycles, no giants, pure rooms stay pure. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { filesBelow, HOME, importsOf, roomOf } from './support/imports.ts';

/** What each room may import of ours, beside itself. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  model: [],
  coder: ['model'],
  analysis: ['model'],
  edition: ['model'],
  desk: ['model', 'coder', 'analysis', 'edition'],
  intake: ['model', 'coder', 'analysis', 'edition', 'desk'],
  packs: ['model', 'coder', 'analysis', 'edition', 'desk'],
  store: ['model', 'coder', 'analysis', 'edition', 'desk'],
  server: ['model', 'coder', 'analysis', 'edition', 'desk'],
  llm: ['model', 'coder', 'analysis', 'edition', 'desk'],
  cli: ['model', 'coder', 'analysis', 'edition', 'desk'],
  press: ['model', 'edition'],
  post: ['model', 'coder', 'analysis', 'edition', 'desk'],
  web: ['model', 'edition'],
};
/** Single files another room may see beyond that: the types of the HTTP API. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  web: ['', '-actors', '-agreement', '-drafts', '-readings', '-settings'].map((of) => `src/server/api${of}.ts`),
};
const PURE = ['model', 'coder', 'analysis', 'edition'];

/** Lines a file may have; the named exceptions say why they are longer. */
const CAP = 400;
const LONGER: Readonly<Record<string, string>> = {};

const sources = filesBelow('src', ['.ts', '.tsx']);
const product = sources.filter((file) => !/\.test\.tsx?$/.test(file) && !/\.corpus\.ts$/.test(file));

describe('the law', () => {
  test('every room is named in it', () => {
    const rooms = new Set(sources.map(roomOf).filter((room) => room !== null && room !== 'main.ts'));
    expect([...rooms].filter((room) => !(room! in MAY))).toEqual([]);
  });

  test('no room imports what it may not', () => {
    const broken = product.flatMap((file) => {
      const room = roomOf(file)!;
      if (room === 'main.ts') return [];
      return importsOf(file)
        .filter(({ ours, target }) => {
          const to = roomOf(target);
          return ours && to !== null && to !== room && !MAY[room]!.includes(to) && !DOORS[room]?.includes(target);
        })
        .map(({ target }) => `${file} -> ${target}`);
    });
    expect(broken).toEqual([]);
  });

  test('product code imports no tests, scripts or benches', () => {
    const broken = product.flatMap((file) =>
      importsOf(file)
        .filter(({ ours, target }) => ours && !target.startsWith('src/') && target !== 'package.json')
        .map(({ target }) => `${file} -> ${target}`),
    );
    expect(broken).toEqual([]);
  });

  test('pure rooms do no I/O, read no clock and draw no random number', () => {
    const broken = product
      .filter((file) => PURE.includes(roomOf(file)!))
      .flatMap((file) => {
        const text = readFileSync(join(HOME, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
        const uses =
          text.match(
            /\b(Math\.random|Date\.now|new Date\(\)|performance\.now|crypto\.randomUUID|fetch\(|process\.)/g,
          ) ?? [];
        const nodes = importsOf(file).filter(({ ours, target }) => !ours && target.startsWith('node:'));
        return [...uses.map((use) => `${file}: ${use}`), ...nodes.map(({ target }) => `${file} -> ${target}`)];
      });
    expect(broken).toEqual([]);
  });

  test('imports that stay at run time form no cycle', () => {
    const edges = new Map(
      product.map((file) => [
        file,
        importsOf(file)
          .filter((i) => i.ours && !i.typeOnly)
          .map((i) => i.target),
      ]),
    );
    expect(findCycle(edges)).toBeNull();
  });

  test(`no file has more than ${CAP} lines without a stated reason`, () => {
    const long = [
      ...sources,
      ...filesBelow('bench', ['.ts']),
      ...filesBelow('test', ['.ts']),
      ...filesBelow('scripts', ['.ts']),
    ]
      .filter((file) => !(file in LONGER) && !/\.corpus\.ts$/.test(file))
      .map((file) => [file, readFileSync(join(HOME, file), 'utf8').trimEnd().split('\n').length] as const)
      .filter(([, lines]) => lines > CAP);
    expect(long).toEqual([]);
  });

  test('every codebook entry has examples and counter-examples', () => {
    const bare = filesBelow('codebook', ['.yaml']).flatMap((file) => {
      const entries = parse(readFileSync(join(HOME, file), 'utf8')) as {
        id: string;
        examples?: string[];
        counterExamples?: string[];
      }[];
      return entries
        .filter((entry) => !entry.examples?.length || !entry.counterExamples?.length)
        .map(({ id }) => `${file}: ${id}`);
    });
    expect(bare).toEqual([]);
  });

  test('every file says in its first line what it is for', () => {
    const mute = product.filter(
      (file) => !/^(\/\*\*|\/\/)/.test(readFileSync(join(HOME, file), 'utf8').replace(/^#!.*\n/, '')),
    );
    expect(mute).toEqual([]);
  });
});

/** A cycle as its files in order, or null. Depth-first with colours. */
function findCycle(edges: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const state = new Map<string, 'open' | 'done'>();
  const path: string[] = [];
  const visit = (file: string): readonly string[] | null => {
    if (state.get(file) === 'done') return null;
    if (state.get(file) === 'open') return [...path.slice(path.indexOf(file)), file];
    state.set(file, 'open');
    path.push(file);
    for (const to of edges.get(file) ?? []) {
      const cycle = visit(to);
      if (cycle) return cycle;
    }
    path.pop();
    state.set(file, 'done');
    return null;
  };
  for (const file of edges.keys()) {
    const cycle = visit(file);
    if (cycle) return cycle;
  }
  return null;
}
