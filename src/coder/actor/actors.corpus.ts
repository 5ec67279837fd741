/** Texts with every actor in them, as `quote -> name`; grouped by what makes them hard. The parties are invented. */

/** Marks after the name: `#id` a known actor, `?` proposed, `*n` how many, `:class`. Only what is written is checked. */
export const ACTORS: Readonly<Record<string, readonly (readonly [text: string, ...mentions: string[]])[]>> = {
  'known names and aliases': [
    ['The Northern Guard entered the town.', 'Northern Guard -> Northern Guard #northern-guard :force'],
    [
      'Reports say the NG shelled Harbour Front positions.',
      'NG -> Northern Guard #northern-guard',
      'Harbour Front -> Harbour Front #harbour-front',
    ],
    ['The H.F. denied it.', 'H.F. -> Harbour Front #harbour-front'],
    [
      'Fighters met the Jabhat al-Mina leadership.',
      'Fighters -> Fighters',
      'Jabhat al-Mina -> Harbour Front #harbour-front',
    ],
    ['وصلت قوات جبهة الميناء إلى المدينة', 'جبهة الميناء -> Harbour Front #harbour-front'],
    ['Zorin’s Harbour Front said nothing.', 'Harbour Front -> Harbour Front #harbour-front'],
  ],
  'Arabic with joined letters and without articles': [
    ['قالت القوات الساحلية إنها انسحبت', 'القوات الساحلية -> Coastal Forces #coastal-forces'],
    ['وصلت قوات ساحلية', 'قوات ساحلية -> Coastal Forces #coastal-forces'],
    [
      'اتفاق مع جبهة الميناء والقوات الساحلية',
      'جبهة الميناء -> Harbour Front #harbour-front',
      'والقوات الساحلية -> Coastal Forces #coastal-forces',
    ],
  ],
  'other spellings of known names': [
    ['The Jabhat el-Meena shelled the port.', 'Jabhat el-Meena -> Harbour Front #harbour-front'],
    ['Rami Adil spoke first.', 'Rami Adil -> Rami Adel #rami-adel :person'],
  ],
  'acronyms defined in the text': [
    [
      'The Coast Workers Union (CWU) marched. The CWU wants talks.',
      'Coast Workers Union (CWU) -> Coast Workers Union ? :institution',
      'CWU -> Coast Workers Union ?',
    ],
    [
      'The Popular Army of Zorin [EPZ] fled. EPZ units regrouped.',
      'Popular Army of Zorin [EPZ] -> Popular Army of Zorin ?',
      'EPZ units -> Popular Army of Zorin',
    ],
    [
      'The Northern Guard (NG) said NG soldiers were safe.',
      'Northern Guard (NG) -> Northern Guard #northern-guard',
      'NG soldiers -> Northern Guard #northern-guard',
    ],
  ],
  'acronyms: where the name begins': [
    [
      'THE OLD MANAGER OF THE CORVAN INSTITUTE OF REFORM (ICOR) LEFT THE CITY ON FOOT.',
      'OLD MANAGER',
      'CORVAN INSTITUTE OF REFORM (ICOR) -> Corvan Institute of Reform ? :institution',
    ],
    [
      'THEY LEFT FROM A CORVAN AIR FORCE BASE (FAC) IN THE NORTH OF THE COUNTRY YESTERDAY.',
      'CORVAN AIR FORCE BASE (FAC)',
    ],
  ],
  'persons, titles, offices, surnames': [
    [
      'NG commander Omar Daftar met envoy Ana Lund. Lund left; Daftar stayed.',
      'NG commander Omar Daftar -> Omar Daftar ? :person',
      'envoy Ana Lund -> Ana Lund ? :person',
      'Lund -> Ana Lund ?',
      'Daftar -> Omar Daftar ?',
    ],
    [
      'Brigadier General Rami Adel resigned. Adel gave no reason.',
      'Brigadier General Rami Adel -> Rami Adel #rami-adel',
      'Adel -> Rami Adel #rami-adel',
    ],
    ['Secretary of State Ana Lund left.', 'Secretary of State Ana Lund -> Ana Lund ? :person'],
    [
      'They met Renda. Renda has left, and so have friends of Renda.',
      'Renda -> Renda ? :person',
      'friends of Renda -> friends of Renda',
    ],
    ['Foreign Minister Paolo Renda arrived.', 'Foreign Minister Paolo Renda -> Paolo Renda ? :person'],
    ['Salim Adel, a farmer, was there.', 'Salim Adel -> Salim Adel ?', 'farmer -> farmer'],
  ],
  'groups by description': [
    ['Six soldiers and a policeman were hurt.', 'Six soldiers -> soldiers *6 :force', 'policeman -> policeman *1'],
    ['A Zorian man and his family fled.', 'Zorian man -> Zorian man *1 :people', 'his family -> his family'],
    ['Masked gunmen fired at villagers.', 'Masked gunmen -> Masked gunmen', 'villagers -> villagers :people'],
    ['A group of masked gunmen fired.', 'A group of masked gunmen -> masked gunmen'],
    ['Dozens of fighters fled.', 'Dozens of fighters -> fighters'],
    ['The wounded were moved.', 'wounded -> wounded :people'],
    ['The ‘truce’ plotters left.', '‘truce’ plotters -> ‘truce’ plotters'],
  ],
  'bare collective nouns take up a fuller description': [
    ['The Zorian army fired. Later the army left.', 'Zorian army -> Zorian army :force', 'army -> Zorian army :force'],
    ['The army fired.', 'army -> army'],
    ['Two students and a school suffered.', 'Two students -> students *2 :people', 'school -> school :institution'],
  ],
  'members act for the whole, followers do not': [
    ['Northern Guard soldiers fired.', 'Northern Guard soldiers -> Northern Guard #northern-guard'],
    ['The Northern Guard’s fighters fired.', 'Northern Guard’s fighters -> Northern Guard #northern-guard'],
    ['Fighters from the Harbour Front fired.', 'Fighters from the Harbour Front -> Harbour Front #harbour-front'],
    ['Supporters of Adel rallied.', 'Supporters of Adel -> Supporters of Adel :people'],
    [
      'Militiamen loyal to the Harbour Front fired.',
      'Militiamen loyal to the Harbour Front -> Militiamen loyal to the Harbour Front :group',
    ],
    ['Northern Guard-backed fighters fired.', 'Northern Guard-backed fighters -> Northern Guard-backed fighters'],
  ],
  'unknown organisations are proposed': [
    ['The Central Harbour Council objected.', 'Central Harbour Council -> Central Harbour Council ? :institution'],
    [
      'The Martyr Salim Brigade attacked. The brigade then left.',
      'Martyr Salim Brigade -> Martyr Salim Brigade ? :group',
      'The brigade -> Martyr Salim Brigade ?',
    ],
    ['The Ministry of Fisheries objected.', 'Ministry of Fisheries -> Ministry of Fisheries ? :institution'],
    [
      'The Old Port Salim Brigade came. The Salim Brigade left.',
      'Old Port Salim Brigade -> Old Port Salim Brigade ?',
      'Salim Brigade -> Old Port Salim Brigade ?',
    ],
  ],
  'short forms': [
    [
      'The Corvan Brigade came. On Friday Corvan fighters left.',
      'Corvan Brigade -> Corvan Brigade ?',
      'Corvan fighters -> Corvan Brigade',
    ],
    ['The NA fired. The army denied it.', 'NA -> NA #national-army', 'The army -> NA #national-army'],
    [
      'The Harbour Front shelled the port. The group denied it.',
      'Harbour Front -> Harbour Front #harbour-front',
      'The group -> Harbour Front #harbour-front',
    ],
    [
      'The Harbour Front shelled the port. The front’s fighters fled.',
      'Harbour Front -> Harbour Front #harbour-front',
      'The front’s fighters -> Harbour Front #harbour-front',
    ],
  ],
  'what the text tells of a name': [
    [
      'Fighters from Jund Velka left. Jund Velka said so.',
      'Fighters from Jund Velka -> Jund Velka :group',
      'Jund Velka -> Jund Velka ? :group',
    ],
    ['Marda Velkan claimed responsibility.', 'Marda Velkan -> Marda Velkan ? :group'],
    [
      'Rumours named Marda Velkan. Later Marda Velkan fighters left.',
      'Marda Velkan -> Marda Velkan ? :group',
      'Marda Velkan fighters -> Marda Velkan :group',
    ],
    ['Marda Velkan, a little-known group, denied it.', 'Marda Velkan -> Marda Velkan ? :group'],
    ['The self-defence group Marda Velkan left.', 'self-defence group Marda Velkan -> Marda Velkan ? :group'],
    [
      'Members of the Marda Velkan sect left. The sect denied it.',
      'Members of the Marda Velkan sect -> Marda Velkan :group',
      'The sect -> Marda Velkan',
    ],
    [
      'It was told by the local channel Marda Velkan on Friday.',
      'local channel Marda Velkan -> Marda Velkan ? :institution',
    ],
    ['Marda Velkan smiled at the boy.', 'Marda Velkan -> Marda Velkan ? :person', 'boy -> boy'],
    ['The Southern Oasis Shield (SOS) left.', 'Southern Oasis Shield (SOS) -> Southern Oasis Shield ? :group'],
    ['The Wadi Guard Forces left.', 'Wadi Guard Forces -> Wadi Guard Forces ? :force'],
  ],
  'the name a description goes by': [
    [
      'An unknown group calling itself the Corvan Brigade left.',
      'unknown group -> Corvan Brigade ?',
      'Corvan Brigade -> Corvan Brigade ? :group',
    ],
    [
      'A man identified as Marda Velkan left.',
      'man -> Marda Velkan ? :person',
      'Marda Velkan -> Marda Velkan ? :person',
    ],
    ['The group called Omar Daftar a liar.', 'group -> group', 'Omar Daftar -> Omar Daftar ? :person'],
    ['Its media outlet, al-Wasl, claimed it.', 'media outlet, al-Wasl -> al-Wasl ? :institution'],
    ['The newspaper al-Wasl reported it.', 'newspaper al-Wasl -> al-Wasl ? :institution'],
  ],
  'his men, its fighters': [
    [
      'NG commander Omar Daftar said his men fled.',
      'NG commander Omar Daftar -> Omar Daftar ? :person',
      'his men -> Northern Guard #northern-guard :force',
    ],
    [
      'The Corvan Front lost the port and its fighters fled.',
      'Corvan Front -> Corvan Front ?',
      'its fighters -> Corvan Front ? :group',
    ],
    ['A farmer said his men fled.', 'farmer -> farmer', 'his men -> his men :people'],
  ],
  'names that share a head': [
    [
      'The Al Fadel and Al Hamra tribes met.',
      'Al Fadel -> Al Fadel ? :tribe',
      'Al Hamra tribes -> Al Hamra tribes :tribe',
    ],
  ],
  'trades no list has': [
    ['Five coffee pickers left.', 'Five coffee pickers -> coffee pickers *5 :people'],
    [
      'Two street musicians and six jugglers left.',
      'Two street musicians -> street musicians *2',
      'six jugglers -> jugglers *6',
    ],
  ],
  'names that go on': [
    ['Corvan al-Judud fighters left.', 'Corvan al-Judud fighters -> Corvan al-Judud :group'],
    [
      'Task Force Velkan struck. On Friday Velkan struck again.',
      'Task Force Velkan -> Task Force Velkan ? :group',
      'Velkan -> Task Force Velkan ? :group',
    ],
  ],
  'the group that is spoken of': [
    [
      'Jabhat al-Mina shelled the Corvan Front. The group denied it.',
      'Jabhat al-Mina -> Harbour Front #harbour-front',
      'Corvan Front -> Corvan Front ?',
      'The group -> Harbour Front #harbour-front',
    ],
    [
      'The Corvan Legion left. It rained. It snowed. Birds sang. Rain fell. It was dark. The Legion came back.',
      'Corvan Legion -> Corvan Legion ?',
      'The Legion -> Corvan Legion ?',
    ],
    [
      'The Corvan Operations Room left. On Friday the operations room denied it.',
      'Corvan Operations Room -> Corvan Operations Room ?',
      'the operations room -> Corvan Operations Room ?',
    ],
    ['The Office denied it.', 'The Office -> Office ? :institution'],
  ],
  'reserve and dates stay out of the name': [
    ['Six suspected militants fled.', 'Six suspected militants -> militants *6'],
    [
      'Alleged gunmen of the Harbour Front fled.',
      'Alleged gunmen of the Harbour Front -> Harbour Front #harbour-front',
    ],
    ["The People's Harbour Army left.", "People's Harbour Army -> People's Harbour Army ? :force"],
  ],
  'upper-case copy': [
    [
      'YESTERDAY OSCAR ROMERO PINEDA AND A TEACHER LEFT THE OLD HOUSE IN THE TOWN.',
      'OSCAR ROMERO PINEDA -> Oscar Romero Pineda ? :person',
      'TEACHER -> teacher *1',
    ],
    [
      'ZORIN CITY, 4 FEB 90 -- THE ARMY SAID COLONEL JUAN PEREZ OF THE HARBOUR FRONT KILLED SIX SOLDIERS. PEREZ FLED AND THE GUERRILLAS LEFT.',
      'ARMY -> army',
      'COLONEL JUAN PEREZ -> Juan Perez ? :person',
      'HARBOUR FRONT -> Harbour Front #harbour-front',
      'SIX SOLDIERS -> soldiers *6',
      'PEREZ -> Juan Perez ?',
      'GUERRILLAS -> guerrillas',
    ],
    [
      'YESTERDAY THE POPULAR LIBERATION ARMY [EPL] CLAIMED THE ATTACK AND THE EPL LEADERS FLED TO THE HILLS.',
      'POPULAR LIBERATION ARMY [EPL] -> Popular Liberation Army ?',
      'EPL LEADERS',
    ],
  ],
  'upper-case copy: verbs tagged as nouns, units by their point of the compass': [
    [
      'FIVE COFFEE PICKERS WERE SHOT DEAD WHEN MASKED MEN BURST INTO A HOUSE NEAR THE RIVER.',
      'FIVE COFFEE PICKERS -> coffee pickers *5',
      'MASKED MEN -> masked men',
    ],
    [
      'THE REBELS OF THE SOUTHERN COLUMN LEFT THE OLD TOWN AT DAWN ON THURSDAY.',
      'REBELS OF THE SOUTHERN COLUMN -> Southern Column :group',
    ],
  ],
  'names of bands and units': [
    ['The Sons of the Orchard left.', 'Sons of the Orchard -> Sons of the Orchard ? :group'],
    ['The 4th Rifle Brigade left.', '4th Rifle Brigade -> 4th Rifle Brigade ? :group'],
    ['On Friday Brigade 444 left.', 'Brigade 444 -> Brigade 444 ? :group'],
    ['Ahrar al-Wadi left.', 'Ahrar al-Wadi -> Ahrar al-Wadi ? :group'],
    ['He told Sawt al-Nahr television so.', 'Sawt al-Nahr television -> Sawt al-Nahr ? :institution'],
  ],
  'a name in apposition to its kind': [
    [
      'A local militia, the Sons of Velka, left.',
      'local militia -> Sons of Velka ?',
      'Sons of Velka -> Sons of Velka ? :group',
    ],
    ['His Maltese counterpart, Clara Lund, left.', 'His Maltese counterpart, Clara Lund -> Clara Lund ? :person'],
    ['Six men of the Corvan Brigade left.', 'Six men of the Corvan Brigade -> Corvan Brigade *6'],
  ],
  'staff and counterparts': [
    [
      'Two NGO staff met their Iraqi counterparts.',
      'Two NGO staff -> NGO staff *2 :people',
      'their Iraqi counterparts',
    ],
  ],
  appositions: [
    ['The Northern Guard’s Harbour Front took part.', 'Northern Guard’s Harbour Front -> Harbour Front #harbour-front'],
    [
      'The Zorian Coast Union (Harbour Front) left.',
      'Zorian Coast Union (Harbour Front) -> Harbour Front #harbour-front',
    ],
    ['A senior commander, Omar Daftar, was hurt.', 'senior commander, Omar Daftar -> Omar Daftar ? :person'],
    [
      'A spokesman for the Harbour Front, Omar Daftar, denied it.',
      'spokesman for the Harbour Front, Omar Daftar -> Omar Daftar ?',
    ],
    ['The head of the Harbour Front, Omar Daftar, denied it.', 'Omar Daftar -> Omar Daftar ?'],
    ['Omar Daftar, spokesman for the Harbour Front, denied it.', 'Omar Daftar -> Omar Daftar ?'],
    [
      'Members of the coast-based Harbour Front left.',
      'Members of the coast-based Harbour Front -> Harbour Front #harbour-front',
    ],
    [
      'A commander met Omar Daftar, and soldiers left.',
      'commander -> commander :person',
      'Omar Daftar -> Omar Daftar ?',
      'soldiers -> soldiers',
    ],
    ['The Harbour Front, Jabhat al-Mina, left.', 'Harbour Front, Jabhat al-Mina -> Harbour Front #harbour-front'],
  ],
};

