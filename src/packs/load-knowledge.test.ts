/** Knowledge from files: what stands on what, what is refused and how it is told, and the cache. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Refusal } from '../model/refusal.ts';
import { diskCache, noCache } from './knowledge-cache.ts';
import { loadKnowledge } from './load-knowledge.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'marsad-packs-'));
  write('codebook/weapons.yaml', WEAPON);
  write('packs/ground/actors.yaml', actor('north', 'Northern Army') + actor('south', 'Southern Army'));
  write('packs/ground/pack.yaml', 'id: ground\nname: Ground\ntheatre: [ZZ]\n');
  write('packs/valley/pack.yaml', 'id: valley\nname: Valley\nstandsOn: [ground]\ntheatre: [XX]\n');
  write('packs/valley/actors.yaml', actor('north', 'Army of the North'));
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const actor = (id: string, name: string, more = '') => `- id: ${id}\n  name: ${name}\n  class: force\n${more}`;
const WEAPON = `- id: mortar
  name: mortar
  names: [mortar]
  class: heavy
  examples: [A mortar fired.]
  counterExamples: [Bricks and mortar.]
`;
const load = (name = 'valley') => loadKnowledge([name], { root, cache: noCache });
const refusal = async (name?: string) => {
  const error = await load(name).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Refusal);
  return (error as Refusal).fault;
};

describe('packs', () => {
  test('a pack stands on its ground: nearer entries replace those below, theatres come nearest first', async () => {
    const knowledge = await load();
    expect(knowledge.actors.map((a) => a.name)).toEqual(['Army of the North', 'Southern Army']);
    expect(knowledge.theatre).toEqual(['XX', 'ZZ']);
    expect(knowledge.codebook.weapons[0]?.acled).toBeNull();
  });

  test('the script of an alias is read off its letters', async () => {
    write(
      'packs/valley/actors.yaml',
      actor('north', 'North', '  aliases: [NLA, الشمال, Север, {name: Old North, kind: former}]\n'),
    );
    const [north] = (await load()).actors;
    expect(north?.aliases.map((a) => [a.script, a.kind])).toEqual([
      ['Latn', 'acronym'],
      ['Arab', 'name'],
      ['Cyrl', 'name'],
      ['Latn', 'former'],
    ]);
  });

  test('is frozen to the last leaf', async () => {
    const knowledge = await load();
    expect(Object.isFrozen(knowledge.actors[0])).toBe(true);
    expect(Object.isFrozen(knowledge.codebook.weapons[0]?.names)).toBe(true);
  });

  test('the version changes with the words of any file, and only then', async () => {
    const before = (await load()).version;
    expect((await load()).version).toBe(before);
    write('packs/ground/actors.yaml', actor('north', 'Northern Army') + actor('south', 'Southern Armies'));
    expect((await load()).version).not.toBe(before);
  });
});

describe('refusals say where, what was expected and what came', () => {
  test('an unknown field', async () => {
    write('packs/valley/actors.yaml', actor('north', 'North', '  colour: red\n'));
    const fault = await refusal();
    expect(fault.where).toBe('packs/valley/actors.yaml:1, north');
    expect(fault.expected).toContain('colour');
  });
  test('a wrong value, with its line', async () => {
    write('packs/valley/actors.yaml', actor('a', 'A') + actor('b', 'B', '  inter: 9\n'));
    const fault = await refusal();
    expect(fault.where).toBe('packs/valley/actors.yaml:7, b, inter');
    expect(fault.came).toBe('9');
  });
  test('an id that stands twice in a file', async () => {
    write('packs/valley/actors.yaml', actor('a', 'A') + actor('a', 'B'));
    expect((await refusal()).came).toBe('the same id as on line 1');
  });
  test('an affiliation to nobody', async () => {
    write('packs/valley/actors.yaml', actor('a', 'A', '  affiliations: [{to: nobody, relation: part-of}]\n'));
    expect((await refusal()).came).toContain('nobody');
  });
  test('text that is no YAML', async () => {
    write('packs/valley/actors.yaml', '- id: a\n  name: "open\n');
    expect((await refusal()).code).toBe('not-yaml');
  });
  test('a pack that is not there', async () => {
    const fault = await refusal('vally');
    expect(fault.expected).toContain('valley');
  });
  test('packs that stand on each other', async () => {
    write('packs/ground/pack.yaml', 'id: ground\nname: Ground\nstandsOn:\n  - valley\n');
    expect((await refusal()).came).toBe('valley -> ground -> valley');
  });
});

describe('cache', () => {
  test('gives the same value as compiling', async () => {
    const cached = { root, cache: diskCache(root) };
    const first = await loadKnowledge(['valley'], cached);
    const second = await loadKnowledge(['valley'], cached);
    expect(readdirSync(join(root, 'node_modules/.cache/marsad'))).toHaveLength(1);
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });
  test('cut off by a crash, it is made again', async () => {
    const cached = { root, cache: diskCache(root) };
    const first = await loadKnowledge(['valley'], cached);
    const folder = join(root, 'node_modules/.cache/marsad');
    const [file] = readdirSync(folder);
    writeFileSync(join(folder, file!), '{"version":');
    expect((await loadKnowledge(['valley'], cached)).version).toBe(first.version);
  });
});
