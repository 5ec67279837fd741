/** The documentation is true: generated parts are fresh, links lead somewhere, the README's commands exist. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stalePages } from '../scripts/docs.ts';
import { readArguments } from '../src/cli/arguments.ts';
import { loadCommand, verbs } from '../src/cli/run.ts';
import { filesBelow, HOME } from './support/imports.ts';

const pages = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'STYLE.md', 'CHANGELOG.md'],
  ...['docs', 'decisions', 'packs']
    .flatMap((folder) => filesBelow(folder, ['README.md', '.md']))
    .filter((file) => !/\/week\/(?!README)/.test(file)),
];
const read = (file: string): string => readFileSync(join(HOME, file), 'utf8');

test('docs/reference is fresh (else: node scripts/docs.ts)', async () => {
  expect(await stalePages()).toEqual([]);
});

test('every link to a file of the project resolves', () => {
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target]) => target!)
      .filter((target) => !/^(https?:|mailto:|#)/.test(target))
      .filter((target) => !existsSync(join(HOME, dirname(page), target.replace(/#.*$/, ''))))
      .map((target) => `${page}: ${target}`),
  );
  expect(broken).toEqual([]);
});

test('every `npm run` in the documentation is a script of package.json', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  // In a code span, or at the start of a line of a code block; prose may speak of npm as it likes.
  const unknown = pages.flatMap((page) =>
    [...read(page).matchAll(/(?:`|^\s*)npm (?:run )?(?:--silent )?([a-z]+)\b/gm)]
      .map(([, name]) => name!)
      .filter((name) => !['ci', 'install', 'run'].includes(name) && !(name in scripts))
      .map((name) => `${page}: npm run ${name}`),
  );
  expect(unknown).toEqual([]);
});

describe('every `marsad` command line in the documentation is understood', () => {
  const lines = pages.flatMap((page) =>
    [...read(page).matchAll(/^\s*(?:npm run --silent marsad -- |marsad )([a-z]+(?: [^\n`|]*)?)$/gm)].map(
      ([, line]) => [page, line!.replace(/ [<>] ?\S+/g, '').trim()] as const,
    ),
  );
  test.each(lines)('%s: marsad %s', async (_page, line) => {
    const [verb, ...argv] = (line.match(/"[^"]*"|\S+/g) ?? []) as [string, ...string[]];
    expect(verbs()).toContain(verb);
    const plain = argv.filter((word) => !/^[[\]…]/.test(word));
    const command = await loadCommand(verb);
    expect(() => readArguments(command, plain)).not.toThrow();
  });
});

test('the README names every command of the program that a newcomer meets', () => {
  expect(['npm start', 'npm test'].filter((command) => !read('README.md').includes(command))).toEqual([]);
});
