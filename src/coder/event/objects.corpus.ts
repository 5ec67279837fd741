/** Sentences with the things their act bore on, by construction; and sentences in which nothing was acted upon. */

/** `class name`, in the order of the text. */
export const OBJECTS: Readonly<Record<string, readonly (readonly [text: string, objects: readonly string[]])[]>> = {
  'what is burned, destroyed, hit': [
    ['Gunmen burned two buses and a truck.', ['vehicle buses', 'vehicle truck']],
    [
      'Rebels destroyed a bridge and an electricity pylon.',
      ['infrastructure bridge', 'infrastructure electricity pylon'],
    ],
    ['A rocket hit the house of the mayor.', ['building house of the mayor']],
  ],
  passive: [
    ['Two helicopters were shot down by the rebels.', ['vehicle helicopters']],
    ['A school and a clinic were destroyed in an air strike.', ['building school', 'building clinic']],
  ],
  'where it exploded or fell': [
    ['A car bomb exploded in front of the offices of the water company.', ['building offices of the water company']],
    ['A bomb exploded near a bank.', ['building bank']],
    ['A mine exploded and destroyed three cars.', ['vehicle cars']],
  ],
  'behind the noun': [
    ['Three people were killed in an attack on a hotel.', []],
    ['The army carried out an air strike on a fuel depot.', ['infrastructure fuel depot']],
  ],
  'positions of the armed': [['Militants attacked a police station with grenades.', ['position police station']]],
  'arms that are acted upon': [['The army destroyed three tanks of the rebels.', ['vehicle tanks']]],
};

/** Words of things that were not acted upon. */
export const NO_OBJECTS: readonly string[] = [
  'Gunmen killed a bus driver.',
  'The mayor met officials in the town hall.',
  'Rebels threatened to burn the bridge.',
  'No building was damaged.',
  'A car bomb killed two soldiers.',
  'Rebels fired mortars.',
];
