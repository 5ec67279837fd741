/** The closed vocabularies of a claim, each value with the label and the sentence the interface shows. */
import { z } from 'zod';

type Labels<Name extends string> = Readonly<Record<Name, readonly [label: string, prose: string]>>;
const vocabulary = <Name extends string>(title: string, labels: Labels<Name>) => {
  const names = Object.keys(labels) as [Name, ...Name[]];
  return Object.assign(
    z.enum(names).meta({ title, description: names.map((n) => `${n}: ${labels[n][1]}`).join(' ') }),
    { labels },
  );
};

export const ClaimKind = vocabulary('Kind', {
  violence: ['Violence', 'Force used or attempted: clash, strike, bombing, attack, abduction.'],
  territory: ['Territory', 'Ground gained, lost, held or contested.'],
  discovery: ['Discovery', 'Something found: bodies, bombs, caches, defences.'],
  capture: ['Arrest or capture', 'Persons arrested or captured in an operation.'],
  deployment: ['Deployment', 'Forces, ships, aircraft present, arriving, replaced, withdrawn or in use.'],
  tally: ['Tally', 'A running total over a window.'],
  statement: ['Statement', 'Words whose content is no past or present event: demand, threat, praise, promise.'],
  diplomacy: ['Meeting or diplomacy', 'Visits, meetings, talks, agreements between parties.'],
  political: ['Political or legal', 'Appointments, votes, laws, trials, protests.'],
  humanitarian: ['Humanitarian', 'Aid, displacement, medical care, services, detention conditions.'],
  assessment: ['Assessment', 'An inference about likelihood, risk or meaning.'],
  other: ['Other', 'An event of none of the kinds above, such as the start of an operation.'],
});
export type ClaimKind = z.infer<typeof ClaimKind>;

export const Stance = vocabulary('Stance', {
  asserts: ['asserts', 'says that it is so'],
  denies: ['denies', 'says that it is not so'],
  confirms: ['confirms', 'says that what another said is so'],
  demands: ['demands', 'asks, orders or calls for it'],
  threatens: ['threatens', 'announces harm'],
  promises: ['promises', 'announces that it will be done'],
  assesses: ['assesses', 'judges likelihood, truth or risk'],
  doubts: ['doubts', 'questions whether it is so'],
});
export type Stance = z.infer<typeof Stance>;

export const Hedge = vocabulary('Hedge', {
  none: ['none', 'told without reserve'],
  reported: ['reported', '"reportedly", "allegedly", "it was reported"'],
  suspected: ['suspected', '"suspected", "thought to be"'],
  possible: ['possible', '"possibly", "may have", "unconfirmed"'],
});
export type Hedge = z.infer<typeof Hedge>;

export const Role = vocabulary('Role', {
  initiator: ['by', 'who acts'],
  target: ['against', 'the actor or thing acted upon'],
  victim: ['victim', 'who was hurt, killed, taken or found'],
  partner: ['with', 'who acts together with the initiator'],
  beneficiary: ['for', 'who gains or is served'],
});
export type Role = z.infer<typeof Role>;

export const Effect = vocabulary('Effect', {
  killed: ['killed', 'dead'],
  injured: ['injured', 'wounded'],
  captured: ['captured', 'taken, arrested, abducted'],
  freed: ['freed', 'released, escaped, rescued'],
  missing: ['missing', 'whereabouts unknown'],
  displaced: ['displaced', 'driven from home'],
});
export type Effect = z.infer<typeof Effect>;

export const ThingClass = vocabulary('Class of a thing', {
  vehicle: ['vehicle', 'a car, train, ship or aircraft'],
  building: ['building', 'a house, school, shop, office or place of worship'],
  infrastructure: ['infrastructure', 'a road, bridge, port, or a work of power, water, oil or telephone'],
  position: ['position', 'a post, base, camp or station of the armed'],
  weapon: ['weapon', 'arms or munitions, where they are acted upon'],
  goods: ['goods', 'crops, cattle, cargo, money'],
});
export type ThingClass = z.infer<typeof ThingClass>;

export const TimePrecision = vocabulary('Precision of a time', {
  hour: ['hour', 'an hour or a part of a day'],
  day: ['day', 'a day, or an interval whose ends are days'],
  week: ['week', 'some day of a week'],
  month: ['month', 'some day of a month or of a part of it'],
  year: ['year', 'some day of a year, a season or a longer time'],
});
export type TimePrecision = z.infer<typeof TimePrecision>;

export const TimeBasis = vocabulary('Basis of a time', {
  stated: ['stated', 'a calendar date in the words'],
  relative: ['relative', 'counted from the publication or from another time'],
  inherited: ['inherited', 'carried over from an earlier sentence'],
  bounded: ['bounded', 'only the saying is dated: not later than that'],
});
export type TimeBasis = z.infer<typeof TimeBasis>;

export const PlacePrecision = vocabulary('Precision of a place', {
  site: ['site', 'a building, a post, a crossing: under 1 km'],
  district: ['district', 'a neighbourhood of a town'],
  town: ['town', 'a town, city or village'],
  area: ['area', 'around, near or between towns'],
  route: ['route', 'a road or a coast'],
  region: ['region', 'a province, a desert, a region'],
  country: ['country', 'a country'],
});
export type PlacePrecision = z.infer<typeof PlacePrecision>;

export const Status = vocabulary('Status', {
  'single-source': ['single source', 'one independent speaker asserts it'],
  corroborated: ['corroborated', 'two or more independent speakers assert it'],
  contested: ['contested', 'asserted by some and denied by others'],
  denied: ['denied', 'denied, and nobody is left asserting it'],
  admitted: ['admitted', 'a party concedes it against its interest'],
});
export type Status = z.infer<typeof Status>;
