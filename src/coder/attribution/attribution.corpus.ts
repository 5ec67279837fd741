/**
 * Who says what, grouped by what is hard in it. A claim is written `kind stance~hedge: doers > sufferers | says speakers | harms | of N | on DAY`:
 * a name with `?` is one named with reserve, `of N` the claim it tells again, `on` the day of the saying. All sentences and parties are invented.
 */
export interface Example {
  readonly text: string;
  readonly claims: readonly string[];
}

export const CORPUS: Readonly<Record<string, readonly Example[]>> = {
  'one speaker': [
    {
      text: 'The army said on Monday that rebels had burned two villages.',
      claims: ['violence asserts: rebels | says army | on 2016-10-24'],
    },
    {
      text: 'Rebels burned two villages, the army said on Monday.',
      claims: ['violence asserts: rebels | says army | on 2016-10-24'],
    },
    {
      text: 'Rebels burned two villages on Saturday, the army said on Monday.',
      claims: ['violence asserts: rebels | says army | on 2016-10-24'],
    },
    {
      text: 'The army said in a statement that its forces had killed six rebels.',
      claims: ['violence asserts: army > rebels | says army | killed 6-6'],
    },
    {
      text: 'The army said on its website that it had destroyed two tanks.',
      claims: ['violence asserts: army | says army'],
    },
    { text: 'The army claimed to have taken the settlement.', claims: ['territory asserts: army | says army'] },
    {
      text: 'Soldiers killed 30 rebels in May, according to figures released by the ministry.',
      claims: ['violence asserts: soldiers > rebels | says ministry | killed 30-30'],
    },
    {
      text: 'Shelling killed a woman in her garden, governor Ivan Petrov wrote on Telegram.',
      claims: ['violence asserts: > woman | says ivan petrov | killed 1-1'],
    },
    {
      text: 'The army released a statement saying that its forces had seized the bridge.',
      claims: ['territory asserts: army | says army'],
    },
    {
      text: 'In a statement, the army said its forces had seized the bridge.',
      claims: ['territory asserts: army | says army'],
    },
    {
      text: 'A statement by the army said rebels had attacked a post.',
      claims: ['violence asserts: rebels | says army'],
    },
    {
      text: '"Soldiers fired on the crowd," a witness said.',
      claims: ['violence asserts: soldiers > crowd | says witness'],
    },
    {
      text: '"Soldiers fired on the crowd," said a witness, who gave his name as Amin. "They killed three people."',
      claims: [
        'violence asserts: soldiers > crowd | says witness',
        'violence asserts: soldiers > people | says witness | killed 3-3',
      ],
    },
  ],
  'several speakers': [
    {
      text: 'A bomb killed five people on Tuesday, police and hospital sources said.',
      claims: ['violence asserts: > people | says police + hospital sources | killed 5-5'],
    },
    {
      text: 'Two officials told Arzan TV that rebels had shelled the port.',
      claims: ['violence asserts: rebels | says arzan tv>officials'],
    },
    {
      text: 'Arzan TV quoted a military official as saying that rebels had withdrawn from the town.',
      claims: ['territory asserts: rebels | says arzan tv>military official'],
    },
    {
      text: 'The army was quoted by Arzan TV as saying that it had shot down a drone.',
      claims: ['violence asserts: army | says arzan tv>army'],
    },
    {
      text: 'Local media reported that gunmen had killed a judge, citing police.',
      claims: ['violence asserts: gunmen > judge | says local media>police | killed 1-1'],
    },
    {
      text: 'State television said the army had shot down two drones, while the rebels said they had destroyed a tank.',
      claims: ['violence asserts: army | says state television', 'violence asserts: rebels | says rebels'],
    },
  ],
  'who goes on speaking': [
    {
      text: 'The governor of Arzan praised the soldiers. He added that 12 rebels had been captured.',
      claims: [
        'statement asserts: governor > soldiers | says governor',
        'capture asserts: > rebels | says governor | captured 12-12',
      ],
    },
    {
      text: 'The Red Dawn movement bombed the bridge on Monday. The group said it had lost two men.',
      claims: ['violence asserts: red dawn', 'violence asserts: > red dawn | says red dawn | killed 2-2'],
    },
    {
      text: 'Rebels recaptured four villages, a commander said, adding that his men had killed 30 soldiers.',
      claims: [
        'territory asserts: rebels | says commander',
        'violence asserts: rebels > soldiers | says commander | killed 30-30',
      ],
    },
    {
      text: "Norland's general staff reported progress near the river, where Sudland troops were trying to encircle the town. Norland units withdrew from the village, it acknowledged.",
      claims: ["territory confirms: norland units | says norland's general staff"],
    },
  ],
  denied: [
    {
      text: 'The council accused Norland of arming the rebels, a charge Norland rejected on Sunday.',
      claims: [
        'other asserts: norland > rebels | says council',
        'other denies: norland > rebels | says norland | of 1 | on 2016-10-23',
      ],
    },
    {
      text: 'Rebels killed two soldiers near the river. The army has denied the reports.',
      claims: [
        'violence asserts: rebels > soldiers | killed 2-2',
        'violence denies: rebels > soldiers | says army | of 1',
      ],
    },
    {
      text: 'Gunmen attacked a market, killing three people. The army denied that any civilians had been hit.',
      claims: [
        'violence asserts: gunmen > people | killed 3-3',
        'violence denies: gunmen > civilians | says army | of 1',
      ],
    },
    { text: 'The ministry denied paying a ransom.', claims: ['other denies: ministry | says ministry'] },
    {
      text: 'The rebels said they had taken the town, which the army denied.',
      claims: ['territory asserts: rebels | says rebels', 'territory denies: rebels | says army | of 1'],
    },
    {
      text: 'Gunmen attacked a convoy. The army denied any involvement in the attack.',
      claims: ['violence asserts: gunmen', 'violence denies: army | says army | of 1'],
    },
    {
      text: 'Gunmen attacked a convoy. The Red Dawn movement denied that it was behind the attack.',
      claims: ['violence asserts: gunmen', 'violence denies: red dawn | says red dawn | of 1'],
    },
    {
      text: 'The army said it had killed 12 rebels. The rebels rejected the claim and said they had lost only one fighter.',
      claims: [
        'violence asserts: army > rebels | says army | killed 12-12',
        'violence denies: army > rebels | says rebels | of 1',
        'violence asserts: > rebels | says rebels | killed 1-1',
      ],
    },
    {
      text: 'The militia issued a statement denying that it had attacked the council.',
      claims: ['violence denies: militia > council | says militia'],
    },
    {
      text: 'The militia issued a statement in which it denied attacking the council.',
      claims: ['violence denies: militia > council | says militia'],
    },
    {
      text: 'The army denied on Friday that its jets had bombed the market.',
      claims: ['violence denies: army | says army | on 2016-10-21'],
    },
    {
      text: 'THE GOVERNMENT HAS DENIED THAT ITS TROOPS KILLED THE PRIESTS.',
      claims: ['violence denies: government > priests | says government | killed 2-'],
    },
  ],
  confirmed: [
    {
      text: 'Gunmen abducted two engineers near the plant. Their employer confirmed the abduction but declined to give further details. No group has claimed responsibility. Elders have called for their immediate release.',
      claims: [
        'violence asserts: gunmen > engineers | captured 2-2',
        'violence confirms: gunmen > engineers | says their employer | of 1',
        'statement demands: elders | says elders',
      ],
    },
    {
      text: 'Rebels ambushed an army convoy on 2 May, killing five soldiers, a security source said. The army confirmed the attack but put the toll at three dead.',
      claims: [
        'violence asserts: rebels > army,soldiers | says security source | killed 5-5',
        'violence confirms: rebels > army,soldiers | says army | killed 3-3 | of 1',
      ],
    },
    {
      text: 'The militia admitted killing a doctor by mistake.',
      claims: ['violence confirms: militia > doctor | says militia | killed 1-1'],
    },
    {
      text: 'The embassy confirmed that two teachers had been abducted.',
      claims: ['violence confirms: > teachers | says embassy | captured 2-2'],
    },
    {
      text: 'Rebels freed a nurse who had been held since 2012. Her release followed weeks of talks, according to a mediator.',
      claims: ['capture asserts: rebels > nurse | freed 1-1', 'capture asserts: rebels > nurse | says mediator | of 1'],
    },
  ],
  'claimed and blamed': [
    {
      text: 'A car bomb exploded outside a police station, killing 14 people. The Red Dawn group claimed the attack in a statement posted online.',
      claims: [
        'violence asserts: > people | killed 14-14',
        'violence asserts: red dawn > people | says red dawn | of 1',
      ],
    },
    {
      text: 'A bus was bombed on Monday. The attack was claimed by the Red Dawn movement.',
      claims: ['violence asserts:', 'violence asserts: red dawn | says red dawn | of 1'],
    },
    {
      text: 'A bus was bombed on Monday. The Red Dawn movement said its fighters had carried out the attack.',
      claims: ['violence asserts:', 'violence asserts: red dawn | says red dawn | of 1'],
    },
    {
      text: 'A bus was bombed on Monday. Police blamed the Red Dawn movement for the bombing.',
      claims: ['violence asserts:', 'violence asserts: red dawn | says police | of 1'],
    },
    {
      text: 'The tribe blamed the killing of a judge on the militia.',
      claims: ['violence asserts: militia > judge | says tribe | killed 1-1'],
    },
    { text: 'A drone attack blamed on Norland damaged an oil depot.', claims: ['violence asserts: norland?'] },
    {
      text: 'Gunmen attacked a bus. Rebels denied responsibility. The army blamed the rebels for the attack.',
      claims: [
        'violence asserts: gunmen',
        'violence denies: rebels | says rebels | of 1',
        'violence asserts: rebels | says army | of 1',
      ],
    },
    {
      text: 'THE RED DAWN FRONT CLAIMED RESPONSIBILITY FOR THE BOMBING OF A BANK.',
      claims: ['violence asserts: red dawn front > bank | says red dawn front'],
    },
  ],
  'with reserve': [
    {
      text: 'Officials said Norland appears to have deployed special forces to the airbase.',
      claims: ['deployment asserts~possible: norland | says officials'],
    },
    { text: 'Gunmen reportedly killed a mayor.', claims: ['violence asserts~reported: gunmen > mayor | killed 1-1'] },
    { text: 'Reports emerged that rebels had entered the town.', claims: ['territory asserts~reported: rebels'] },
    { text: 'There are reports that rebels have entered the town.', claims: ['territory asserts~reported: rebels'] },
    { text: 'Rebels were reported to have burned two villages.', claims: ['violence asserts~reported: rebels'] },
    {
      text: 'Soldiers are believed to have executed ten prisoners.',
      claims: ['violence asserts~suspected: soldiers > prisoners | killed 10-10'],
    },
    {
      text: 'According to unconfirmed reports, soldiers executed ten prisoners.',
      claims: ['violence asserts~reported: soldiers > prisoners | killed 10-10'],
    },
    {
      text: 'An alleged rebel attack killed six people.',
      claims: ['violence asserts~reported: > people | killed 6-6'],
    },
    { text: 'Suspected rebels attacked a village.', claims: ['violence asserts: rebels?'] },
    {
      text: 'Rebels recaptured four villages, a commander said. The claim could not be independently verified.',
      claims: ['territory asserts: rebels | says commander', 'territory doubts: rebels | of 1'],
    },
  ],
  'words as deeds': [
    { text: 'The mayor promised to rebuild the bridge.', claims: ['statement promises: mayor | says mayor'] },
    {
      text: 'The minister said on Monday that the prisoners would be released.',
      claims: ['statement promises: minister > prisoners | says minister'],
    },
    {
      text: 'The mayor warned residents to leave the town.',
      claims: ['statement demands: mayor > residents | says mayor'],
    },
    {
      text: 'The rebels warned that they would attack the port.',
      claims: ['statement threatens: rebels | says rebels'],
    },
    {
      text: 'Aid groups warned that food supplies could run out within two weeks.',
      claims: ['assessment assesses: aid groups | says aid groups'],
    },
    {
      text: 'The army accused the rebels of violating the ceasefire.',
      claims: ['statement asserts: army > rebels | says army'],
    },
    {
      text: '"WE WILL CONTINUE THE FIGHT," THE GUERRILLA COMMANDER SAID.',
      claims: ['statement promises: guerrilla commander | says guerrilla commander'],
    },
    {
      text: 'The president and the prime minister called for an end to the fighting.',
      claims: ['statement demands: president,prime minister | says president + prime minister'],
    },
  ],
  'events in other mouths': [
    {
      text: 'A military source said the rebels had lost 20 fighters.',
      claims: ['violence asserts: > rebels | says military source | killed 20-20'],
    },
    {
      text: 'Residents said tanks were still deployed around the port on Friday.',
      claims: ['deployment asserts: | says residents'],
    },
    {
      text: 'Residents said militants had executed seven men accused of spying.',
      claims: ['violence asserts: militants > men | says residents | killed 7-7'],
    },
    {
      text: 'The council welcomed the release of two engineers by the militia.',
      claims: [
        'statement asserts: council > engineers | says council',
        'capture asserts: militia > engineers | freed 2-2',
      ],
    },
    {
      text: 'THE ARMY SAID ON MONDAY THAT GUERRILLAS HAD KILLED TWO SOLDIERS.',
      claims: ['violence asserts: guerrillas > soldiers | says army | killed 2-2 | on 2016-10-24'],
    },
  ],
  'told not to be so': [
    {
      text: "Sudland's ministry said its jets had not bombed the hospital.",
      claims: ["violence denies: sudland's ministry > hospital | says sudland's ministry"],
    },
    {
      text: 'The brigade denied rumours that its commander had been killed.',
      claims: ['violence denies: > its commander | says brigade | killed 1-1'],
    },
    { text: 'The army denied losing the base.', claims: ['territory denies: army | says army'] },
    {
      text: 'The council rejected the appointment of a new governor.',
      claims: ['statement asserts: council > new governor | says council'],
    },
  ],
  'pointing back': [
    {
      text: 'The army bombed the port on 3 May. The same unit had shelled the town a week earlier.',
      claims: ['violence asserts: army', 'violence asserts: army'],
    },
    {
      text: 'The rebels seized the town on Monday. They killed two policemen.',
      claims: ['territory asserts: rebels', 'violence asserts: rebels > policemen | killed 2-2'],
    },
    {
      text: 'According to the brigade, its forces killed five militiamen.',
      claims: ['violence asserts: brigade > militiamen | says brigade | killed 5-5'],
    },
    {
      text: 'Gunmen raided a village. Local officials gave a toll of eight dead.',
      claims: ['violence asserts: gunmen', 'violence asserts: gunmen | says local officials | killed 8-8 | of 1'],
    },
    {
      text: 'A judge was kidnapped on 2 May. His family confirmed his release.',
      claims: ['violence asserts: > judge | captured 1-1', 'capture confirms: > judge | says his family'],
    },
    {
      text: 'Police arrested five men near the port. They were released on Friday.',
      claims: ['capture asserts: police > men | captured 5-5', 'capture asserts: > men | freed -'],
    },
    {
      text: 'Soldiers detained 14 activists in May. As at 20 June, nine had been freed.',
      claims: ['capture asserts: soldiers > activists | captured 14-14', 'capture asserts: > activists | freed 9-9'],
    },
    {
      text: 'Police arrested two men on a farm. Rifles and explosive belts were seized in the raid.',
      claims: ['capture asserts: police > men | captured 2-2', 'discovery asserts: police'],
    },
    {
      text: 'The rebels entered the village on Monday. Its residents fled. They killed four men.',
      claims: [
        'territory asserts: rebels',
        'humanitarian asserts: > its residents | displaced 2-',
        'violence asserts: rebels > men | killed 4-4',
      ],
    },
  ],
  'laid at a door': [
    {
      text: 'A judge was found dead on Friday. The bar council and the union blamed the rebels for the murder.',
      claims: [
        'discovery asserts: > judge | killed 1-1',
        'violence asserts: rebels > judge | says bar council + union | of 1',
      ],
    },
    {
      text: 'Gunmen killed two farmers. A brigade commander accused bandits from across the border.',
      claims: [
        'violence asserts: gunmen > farmers | killed 2-2',
        'violence asserts: bandits > farmers | says brigade commander | of 1',
      ],
    },
    {
      text: 'Two mortar rounds landed near the port on Monday. Local officials suspect the rebels.',
      claims: ['violence asserts:', 'violence asserts~suspected: rebels | says local officials | of 1'],
    },
    {
      text: 'Residents said five women were raped in the camp. They believe soldiers were behind the assaults.',
      claims: [
        'violence asserts: > women | says residents',
        'violence assesses~suspected: soldiers > women | says residents | of 1',
      ],
    },
  ],
  'at the end, behind an insertion, in another mouth': [
    {
      text: 'Twelve people were killed and 30 injured in the clashes, the hospital and the council said.',
      claims: ['violence asserts: > people | says hospital + council | killed 12-12,injured 30-30'],
    },
    {
      text: 'Police said gunmen raided a village on Saturday, looted a bank and shot a teacher.',
      claims: [
        'violence asserts: gunmen | says police',
        'violence asserts: gunmen > bank | says police',
        'violence asserts: gunmen > teacher | says police',
      ],
    },
    {
      text: 'Rebels burned a village. “They came at dusk on motorbikes,” said Omar Haddad, a farmer. “Then they started shooting.”',
      claims: [
        'violence asserts: rebels',
        'statement asserts: omar haddad > rebels | says omar haddad',
        'violence asserts: rebels | says omar haddad',
      ],
    },
    {
      text: 'Around 15,000 people have been killed in the insurgency since 2009, according to a count kept by the Lake Forum.',
      claims: ['tally asserts: > people | says lake forum | killed -'],
    },
    {
      text: 'Residents said that the gunmen, wearing masks, also stole 60 cows.',
      claims: ['violence asserts: gunmen | says residents'],
    },
    {
      text: 'The driver confessed to killing a judge.',
      claims: ['violence asserts: driver > judge | says driver | killed 1-1'],
    },
    {
      text: 'Army jets bombed a rebel camp on Monday. The ministry said six fighters had been killed.',
      claims: [
        'violence asserts: army > rebel',
        'violence asserts: army > fighters | says ministry | killed 6-6 | of 1',
      ],
    },
    {
      text: 'The council and the bar association demanded protection from the government.',
      claims: ['statement demands: council,bar association | says council + bar association'],
    },
  ],
};

/** Nothing is claimed in these. */
export const NEGATIVE: readonly string[] = [
  'The army did not comment.',
  'The ministry declined to give details.',
  'No group has claimed responsibility for the attack.',
  'The claim could not be independently verified.',
  'It was not clear who was behind the attack.',
  'The governor said there were no casualties.',
  'The rebels neither confirmed nor denied the report.',
  'The ministry described the talks as useful.',
  'No one claimed responsibility, but local officials suspect a gas leak.',
];
