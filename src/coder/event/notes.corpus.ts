/** Notes without a verb, and plain words that tell an event only together: read by `constructions.test.ts`. Invented parties only. */
import type { Construction } from './constructions.corpus.ts';

export const NOTES: Readonly<Record<string, readonly Construction[]>> = {
  'a note without a verb': [
    {
      text: 'Raid by the Karam Brigade on a house near Derna.',
      kind: 'violence',
      doers: ['karam brigade'],
      claims: 1,
    },
    {
      text: 'Car bomb, parked near a market in Derna, 8 dead.',
      kind: 'violence',
      acled: 'Remote explosive/landmine/IED',
      claims: 1,
      killed: '8-8',
    },
    { text: 'Two soldiers dead in a mine blast near Derna.', kind: 'violence', claims: 1, killed: '2-2' },
    { text: 'Displacement of dozens of families towards Derna.', kind: 'humanitarian', claims: 1 },
    {
      text: 'Demonstration in front of the town hall in Derna against the price of fuel, third day running.',
      kind: 'political',
      claims: 1,
    },
    { text: 'Curfew imposed in Derna until further notice.', kind: 'political', claims: 1 },
    { text: 'Weapons cache seized near Derna.', kind: 'discovery', claims: 1 },
  ],
  'who is no longer heard of': [
    { text: 'The fate of the third guard is unknown.', kind: 'violence', claims: 1 },
    {
      text: 'Rebels took away twelve youths, whose whereabouts are unknown.',
      kind: 'violence',
      acled: 'Abduction/forced disappearance',
      doers: ['rebels'],
      claims: 1,
    },
    { text: 'Gunmen took two nurses hostage near Derna.', kind: 'violence', doers: ['gunmen'], claims: 1 },
  ],
  'what a war has cost': [
    { text: 'The conflict has left some 15,000 people dead since 2011.', kind: 'tally', claims: 1 },
    { text: 'The war has claimed 300 lives since 2011.', kind: 'tally', claims: 1, tally: 300 },
    { text: 'The mission verified 148 violations against children.', kind: 'tally', claims: 1, tally: 148 },
  ],
  'before and beside the act': [
    {
      text: 'Clashes broke out in Derna between the army and rebels following the murder of two traders.',
      kind: 'violence',
      acled: 'Armed clash',
      claims: 2,
    },
    {
      text: 'Aid agencies recorded 189 incidents, including the killing of two drivers in Derna.',
      kind: 'tally',
      claims: 2,
    },
  ],
  'plain words': [
    { text: 'Gunfire could still be heard in Derna on Monday.', kind: 'violence', claims: 1 },
    {
      text: 'The army carried out reprisals against herders near Derna.',
      kind: 'violence',
      doers: ['army'],
      claims: 1,
    },
    { text: 'Armed men stopped a bus near Derna.', kind: 'capture', claims: 1 },
    {
      text: 'Protesters threw stones at a patrol in Derna.',
      kind: 'political',
      acled: 'Violent demonstration',
      claims: 1,
    },
    { text: 'Incidents rose to 31 in Derna.', kind: 'tally', claims: 1, tally: 31 },
    { text: 'The rebels made off with 12 rifles.', kind: 'violence', acled: 'Looting/property destruction', claims: 1 },
    { text: 'The bodies of three farmers turned up in a well near Derna.', kind: 'discovery', claims: 1 },
    {
      text: 'The Karam Brigade will not take part in the talks.',
      kind: 'statement',
      doers: ['karam brigade'],
      claims: 1,
    },
    { text: 'Fire broke out. The guards handed the terminal back to the army.', kind: 'territory', claims: 1 },
  ],
  'who stays away, strikes, is handed over': [
    { text: 'The Karam Brigade did not attend the talks.', kind: 'statement', doers: ['karam brigade'], claims: 1 },
    { text: 'Teachers in Derna began a three-day strike.', kind: 'political', claims: 1 },
    { text: 'The army handed over twelve children to a delegation.', kind: 'capture', doers: ['army'], claims: 1 },
    { text: 'The migrants were taken to a detention centre in Derna.', kind: 'capture', claims: 1 },
    { text: 'The mine experts destroyed 112 items of ordnance.', kind: 'discovery', claims: 1 },
    { text: 'We call upon the army to withdraw.', kind: 'statement', claims: 1 },
    { text: 'The brigade’s channel released a video of its fighters.', kind: 'statement', claims: 1 },
  ],
};

/** Like words that tell no event. */
export const NO_NOTE: readonly string[] = [
  'Attacks in the south',
  'No attack.',
  'A possible attack near Derna.',
  'The murder of the judge.',
  'A bomb disposal course for officers.',
  'The fate of the proposal is unknown.',
  'The champion did not attend to the details.',
  'The war has left a mark.',
  'The war has moved.',
  'The guests fired into the air at the wedding.',
  'The minister took two days off.',
  'The guests turned up late.',
  'The talks moved to another town.',
  'The boy threw a ball.',
  'Prices rose to 31 dinars.',
];
