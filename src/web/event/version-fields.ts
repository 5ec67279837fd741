/** The rows of an event's table: one a field, as words, for the event and for each claim. Pure. */
import type { Claim } from '../../model/claim.ts';
import type { Event } from '../../model/event.ts';
import { harmWords } from '../events/events-table.tsx';
import { countWords } from '../words/count-words.ts';
import { intervalWords } from '../words/day-words.ts';
import { kindWord } from '../words/kind-word.ts';
import { placeWords } from '../words/place-words.ts';

export interface Field {
  /** As `Adoption.field` names it, or the start of it. */
  readonly name: string;
  readonly label: string;
  readonly ofEvent: (event: Event) => string | null;
  readonly ofClaim: (claim: Claim) => string | null;
}

type Roled = Pick<Claim, 'roles'>;
const role = (name: string) => (record: Roled) =>
  [...new Set(record.roles.filter((one) => one.role === name).map((one) => one.name))].join(', ') || null;

const roleField = (name: string, label: string): Field => ({
  name: 'roles',
  label,
  ofEvent: role(name),
  ofClaim: role(name),
});

const what = ({ kind, type }: Pick<Claim, 'kind' | 'type'>): string => type.acled ?? kindWord(kind);
const when = ({ time }: Pick<Claim, 'time'>): string | null => time && intervalWords(time.from, time.to);
const where = ({ place }: Pick<Claim, 'place'>): string | null => place && placeWords(place);
const weapons = ({ weapons: all }: Pick<Claim, 'weapons'>): string | null =>
  all.map(({ name }) => name).join(all.some(({ alternative }) => alternative) ? ' or ' : ', ') || null;

export const FIELDS: readonly Field[] = [
  { name: 'kind', label: 'What', ofEvent: what, ofClaim: what },
  roleField('initiator', 'By'),
  roleField('target', 'Against'),
  roleField('victim', 'Victims'),
  roleField('partner', 'With'),
  { name: 'time', label: 'When', ofEvent: when, ofClaim: when },
  { name: 'place', label: 'Where', ofEvent: where, ofClaim: where },
  {
    name: 'harm',
    label: 'Harm',
    ofEvent: ({ harms }) => harms.map((harm) => `${harmWords(harm)} ${harm.effect}`).join(', ') || null,
    ofClaim: ({ harms }) => harms.map((harm) => `${countWords(harm)} ${harm.effect}`).join(', ') || null,
  },
  { name: 'weapons', label: 'Weapons', ofEvent: weapons, ofClaim: weapons },
  {
    name: 'tally',
    label: 'Total',
    ofEvent: () => null,
    ofClaim: ({ tally }) =>
      tally &&
      [`${countWords(tally.value)} ${tally.what}`, intervalWords(tally.since, tally.until)].filter(Boolean).join(', '),
  },
];
