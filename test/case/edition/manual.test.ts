/** The manual's pages on the gate and on formats hold what the code holds. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FORMATS } from '../../../src/edition/formats/formats.ts';
import { RULES } from '../../../src/edition/gate/rules.ts';

test('docs/gate.md lists every rule with its question, and no other', () => {
  const manual = readFileSync('docs/gate.md', 'utf8').replace(/ +/g, ' ');
  const listed = [...manual.matchAll(/^\| `([^`]+)` \| (.*) \|$/gm)].map(([, name, asks]) => [name, asks]);
  expect(listed).toEqual(RULES.map(({ name, asks }) => [name, asks]));
});

test('docs/formats.md lists every format, and no other', () => {
  const manual = readFileSync('docs/formats.md', 'utf8').replace(/ +/g, ' ');
  const listed = [...manual.matchAll(/^\| `([^`]+)` \| `([^`]+)` \| (.*) \|$/gm)].map(([, ...cells]) => cells);
  expect(listed).toEqual(FORMATS.map(({ name, file, about }) => [name, file, about]));
});
