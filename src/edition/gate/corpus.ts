/**
 * Sentences about the sample week (test/support/sample-week.ts), grouped by what they show. Those that `pass` are faithful;
 * every other group must be refused or flagged by the rule it is named for. Known gaps stand in their group, marked.
 */

export interface GateCase {
  readonly text: string;
  /** Short names of claims in the sample week. */
  readonly cites: readonly string[];
  readonly kind?: 'fact' | 'tally' | 'assessment';
  /** Why the gate does not yet see it; the test then expects that it does not. */
  readonly gap?: string;
}

const from =
  (...cites: readonly string[]) =>
  (...texts: readonly string[]): readonly GateCase[] =>
    texts.map((text) => ({ text, cites }));

const quay = from('quay', 'quay2');
const market = from('market', 'market2', 'market3');
const truck = from('truck', 'truck2');
const mines = from('mines');
const grell = from('grell', 'grelld');
const doctor = from('doctor');
const port = from('port');
const carbomb = from('carbomb');
const total = (...texts: readonly string[]): readonly GateCase[] =>
  texts.map((text) => ({ text, cites: ['sorties', 'strikes'], kind: 'tally' }));
const judged = (...texts: readonly string[]): readonly GateCase[] =>
  texts.map((text) => ({ text, cites: ['return'], kind: 'assessment' }));

export const FAITHFUL: readonly GateCase[] = [
  ...quay(
    'The Northern Brigade clashed with the River Front in Old Quay on 12 May.',
    'On 12 May there was fighting between the River Front and the Northern Brigade in Old Quay.',
    'The NB and the RF fought in Old Quay on 12 May 2031.',
    'Fighting broke out in Old Quay on Monday.',
    'Liwa al-Shamal clashed with the River Front in Old Quay on May 12.',
    'The River Front fought the Northern Brigade in Old Quay, a resident and the Valley Post reported.',
  ),
  ...market(
    'At least 24 people were killed when the Northern Brigade shelled Marrow Market on 11 May.',
    'The Northern Brigade shelled Marrow Market on 11 May; accounts of the dead run from “Dozens” to “At least 53”.',
    'Shelling of Marrow Market on 11 May killed at least 24 people, and the Northern Brigade confirmed that its shells killed civilians.',
    'At least 53 people were killed at Marrow Market on 11 May, according to the Valley Post.',
    'Dozens of people died in Marrow on 11 May.',
  ),
  ...truck(
    'On 13 May the Lamp Agency claimed that the River Front had attacked the Northern Brigade with an IED on the coast road west of Sable.',
    'The Lamp Agency said on 13 May that the River Front had destroyed a truck of the Northern Brigade.',
    'According to the Lamp Agency, an IED destroyed a truck on the coast road west of Sable on 13 May.',
    'The River Front destroyed a truck of the NB, its Lamp Agency claimed.',
  ),
  ...mines(
    'Three mines were found on the outskirts of Sable between 7 and 13 May.',
    '3 mines were found on the outskirts of Sable from 7 to 13 May.',
    'Mines were found outside Sable.',
  ),
  ...grell(
    'The Coast Army said that foreign troops were stationed at Grell airbase; the Foreign Ministry denied it.',
    'Foreign Ministry officials denied the claim of the Coast Army that foreign troops were at Grell airbase.',
    'Whether foreign troops are at Grell airbase is disputed: the Coast Army says so, the Foreign Ministry denies it.',
  ),
  ...doctor(
    'The Northern Brigade reportedly abducted a doctor in Tarn on 10 May.',
    'It was reported, without confirmation, that the Northern Brigade abducted a doctor in Tarn on 10 May.',
    'A doctor was allegedly abducted by the Northern Brigade in Tarn.',
    'One doctor was reportedly abducted in Tarn on 10 May.',
  ),
  ...port(
    'The envoy demanded that the Harbour Council open the port.',
    'The envoy called on the Harbour Council to open the port, he said.',
    'The envoy made a demand, in the words of the Valley Post: “The envoy demanded that the Harbour Council open the port”.',
  ),
  ...carbomb(
    'It was suspected that the River Front set off a car bomb in Tarn on 9 May; at least two people were injured.',
    'A car bomb, possibly of the River Front, wounded several people in Tarn on 9 May.',
    'The Harbour Herald reported that a car bomb wounded several people in Tarn on 9 May.',
  ),
  ...total(
    'The Air Command counted nearly 350 sorties against the River Front since 1 February, 150 of them from 1 to 18 April.',
    'According to Air Command almost 350 sorties were flown since 1 February.',
    'By the count of the Air Command, at most 200 sorties fall outside the days from 1 April to 18 April, if sorties and strikes are the same thing.',
  ),
  ...judged(
    'The Valley Post judged: “These attacks suggest that the River Front is able to return to Sable”.',
    'The attacks suggest, the Valley Post believes, that the River Front is able to return to Sable.',
  ),
];

