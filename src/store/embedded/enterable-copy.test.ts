/** The copy is made once, again when the programs change, and never taken from a stranger. */
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { enterableCopy } from './enterable-copy.ts';
import { openToAll } from './open-to-all.ts';

let root: string;
let programs: string;
let parent: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'marsad-copy-'));
  programs = join(root, 'closed', 'native');
  parent = join(root, 'open');
  mkdirSync(join(programs, 'bin'), { recursive: true });
  mkdirSync(parent);
  writeFileSync(join(programs, 'bin', 'postgres'), 'one', { mode: 0o755 });
  chmodSync(join(root, 'closed'), 0o700);
  chmodSync(root, 0o755);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('made once, whole, and reachable where the original was not', () => {
  const copy = enterableCopy(programs, parent);
  const program = join(copy, 'bin', 'postgres');
  expect([openToAll(join(programs, 'bin', 'postgres')), openToAll(program)]).toEqual([false, true]);
  expect([readFileSync(program, 'utf8'), statSync(program).mode & 0o777]).toEqual(['one', 0o755]);
  expect(enterableCopy(programs, parent)).toBe(copy);
  expect(readdirSync(parent)).toHaveLength(1);
});

test('made anew when the programs change', () => {
  const before = enterableCopy(programs, parent);
  writeFileSync(join(programs, 'bin', 'postgres'), 'another');
  const after = enterableCopy(programs, parent);
  expect(after).not.toBe(before);
  expect(readFileSync(join(after, 'bin', 'postgres'), 'utf8')).toBe('another');
});

test('a folder that others may write to is not trusted, however it is named', () => {
  const copy = enterableCopy(programs, parent);
  writeFileSync(join(copy, 'bin', 'postgres'), 'planted');
  chmodSync(copy, 0o777);
  const another = enterableCopy(programs, parent);
  expect(another).not.toBe(copy);
  expect(readFileSync(join(another, 'bin', 'postgres'), 'utf8')).toBe('one');
});
