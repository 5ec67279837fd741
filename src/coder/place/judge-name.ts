/** Whether a known name stands for a place here, or is a person's, an institution's, a ship's, or a common word. */
import type { Document, Token } from '../text/document.ts';
import { isCapital, type NameHit } from './find-names.ts';
import {
  AREA_NOUN,
  AT,
  BODY_OF,
  BUILDING,
  CALENDAR,
  COMMON,
  FACILITY,
  GIVEN,
  GIVEN_AND_LAND,
  NEVER,
  NO_SURNAME,
  NOT_TOWN_AFTER,
  PERSON_AFTER,
  TITLE,
} from './words.ts';

/** How the name is used here, with the reason; `weak` = nothing speaks for a place but the gazetteer. */
export interface Judgement {
  readonly as: 'place' | 'weak' | 'person' | 'body' | 'ship' | 'word';
  readonly why: string;
}

const SHIP = new Set([
  'uss',
  'usns',
  'hms',
  'hmas',
  'hmcs',
  'ins',
  'frigate',
  'destroyer',
  'corvette',
  'tanker',
  'freighter',
  'submarine',
]);
/** Bodies that are "of the" land, the river or the coast they call themselves after. */
const SIDE_OF: ReadonlySet<string> = new Set(
  'army alliance front movement union brigade brigades battalion party league coalition council forces guard guards shield legion sons youth lions martyrs eagles defenders militia network assembly bloc federation'.split(
    ' ',
  ),
);
const TOWNSFOLK = /^(?:19|20)?\d\d$/;

