/** Other ways to romanise a name that no list holds: "Ein Issa" for "ayn isa", "As Sukhna" for "as sukhnah". One list of rules. */

/** What may be written for what; each is tried alone, then on what the others made. */
interface Respelling {
  readonly name: string;
  readonly pattern: RegExp;
  readonly instead: readonly string[];
}

const ARTICLE = /^(?:al|el|an|ar|as|ash|at|az|ad|es|ed|er|ez) /;

/** Instead of two letters that are the same, one of them. */
const TWIN = '$1';

const RULES: readonly Respelling[] = [
  { name: 'article', pattern: ARTICLE, instead: ['', 'al ', 'as ', 'ash ', 'ad ', 'ar ', 'an ', 'at ', 'az '] },
  {
    name: 'article inside',
    pattern: /(?<=\S) (?:al|el) (?=\S)/,
    instead: [' ', ' as ', ' ash ', ' ad ', ' ar ', ' an '],
  },
  { name: 'spring', pattern: /^(?:ein|ain|ayn|ayin) /, instead: ['ain ', 'ayn ', "'ayn ", 'ein '] },
  { name: 'hill', pattern: /^(?:tal|tel|tall|tell) /, instead: ['tall ', 'tell ', 'tal ', 'tel '] },
  { name: 'cloister', pattern: /^(?:deir|dayr|der|dair) /, instead: ['dayr ', 'deir '] },
  { name: 'house', pattern: /^(?:beit|bayt|bait|bet) /, instead: ['bayt ', 'beit '] },
  { name: 'last a', pattern: /(?<=\S{3})a(?:h|t)?$/, instead: ['ah', 'a', 'e', 'eh'] },
  { name: 'last e', pattern: /(?<=\S{3})eh?$/, instead: ['a', 'ah', 'e'] },
  { name: 'last i', pattern: /(?<=\S{3})[iy]$/, instead: ['i', 'y', 'ah'] },
  { name: 'doubled', pattern: /([bcdfghjklmnpqrstvwxyz])\1/, instead: [TWIN] },
  { name: 'ou', pattern: /ou|oo/, instead: ['u', 'o'] },
  { name: 'ee', pattern: /ee/, instead: ['i'] },
  { name: 'glide', pattern: /ei|ey|ai|ay/, instead: ['ay', 'ei', 'ai', 'i', 'e'] },
  { name: 'gh', pattern: /gh/, instead: ['g', 'q'] },
  { name: 'q', pattern: /q/, instead: ['k', 'g', 'gh'] },
  { name: 'k', pattern: /k(?!h)/, instead: ['q', 'c'] },
  { name: 'dj', pattern: /dj/, instead: ['j'] },
  { name: 'dh', pattern: /dh|th(?=[aeiou])/, instead: ['d', 'z', 't'] },
  { name: 'o', pattern: /o(?!u|o)/, instead: ['u'] },
  { name: 'u', pattern: /(?<!o)u/, instead: ['o'] },
  { name: 'apostrophe', pattern: /'/, instead: [''] },
];

/** Steps away from what is printed, and spellings tried at most: a wall against hostile names. */
const DEEPEST = 3;
const MOST = 24;

/** Spellings of `folded` (a folded name), the nearest first, without itself. */
export function respell(folded: string): readonly string[] {
  if (folded.length < 4 || folded.length > 30 || !/^[a-z' ]+$/.test(folded)) return [];
  const seen = new Set([folded]);
  let level: readonly string[] = [folded];
  for (let depth = 0; depth < DEEPEST; depth++) {
    const next: string[] = [];
    for (const form of level)
      for (const { pattern, instead } of RULES) {
        const match = pattern.exec(form);
        if (match === null) continue;
        const before = form.slice(0, match.index);
        const after = form.slice(match.index + match[0].length);
        for (const other of instead) {
          const made = before + (other === TWIN ? match[1]! : other) + after;
          if (made.length < 4 || seen.has(made)) continue;
          seen.add(made);
          next.push(made);
          if (seen.size >= MOST) return withoutItself(seen, folded);
        }
      }
    level = next;
  }
  return withoutItself(seen, folded);
}

function withoutItself(seen: Set<string>, folded: string): readonly string[] {
  seen.delete(folded);
  return [...seen];
}
