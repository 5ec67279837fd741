/** Dates what was found: walks the text, remembers the time last spoken of, and turns each meaning into days and a TIMEX2 value. */
import type { TimeMention } from '../../model/mention.ts';
import type { Day } from '../../model/record.ts';
import { spanOf } from '../../model/span.ts';
import type { Document } from '../text/document.ts';
import { advances, isHeading, looksBack } from './antecedent.ts';
import { addDays, cover, dayNumber, dayOf, type Interval, notAfter } from './calendar.ts';
import { dateAround, dateLength, dateShift } from './date-counted.ts';
import { datePoint } from './date-point.ts';
import { type Dated, NOWHERE, type Scene, undated } from './dating.ts';
import type { Found } from './find.ts';
import type { Meaning } from './meaning.ts';
import { modeOf } from './mode.ts';
import { type Stamp, weekValue } from './stamp.ts';
import { isFar, isToldInStory, type Story, speaksOfNow, storyFrom } from './story.ts';
import { isAhead } from './tense.ts';

function dateOne(means: Meaning, scene: Scene): Dated {
  switch (means.kind) {
    case 'point':
      return datePoint(means, scene);
    case 'shift':
      return dateShift(means, scene);
    case 'around':
      return dateAround(means, scene);
    case 'length':
      return dateLength(means, scene);
    case 'repeat':
      return undated(means.value, 'day', 'stated');
    case 'reference': {
      const now = means.now && scene.mode === 'report' ? scene.published : null;
      return { value: means.value, interval: { from: now, to: now }, precision: 'day', basis: 'relative', stamp: null };
    }
    case 'vague':
      return undated(null);
  }
}

/** The day of publication; where nobody told it, the full date of a dateline ("ABU SALEM, 3 JAN 90 --"). */
function publishedOn(doc: Document, found: readonly Found[]): Day | null {
  if (doc.published !== null) return doc.published.slice(0, 10);
  const head = found[0];
  if (head === undefined || head.start > 100 || head.means.kind !== 'point' || head.means.year === undefined)
    return null;
  const { year, month, day } = head.means;
  if (month === undefined || day === undefined) return null;
  const place = doc.text.slice(0, head.start);
  const after = doc.text.slice(head.end, head.end + 60);
  return /^[^.!?\n]*[,(/]\s*$/.test(place) && /^\s*(?:\([^)]*\)\s*)?(?:--|[-–—:])/.test(after)
    ? dayOf(year, month, day)
    : null;
}

/**
 * How far a part of a year has brought the story, as a month. Of "late 1942" it is August, not November: a story often goes
 * back to the months before it has told the end of, and only January is surely the next year's.
 */
const TOWARD: Partial<Record<NonNullable<Meaning['mod']>, number>> = { START: 2, MID: 6, END: 8 };
const reached = (stamp: Stamp, mod: Meaning['mod']): Stamp => {
  const toward = stamp.month === undefined && stamp.season === undefined && mod !== undefined ? TOWARD[mod] : undefined;
  return toward === undefined ? stamp : { ...stamp, toward };
};

/** "from October to March" without a year: the second month tells which, the first lies in the year before. */
function wrapped(one: Found, other: Found | undefined, scene: Scene): Found {
  if (one.stretch === null || one.means.kind !== 'point') return one;
  if (other === undefined || other.stretch !== one.stretch || other.means.kind !== 'point') return one;
  const { month, year } = one.means;
  if (month === undefined || year !== undefined || other.means.month === undefined || other.means.year !== undefined)
    return one;
  if (month <= other.means.month) return one;
  const end = datePoint(other.means, scene).stamp;
  return end === null ? one : { ...one, means: { ...one.means, year: end.year - 1 } };
}

/** Days ahead of publication within which "until 30 October" is taken to look forward. */
const NEAR_AHEAD = 100;

