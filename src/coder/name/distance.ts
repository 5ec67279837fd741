/** How far two strings of sounds lie apart: an edit distance in which letters that transliteration confuses cost little. */
import { isVowelSound } from './sounds.ts';

/** Cost of taking one sound for the other, and the reason a reader is given. Symmetric. */
const CONFUSED: readonly (readonly [pair: string, cost: number, why: string])[] = [
  ['qg', 0.1, 'q~g'],
  ['qk', 0.1, 'q~k'],
  ['gk', 0.2, 'g~k'],
  ['Gg', 0.1, 'gh~g'],
  ['Gq', 0.2, 'gh~q'],
  ['Gk', 0.3, 'gh~k'],
  ['xh', 0.3, 'kh~h'],
  ['xk', 0.2, 'kh~k'],
  ['xq', 0.3, 'kh~q'],
  ['xG', 0.4, 'kh~gh'],
  ['xg', 0.45, 'kh~g'],
  ['gh', 0.45, 'g~h'],
  ['jg', 0.2, 'j~g'],
  ['jC', 0.3, 'j~ch'],
  ['jZ', 0.1, 'j~zh'],
  ['gZ', 0.4, 'g~zh'],
  ['zZ', 0.3, 'z~zh'],
  ['jy', 0.4, 'j~y'],
  ['SC', 0.1, 'sh~ch'],
  ['Ss', 0.5, 'sh~s'],
  ['Ck', 0.3, 'ch~k'],
  ['Tt', 0.15, 'th~t'],
  ['Ts', 0.35, 'th~s'],
  ['Dd', 0.1, 'dh~d'],
  ['Dz', 0.15, 'dh~z'],
  ['DT', 0.2, 'dh~th'],
  ['dT', 0.3, 'd~th'],
  ['dz', 0.4, 'd~z'],
  ['Tz', 0.4, 'th~z'],
  ['sz', 0.45, 's~z'],
  ['td', 0.5, 't~d'],
  ['bp', 0.2, 'b~p'],
  ['fv', 0.15, 'f~v'],
  ['vw', 0.15, 'v~w'],
  ['vb', 0.35, 'v~b'],
  ['wu', 0.05, 'w~u'],
  ['wU', 0.05, 'w~ou'],
  ['wo', 0.08, 'w~o'],
  ['wW', 0.05, 'w~aw'],
  ['yi', 0.05, 'y~i'],
  ['yI', 0.05, 'y~ee'],
  ['ye', 0.1, 'y~e'],
  ['yY', 0.05, 'y~ay'],
  ['ae', 0.1, 'a~e'],
  ['ei', 0.1, 'e~i'],
  ['ai', 0.45, 'a~i'],
  ['ou', 0.05, 'o~u'],
  ['ao', 0.25, 'a~o'],
  ['au', 0.3, 'a~u'],
  ['iu', 0.35, 'i~u'],
  ['eu', 0.35, 'e~u'],
  ['eo', 0.3, 'e~o'],
  ['io', 0.4, 'i~o'],
  ['Aa', 0.03, 'aa~a'],
  ['Ae', 0.12, 'aa~e'],
  ['Ii', 0.03, 'ee~i'],
  ['Ie', 0.15, 'ee~e'],
  ['Ai', 0.6, 'aa~i'],
  ['Uu', 0.03, 'ou~u'],
  ['Uo', 0.05, 'ou~o'],
  ['UW', 0.1, 'ou~aw'],
  ['Ua', 0.6, 'ou~a'],
  ['Ue', 0.7, 'ou~e'],
  ['Ui', 0.7, 'ou~i'],
  ['Ao', 0.35, 'aa~o'],
  ['Au', 0.5, 'aa~u'],
  ['Ye', 0.1, 'ay~e'],
  ['Yi', 0.12, 'ay~i'],
  ['YI', 0.12, 'ay~ee'],
  ['Ya', 0.45, 'ay~a'],
  ['YA', 0.45, 'ay~aa'],
  ['Wo', 0.1, 'aw~o'],
  ['Wu', 0.12, 'aw~u'],
  ['Wa', 0.45, 'aw~a'],
  ['Wv', 0.2, 'aw~av'],
];

