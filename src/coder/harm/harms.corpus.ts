/** Sentences and the harms a trained coder reads in them, grouped by meaning; and sentences that tell none. */

/** "killed 2 soldiers": effect, bounds (`2`, `2+`, `-2`, `2-3`, `~2`, `?` for no number), who in words; "*" marks a part of the one before. */
export const HARMS: Readonly<Record<string, readonly (readonly [text: string, ...harms: string[]])[]>> = {
  passive: [
    ['Two soldiers were killed near the bridge.', 'killed 2 soldiers'],
    ['A farmer was wounded by a stray bullet.', 'injured 1 farmer'],
    ['Several villagers were abducted on the coastal road.', 'captured 2+ villagers'],
    ['At least 12 people have been killed.', 'killed 12+ people'],
    ['Nine others were injured.', 'injured 9'],
    [
      'Villagers were driven from their homes and forty families were displaced.',
      'displaced 2+ Villagers',
      'displaced 40 families',
    ],
  ],
  active: [
    ['The blast killed three guards.', 'killed 3 guards'],
    ['Gunmen kidnapped a nurse and two doctors.', 'captured 1 nurse', 'captured 2 doctors'],
    ['The brigade freed nine prisoners.', 'freed 9 prisoners'],
    ['Gunmen shot dead a judge.', 'killed 1 judge'],
    ['Police arrested nearly 40 protesters.', 'captured ~40-40 protesters'],
    ['The raid claimed the lives of six farmers.', 'killed 6 farmers'],
  ],
  'whose subject suffers': [
    ['Six miners died in the tunnel.', 'killed 6 miners'],
    ['Four detainees escaped from the jail.', 'freed 4 detainees'],
    ['Hundreds of residents fled the fighting.', 'displaced 200+ residents'],
  ],
  'participle after the news': [
    ['A car bomb exploded at the gate, killing two guards and wounding seven.', 'killed 2 guards', 'injured 7'],
    ['A shell hit the market, leaving five people dead.', 'killed 5 people'],
    ['An attack on the post left three soldiers dead and six wounded.', 'killed 3 soldiers', 'injured 6'],
  ],
  'who stands nearest': [
    ['The raid resulted in one woman wounded and heavy damage.', 'injured 1 woman'],
    ['The blast left one policeman slightly injured.', 'injured 1 policeman'],
    [
      'The threats came after the death of four students who had been kidnapped.',
      'killed 4 students',
      'captured 4 students',
    ],
    [
      'The murder of a judge, his driver and two guards shocked the town.',
      'killed 1 judge',
      'killed 1 his driver',
      'killed 2 guards',
    ],
    ['The shelling caused injuries to a nurse.', 'injured 1 nurse'],
    ['The second student was arrested.', 'captured 1 second student'],
  ],
  nouns: [
    ['The clinic recorded 653 deaths.', 'killed 653'],
    ['There were three civilian deaths.', 'killed 3 civilian'],
    ['The deaths of two engineers were confirmed.', 'killed 2 engineers'],
    ['The death toll rose to 20.', 'killed 20'],
    ['The abduction of three teachers shocked the town.', 'captured 3 teachers'],
  ],
  'several effects in one clause': [
    ['A man was killed and his family injured by a mine.', 'killed 1 man', 'injured ? his family'],
    ['Three rebels were killed and five wounded.', 'killed 3 rebels', 'injured 5'],
    ['The clash left two soldiers dead, four wounded and one missing.', 'killed 2 soldiers', 'injured 4', 'missing 1'],
  ],
  'one number for both': [
    ['Twenty people were killed or wounded.', 'killed -20 people', 'injured -20 people'],
    ['The army suffered 12 casualties.', 'injured -12', 'killed -12'],
  ],
  'parts of a count': [
    ['The clinic recorded 653 deaths, 41 of them civilians.', 'killed 653', '*killed 41 civilians'],
    ['Twelve people were killed, including three children.', 'killed 12 people', '*killed 3 children'],
    ['Ten migrants drowned, four of whom were women.', 'killed 10 migrants', '*killed 4 women'],
  ],
};

/** Words of harm that tell none: denied, not real, of things, or of a state long known. */
export const NO_HARM: readonly string[] = [
  'There were no casualties.',
  'The attack caused no deaths or injuries.',
  'Nobody was killed.',
  'Several men fired at the office, but nobody was injured.',
  'None of the guards was hurt.',
  'The mine could kill a farmer.',
  'They planned to kidnap a judge.',
  'The parliament killed the bill.',
  'Troops captured the hill.',
  'The ministry released a statement.',
  'The wounded were treated at the field hospital.',
  'The death penalty was debated.',
  'The legislative body met on Sunday.',
  'He did not kill the guard.',
];