/** Texts in which the words after the bar are part of no actor. */
export const NO_ACTOR: readonly (readonly [text: string, ...words: string[]])[] = [
  ['The ambassador spoke of adelaide roses.', 'adel', 'adelaide'],
  ['On Monday 4 March they met in Ramadan.', 'Monday', 'March', 'Ramadan'],
  ['They sailed on the USS Heron and began Operation Silver Reed.', 'Heron', 'Silver Reed', 'Operation'],
  ['The Treaty of Zorin and the Harbour Agreement were signed.', 'Treaty', 'Harbour Agreement'],
  ['He lives near the police station in Fish Market Street.', 'police', 'Fish Market Street'],
  ['They are held in the Marda Velkan and in the Marda Velkan they stay.', 'Marda', 'Velkan'],
  ['Northern Guard-style drones flew. The Jabhat al-Mina-made bomb failed.', 'Northern Guard', 'Mina'],
  ['They left the village of Umm al-Velka.', 'Umm'],
  ['Six rocket launchers and five containers were seized.', 'launchers', 'containers'],
  ['FOR IMMEDIATE RELEASE. They paid USD 700 to leave.', 'RELEASE', 'USD'],
  ['GADUD. It was quiet.\n\nHUDUR. It rained.', 'GADUD', 'HUDUR'],
  ['He shut the office and the room.', 'office', 'room'],
  ['It is us who can act.', 'us', 'can', 'act'],
  ['Anti-NG graffiti covered the wall.', 'NG'],
  ['However, Despite and Because are words.', 'However', 'Despite', 'Because'],
];
