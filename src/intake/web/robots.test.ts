/** robots.txt as RFC 9309 reads it: our own group before everybody's, the longest rule decides, patterns that can't be made slow. */
import { expect, test } from 'vitest';
import { allows, readRobots } from './robots.ts';

const FILE = `# rules
User-agent: Other
User-agent: *
Disallow: /private # not here
Disallow: /*.pdf$
Allow: /private/open

User-agent: Slow
Disallow: /`;

test.each([
  ['/', true],
  ['/private/x', false],
  ['/private/open/x', true],
  ['/a/b.pdf', false],
  ['/a/b.pdf?x', true],
  ['/privat', true],
])('%s may be read: %s', (path, may) => expect(allows(readRobots(FILE), path)).toBe(may));

test('a group of our own stands in the place of everybody’s', () => {
  const rules = readRobots(`${FILE}\n\nUser-Agent: marsad\nDisallow: /feed`);
  expect(allows(rules, '/private/x')).toBe(true);
  expect(allows(rules, '/feed')).toBe(false);
});

test('an empty file, an empty rule, no file of rules at all', () => {
  for (const text of ['', 'User-agent: *\nDisallow:', '<html><p>not found</p></html>', ':::\n:'])
    expect(allows(readRobots(text), '/x')).toBe(true);
});

test('a pattern of many stars costs no more than its length times the path', () => {
  const started = performance.now();
  expect(allows([{ allow: false, path: `${'/*a'.repeat(5000)}$` }], '/a'.repeat(20_000))).toBe(false);
  expect(performance.now() - started).toBeLessThan(5000);
});
