/** The act a mention names: its words as stems, and the families of words that name the same act. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { stem } from '../../../src/analysis/resolve/words.ts';

export interface Act {
  /** All its words as stems, in order. */
  readonly said: string;
  /** Stems of those words that carry its meaning: "took", "place", "in" do not. */
  readonly heads: ReadonlySet<string>;
  readonly families: ReadonlySet<string>;
}

/** Families by the stems of each of their words. */
export type Families = ReadonlyMap<string, readonly string[]>;

export function readFamilies(path: string = new URL('act-words.yaml', import.meta.url).pathname): Families {
  const families = new Map<string, string[]>();
  for (const [family, words] of Object.entries(parse(readFileSync(path, 'utf8')) as Record<string, string[]>)) {
    for (const word of words) {
      const key = stemsIn(word).join(' ');
      families.set(key, [...(families.get(key) ?? []), family]);
    }
  }
  return families;
}

const LIGHT: ReadonlySet<string> = new Set(
  (
    'be is was were been being have has had do did get got make made take took go went gone come came the an of in on to up out off over ' +
    'down his her their its for at by with'
  )
    .split(' ')
    .map(stem),
);

const stemsIn = (said: string): readonly string[] => (said.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(stem);

export function actOf(said: string, families: Families): Act {
  const stems = stemsIn(said);
  const content = stems.filter((word) => word.length > 1 && !LIGHT.has(word));
  const whole = families.get(stems.join(' '));
  const pairs = stems.slice(1).flatMap((word, i) => families.get(`${stems[i]} ${word}`) ?? []);
  const parts = whole ? [] : content.flatMap((word) => families.get(word) ?? []);
  return {
    said: stems.join(' '),
    heads: new Set(content.length ? content : stems),
    families: new Set([...(whole ?? []), ...pairs, ...parts]),
  };
}
