/** The words time is told with, and their numbers. */

const table = (rows: readonly string[]): ReadonlyMap<string, number> =>
  new Map(rows.flatMap((row, i) => row.split(' ').map((word) => [word, i + 1] as const)));

/** Month names and their short forms -> 1-12. */
export const MONTHS = table([
  'january jan',
  'february feb',
  'march mar',
  'april apr',
  'may',
  'june jun',
  'july jul',
  'august aug',
  'september sept sep',
  'october oct',
  'november nov',
  'december dec',
]);

/** Weekday names -> 1 (Monday) to 7. */
export const WEEKDAYS = table([
  'monday mon',
  'tuesday tues tue',
  'wednesday weds wed',
  'thursday thurs thur thu',
  'friday fri',
  'saturday sat',
  'sunday sun',
]);

export type Season = 'SP' | 'SU' | 'FA' | 'WI';
export const SEASONS: ReadonlyMap<string, Season> = new Map([
  ['spring', 'SP'],
  ['summer', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI'],
]);

export const seasonOf = (said: string): Season => SEASONS.get(said.toLowerCase())!;

const ONES = table(['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve',
  'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']); // biome-ignore format: a table
const TENS = table(['-', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']);
const FIRSTS = table(['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth',
  'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth',
  'twentieth']); // biome-ignore format: a table

/** All words that are whole numbers on their own. */
export const NUMBER_WORDS: readonly string[] = [...ONES.keys(), ...[...TENS.keys()].slice(1), 'hundred'];
export const ORDINAL_WORDS: readonly string[] = [...FIRSTS.keys(), 'thirtieth'];

/** "third", "twenty-first", "3rd" -> 3, 21, 3; null when it is none. */
export function ordinalOf(said: string): number | null {
  const word = said.toLowerCase();
  const figures = /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(word);
  if (figures) return Number(figures[1]);
  if (word === 'thirtieth') return 30;
  const [tens, ones] = word.split(/[- ]/);
  if (ones !== undefined) return TENS.has(tens!) && FIRSTS.has(ones) ? TENS.get(tens!)! * 10 + FIRSTS.get(ones)! : null;
  return FIRSTS.get(word) ?? null;
}

/** A number in words or figures; `null` = some number not said ("a few", "several", "dozens of"). */
export function amountOf(said: string): number | null {
  const word = said.toLowerCase().replace(/\s+/g, ' ').trim();
  if (/^\d/.test(word)) return Number(word.replace(/,/g, ''));
  if (word === 'a' || word === 'an' || word === 'the') return 1;
  if (word === 'half' || word === 'half a' || word === 'half an') return 0.5;
  if (word === 'a couple of' || word === 'couple of' || word === 'both') return 2;
  if (word === 'a dozen') return 12;
  if (/hundred/.test(word)) {
    const [before, after] = word.split(/ ?hundred(?: and)? ?/);
    const count = before === '' || before === 'a' ? 1 : amountOf(before!);
    return count === null ? null : count * 100 + (after ? (amountOf(after) ?? 0) : 0);
  }
  const [tens, ones] = word.split(/[- ]/);
  if (TENS.has(tens!)) return TENS.get(tens!)! * 10 + (ones ? (ONES.get(ones) ?? 0) : 0);
  return ONES.get(word) ?? null;
}

/** Units from small to large, with their TIMEX2 letters. */
export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade' | 'century';
export const UNIT_CODES: Readonly<Record<Unit, string>> = {
  second: 'S', minute: 'M', hour: 'H', day: 'D', week: 'W', month: 'M', year: 'Y', decade: 'DE', century: 'CE',
}; // biome-ignore format: a table

/** "days", "nights", "fortnight" -> the unit, and how many of it one of them is. */
export function unitOf(said: string): { readonly unit: Unit; readonly times: number } {
  const word = said
    .toLowerCase()
    .replace(/^centuries$/, 'century')
    .replace(/'?s$/, '');
  if (word === 'night' || word === 'morning' || word === 'afternoon' || word === 'evening')
    return { unit: 'day', times: 1 };
  if (word === 'fortnight') return { unit: 'week', times: 2 };
  if (word === 'quarter') return { unit: 'month', times: 3 };
  if (word === 'millennium') return { unit: 'century', times: 10 };
  if (word === 'weekend') return { unit: 'week', times: 1 };
  return { unit: word as Unit, times: 1 };
}

export type DayPart = 'MO' | 'AF' | 'EV' | 'NI' | 'MI' | 'DT';
export const DAY_PARTS: ReadonlyMap<string, DayPart> = new Map([
  ['morning', 'MO'], ['dawn', 'MO'], ['daybreak', 'MO'], ['sunrise', 'MO'], ['noon', 'MI'], ['midday', 'MI'],
  ['afternoon', 'AF'], ['evening', 'EV'], ['dusk', 'EV'], ['sunset', 'EV'], ['night', 'NI'], ['nightfall', 'NI'],
  ['midnight', 'NI'], ['daytime', 'DT'],
] as const); // biome-ignore format: a table
