/** Agreement over a sample: each pair of coders field by field, and all of them together. The machine is a coder like any other. */
import type { Claim } from '../../model/claim.ts';
import { cohensKappa, krippendorffsAlpha, percentAgreement } from './agreement.ts';
import { compareCodings } from './compare-codings.ts';
import { asWord, distanceOf, FIELDS, type Field, type FieldValue } from './fields.ts';

/** By coder, then by text: the claims made of it; an empty list if there was nothing to code. */
export type Codings = ReadonlyMap<string, ReadonlyMap<string, readonly Claim[]>>;

export interface FieldAgreement {
  readonly field: string;
  /** Things that at least two have coded, with a value to compare. */
  readonly units: number;
  readonly percent: number;
  /** Of two coders; null for more. */
  readonly kappa: number | null;
  readonly alpha: number;
}
export interface PairAgreement {
  readonly coders: readonly [string, string];
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly fields: readonly FieldAgreement[];
}
/** One thing that some coders found: at most one claim of each. */
export type Unit = ReadonlyMap<string, Claim>;

export interface SampleAgreement {
  readonly pairs: readonly PairAgreement[];
  /** All coders at once, where there are more than two. */
  readonly all: readonly FieldAgreement[] | null;
  /** Things coded by two or more that differ in some field, those of the most fields first. */
  readonly disputed: readonly { readonly unit: Unit; readonly fields: readonly string[] }[];
}

export function sampleAgreement(codings: Codings): SampleAgreement {
  const coders = [...codings.keys()];
  const pairs = coders.flatMap((first, i) => coders.slice(i + 1).map((second) => [first, second] as const));
  const units = unitsOf(codings);
  return {
    pairs: pairs.map((pair) => pairAgreement(pair, codings)),
    all: coders.length > 2 ? FIELDS.map((field) => fieldAgreement(field, units, coders)) : null,
    disputed: units
      .filter((unit) => unit.size > 1)
      .map((unit) => ({ unit, fields: disputedFields([...unit.values()]) }))
      .filter(({ fields }) => fields.length > 0)
      .sort((a, b) => b.fields.length - a.fields.length),
  };
}

const textsOf = (codings: Codings, coders: readonly string[]): readonly string[] =>
  [...new Set(coders.flatMap((coder) => [...codings.get(coder)!.keys()]))]
    .filter((text) => coders.every((coder) => codings.get(coder)!.has(text)))
    .sort();

function pairAgreement(coders: readonly [string, string], codings: Codings): PairAgreement {
  const [first, second] = coders;
  const compared = textsOf(codings, coders).map((text) =>
    compareCodings(codings.get(first)!.get(text)!, codings.get(second)!.get(text)!),
  );
  const units = compared.flatMap(({ pairs }) =>
    pairs.map(
      ([a, b]): Unit =>
        new Map([
          [first, a],
          [second, b],
        ]),
    ),
  );
  const sum = (count: (one: (typeof compared)[number]) => number): number =>
    compared.reduce((n, one) => n + count(one), 0);
  return {
    coders,
    both: units.length,
    onlyFirst: sum(({ onlyFirst }) => onlyFirst.length),
    onlySecond: sum(({ onlySecond }) => onlySecond.length),
    fields: FIELDS.map((field) => fieldAgreement(field, units, coders)),
  };
}

function fieldAgreement(field: Field, units: readonly Unit[], coders: readonly string[]): FieldAgreement {
  const rows = units
    .map((unit) => coders.map((coder) => (unit.has(coder) ? field.read(unit.get(coder)!) : null)))
    .filter((row) => row.filter((value) => value !== null).length > 1);
  const words = rows.map((row) => row.map((value) => (value === null ? null : asWord(value as FieldValue))));
  return {
    field: field.name,
    units: rows.length,
    percent: percentAgreement(words),
    kappa: coders.length === 2 ? cohensKappa(words) : null,
    alpha: krippendorffsAlpha(rows as readonly (readonly (never | null)[])[], distanceOf(field)),
  };
}

/** Claims that tell the same thing: those of each coder are paired with the units found so far, one to one. */
export function unitsOf(codings: Codings): readonly Unit[] {
  const found: Map<string, Claim>[] = [];
  for (const text of new Set([...codings.values()].flatMap((texts) => [...texts.keys()]))) {
    let units: Map<string, Claim>[] = [];
    for (const [coder, texts] of codings) {
      const claims = texts.get(text) ?? [];
      const heads = new Map(units.map((unit) => [[...unit.values()][0]!, unit]));
      const { pairs, onlySecond } = compareCodings([...heads.keys()], claims);
      for (const [head, claim] of pairs) heads.get(head)!.set(coder, claim);
      units = [...units, ...onlySecond.map((claim) => new Map([[coder, claim]]))];
    }
    found.push(...units);
  }
  return found;
}

const disputedFields = (claims: readonly Claim[]): readonly string[] =>
  FIELDS.filter(({ read }) => {
    const values = claims.map(read).filter((value) => value !== null);
    return new Set(values.map(asWord)).size > 1;
  }).map(({ name }) => name);
