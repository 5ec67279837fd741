/** Numbers that count no people, things or acts: measures, ages, dates, money, and the numbers in names ("Resolution 2259"). */
import type { Token } from '../text/document.ts';
import type { NumberRead } from './read-number.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const UNITS = words(
  'km kms kilometre kilometres kilometer kilometers kph mile miles metre metres meter meters m mm cm ft feet foot inch inches yard yards ' +
    'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes gram grams ton tons tonne tonnes litre litres liter liters gallon gallons ' +
    'degree degrees percent % percentage hectare hectares acre acres knot knots megawatt megawatts mw watt watts volt volts ' +
    'hour hours hrs day days night nights week weeks month months year years minute minutes second seconds decade decades ' +
    "am pm a.m. p.m. gmt utc local o'clock dollar dollars dinar dinars euro euros pound pounds cent cents peso pesos colon colones lira " +
    'calibre caliber millimetre millimeter gmt hours bc ad bpd',
);
const MONTHS = words(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);
const FRACTIONS = words('third thirds quarter quarters fifth fifths tenth tenths half halves');
const YEAR_WORDS = words(
  'in since of until by from during year early late mid before after to and through between till spring summer autumn winter',
);
/** What a number after them names: "Article 8", "Type 63", "Brigade 166". */
const NUMBERED = words(
  'resolution article chapter section type no no. number nr highway route road unit brigade battalion division regiment camp flight room page phase stage group level area zone km aged age channel annex paragraph law decree order protocol operation block gate terminal case',
);

/** Whether the number in `tokens[first..last)` counts nothing; `end` is the end of its sentence. */
export function countsNothing(
  tokens: readonly Token[],
  first: number,
  last: number,
  end: number,
  read: NumberRead,
): boolean {
  const before = tokens[first - 1]?.sentence === tokens[first]!.sentence ? tokens[first - 1] : undefined;
  const next = last < end ? tokens[last] : undefined;
  const after = last + 1 < end ? tokens[last + 1] : undefined;

  if (
    before &&
    (before.pos === 'SYM' ||
      before.text === '$' ||
      before.text === '€' ||
      before.text === '£' ||
      before.lower === 'us$')
  )
    return true;
  if (next) {
    if (UNITS.has(next.lower) || FRACTIONS.has(next.lower) || MONTHS.has(next.lower)) return true;
    if (next.lower === 'per' && /^cent/.test(after?.lower ?? '')) return true;
    if (next.lower === 'square' || next.lower === 'cubic' || next.lower === 'nautical') return true;
    // "17-year-old", "19-member council", "two-day visit": the number is part of an adjective.
    if (
      next.lower === '-' &&
      next.start === tokens[last - 1]!.end &&
      after &&
      after.start === next.end &&
      after.lower !== 'odd'
    )
      return true;
    // "10:30", "3.2", "5th"
    if (next.start === tokens[last - 1]!.end && /^(?::|th|st|nd|rd|mm|km|m|kg|%)$/.test(next.lower)) return true;
    if (next.lower === "'s" && read.figures) return true;
  }
  if (before) {
    if (MONTHS.has(before.lower) || before.lower === ':' || before.text === '#') return true;
    if (NUMBERED.has(before.lower) && read.figures) return true;
    // "Brigade 166", "MiG 21": a name, unless a noun follows that is counted.
    if (read.figures && before.pos === 'PROPN' && isCapital(before) && next?.pos !== 'NOUN' && next?.pos !== 'ADJ')
      return true;
    if (before.lower === '-' && before.end === tokens[first]!.start && read.figures) return true;
    if (
      before.lower === 'no' ||
      before.lower === 'any' ||
      before.lower === 'this' ||
      before.lower === 'that' ||
      before.lower === 'each'
    )
      if (read.value === 1 && !read.figures) return true;
  }
  if (
    read.figures &&
    read.to === undefined &&
    read.last === last &&
    isYear(tokens[first]!.text) &&
    (!before || YEAR_WORDS.has(before.lower)) &&
    next?.pos !== 'NOUN'
  )
    return true;
  // A list's own number: "1." at the head of a sentence.
  if (!before && read.figures && (next?.text === '.' || next?.text === ')')) return true;
  // "one another", "one day", "one by one"; "one" before a verb or noun counts.
  if (read.value === 1 && !read.figures && next && /^(?:another|by|day|side|'s)$/.test(next.lower)) return true;
  return tokens.slice(first, last).some((token) => token.pos === 'PRON' && token.lower !== 'one');
}

const isYear = (text: string) => /^(?:1[5-9]|20)\d\d$/.test(text);
const isCapital = ({ text }: Token) => text !== text.toLowerCase() && text !== text.toUpperCase();
