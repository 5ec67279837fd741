/** Command lines are read strictly: what is not known is refused, with the nearest known word. */
import { describe, expect, test } from 'vitest';
import { editDistance } from '../model/edit-distance.ts';
import { Misuse } from '../model/refusal.ts';
import { nearest, readArguments } from './arguments.ts';
import { command } from './commands/code.ts';

const refused = (argv: readonly string[]): Misuse => {
  try {
    readArguments(command, argv);
  } catch (error) {
    if (error instanceof Misuse) return error;
    throw error;
  }
  throw new Error('was not refused');
};

describe('arguments', () => {
  test('options before and after positionals, with = and without', () => {
    const { positionals, options } = readArguments(command, [
      '--published=2016-10-25',
      'a.txt',
      '--why',
      '-',
      '--pack',
      'world',
    ]);
    expect(positionals).toEqual(['a.txt', '-']);
    expect(options).toMatchObject({ published: '2016-10-25', why: true, pack: 'world' });
  });
  test('defaults stand where nothing was said', () => expect(readArguments(command, []).options.pack).toBe('libya'));
  test('an unknown option names the nearest', () =>
    expect(refused(['--publish', 'x']).fault.todo).toContain('--published'));
  test('a value outside the choices is refused with the choices', () =>
    expect(refused(['--format', 'xml']).fault.expected).toContain('brat'));
  test('an option that takes a value does not swallow the next option', () =>
    expect(refused(['--published', '--why']).fault.code).toBe('option-needs-value'));
  test('a flag takes no value', () => expect(refused(['--why=yes']).fault.code).toBe('option-takes-no-value'));
});

describe('nearest', () => {
  test.each([
    ['publsh', 'publish'],
    ['verfy', 'verify'],
    ['cod', 'code'],
  ])('%s -> %s', (word, wanted) => {
    expect(nearest(word, ['code', 'publish', 'verify', 'serve'])).toBe(wanted);
  });
  test('nothing near: nothing said', () => expect(nearest('xylophone', ['code', 'publish'])).toBeNull());
  test('edit distance', () => expect(editDistance('kitten', 'sitting')).toBe(3));
});