/** "since 1 August" reaches to publication; "until 5 May" has no beginning. Not before a thing ("after the 2012 vote"). */
function opened(interval: Interval, one: Found, doc: Document, published: Day | null): Interval {
  const { means } = one;
  if ((means.kind !== 'point' && means.kind !== 'around') || one.stretch !== null || interval.to === null)
    return interval;
  if (means.part !== undefined || (means.kind === 'point' && means.clock !== undefined)) return interval;
  const after = doc.tokens[one.last + 1];
  const prior = doc.tokens[one.first - 1];
  if (prior === undefined || prior.sentence !== doc.tokens[one.first]!.sentence) return interval;
  const thing = after !== undefined && /^(?:NOUN|PROPN)$/.test(after.pos) && /^(?:after|before)$/.test(prior.lower);
  if (thing || (after !== undefined && /^'s?$/.test(after.lower))) return interval;
  if (/^(?:since|after)$/.test(prior.lower))
    return { from: interval.from, to: published !== null && published >= interval.to ? published : null };
  if (/^(?:until|till|before)$/.test(prior.lower)) return { from: null, to: interval.to };
  return interval;
}

/** Widens a day to the week it begins or ends. */
function weekly(at: Dated, means: Meaning): Dated {
  const { from } = at.interval;
  if (means.kind !== 'point' || means.weekAt === undefined || from === null) return at;
  const other = addDays(from, means.weekAt === 'first' ? 6 : -6);
  if (other === null) return at;
  const interval = means.weekAt === 'first' ? { from, to: other } : { from: other, to: from };
  return { ...at, value: weekValue(addDays(interval.from!, 3) ?? from), interval, precision: 'week' };
}

/** A year in a heading that stands by itself, alone or as an end of a stretch. */
function headsSection({ means, first }: Found, doc: Document): boolean {
  if (means.kind !== 'point' || means.year === undefined || means.day !== undefined) return false;
  const here = doc.tokens[first]!.sentence;
  const { paragraph } = doc.sentences[here]!;
  const alone = doc.sentences[here - 1]?.paragraph !== paragraph && doc.sentences[here + 1]?.paragraph !== paragraph;
  return alone && isHeading(doc, here);
}

/** All mentions in the order of the text. */
export function resolveTimes(doc: Document, found: readonly Found[]): readonly TimeMention[] {
  const published = publishedOn(doc, found);
  const mode = modeOf(found, published);
  const mentions: TimeMention[] = [];
  const ends = new Map<number, number>();
  let ref: Stamp | null = null;
  let day: Stamp | null = null;
  let frame: number | null = null;
  let before: Found | undefined;
  let story: Story = 'none';
  let paragraph = -1;
  for (const [i, it] of found.entries()) {
    const one = wrapped(it, found[i + 1], { published, mode, ref, day, future: false, back: false, frame });
    const here = doc.sentences[doc.tokens[one.first]!.sentence]!;
    if (mode === 'report') {
      if (here.paragraph !== paragraph || speaksOfNow(one.means, published)) story = 'none';
      paragraph = here.paragraph;
    }
    if (one.means.kind === 'reference' && one.means.reportOnly && mode === 'narrative') continue;
    const ahead = mode === 'report' && isAhead(doc, one.first, one.last);
    const scene: Scene = {
      published,
      mode: isToldInStory(one.means, story, published) ? 'narrative' : mode,
      ref,
      day,
      future: ahead,
      back: looksBack(doc, one.first),
      frame,
    };
    let at = weekly(dateOne(one.means, scene), one.means);
    if (!ahead && mode === 'report' && one.means.kind === 'point' && untilSoon(doc, one, published)) {
      const next = dateOne(one.means, { ...scene, future: true });
      if (next.interval.from !== null && dayNumber(next.interval.from) - dayNumber(published!) <= NEAR_AHEAD) at = next;
    }
    let interval = mode === 'report' && !ahead ? notAfter(at.interval, published) : at.interval;
    if (interval.from !== null && interval.to !== null && interval.from > interval.to) interval = NOWHERE;
    interval = opened(interval, one, doc, mode === 'report' ? published : null);
    const { stamp } = at;
    if (mode === 'narrative' && headsSection(one, doc))
      frame = one.stretch === null && stamp !== null ? stamp.year : null;
    if (stamp !== null && advances(one, stamp, ref, doc, before)) {
      if (stamp.day !== undefined) day = stamp;
      else if (isHeading(doc, doc.tokens[one.first]!.sentence)) day = null;
      ref = reached(stamp, one.means.mod);
    }
    if (mode === 'report' && isFar(one.means, published)) story = storyFrom(doc, one, story);
    before = one;
    const mention: TimeMention = {
      span: spanOf(doc.text, one.start, one.end),
      ...interval,
      precision: at.precision,
      basis: at.basis,
      value: at.value,
      mod: one.means.mod ?? null,
      rule: one.rule,
    };
    const other = one.stretch === null ? undefined : ends.get(one.stretch);
    if (one.stretch !== null && other === undefined) ends.set(one.stretch, mentions.length);
    if (other === undefined) mentions.push(mention);
    else mentions.push(...stretched(doc, mentions.splice(other), mention));
  }
  return mentions;
}

/** "until 30 October": where such a day lies shortly after publication, it is that one. */
function untilSoon(doc: Document, { means, first }: Found, published: Day | null): boolean {
  if (
    published === null ||
    means.kind !== 'point' ||
    means.year !== undefined ||
    (means.month === undefined && means.weekday === undefined)
  )
    return false;
  const prior = doc.tokens[first - 1];
  if (prior === undefined || !/^(?:until|till|by|before)$/.test(prior.lower)) return false;
  for (let i = first - 2; i >= 0 && first - i < 9; i--) {
    const { lower, pos, sentence } = doc.tokens[i]!;
    if (sentence !== prior.sentence || lower === 'to') break;
    if (
      /^(?:was|were|had|did)$/.test(lower) ||
      (pos === 'VERB' && /(?:ed|ought|ept|ook|ent|ell|old|ade|eld)$/.test(lower))
    )
      return false;
  }
  return true;
}

/** Both ends of a stretch carry its whole interval and its words. `earlier` begins with the first end. */
function stretched(doc: Document, earlier: readonly TimeMention[], last: TimeMention): readonly TimeMention[] {
  const [first, ...between] = earlier;
  const whole = spanOf(doc.text, first!.span.start, last.span.end);
  const both = cover(first!, last);
  if (both.from !== null && both.to !== null && both.from > both.to) return [...earlier, last];
  return [{ ...first!, ...both, whole }, ...between, { ...last, ...both, whole }];
}