const COST: ReadonlyMap<string, readonly [number, string]> = new Map(
  CONFUSED.flatMap(([pair, cost, why]) => [[pair, [cost, why]] as const, [pair[1]! + pair[0]!, [cost, why]] as const]),
);

export interface Distance {
  readonly cost: number;
  /** What differs, outermost first: "q~g", "-h", "+a". */
  readonly why: readonly string[];
}

const VOWEL = new Uint8Array(128);
for (let code = 0; code < 128; code++) VOWEL[code] = isVowelSound(String.fromCharCode(code)) ? 1 : 0;

/** Cost of one sound for another, by `first * 128 + second`: looked up for every pair of sounds of every pair of words. */
const SWAP = new Float64Array(128 * 128);
for (let x = 0; x < 128; x++)
  for (let y = 0; y < 128; y++)
    SWAP[x * 128 + y] =
      x === y
        ? 0
        : (COST.get(String.fromCharCode(x) + String.fromCharCode(y))?.[0] ?? (VOWEL[x] && VOWEL[y] ? 0.8 : 1.2));

const [N, M, B, P] = [...'nmbp'].map((sound) => sound.charCodeAt(0));

const codeOf = (sound: string): number => sound.charCodeAt(0);
const [A, E, I, O, U, H, T, W, Y] = [...'aeiouhtwy'].map(codeOf);
const [LONG_A, LONG_U] = [...'AU'].map(codeOf);
const LONG_VOWEL = new Uint8Array(128);
for (const sound of 'AIUYW') LONG_VOWEL[codeOf(sound)] = 1;

/** Dropping the sound at `i` of `s`; `bare` = the other name does not write short vowels. */
function dropCost(s: string, i: number, bare: boolean): number {
  const c = s.charCodeAt(i);
  const last = i === s.length - 1;
  const before = s.charCodeAt(i - 1);
  const after = s.charCodeAt(i + 1);
  if (c === H) return i === 0 ? 0.5 : 0.3;
  if (c === Y && (before === I || after === I)) return 0.05;
  if (c === W && (before === U || before === O || before === LONG_U)) return 0.05;
  if ((c === U || c === O) && after === W) return 0.05;
  if (c === I && after === Y) return 0.05;
  if (c === T && last && s.length > 4 && (before === A || before === LONG_A || before === E)) return 0.25;
  if (VOWEL[c] !== 1) return 1;
  if (last) return c === A || c === E ? (bare ? 0.1 : 0.2) : 0.75;
  // A vowel before another one is a syllable of its own: Niger, Nigeria.
  if (VOWEL[after] === 1 && (c === I || c === E)) return bare ? 0.3 : 0.5;
  if (bare) return LONG_VOWEL[c] === 1 ? 0.3 : 0.03;
  return LONG_VOWEL[c] === 1 ? 0.5 : i === 0 ? 0.35 : 0.2;
}

/** Once for each sound, not for each pair of them. */
function dropCosts(s: string, bare: boolean): readonly number[] {
  const costs: number[] = [];
  for (let i = 0; i < s.length; i++) costs.push(dropCost(s, i, bare));
  return costs;
}

function swapCost(a: string, b: string, i: number, j: number): number {
  const x = a.charCodeAt(i);
  const y = b.charCodeAt(j);
  if (x === y) return 0;
  if (x > 127 || y > 127) return 1.2;
  if ((x === N && y === M) || (x === M && y === N)) {
    const after = a.charCodeAt(i + 1);
    return after === B || after === P ? 0.2 : 0.8;
  }
  const known = SWAP[x * 128 + y]!;
  if (VOWEL[x] && VOWEL[y]) {
    // The last vowel carries gender and the nisba: Misrata is not Misrati.
    if (i === a.length - 1 && j === b.length - 1 && known > 0.15) return 0.8;
    // Which vowel opens a word is spelling: Umar, Omar.
    if (i === 0 && j === 0 && COST.has(a[i]! + b[j]!)) return Math.min(known, 0.2);
  }
  return known;
}

