/** Stored figures: what is compared with what, which way is worse, and that nothing of the machine is kept. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { compareFigures, flatten, kindOf } from './compare-figures.ts';
import { dataIdOf } from './data-id.ts';
import { errorsByCause } from './errors-by-cause.ts';
import { storedFigures, storeFigures } from './stored-figures.ts';
import { tellComparison } from './tell-comparison.ts';

const folder = mkdtempSync(join(tmpdir(), 'marsad-figures-'));
const url = pathToFileURL(`${folder}/`);
afterAll(() => rmSync(folder, { recursive: true }));

describe('figures are compared', () => {
  test('which way is worse depends on what is measured', () => {
    const fell = (name: string, stored: number, now: number) =>
      compareFigures({ [name]: stored }, { [name]: now })[0]!.fall;
    expect(fell('templateF1', 0.5, 0.49)).toBe(true);
    expect(fell('templateF1', 0.5, 0.499)).toBe(false);
    expect(fell('templateF1', 0.49, 0.5)).toBe(false);
    expect(fell('mae', 1, 1.1)).toBe(true);
    expect(fell('mae', 1.1, 1)).toBe(false);
    expect(fell('oneClaimMs', 10, 14)).toBe(true);
    expect(fell('oneClaimMs', 10, 12)).toBe(false);
    expect(fell('tokensPerSecond', 100, 60)).toBe(true);
    expect(fell('tokensPerSecond', 100, 140)).toBe(false);
    expect(fell('ratioBySize.10000', 4, 6)).toBe(true);
    expect(fell('docs', 200, 100)).toBe(false);
  });

  test('precision given up for recall is no fall while F1 holds', () => {
    const stored = { 'type.precision': 0.6, 'type.recall': 0.6, 'type.f1': 0.6 };
    const falls = (now: typeof stored) => compareFigures(stored, now).filter(({ fall }) => fall).length;
    expect(falls({ 'type.precision': 0.5, 'type.recall': 0.75, 'type.f1': 0.6 })).toBe(0);
    expect(falls({ 'type.precision': 0.5, 'type.recall': 0.6, 'type.f1': 0.55 })).toBe(2);
  });

  test('of two runs, at most one is a fall from the other', () => {
    const name = fc.constantFrom('f1', 'mae', 'seconds', 'reportsPerSecond', 'docs');
    const value = fc.double({ min: 0, max: 1000, noNaN: true });
    fc.assert(
      fc.property(name, value, value, (figure, a, b) => {
        const [there] = compareFigures({ [figure]: a }, { [figure]: b });
        const [back] = compareFigures({ [figure]: b }, { [figure]: a });
        return !(there!.fall && back!.fall);
      }),
    );
  });

  test('figures inside figures are named by their path; words are none', () => {
    expect(flatten({ f1: 0.123456, byRole: { Target: 0.5 }, case: 'upper', none: null })).toEqual({
      f1: 0.1235,
      'byRole.Target': 0.5,
    });
    expect(kindOf('slots.kind.right')).toBe('size');
  });

  test('a fall is said in words, and what is as stored is counted only', () => {
    const told = tellComparison(compareFigures({ f1: 0.6, docs: 3, recall: 0.5 }, { f1: 0.5, docs: 3, recall: 0.6 }));
    expect(told.join('\n')).toMatch(/f1 +0\.600 +0\.500 +−0\.100 +FALL/);
    expect(told.join('\n')).not.toContain('docs');
    expect(told.at(-1)).toMatch(/^FALL: f1 is worse/);
    expect(tellComparison(compareFigures({ f1: 0.5 }, { f1: 0.5 }))).toEqual(['As stored: all 1 figures.']);
  });
});

describe('figures are stored', () => {
  test('by data and settings: other rows are not compared, the same rows in another folder are', () => {
    const one = join(folder, 'one');
    mkdirSync(one);
    writeFileSync(join(one, 'rows.jsonl'), '{"id":1}\n');
    writeFileSync(join(one, 'README.md'), 'not rows');
    cpSync(one, join(folder, 'two'), { recursive: true });
    writeFileSync(join(folder, 'two', 'README.md'), 'said in other words');
    expect(dataIdOf(join(folder, 'two'))).toBe(dataIdOf(one));
    writeFileSync(join(folder, 'two', 'rows.jsonl'), '{"id":2}\n');
    expect(dataIdOf(join(folder, 'two'))).not.toBe(dataIdOf(one));

    const run = { data: dataIdOf(one), settings: ['--dev'] };
    storeFigures(url, 'toy', { ...run, figures: { f1: 0.4 } });
    storeFigures(url, 'toy', { ...run, figures: { f1: 0.5 } });
    expect(storedFigures(url, 'toy', run)).toEqual({ f1: 0.5 });
    expect(storedFigures(url, 'toy', { ...run, settings: [] })).toBeNull();
    expect(storedFigures(url, 'toy', { ...run, data: dataIdOf(join(folder, 'two')) })).toBeNull();
    expect(readFileSync(join(folder, 'toy.json'), 'utf8')).not.toContain(folder);
  });

  test('the files of this house hold numbers only', () => {
    const house = new URL('../figures/', import.meta.url);
    const files = readdirSync(house);
    for (const file of files) {
      const { bench, runs } = JSON.parse(readFileSync(new URL(file, house), 'utf8'));
      expect(`${bench}.json`).toBe(file);
      for (const { data, settings, figures } of runs) {
        expect(data).toMatch(/^(?:generated|[0-9a-f]{12})$/);
        expect(settings.every((setting: string) => /^--[a-z-]+(?:=[\w.,-]+)?$/.test(setting))).toBe(true);
        expect(Object.values(figures).every((x) => typeof x === 'number')).toBe(true);
      }
    }
  });
});

test('an error list begins with its commonest cause', () => {
  const list = errorsByCause(
    new Map([
      ['rare', ['a']],
      ['common', ['b', 'c', 'd']],
    ]),
    2,
  );
  expect(list).toBe('## common (3)\nb\nc\n\n## rare (1)\na\n');
});