export function judgeName(doc: Document, hit: NameHit): Judgement {
  const { tokens } = doc;
  const first = tokens[hit.first]!;
  const before = sameSentence(tokens[hit.first - 1], first);
  const after = sameSentence(tokens[hit.last], first);
  const single = hit.last - hit.first === 1;
  const opens = before === undefined || /^["'(:]$/.test(before.lower);
  const heading = doc.sentences[first.sentence]?.matter === 'heading';
  const only = hit.candidates.every((candidate) => candidate.by === 'demonym');
  if (only) return { as: 'place', why: 'demonym' };
  const pack = hit.candidates.some((candidate) => candidate.pack);
  const great =
    pack ||
    hit.candidates.some(
      (c) =>
        c.by !== 'demonym' &&
        (c.kind === 'country' || (c.kind === 'province' && c.by === 'name' && !COMMON.has(first.lower))),
    );

  // "South-West" and "Northern" are provinces somewhere, and mostly points of the compass.
  if (!pack && COMPASS.test(hit.folded) && !(after && AREA_NOUN.has(after.lower)))
    return { as: 'word', why: 'a point of the compass' };
  if (single && !doc.upper && shortFor(first, before, after, tokens[hit.first - 2]) && !great)
    return { as: 'word', why: 'an acronym in brackets' };
  if (
    single &&
    !pack &&
    !doc.upper &&
    !at(before) &&
    before?.lower === ',' &&
    !/\.$/.test(first.text) &&
    fullName(doc, hit.last)
  )
    return { as: 'person', why: 'an apposition with a surname' };
  if (single && !great && !doc.upper && personFrame(doc, hit.first)) return { as: 'person', why: 'a name in full' };
  if (doc.upper && first.lower === 'the' && !great) return { as: 'word', why: '"the" and a word' };
  if (!pack && (NEVER.has(hit.folded) || (single && CALENDAR.has(first.lower))))
    return { as: 'word', why: 'never a place' };
  if (single && !great) {
    if (COMMON.has(first.lower) && (opens || heading || doc.upper || first.pos !== 'PROPN' || !at(before)))
      return { as: 'word', why: `"${first.lower}" is a common word` };
    if (first.text.length < 3) return { as: 'word', why: 'too short' };
    if (opens && first.pos !== 'PROPN' && !isNameTail(after)) return { as: 'word', why: `tagged ${first.pos}` };
  }
  if (single && COMMON.has(first.lower) && great && !isCapitalised(doc, first))
    return { as: 'word', why: 'a common word' };

  if (before && TITLE.has(before.lower) && !hit.folded.startsWith('st') && isCapital(before))
    return { as: 'person', why: `title "${before.text}"` };
  const second = sameSentence(tokens[hit.first - 2], first);
  const third = second?.text === '.' ? sameSentence(tokens[hit.first - 3], first) : second;
  if (before && single && third && isSurname(before) && TITLE.has(third.lower) && isCapital(third))
    return { as: 'person', why: `title "${third.text}" before "${before.text}"` };
  if (before && single && GIVEN.has(before.lower) && isCapital(before))
    return { as: 'person', why: `after "${before.text}"` };
  if (before && single && !great && /^[A-Z]\.$/.test(before.text)) return { as: 'person', why: 'after an initial' };
  if (single && !pack && !doc.upper && after && isCapital(after) && isSurname(after)) {
    if (!great && GIVEN.has(first.lower)) return { as: 'person', why: `before "${after.text}"` };
    // "Jordan Smith", but not "the Jordan Valley Fund" or "Georgia Public Broadcasting".
    const next = sameSentence(tokens[hit.last + 1], first);
    if (GIVEN_AND_LAND.has(first.lower) && before?.lower !== 'the' && !(next && isCapital(next)))
      return { as: 'person', why: `before "${after.text}"` };
  }
  if (before?.lower === 'of') {
    const body = tokens[hit.first - 2];
    if (body && BODY_OF.has(body.lower) && isCapital(body)) return { as: 'body', why: `${body.text} of …` };
  }
  if (before?.lower === 'the' && second?.lower === 'of' && !doc.upper) {
    const body = sameSentence(tokens[hit.first - 3], first);
    if (body && isCapital(body) && SIDE_OF.has(body.lower)) return { as: 'body', why: `${body.text} of the …` };
  }
  if (before && SHIP.has(before.lower)) return { as: 'ship', why: `${before.text} …` };
  if (after && !doc.upper && isCapital(after) && !heading) {
    if (BUILDING.has(after.lower) && at(before))
      return { as: 'place', why: `after "${before!.text}", a building there` };
    if (NOT_TOWN_AFTER.has(after.lower)) return { as: 'body', why: `… ${after.text}` };
    if (after.pos === 'PROPN' && !AREA_NOUN.has(after.lower) && !FACILITY.has(after.lower) && endsInBody(doc, hit.last))
      return { as: 'body', why: 'part of a longer name' };
  }
  if (after && doc.upper && NOT_TOWN_AFTER.has(after.lower)) return { as: 'body', why: `… ${after.text}` };
  if (single && !great && !at(before) && after && PERSON_AFTER.has(after.lower))
    return { as: 'person', why: `"${after.text}"` };
  if (after && TOWNSFOLK.test(after.text) && !great) return { as: 'weak', why: 'before a number' };
  if (at(before)) return { as: 'place', why: `after "${before!.text}"` };
  return { as: 'weak', why: 'named' };
}

const COMPASS =
  /^(?:the )?(?:north|south|east|west|central|northern|southern|eastern|western)[ -]?(?:north|south|east|west|eastern|western|central)?$/;

/** "Harbour Operations Room (HOR)". */
const shortFor = (
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
  word: Token | undefined,
): boolean =>
  /^\p{Lu}{2,7}$/u.test(token.text) &&
  before?.text === '(' &&
  after?.text === ')' &&
  word !== undefined &&
  isCapital(word);

/** ", Salem Gharsa, met": a surname and a comma or a verb follow. */
function fullName({ tokens }: Document, i: number): boolean {
  const [name, next] = [tokens[i], tokens[i + 1]];
  if (!name || !next || next.sentence !== tokens[i - 1]!.sentence || !isSurname(name)) return false;
  return next.lower === ',' || next.pos === 'VERB';
}

const SPEECH =
  /^(?:said|says|told|added|named|called|recalled|asked|met|by|commander|leader|activist|resident|farmer)$/;

/** "said Marda Velkan, a farmer": the last of two names behind a verb of saying, with what the person is behind it. */
function personFrame({ tokens }: Document, i: number): boolean {
  const { sentence } = tokens[i]!;
  const at = (n: number) => (tokens[i + n]?.sentence === sentence ? tokens[i + n] : undefined);
  const [lead, name, comma, told] = [at(-2), at(-1), at(1), at(2)];
  if (!lead || !name || !SPEECH.test(lead.lower) || !isSurname(name) || comma?.lower !== ',' || !told) return false;
  return /^(?:a|an|who|whose|aged|\d+)$/.test(told.lower);
}

/** A capital that can be a surname: no title, no word for an area, an institution or a facility. */
const isSurname = (token: Token) =>
  token.pos === 'PROPN' &&
  /^\p{Lu}\p{Ll}/u.test(token.text) &&
  !AREA_NOUN.has(token.lower) &&
  ![TITLE, NOT_TOWN_AFTER, FACILITY, NO_SURNAME].some((words) => words.has(token.lower));

const sameSentence = (token: Token | undefined, as: Token) => (token?.sentence === as.sentence ? token : undefined);
const at = (token: Token | undefined) => token !== undefined && AT.has(token.lower);
const isNameTail = (token: Token | undefined) => token !== undefined && (token.lower === ',' || isCapital(token));
const isCapitalised = (doc: Document, token: Token) => !doc.upper && isCapital(token);

/** The capitalised words that follow end in a word for an institution within four words: "Alexandria City Public Schools". */
function endsInBody(doc: Document, from: number): boolean {
  for (let i = from; i < Math.min(from + 4, doc.tokens.length); i++) {
    const token = doc.tokens[i]!;
    if (!isCapital(token) || token.sentence !== doc.tokens[from]!.sentence) return false;
    if (NOT_TOWN_AFTER.has(token.lower)) return true;
  }
  return false;
}
