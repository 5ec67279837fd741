/**
 * What sentences must give, grouped by what is hard in them. A claim is written `kind stance: doers > sufferers | speakers | harms`;
 * parts that are empty are left out. `acled` names the sub-type of the first claim. All sentences and parties are invented.
 */
export interface Example {
  readonly text: string;
  readonly claims: readonly string[];
  readonly acled?: string;
  /** Why it is not met yet; it then must fail, so that a closed gap is noticed. */
  readonly gap?: string;
}

export const CORPUS: Readonly<Record<string, readonly Example[]>> = {
  'active and passive': [
    {
      text: 'Rebels attacked an army post near the river.',
      claims: ['violence asserts: rebels > army'],
      acled: 'Armed clash',
    },
    { text: 'An army post was attacked by rebels.', claims: ['violence asserts: rebels > army'] },
    {
      text: 'Gunmen killed two teachers on Monday.',
      claims: ['violence asserts: gunmen > teachers | killed 2-2'],
      acled: 'Attack',
    },
    { text: 'Two teachers were killed by gunmen.', claims: ['violence asserts: gunmen > teachers | killed 2-2'] },
  ],
  'nominal triggers': [
    {
      text: 'Clashes broke out between the militia and smugglers.',
      claims: ['violence asserts: militia > smugglers'],
      acled: 'Armed clash',
    },
    {
      text: 'The rebels carried out three attacks on police patrols.',
      claims: ['violence asserts: rebels > police patrols'],
    },
    {
      text: 'The abduction of a doctor by bandits was confirmed.',
      claims: ['violence asserts: bandits > doctor | captured 1-1'],
    },
    {
      text: 'Militants claimed responsibility for an attack on soldiers.',
      claims: ['violence asserts: militants > soldiers | says militants'],
    },
  ],
  'a clause inside a clause': [
    {
      text: 'Fighters of the Karam Brigade and of the Northern Front attacked the army.',
      claims: ['violence asserts: karam brigade,northern front > army'],
    },
    {
      text: 'Insurgents still hold out against the army in the hills.',
      claims: ['violence asserts: insurgents > army'],
    },
    {
      text: 'To clear the built-up streets the army increasingly relies on tanks.',
      claims: ['deployment asserts: army'],
    },
    {
      text: 'Since the truce collapsed on 3 October, rebels have attacked the army post.',
      claims: ['violence asserts: rebels > army'],
    },
    {
      text: 'The Karam Brigade, which is from Arzan, called on all villagers to stay united and to get ready for what it termed a raid.',
      claims: ['statement demands: karam brigade > villagers | says karam brigade'],
    },
    {
      text: 'The army took the bridge. The rebels that guarded it left. In the village they attacked a customs post.',
      claims: ['territory asserts: army', 'deployment asserts: rebels', 'violence asserts: rebels'],
    },
  ],
  'whose people they are': [
    {
      text: 'A shepherd was killed and members of his family were wounded by a land mine.',
      claims: ['violence asserts: > shepherd,members of his family | killed 1-1,injured 2-'],
    },
  ],
  'one blow, one claim': [
    {
      text: 'A suicide bomber blew himself up at a checkpoint, killing at least 12 soldiers and wounding 30.',
      claims: ['violence asserts: suicide bomber > soldiers | killed 12-,injured 30-30'],
      acled: 'Suicide bomb',
    },
    {
      text: 'Three soldiers were killed and five wounded when a roadside bomb hit their convoy.',
      claims: ['violence asserts: > soldiers | killed 3-3,injured 5-5'],
      acled: 'Remote explosive/landmine/IED',
    },
    {
      text: 'Rebels ambushed a patrol. Four soldiers were killed.',
      claims: ['violence asserts: rebels > patrol,soldiers | killed 4-4'],
    },
  ],
  'who is in the thing, and with what': [
    { text: 'Rebels blew up a lorry with soldiers on board.', claims: ['violence asserts: rebels > soldiers'] },
    { text: 'Rebels burned a bus that had policemen in it.', claims: ['violence asserts: rebels > policemen'] },
    { text: 'Rebels hit a boat in which soldiers travelled.', claims: ['violence asserts: rebels > soldiers'] },
    {
      text: 'Rebels ambushed a patrol. Their men used mortars and rockets.',
      claims: ['violence asserts: rebels > patrol'],
    },
    {
      text: 'Rebels ambushed a patrol. The army used tanks to clear the road.',
      claims: ['violence asserts: rebels > patrol', 'deployment asserts: army'],
    },
    {
      text: 'The Karam Brigade burned a depot, according to its media arm, Karam News.',
      claims: ['violence asserts: karam brigade | says karam news'],
    },
    { text: 'The envoy paid a visit to the governor.', claims: ['diplomacy asserts: envoy > governor'] },
  ],
  'who says it': [
    {
      text: 'The army said its forces had attacked the rebels.',
      claims: ['violence asserts: army > rebels | says army'],
    },
    {
      text: 'Residents reported that gunmen had kidnapped a doctor.',
      claims: ['violence asserts: gunmen > doctor | says residents | captured 1-1'],
    },
    {
      text: 'Two men were shot dead by gunmen, police said.',
      claims: ['violence asserts: gunmen > men | says police | killed 2-2'],
    },
    {
      text: 'According to residents, soldiers burned three houses.',
      claims: ['violence asserts: soldiers | says residents'],
    },
    {
      text: 'The governor accused soldiers of executing prisoners.',
      claims: ['violence asserts: soldiers > prisoners | says governor | killed 2-'],
    },
  ],
  'denials and doubts': [
    {
      text: 'The army denied that its soldiers had killed a doctor.',
      claims: ['violence denies: army > doctor | says army | killed 1-1'],
    },
    {
      text: 'Rebels said they had killed two soldiers. The army refuted these claims.',
      claims: [
        'violence asserts: rebels > soldiers | says rebels | killed 2-2',
        'violence denies: rebels > soldiers | says army',
      ],
    },
  ],
  'words as deeds': [
    {
      text: 'The governor urged the militia to leave the port.',
      claims: ['statement demands: governor > militia | says governor'],
    },
    { text: 'The militia threatened to attack the port.', claims: ['statement threatens: militia | says militia'] },
    { text: 'The minister praised the soldiers.', claims: ['statement asserts: minister > soldiers | says minister'] },
    {
      text: 'The minister said the prisoners would be released.',
      claims: ['statement promises: minister > prisoners | says minister'],
    },
  ],
  'forces and ground': [
    {
      text: 'The army captured two villages from the rebels.',
      claims: ['territory asserts: army > rebels'],
      acled: 'Government regains territory',
    },
    {
      text: 'Rebels seized control of the airport.',
      claims: ['territory asserts: rebels'],
      acled: 'Non-state actor overtakes territory',
    },
    {
      text: 'About 90 soldiers are stationed at the airport, guarding the runway.',
      claims: ['deployment asserts: soldiers'],
    },
    { text: 'The army has been using tanks to clear the road.', claims: ['deployment asserts: army'] },
  ],
  'finds, arrests, releases': [
    {
      text: 'Police arrested three smugglers.',
      claims: ['capture asserts: police > smugglers | captured 3-3'],
      acled: 'Arrests',
    },
    {
      text: 'Several roadside bombs were found near the school.',
      claims: ['discovery asserts:'],
      acled: 'Disrupted weapons use',
    },
    { text: 'The militia freed two engineers.', claims: ['capture asserts: militia > engineers | freed 2-2'] },
  ],
  'assessments and totals': [
    {
      text: 'These raids indicate that some rebels have slipped out of the valley.',
      claims: ['assessment assesses: rebels'],
    },
    {
      text: 'The army has carried out 40 air strikes against the rebels since 3 May.',
      claims: ['tally asserts: army > rebels'],
    },
  ],
};

/** None of these tells that violence happened. */
export const NEGATIVE: readonly string[] = [
  'Rebels planned to attack the port.',
  'The militia failed to kill the governor.',
  'The rebels could attack again.',
  'If the talks fail, the army will shell the town.',
  'No soldiers were killed.',
  'Nobody was hurt.',
  'The army did not attack the convoy.',
  'Soldiers withdrew to avoid clashes with the militia.',
  'The governor called for an end to the fighting.',
  'The minister was hit by a scandal.',
  'The militia is able to launch attacks.',
  'Troops were sent to prevent attacks by bandits.',
  'The council fears an attack on the port.',
  'He won the battle for the party leadership.',
  'The opposition attacked the budget.',
  'Rebels threatened to kill two hostages.',
];
