/** Runs the machines of wink's model that give words another tag by what stands around them: the model's tables as one array of numbers. */

/** Tags are numbers below this; a hint stands above them. */
export const TAGS = 19;
/** Hints have eight bits. */
const END = TAGS + 256;
const WIDTH = END + 1;

/** How the model's tables name what comes next. */
const HINTS_FROM = 1_080_000;
const AT_END = 2_070_000;
const OTHERWISE = '2070003';

/** What a machine reads of a word: its hint if it has one, else its tag. */
export interface Sign {
  readonly hint: number;
  /** The tags it may have, one bit each. */
  readonly may: number;
}

export interface TagMachine {
  /** Changes `tags` where a pattern of the machine stands around. */
  readonly run: (words: readonly Sign[], tags: number[]) => void;
}

type Table = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Reads one machine of the model: version, states, table, and by state that ends a pattern the tag it gives and how far from its start. */
export function compileTagMachine(json: string): TagMachine {
  const [, last, table, targets, marks] = JSON.parse(json) as readonly [
    number,
    number,
    Table,
    Readonly<Record<string, string>>,
    Readonly<Record<string, readonly [number, number]>>,
  ];
  const size = last + 1;
  const next = new Uint16Array(size * WIDTH);
  const otherwise = new Uint16Array(size);
  for (const [state, row] of Object.entries(table)) {
    otherwise[+state] = row[OTHERWISE] ?? 0;
    for (const [name, to] of Object.entries(row)) {
      const code = Number(name);
      const symbol = code < TAGS ? code : code === AT_END ? END : TAGS + code - HINTS_FROM;
      if (symbol >= 0 && symbol < WIDTH) next[+state * WIDTH + symbol] = to;
    }
  }
  const ends = new Uint8Array(size);
  const target = new Int16Array(size);
  const mark = new Uint8Array(size);
  for (const [state, name] of Object.entries(targets)) {
    ends[+state] = 1;
    target[+state] = Number(name);
    mark[+state] = marks[state]?.[0] ?? 0;
  }

  return {
    run: (words, tags) => {
      const length = words.length;
      /** Patterns found: where they begin and the state they end in, in turn. */
      const found: number[] = [];
      let first = 0;
      let state = 0;
      /** The last state on the way that may stand for the whole if nothing longer follows. */
      let fallback = 0;
      let fallbackAt = 0;
      for (let i = 0; i <= length; i++) {
        for (let j = i; j <= length; j++) {
          const hint = j === length ? 0 : words[j]!.hint;
          const to = next[state * WIDTH + (j === length ? END : hint ? TAGS + hint : tags[j]!)]!;
          if (state === 0 && to !== 0) first = j;
          if (ends[to]) {
            found.push(first, to);
            i = j;
            state = 0;
            fallback = 0;
            break;
          }
          state = to;
          if (to === 0) {
            if (!fallback) break;
            found.push(first, fallback);
            i = fallbackAt;
            fallback = 0;
            break;
          }
          if (otherwise[to]) {
            fallback = otherwise[to]!;
            fallbackAt = j;
          }
        }
      }
      for (let n = 0; n < found.length; n += 2) {
        const end = found[n + 1]!;
        const at = found[n]! + mark[end]!;
        const tag = target[end]!;
        if (tag < 0) tags[at] = -tag;
        else if (tag > 0 && (words[at]!.may >> tag) & 1) tags[at] = tag;
      }
    },
  };
}
