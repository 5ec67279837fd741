/** Running totals as sentences: who states it, since when, its parts, its change since the last edition, what it bounds. */
import type { Claim } from '../../model/claim.ts';
import type { Sentence } from '../../model/edition.ts';
import type { Tally, TallyStep } from '../../model/tally.ts';
import { sourceName, type View } from '../view.ts';
import { referenceOf } from './voices.ts';
import { rolesWords, speakersWords } from './words/actor.ts';
import { dayWords, spanWords } from './words/date.ts';
import { sentenceOf } from './words/list.ts';
import { countWords } from './words/number.ts';
import { placePhrase } from './words/place.ts';

export interface TallySentence {
  readonly claim: Claim;
  readonly sentence: Sentence;
  /** For the lede: the total alone, its days first. */
  readonly short?: Sentence;
}

export function tallySentences(view: View, before: readonly Tally[], year: string): readonly TallySentence[] {
  return view.tallies.flatMap((tally): readonly TallySentence[] => {
    const running = tally.steps.filter(
      (step) => step.since !== null && (step.until === null || step.until === step.on),
    );
    const whole = running.at(-1) ?? tally.steps.at(-1);
    const claim = whole && view.claims.get(whole.claim);
    if (!whole || !claim) return [];
    const windowed = tally.steps.filter(
      (step) => step !== whole && step.since !== null && step.until !== null && !running.includes(step),
    );
    const parts = [
      ...new Map(
        windowed.map((step) => [`${step.since} ${step.until} ${step.value.min} ${step.value.max}`, step]),
      ).values(),
    ];
    const text = `${totalWords(whole, claim, view, year)}${parts.map((part) => partWords(part, year)).join('')}${changeWords(tally, whole, before)}`;
    const references = [whole, ...parts].flatMap((step) => view.claims.get(step.claim) ?? []).map(referenceOf);
    const first: TallySentence = {
      claim,
      sentence: { kind: 'tally', text: sentenceOf(text), event: null, references },
      short: {
        kind: 'tally',
        text: sentenceOf(shortWords(whole, claim, view, year) + changeWords(tally, whole, before)),
        event: null,
        references: [referenceOf(claim)],
      },
    };
    const checks = tally.checks
      .filter(({ rule, passed }) => rule === 'bound' || rule === 'restart' || !passed)
      .map(({ sentence, claims, passed }) => ({
        claim,
        sentence: {
          kind: 'tally' as const,
          text: sentenceOf(
            passed
              ? `By ${possessive(speakerOf(claim, view))}, ${datesInWords(sentence.split(': ')[0]!, year)}`
              : `The totals of ${speakerOf(claim, view)} do not agree: ${datesInWords(sentence, year)}`,
          ),
          event: null,
          references: claims.flatMap((id) => view.claims.get(id) ?? []).map(referenceOf),
        },
      }));
    return [first, ...checks];
  });
}

const speakerOf = (claim: Claim, view: View): string =>
  claim.speakers.length
    ? speakersWords(claim.speakers, view).replace(/,$/, '')
    : sourceName(view.reports.get(claim.report));

function totalWords(step: TallyStep, claim: Claim, view: View, year: string): string {
  const [told, window] = totalParts(step, claim, view, year);
  return `${told}${window && ` ${window}`}`;
}

/** "Since 1 August, AFRICOM has counted almost 350 sorties". */
function shortWords(step: TallyStep, claim: Claim, view: View, year: string): string {
  const [told, window] = totalParts(step, claim, view, year);
  return window.startsWith('since') ? `${window}, ${told}` : told;
}

function totalParts(step: TallyStep, claim: Claim, view: View, year: string): readonly [told: string, window: string] {
  const who = speakerOf(claim, view);
  const doer = rolesWords(claim.roles, ['initiator'], view);
  const by = doer === who ? ' of its own' : doer ? ` by ${doer}` : '';
  const against = rolesWords(claim.roles, ['target', 'victim'], view);
  const where = placePhrase(claim.place, view.places);
  const value = step.value.said ?? countWords({ best: step.value.about, ...step.value }) ?? 'an unknown number';
  const what = claim.tally!.what;
  const count = new RegExp(`\\b${what.replace(/[^\w ]/g, '')}\\b`, 'i').test(value) ? value : `${value} ${what}`;
  const whose = `${by}${against ? ` against ${against}` : ''}${where ? ` ${where}` : ''}`;
  const window = step.since
    ? step.until && step.until !== step.on
      ? overDays(step.since, step.until, year)
      : `since ${dayWords(step.since, year)}`
    : '';
  return [`${who} ${window.startsWith('since') ? 'has counted' : 'counted'} ${count}${whose}`, window];
}

const partWords = (part: TallyStep, year: string): string =>
  `, ${part.value.said ?? countWords(part.value) ?? 'some'} of them ${overDays(part.since!, part.until!, year)}`;

/** "from 1 to 18 October"; "on 3 October". */
const overDays = (since: string, until: string, year: string): string =>
  since === until ? `on ${dayWords(since, year)}` : `from ${spanWords(since, until, year)}`;

/** ", up from nearly 300 in the last edition". */
function changeWords(tally: Tally, whole: TallyStep, before: readonly Tally[]): string {
  const past = before
    .find(({ id }) => id === tally.id)
    ?.steps.findLast((step) => step.claim !== whole.claim && step.since === whole.since);
  return past?.value.said ? `; the last edition gave ${past.value.said}` : '';
}

const possessive = (who: string): string =>
  who.length > 40 || who.includes(',') ? `the count of ${who}` : `${who}’${/s$/.test(who) ? '' : 's'} count`;

const DAYS = /\b(\d{4}-\d{2}-\d{2}) to (\d{4}-\d{2}-\d{2})\b/g;

/** Checks name days as `2016-10-01`; a reader gets "1 October", or "1 to 18 October". */
export const datesInWords = (sentence: string, year: string): string =>
  sentence
    .replace(DAYS, (_, from: string, to: string) => spanWords(from, to, year))
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => dayWords(day, year));
