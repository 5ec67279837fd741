/** The fields on which codings are compared, each with the distance that suits it: names, days, numbers or sets. */
import type { Claim } from '../../model/claim.ts';
import { dayNumber } from '../../model/day.ts';
import { type Distance, interval, nominal, setDistance } from './agreement.ts';

/** A field's value: one coder left it empty where the other did not is a difference, not a gap. */
export type FieldValue = string | number | ReadonlySet<string>;

export interface Field {
  readonly name: string;
  readonly measure: 'nominal' | 'interval' | 'set';
  /** Null only where the measure has no place for "empty": such units are left out. */
  readonly read: (claim: Claim) => FieldValue | null;
}

const EMPTY = '–';
const names = (all: readonly { readonly actor: string | null; readonly name: string }[]): ReadonlySet<string> =>
  new Set(all.map(({ actor, name }) => actor ?? name.toLowerCase()));
const side =
  (...roles: readonly string[]) =>
  (claim: Claim) =>
    names(claim.roles.filter(({ role }) => roles.includes(role)));
const nominalField = (name: string, read: (claim: Claim) => string | null): Field => ({
  name,
  measure: 'nominal',
  read: (claim) => read(claim) ?? EMPTY,
});

export const FIELDS: readonly Field[] = [
  nominalField('kind', ({ kind }) => kind),
  nominalField('type', ({ type }) => type.acled),
  nominalField('stance', ({ stance }) => stance),
  nominalField('hedge', ({ hedge }) => hedge),
  { name: 'speakers', measure: 'set', read: ({ speakers }) => names(speakers) },
  { name: 'initiator', measure: 'set', read: side('initiator', 'partner') },
  { name: 'target', measure: 'set', read: side('target', 'victim', 'beneficiary') },
  nominalField('place', ({ place }) => place && (place.place ?? place.name.toLowerCase())),
  { name: 'first day', measure: 'interval', read: ({ time }) => dayOrNull(time?.from ?? time?.to ?? null) },
  nominalField('dated', ({ time }) => (time === null ? null : time.basis === 'bounded' ? 'bounded' : 'dated')),
  { name: 'killed', measure: 'interval', read: ({ harms }) => killedOf(harms) },
  {
    name: 'weapons',
    measure: 'set',
    read: ({ weapons }) => new Set(weapons.map(({ id, name }) => id ?? name.toLowerCase())),
  },
];

export const distanceOf = ({ measure }: Field): Distance<never> =>
  ({ nominal, interval, set: setDistance })[measure] as Distance<never>;

/** A value as a word, for kappa and for percent: equal words for equal values. */
export const asWord = (value: FieldValue): string =>
  typeof value === 'object' ? [...value].sort().join('; ') || EMPTY : String(value);

const dayOrNull = (day: string | null): number | null => (day === null ? null : dayNumber(day));

function killedOf(harms: Claim['harms']): number | null {
  const killed = harms.filter(({ effect, subset }) => effect === 'killed' && !subset);
  return killed.length === 0 ? 0 : killed.reduce((sum, { about, min, max }) => sum + (about ?? min ?? max ?? 0), 0);
}