/** No word has more sounds. */
const MOST_SOUNDS = 40;

/** Least cost of turning the sounds `a` into `b`, with what was changed. Strings are cut at 40 sounds. */
export function soundDistance(aFull: string, bFull: string, bareA = false, bareB = false): Distance {
  const a = aFull.slice(0, MOST_SOUNDS);
  const b = bFull.slice(0, MOST_SOUNDS);
  const width = b.length + 1;
  const table = new Float64Array((a.length + 1) * width);
  const dropA = dropCosts(a, bareB);
  const dropB = dropCosts(b, bareA);
  for (let i = 1; i <= a.length; i++) table[i * width] = table[(i - 1) * width]! + dropA[i - 1]!;
  for (let j = 1; j <= b.length; j++) table[j] = table[j - 1]! + dropB[j - 1]!;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      table[i * width + j] = Math.min(
        table[(i - 1) * width + j - 1]! + swapCost(a, b, i - 1, j - 1),
        table[(i - 1) * width + j]! + dropA[i - 1]!,
        table[i * width + j - 1]! + dropB[j - 1]!,
      );
    }
  }
  return { cost: table[a.length * width + b.length]!, why: readBack(a, b, table, width, bareB) };
}

/** The cost that `soundDistance` gives, without its reasons; Infinity as soon as it must be more than `most`. */
export function soundCost(aFull: string, bFull: string, bareA: boolean, bareB: boolean, most: number): number {
  const a = aFull.length > MOST_SOUNDS ? aFull.slice(0, MOST_SOUNDS) : aFull;
  const b = bFull.length > MOST_SOUNDS ? bFull.slice(0, MOST_SOUNDS) : bFull;
  // The costs of `a` are asked for row by row, never listed: most comparisons end before its last sound.
  const dropB: number[] = [];
  const row = [0];
  for (let j = 0; j < b.length; j++) {
    const drop = dropCost(b, j, bareA);
    dropB.push(drop);
    row.push(row[j]! + drop);
  }
  for (let i = 1; i <= a.length; i++) {
    const drop = dropCost(a, i - 1, bareB);
    let corner = row[0]!;
    let least = corner + drop;
    row[0] = least;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!;
      const here = Math.min(corner + swapCost(a, b, i - 1, j - 1), above + drop, row[j - 1]! + dropB[j - 1]!);
      row[j] = here;
      corner = above;
      if (here < least) least = here;
    }
    if (least > most) return Number.POSITIVE_INFINITY;
  }
  return row[b.length]!;
}

function readBack(a: string, b: string, table: Float64Array, width: number, bareB: boolean): readonly string[] {
  const why: string[] = [];
  let i = a.length;
  let j = b.length;
  const near = (x: number, y: number): boolean => Math.abs(x - y) < 1e-9;
  while (i > 0 || j > 0) {
    const here = table[i * width + j]!;
    if (i > 0 && j > 0 && near(here, table[(i - 1) * width + j - 1]! + swapCost(a, b, i - 1, j - 1))) {
      const x = a[--i]!;
      const y = b[--j]!;
      if (x !== y) why.push(COST.get(x + y)?.[1] ?? `${x} for ${y}`);
    } else if (i > 0 && near(here, table[(i - 1) * width + j]! + dropCost(a, i - 1, bareB))) why.push(`-${a[--i]}`);
    else if (j > 0) why.push(`+${b[--j]}`);
    else i--;
  }
  return why.reverse();
}

/** Consonants of a string of sounds: what a name is told apart by. */
export const consonantsOf = (sounds: string): number => {
  let n = 0;
  for (let i = 0; i < sounds.length; i++) if (VOWEL[sounds.charCodeAt(i)] !== 1) n++;
  return n;
};