/** By the name of the rule that must find something. */
export const UNFAITHFUL: Readonly<Record<string, readonly GateCase[]>> = {
  'no-reference': from()('The Northern Brigade clashed with the River Front in Old Quay.', 'Nobody won.'),
  'quote-altered': [
    ...port(
      'The envoy made a demand, in the words of the Valley Post: “The envoy ordered the Harbour Council to open the port”.',
    ),
    ...judged('The Valley Post judged: “These attacks prove that the River Front is able to return to Sable”.'),
    ...market(
      'The Northern Brigade shelled Marrow Market on 11 May; accounts of the dead differ: “Scores” and “At least 53”.',
    ),
    ...quay('The Northern Brigade “crushed the River Front” in Old Quay on 12 May.'),
  ],
  number: [
    ...mines(
      'Four mines were found on the outskirts of Sable.',
      '13 mines were found on the outskirts of Sable.',
      'Dozens of mines were found on the outskirts of Sable.',
      'A hundred mines were found on the outskirts of Sable.',
    ),
    ...market(
      'At least 63 people were killed at Marrow Market on 11 May, though accounts differ.',
      'Some 60 people were killed at Marrow Market on 11 May.',
      'Hundreds of people died in shelling of Marrow Market.',
      'About fifty people were killed at Marrow Market on 11 May.',
    ),
    ...doctor(
      'The Northern Brigade reportedly abducted two doctors in Tarn on 10 May.',
      'Several doctors were reportedly abducted in Tarn.',
    ),
    ...total(
      'The Air Command counted nearly 450 sorties since 1 February.',
      'The Air Command counted nearly 350 sorties since 1 February, 180 of them from 1 to 18 April.',
      'By the count of the Air Command, at most 250 sorties fall outside the days from 1 April to 18 April.',
    ),
    ...quay('Six fighters of the River Front clashed with the Northern Brigade in Old Quay.'),
    ...truck('The Lamp Agency claimed that the River Front had destroyed two trucks of the Northern Brigade.'),
    ...carbomb(
      'A suspected car bomb wounded 12 people in Tarn on 9 May.',
      'A suspected car bomb wounded three people in Tarn on 9 May.',
    ),
  ],
  bound: [
    ...total(
      'The Air Command counted 350 sorties since 1 February.',
      'The Air Command counted more than 350 sorties since 1 February.',
      'The Air Command counted at least 350 sorties against the River Front since 1 February.',
      'The Air Command counted nearly 150 strikes from 1 to 18 April.',
    ),
    ...market(
      '53 people were killed when the Northern Brigade shelled Marrow Market on 11 May, by an account that differs from others.',
      'Up to 53 people were killed at Marrow Market, while others said “Dozens”.',
      'Nearly 53 people were killed at Marrow Market, according to the Valley Post.',
    ),
    ...mines('At least three mines were found on the outskirts of Sable.'),
  ],
  day: [
    ...quay(
      'The Northern Brigade clashed with the River Front in Old Quay on 13 April.',
      'The Northern Brigade clashed with the River Front in Old Quay on May 21.',
      'The Northern Brigade clashed with the River Front in Old Quay in June.',
      'The Northern Brigade clashed with the River Front in Old Quay on 12 May 2030.',
    ),
    ...market(
      'The Northern Brigade shelled Marrow Market on 15 May.',
      'At least 24 people were killed at Marrow Market on 1 May.',
    ),
    ...total(
      'The Air Command counted nearly 350 sorties since 1 March.',
      'The Air Command counted nearly 350 sorties since 1 February, 150 of them from 1 to 28 April.',
    ),
    ...doctor('The Northern Brigade reportedly abducted a doctor in Tarn on 11 May.'),
    ...mines('Three mines were found on the outskirts of Sable between 17 and 23 May.'),
    ...truck('On 3 May the Lamp Agency claimed that the River Front had destroyed a truck.'),
  ],
  weekday: [
    ...quay(
      'The Northern Brigade clashed with the River Front in Old Quay on Saturday.',
      'The Northern Brigade clashed with the River Front in Old Quay yesterday.',
      'The Northern Brigade clashed with the River Front in Old Quay last week.',
    ),
    ...market('The Northern Brigade shelled Marrow Market last Friday, and at least 24 people were killed.'),
  ],
  name: [
    ...quay(
      'The Eastern Brigade clashed with the River Front in Old Quay on 12 May.',
      'The Northern Brigade clashed with the River Front in New Harbour on 12 May.',
      'The Northern Brigade clashed with the River Front in Sable on 12 May.',
      'The Coast Army clashed with the River Front in Old Quay.',
    ),
    ...market(
      'The Northern Brigade shelled Grell on 11 May; at least 24 people were killed.',
      'General Haddad of the Northern Brigade shelled Marrow Market on 11 May.',
    ),
    ...truck(
      'The Beacon Agency claimed that the River Front had destroyed a truck.',
      'The Lamp Agency claimed that the Desert Front had destroyed a truck of the Northern Brigade.',
    ),
    ...doctor(
      'The Northern Brigade reportedly abducted a doctor in Sable on 10 May.',
      'The Northern Brigade reportedly abducted a Swedish doctor in Tarn on 10 May.',
    ),
    ...port(
      'The envoy demanded that the Coast Army open the port.',
      'Martin demanded that the Harbour Council open the port.',
    ),
    ...mines(
      'Three mines were found on the outskirts of Tarn.',
      'The Northern Brigade found three mines on the outskirts of Sable.',
    ),
    ...total('The Air Command counted nearly 350 sorties against the Northern Brigade since 1 February.'),
    ...carbomb('It was suspected that the River Front set off a car bomb in Sable on 9 May.'),
  ],
  'place-sharpened': [
    ...mines('Three mines were found in Sable between 7 and 13 May.', 'Three mines were found inside Sable.'),
    ...truck('The Lamp Agency claimed that the River Front had destroyed a truck in Sable on 13 May.'),
  ],
  direction: [
    ...truck(
      'The Lamp Agency claimed that the River Front had destroyed a truck on the coast road east of Sable.',
      'The Lamp Agency claimed an attack by the River Front south-west of Sable.',
    ),
    ...mines('Three mines were found on the northern outskirts of Sable.'),
  ],
  'speaker-dropped': [
    ...truck(
      'The River Front destroyed a truck of the Northern Brigade with an IED on the coast road west of Sable on 13 May.',
      'An IED destroyed a truck of the Northern Brigade on the coast road west of Sable.',
    ),
    ...from('grell')(
      'Foreign troops were stationed at Grell airbase, though it is disputed.',
      'Foreign troops, it is denied, were stationed at Grell airbase.',
    ),
    ...port('The demand that the Harbour Council open the port stands.'),
    ...total(
      'Nearly 350 sorties were flown against the River Front since 1 February.',
      'There were nearly 350 sorties since 1 February, 150 of them from 1 to 18 April.',
    ),
  ],
  'hedge-dropped': [
    ...doctor(
      'The Northern Brigade abducted a doctor in Tarn on 10 May.',
      'A doctor was abducted in Tarn on 10 May by the Northern Brigade.',
    ),
    ...carbomb(
      'The River Front set off a car bomb in Tarn on 9 May.',
      'A car bomb of the River Front wounded several people in Tarn on 9 May.',
    ),
  ],
  'certainty-raised': [
    ...quay(
      'It is confirmed that the Northern Brigade clashed with the River Front in Old Quay.',
      'The Northern Brigade clearly fought the River Front in Old Quay.',
    ),
    ...doctor('It is proven, it was reported, that the Northern Brigade abducted a doctor in Tarn.'),
  ],
  'wish-as-fact': [
    ...port('The envoy and the Harbour Council opened the port, he said.'),
    { text: 'The River Front is able to return to Sable.', cites: ['return'] },
    ...judged('The River Front is able to return to Sable.'),
  ],
  'contradiction-hidden': [
    ...grell(
      'The Coast Army said that foreign troops were stationed at Grell airbase.',
      'Foreign troops were stationed at Grell airbase, according to the Coast Army.',
    ),
    ...from('grell')(
      'The Coast Army said that foreign troops were stationed at Grell airbase.',
      'On 14 May the Coast Army reported foreign troops at Grell airbase.',
    ),
  ],
  'denial-uncited': [
    ...quay('The Northern Brigade clashed with the River Front in Old Quay on 12 May, which the River Front denied.'),
    ...doctor('The Northern Brigade denied that it had reportedly abducted a doctor in Tarn.'),
  ],
  negation: [
    ...quay(
      'The Northern Brigade did not clash with the River Front in Old Quay on 12 May.',
      'There was no fighting in Old Quay on 12 May.',
      'The Northern Brigade never fought the River Front in Old Quay.',
    ),
    ...mines('No mines were found on the outskirts of Sable.', 'Three mines were not found on the outskirts of Sable.'),
    ...market('Nobody was killed when the Northern Brigade shelled Marrow Market on 11 May.'),
    ...doctor('The Northern Brigade reportedly failed to abduct a doctor in Tarn.'),
  ],
  act: [
    ...quay(
      'The Northern Brigade bombed the River Front from the air in Old Quay on 12 May.',
      'Fighters of the River Front were killed in Old Quay on 12 May.',
      'The Northern Brigade arrested the River Front in Old Quay.',
    ),
    ...doctor(
      'The Northern Brigade reportedly killed a doctor in Tarn on 10 May.',
      'The Northern Brigade reportedly released a doctor in Tarn.',
    ),
    ...carbomb(
      'It was suspected that the River Front carried out a suicide attack in Tarn on 9 May.',
      'A suspected car bomb killed several people in Tarn on 9 May.',
    ),
    ...mines('Three mines killed people on the outskirts of Sable.'),
    ...market('At least 24 people were wounded when the Northern Brigade shelled Marrow Market.'),
  ],
  'roles-swapped': [
    ...truck(
      'The Lamp Agency claimed that the Northern Brigade had attacked the River Front with an IED on the coast road west of Sable.',
      'The Lamp Agency said that the River Front was attacked by the Northern Brigade on 13 May.',
    ),
    ...port('The Harbour Council demanded that the envoy open the port.'),
  ],
  added: [
    ...quay(
      'The Northern Brigade clashed with the River Front in Old Quay in retaliation on 12 May.',
      'The terrorists of the River Front fought the Northern Brigade in Old Quay.',
      'The Northern Brigade clashed with the River Front in Old Quay in the worst fighting.',
    ),
    ...mines('Three mines were found on the outskirts of Sable because of the fighting.'),
  ],
  gaps: [
    {
      text: 'The Northern Brigade won the fighting against the River Front in Old Quay on 12 May.',
      cites: ['quay', 'quay2'],
      gap: 'an outcome that no word family holds',
    },
    { text: 'Three old mines were found on the outskirts of Sable.', cites: ['mines'], gap: 'adjectives of no family' },
    {
      text: 'The Northern Brigade clashed with the River Front near Old Quay on 12 May.',
      cites: ['quay'],
      gap: 'vaguer than told is let pass',
    },
  ],
};
