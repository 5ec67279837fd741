/** Sentences of a section put together: quotes of one speaker are one sentence, and what differs in its place only is told once. */
import type { Sentence } from '../../model/edition.ts';
import { joinClause } from './clause.ts';
import type { Plain, Told } from './quotation.ts';
import { listWords, sentenceOf } from './words/list.ts';

/** Quotes of one speaker, act and report become one sentence; a quote that stands inside another is not printed twice. Plain clauses that say the same are told once. */
export function gathered(told: readonly Told[]): readonly Sentence[] {
  const groups = new Map<string, Told[]>();
  for (const one of told) {
    const key = keyOf(one);
    if (key) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const printed = new Set<string>();
  const begun = new Set<string>();
  let last: string | null = null;
  return withBefore(alikeAsOne(told)).flatMap((one): readonly Sentence[] => {
    const { quotation, plain: _plain, ...sentence } = one;
    const before = last;
    last = quotation && !quotation.leads && !quotation.instead ? quotation.lead : null;
    if (
      quotation &&
      !quotation.leads &&
      !quotation.instead &&
      before === quotation.lead &&
      quotation.lead.endsWith(' reported: ')
    )
      return [
        { ...sentence, text: sentence.text.replace(quotation.lead, `${quotation.lead.slice(0, -11)} also reported: `) },
      ];
    const key = keyOf(one);
    if (!quotation?.leads || !key) return [sentence];
    if (printed.has(key)) return [];
    printed.add(key);
    const together = togetherOf(groups.get(key)!, sentence);
    const isAgain = begun.has(quotation.leads);
    begun.add(quotation.leads);
    return [isAgain ? { ...together, text: together.text.replace(' wrote of ', ' also wrote of ') } : together];
  });
}

/** A quote that is told again with the words that point back to it is told once, with them. */
const withBefore = (told: readonly Told[]): readonly Told[] =>
  told.flatMap((one) => {
    const { quotation } = one;
    const later = told.find(
      (other) =>
        other !== one &&
        quotation &&
        other.quotation?.before &&
        other.quotation.words.startsWith(`${quotation.words} […]`),
    );
    if (later) return [];
    const earlier = quotation?.before
      ? told.find(
          (other) => other !== one && other.quotation && quotation.words.startsWith(`${other.quotation.words} […]`),
        )
      : undefined;
    if (!earlier) return [one];
    const references = [...new Map([...earlier.references, ...one.references].map((ref) => [ref.claim, ref])).values()];
    return [{ ...one, references }];
  });

/** What stands in one sentence: demands are not mixed with what was merely said. */
const keyOf = ({ quotation }: Told): string | null =>
  quotation?.leads ? `${quotation.stance} ${quotation.leads}${quotation.tail}` : null;

/** "in A, Town", "in B, Town" -> "in A and B, Town"; the same clause with and without a day -> the one with the day. */
function alikeAsOne(told: readonly Told[]): readonly Told[] {
  const out: Told[] = [];
  for (const one of told) {
    const { plain } = one;
    const at = plain ? out.findIndex((other) => other.plain && joinable(other.plain, plain)) : -1;
    if (!plain || at < 0) {
      out.push(one);
      continue;
    }
    const first = out[at]!;
    const references = [...new Map([...first.references, ...one.references].map((ref) => [ref.claim, ref])).values()];
    if (plain.said !== null) {
      const fuller = isPoorer(plain, first.plain!) ? first : one;
      out[at] = { ...fuller, references };
      continue;
    }
    const joined = joinedPlain(first.plain!, plain);
    out[at] = {
      ...first,
      references,
      plain: joined,
      text: sentenceOf(joinClause({ ...joined, where: districtsOf(joined.where) }, 0)),
    };
  }
  return out;
}

const IN = /^in ([^,]+(?:, [^,]+)*?)(, [^,]+)?$/;

/** Tells nothing that the other does not tell: "attacked them" beside "attacked them with an IED on the road". */
const isPoorer = (a: Plain, b: Plain): boolean =>
  `${b.act} `.startsWith(`${a.act} `) && (a.where ?? b.where) === b.where && (a.when ?? b.when) === b.when;

function joinable(a: Plain, b: Plain): boolean {
  if (a.said !== b.said) return false;
  // What one speaker said on one day, once in full and once in short, is told once, in full.
  if (a.said !== null) return isPoorer(a, b) || isPoorer(b, a);
  if (a.act !== b.act || a.status !== b.status) return false;
  if (a.where === b.where) return a.where !== null && (a.when === b.when || a.when === null || b.when === null);
  const [one, other] = [a.where && IN.exec(a.where), b.where && IN.exec(b.where)];
  return a.when === b.when && Boolean(one && other && one[2] && one[2] === other[2]);
}

/** "in A, B and C, Town" -> "in the Town districts of A, B and C". */
const districtsOf = (where: string | null): string | null => {
  const match = where && IN.exec(where);
  return match?.[2] && / and /.test(match[1]!) ? `in the ${match[2].slice(2)} districts of ${match[1]}` : where;
};

function joinedPlain(a: Plain, b: Plain): Plain {
  if (a.where === b.where) return { ...a, when: a.when ?? b.when };
  const [one, other] = [IN.exec(a.where!)!, IN.exec(b.where!)!];
  const names = [...one[1]!.split(/, | and /), other[1]!];
  return { ...a, where: `in ${listWords(names)}${one[2]}` };
}

function togetherOf(group: readonly Told[], first: Sentence): Sentence {
  const quotations = group.map(({ quotation }) => quotation!);
  const own = quotations.filter(
    ({ words }, i) => !quotations.some((other, j) => other.words.includes(words) && (other.words !== words || j < i)),
  );
  if (group.length === 1) return first;
  const { lead, leads, tail, between } = quotations[0]!;
  const references = [...new Map(group.flatMap((one) => one.references).map((one) => [one.claim, one])).values()];
  return {
    ...first,
    text: sentenceOf(`${own.length > 1 && leads ? leads : lead}${own.map(({ quote }) => quote).join(between)}${tail}`),
    references,
  };
}
