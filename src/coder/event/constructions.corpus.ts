/** Constructions that carry events, each with what it must give: the kind of the first claim, its sub-type where it matters, its doers, and how many claims. Invented parties only. */
export interface Construction {
  readonly text: string;
  readonly kind: string;
  readonly acled?: string;
  readonly doers?: readonly string[];
  readonly claims: number;
  /** Killed, as "min-max". */
  readonly killed?: string;
  /** Value of the tally. */
  readonly tally?: number;
}

export const CONSTRUCTIONS: Readonly<Record<string, readonly Construction[]>> = {
  'a noun under a verb that says little': [
    {
      text: 'The militia responded with air strikes on army positions.',
      kind: 'violence',
      acled: 'Air/drone strike',
      doers: ['militia'],
      claims: 1,
    },
    {
      text: 'The militia launched airstrikes on army positions on 4 and 6 May 2016.',
      kind: 'violence',
      doers: ['militia'],
      claims: 2,
    },
    { text: 'The army conducted two raids on a rebel camp.', kind: 'violence', doers: ['army'], claims: 1 },
    {
      text: 'Residents reported heavy shelling in the town overnight.',
      kind: 'violence',
      acled: 'Shelling/artillery/missile attack',
      claims: 1,
    },
    { text: 'A curfew was imposed in the city.', kind: 'political', claims: 1 },
  ],
  'the blow and what it did': [
    {
      text: 'Clashes erupted between the army and rebels near the river, leaving six dead.',
      kind: 'violence',
      acled: 'Armed clash',
      claims: 1,
      killed: '6-6',
    },
    { text: 'A strike hit a civilian car, killing a family of five.', kind: 'violence', claims: 1, killed: '5-5' },
    {
      text: 'Warplanes bombed the airbase, destroying a cargo plane.',
      kind: 'violence',
      acled: 'Air/drone strike',
      claims: 1,
    },
    {
      text: 'A roadside bomb targeting a police convoy wounded six officers.',
      kind: 'violence',
      acled: 'Remote explosive/landmine/IED',
      claims: 1,
    },
    {
      text: 'Two rockets fired from the hills struck the airport.',
      kind: 'violence',
      acled: 'Shelling/artillery/missile attack',
      claims: 1,
    },
    { text: 'Three soldiers died when their helicopter crashed.', kind: 'other', claims: 1, killed: '3-3' },
  ],
  'weapons that fly, and weapons stopped': [
    { text: 'Rebels fired 36 drones and four missiles at the port.', kind: 'violence', doers: ['rebels'], claims: 1 },
    {
      text: 'Two mortar rounds landed near the ministry, but caused no casualties.',
      kind: 'violence',
      acled: 'Shelling/artillery/missile attack',
      claims: 1,
    },
    {
      text: 'The army said it had destroyed three SVBIEDs.',
      kind: 'violence',
      acled: 'Disrupted weapons use',
      doers: ['army'],
      claims: 1,
    },
    {
      text: 'A suicide bomber was shot dead by guards before he could detonate his vest.',
      kind: 'violence',
      acled: 'Disrupted weapons use',
      claims: 1,
    },
    {
      text: 'Police foiled a car bomb attack.',
      kind: 'violence',
      acled: 'Disrupted weapons use',
      doers: ['police'],
      claims: 1,
    },
    {
      text: 'Sappers cleared 24 landmines from the road.',
      kind: 'discovery',
      acled: 'Disrupted weapons use',
      claims: 1,
    },
  ],
  'losses and tolls': [
    { text: 'The brigade said it had lost two men.', kind: 'violence', claims: 1, killed: '2-2' },
    { text: 'The commander of the Third Brigade was killed by a sniper.', kind: 'violence', claims: 1, killed: '1-1' },
    {
      text: 'The mission documented a total of 39 civilian casualties between 1 and 28 May 2016.',
      kind: 'tally',
      claims: 1,
      tally: 39,
    },
    {
      text: 'Clashes between two militias have killed at least 30 people since 3 May 2016.',
      kind: 'tally',
      claims: 1,
      tally: 30,
    },
  ],
  'truces, talks, refusals, penalties': [
    {
      text: 'The council announced a ceasefire on Monday.',
      kind: 'diplomacy',
      acled: 'Agreement',
      doers: ['council'],
      claims: 1,
    },
    { text: 'The rebels refused to leave the port.', kind: 'statement', doers: ['rebels'], claims: 1 },
    { text: 'The union imposed sanctions on three commanders.', kind: 'political', claims: 1 },
    { text: 'The governor lifted the curfew.', kind: 'political', doers: ['governor'], claims: 1 },
    { text: 'Protesters blocked the road to the refinery.', kind: 'political', doers: ['protesters'], claims: 1 },
  ],
  'forces that move': [
    { text: 'Tanks were deployed around the palace.', kind: 'deployment', claims: 1 },
    {
      text: 'The rebels seized the depot, forcing army units to pull back to the river.',
      kind: 'territory',
      doers: ['rebels'],
      claims: 2,
    },
  ],
  'one blow over a semicolon and a list': [
    {
      text: 'Mortar shells struck a school near Arzan; one teacher was killed and six pupils were injured.',
      kind: 'violence',
      claims: 1,
      killed: '1-1',
    },
    {
      text: 'An air strike hit a house, killing a woman and two children.',
      kind: 'violence',
      acled: 'Air/drone strike',
      claims: 1,
      killed: '1-1',
    },
    {
      text: 'Gunmen broke into a clinic and stole two computers.',
      kind: 'violence',
      acled: 'Looting/property destruction',
      doers: ['gunmen'],
      claims: 1,
    },
    {
      text: 'A unit of the army raided a house in Sirte on Thursday and arrested seven smugglers.',
      kind: 'capture',
      acled: 'Arrests',
      claims: 1,
    },
    { text: 'The soldiers burned the market before withdrawing.', kind: 'violence', doers: ['soldiers'], claims: 1 },
  ],
  'strikes told one by one': [
    {
      text: 'On 3 May the coalition conducted nine strikes against the rebels. Near Sirte, two strikes destroyed a rebel depot.',
      kind: 'violence',
      acled: 'Air/drone strike',
      doers: ['coalition'],
      claims: 2,
    },
    {
      text: 'Two strikes destroyed a rebel fighting position near Sirte.',
      kind: 'violence',
      acled: 'Air/drone strike',
      claims: 1,
    },
  ],
  'figures put at a number': [
    {
      text: 'The monitor put the number of civilians killed since 20 January at 289.',
      kind: 'tally',
      claims: 1,
      tally: 289,
    },
    {
      text: 'Rebels attacked a base. The ministry put its losses at two.',
      kind: 'violence',
      doers: ['rebels'],
      claims: 2,
    },
    {
      text: 'The violence has displaced more than 1.2 million people since 2010.',
      kind: 'tally',
      claims: 1,
      tally: 1_200_001,
    },
  ],
  'people on the move': [
    { text: 'The fighting forced some 3,500 residents from their homes.', kind: 'humanitarian', claims: 1 },
    { text: 'Hundreds of displaced families returned to Sirte on 3 June.', kind: 'humanitarian', claims: 1 },
    { text: 'Thousands of people left the town on foot.', kind: 'humanitarian', claims: 1 },
    {
      text: 'Five persons went missing after leaving Sabha for Murzuq on Monday.',
      kind: 'violence',
      acled: 'Abduction/forced disappearance',
      claims: 1,
    },
    {
      text: 'The coast guard intercepted 120 migrants off Zuwara.',
      kind: 'capture',
      doers: ['coast guard'],
      claims: 1,
    },
  ],
  'ground without a fight': [
    {
      text: 'Soldiers entered the base without a fight.',
      kind: 'territory',
      acled: 'Non-violent transfer of territory',
      doers: ['soldiers'],
      claims: 1,
    },
    { text: 'The president declared the city of Sirte liberated from the militants.', kind: 'territory', claims: 1 },
  ],
  'laid at a door': [
    {
      text: 'An army convoy struck a landmine. Residents said the Karam Brigade was responsible.',
      kind: 'violence',
      claims: 2,
    },
    { text: 'Two elders were shot dead; their families blamed the Karam Brigade.', kind: 'violence', claims: 2 },
    {
      text: 'Two men on a motorcycle shot at the head of the port guard.',
      kind: 'violence',
      acled: 'Attack',
      doers: ['men'],
      claims: 1,
    },
  ],
  'who the men are': [
    {
      text: 'Armed assailants attacked a village. The attackers burned the market.',
      kind: 'violence',
      doers: ['armed assailants'],
      claims: 2,
    },
  ],
  'courts and cables': [
    {
      text: 'The prosecutor issued arrest warrants for 35 suspects.',
      kind: 'political',
      doers: ['prosecutor'],
      claims: 1,
    },
    { text: 'The junta has cut off internet access in 22 townships.', kind: 'political', doers: ['junta'], claims: 1 },
    { text: 'The brigade handed over its heavy weapons to the army.', kind: 'other', doers: ['brigade'], claims: 1 },
  ],
  'told through another shape': [
    {
      text: 'On Monday a hand grenade was thrown at the house of an official.',
      kind: 'violence',
      acled: 'Grenade',
      claims: 1,
    },
    {
      text: 'Fighters of the Karam Brigade attacked a post manned by the army, killing three soldiers.',
      kind: 'violence',
      doers: ['karam brigade'],
      claims: 1,
      killed: '3-3',
    },
    { text: 'The checkpoint was overrun on Monday.', kind: 'violence', claims: 1 },
    {
      text: 'The army said that troops had on Sunday captured a camp of the rebels, freeing nine hostages.',
      kind: 'territory',
      doers: ['troops'],
      claims: 2,
    },
    { text: 'The rebels were driven out of Sirte by soldiers.', kind: 'territory', doers: ['soldiers'], claims: 1 },
    {
      text: 'An IED was found and defused near the market.',
      kind: 'discovery',
      acled: 'Disrupted weapons use',
      claims: 1,
    },
    {
      text: 'Gunmen stormed a market and shot dead six traders.',
      kind: 'violence',
      doers: ['gunmen'],
      claims: 1,
      killed: '6-6',
    },
    { text: 'Fourteen men are missing.', kind: 'violence', acled: 'Abduction/forced disappearance', claims: 1 },
  ],
  'relief, regret, threats': [
    { text: 'Partners delivered 40 tonnes of food on Monday.', kind: 'humanitarian', claims: 1 },
    { text: 'The mission suspended distributions in Sirte.', kind: 'humanitarian', doers: ['mission'], claims: 1 },
    { text: 'The army deeply regrets any loss of life.', kind: 'statement', doers: ['army'], claims: 1 },
    { text: 'The rebels said they would kill one of the hostages.', kind: 'statement', doers: ['rebels'], claims: 1 },
  ],
  'who came, with what, where the story stands': [
    {
      text: 'Five farmers were shot dead when masked gunmen burst into a farmhouse.',
      kind: 'violence',
      doers: ['masked gunmen'],
      claims: 1,
      killed: '5-5',
    },
    { text: 'In Sirte police said they had arrested two suspects.', kind: 'capture', doers: ['police'], claims: 1 },
    {
      text: 'Rebels attacked a checkpoint near Hun.',
      kind: 'violence',
      acled: 'Armed clash',
      doers: ['rebels'],
      claims: 1,
    },
    {
      text: 'Soldiers recovered three anti-aircraft guns.',
      kind: 'discovery',
      acled: 'Disrupted weapons use',
      doers: ['soldiers'],
      claims: 1,
    },
  ],
  'what is foretold, and what it is set against': [
    {
      text: 'It is likely that the Karam Brigade will strike the port.',
      kind: 'assessment',
      doers: ['karam brigade'],
      claims: 1,
    },
    {
      text: 'The mission documented 87 incidents between 1 and 31 May, down from 112 in April.',
      kind: 'tally',
      claims: 2,
      tally: 87,
    },
    {
      text: 'The remaining twelve hostages are believed to be held in Sirte.',
      kind: 'capture',
      acled: 'Arrests',
      claims: 1,
    },
    { text: 'The envoy is due to meet the governor on Friday.', kind: 'statement', doers: ['envoy'], claims: 1 },
  ],
};

/** Nothing is told here, or only what somebody is, plans or fears. */
export const TELLS_NOTHING: readonly string[] = [
  'No casualties were reported.',
  'The army has been trying to encircle the town since May.',
  'The army was ready to launch attacks.',
  'The ongoing fighting could derail the talks.',
  'There is a risk that the rebels will regroup.',
  'The situation in the south remains tense.',
  'The officer, who led the operation, is a colonel.',
  'The file went missing from the archive.',
  'It is not clear who was behind it.',
  'The head of the bank left the room.',
  'The officer returned to his desk.',
  'The minister put his signature on the paper.',
  'Workers burned tyres.',
  'The elder, who mediated in the dispute, is a trader.',
  'The boy escaped into the bush.',
  'The group posted a message.',
  'It is likely to rain in Sirte.',
  'The governor took office.',
];
