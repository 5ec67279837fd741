/** Texts written for this corpus, grouped by meaning; `KNOWN_GAPS` stand in place with the reason. */

/** What a mention must be: the words, and where they lie (or the id, or null for nowhere). */
export interface Expected {
  readonly words: string;
  readonly id?: string;
  /** Latitude, longitude, and how many kilometres off it may be. */
  readonly near?: readonly [lat: number, lon: number, km: number];
  readonly demonym?: boolean;
  readonly radius?: readonly [least: number, most: number];
  /** Named, but nobody knows where. */
  readonly nowhere?: boolean;
}

export interface Case {
  readonly text: string;
  readonly places: readonly Expected[];
  readonly source?: string;
}

export const NAMES: Readonly<Record<string, readonly Case[]>> = {
  'a name after a preposition': [
    { text: 'Two people were hurt in Nairobi on Monday.', places: [{ words: 'Nairobi', near: [-1.29, 36.82, 15] }] },
    { text: 'The convoy left for Port Sudan at dawn.', places: [{ words: 'Port Sudan', near: [19.62, 37.22, 15] }] },
  ],
  'spellings with articles, apostrophes and letters of other alphabets': [
    {
      text: 'Aid reached Al-Fashir and N’Djamena.',
      places: [
        { words: 'Al-Fashir', near: [13.63, 25.35, 15] },
        { words: 'N’Djamena', near: [12.11, 15.04, 15] },
      ],
    },
    {
      text: 'Shells fell in Ein Issa, near As Sukhna and on Tal Abyad, in the north of Syria.',
      places: [
        { words: 'Ein Issa', near: [36.39, 38.86, 15] },
        { words: 'As Sukhna', near: [34.89, 38.87, 15] },
        { words: 'Tal Abyad', near: [36.7, 38.95, 15] },
        { words: 'Syria', near: [35, 38, 300] },
      ],
    },
    {
      text: 'The shells fell in Busra al-Sham, in Syria.',
      places: [
        { words: 'Busra al-Sham', near: [32.52, 36.48, 15] },
        { words: 'Syria', near: [35, 38, 300] },
      ],
    },
    {
      text: 'The trains to Toruń and Łódź were late.',
      places: [
        { words: 'Toruń', near: [53.01, 18.6, 15] },
        { words: 'Łódź', near: [51.76, 19.46, 20] },
      ],
    },
    { text: 'A school opened in Côte d’Ivoire.', places: [{ words: 'Côte d’Ivoire', id: 'cc:ci' }] },
    { text: 'A school opened in Guinea-Bissau.', places: [{ words: 'Guinea-Bissau', id: 'cc:gw' }] },
  ],
  'a pack knows its own ground': [
    {
      text: 'Shells fell on Harbour Quarter in the night.',
      places: [{ words: 'Harbour Quarter', id: 'harbour-quarter' }],
    },
    { text: 'Shells fell on al-Mina in the night.', places: [{ words: 'al-Mina', id: 'harbour-quarter' }] },
    { text: 'سقطت قذائف على الميناء', places: [{ words: 'الميناء', id: 'harbour-quarter' }] },
    { text: 'Shells fell on the Karmel airbase.', places: [{ words: 'Karmel airbase', id: 'karmel-airbase' }] },
  ],
  'another spelling of a place the pack knows': [
    { text: 'Shells fell in Suq al Hameel.', places: [{ words: 'Suq al Hameel', id: 'souq-al-hamil' }] },
    { text: 'Gunmen shelled Ghanfara.', places: [{ words: 'Ghanfara', id: 'ganfara' }] },
  ],
  'names that no list holds have no point, or that of what they lie in': [
    { text: 'Three men died in the village of Umm al-Bordel.', places: [{ words: 'Umm al-Bordel', nowhere: true }] },
    { text: 'Three men died in the village of Bordelim.', places: [{ words: 'Bordelim', nowhere: true }] },
    {
      text: 'Three men died in Tarmidal, a small village near Atbara.',
      places: [
        { words: 'Tarmidal', near: [17.7, 33.99, 8], radius: [8, 30] },
        { words: 'Atbara', near: [17.7, 33.99, 8] },
      ],
    },
  ],
  'a namesake elsewhere is not the place that is said to lie here': [
    {
      text: 'Three men died in Llorente, in the municipality of Tumaco.',
      places: [
        { words: 'Llorente', near: [1.79, -78.79, 10] },
        { words: 'Tumaco', near: [1.79, -78.79, 10] },
      ],
    },
  ],
  'an unknown name in the area named behind it': [
    {
      text: 'They came to the market of Tarmidal, Timbuktu cercle, at noon.',
      places: [
        { words: 'Tarmidal', near: [16.77, -3.01, 10] },
        { words: 'Timbuktu', near: [16.77, -3.01, 10] },
      ],
    },
  ],
  'a longer name is not its first or last word': [
    {
      text: 'Rain fell on Tal Maraq, a village near Hama.',
      places: [
        { words: 'Tal Maraq', near: [35.13, 36.76, 10] },
        { words: 'Hama', near: [35.13, 36.76, 10] },
      ],
    },
  ],
  'a quarter lies in the town named before': [
    {
      text: 'In Taiz, a shop burned in the Al-Tarmidal neighbourhood.',
      places: [
        { words: 'Taiz', near: [13.58, 44.02, 12] },
        { words: 'Tarmidal', near: [13.58, 44.02, 12] },
      ],
    },
  ],
  'town and province of one name': [
    { text: 'Schools opened in Mopti.', places: [{ words: 'Mopti', near: [14.48, -4.18, 12] }] },
    { text: 'Schools opened in Mopti region.', places: [{ words: 'Mopti', near: [14.58, -3.9, 12] }] },
    {
      text: 'Rain fell in Raqqa and in Mosul.',
      places: [
        { words: 'Raqqa', near: [35.95, 39.01, 12] },
        { words: 'Mosul', near: [36.34, 43.12, 15] },
      ],
    },
    {
      text: 'Rain fell in the province of Raqqa and in Mosul.',
      places: [
        { words: 'Raqqa', near: [36.15, 38.92, 12] },
        { words: 'Mosul', near: [36.34, 43.12, 15] },
      ],
    },
    { text: 'The fair in Oklahoma drew a crowd.', places: [{ words: 'Oklahoma', id: 'adm:us.ok' }] },
  ],
  'articles of Arabic inside a name, or left out': [
    { text: 'Rain fell on Deir ez-Zor.', places: [{ words: 'Deir ez-Zor', near: [35.34, 40.14, 12] }] },
    {
      text: 'Rain fell in Mosul, in Kirkuk and near Hawija.',
      places: [
        { words: 'Mosul', near: [36.34, 43.12, 15] },
        { words: 'Kirkuk', near: [35.47, 44.39, 12] },
        { words: 'Hawija', near: [35.3, 43.76, 15] },
      ],
    },
  ],
  'what it lies in is said beside it': [
    {
      text: 'The fair in Paris, Texas, drew a crowd.',
      places: [
        { words: 'Paris', near: [33.66, -95.56, 15] },
        { words: 'Texas', id: 'adm:us.tx' },
      ],
    },
    {
      text: 'The fair in Paris, France, drew a crowd.',
      places: [
        { words: 'Paris', near: [48.85, 2.35, 20] },
        { words: 'France', id: 'cc:fr' },
      ],
    },
    {
      text: 'They met in London, Ont., for talks.',
      places: [
        { words: 'London', near: [42.98, -81.23, 20] },
        { words: 'Ont.', id: 'adm:ca.08' },
      ],
    },
    {
      text: 'A bridge fell in Tripoli in northern Lebanon.',
      places: [
        { words: 'Tripoli', near: [34.43, 35.84, 15] },
        { words: 'Lebanon', id: 'cc:lb' },
      ],
    },
  ],
  'one text, two senses, each by its own words': [
    {
      text: 'A choir from Paris, Texas, sang in Paris, France.',
      places: [
        { words: 'Paris', near: [33.66, -95.56, 15] },
        { words: 'Texas', id: 'adm:us.tx' },
        { words: 'Paris', near: [48.85, 2.35, 20] },
        { words: 'France', id: 'cc:fr' },
      ],
    },
  ],
  'the company it keeps': [
    {
      text: 'Roads from Mosul to Tal Afar and on to Sinjar were shut. In Mosul the bridge stayed open.',
      places: [
        { words: 'Mosul', near: [36.34, 43.12, 15] },
        { words: 'Tal Afar', near: [36.38, 42.45, 15] },
        { words: 'Sinjar', near: [36.32, 41.86, 15] },
        { words: 'Mosul', near: [36.34, 43.12, 15] },
      ],
    },
    {
      text: 'Officials in Tbilisi said Georgia would send observers to Gori.',
      places: [
        { words: 'Tbilisi', near: [41.69, 44.83, 20] },
        { words: 'Georgia', id: 'cc:ge' },
        { words: 'Gori', near: [41.98, 44.11, 15] },
      ],
    },
    {
      text: 'Officials in Atlanta said Georgia would send observers to Savannah.',
      places: [
        { words: 'Atlanta', near: [33.75, -84.39, 25] },
        { words: 'Georgia', id: 'adm:us.ga' },
        { words: 'Savannah', near: [32.08, -81.1, 15] },
      ],
    },
  ],
  'the paper that prints it': [
    {
      text: 'The council of Dublin met on Monday. Dublin will mend its roads.',
      source: 'columbusweeklynews.com',
      places: [
        { words: 'Dublin', near: [40.1, -83.11, 20] },
        { words: 'Dublin', near: [40.1, -83.11, 20] },
      ],
    },
  ],
  'provinces, counties and what is no unit': [
    { text: 'Farmers in Helmand province lost their crop.', places: [{ words: 'Helmand', id: 'adm:af.10' }] },
    { text: 'A storm crossed Laurel County at noon.', places: [{ words: 'Laurel County', id: 'adm:us.ky.125' }] },
    {
      text: 'Herders move south across the Sahel.',
      places: [{ words: 'Sahel', id: 'geo:sahel', radius: [1000, 4000] }],
    },
  ],
  'peoples are flagged': [
    {
      text: 'Kenyan and Ugandan officials met in Kampala.',
      places: [
        { words: 'Kenyan', id: 'cc:ke', demonym: true },
        { words: 'Ugandan', id: 'cc:ug', demonym: true },
        { words: 'Kampala', near: [0.32, 32.58, 15] },
      ],
    },
  ],
  'a building stands in its town': [
    { text: 'A fire broke out at Nairobi Hospital.', places: [{ words: 'Nairobi', near: [-1.29, 36.82, 15] }] },
  ],
  'a name inside the name of an institution is flagged': [
    { text: 'He teaches at the University of Nairobi.', places: [{ words: 'Nairobi', demonym: true }] },
  ],
  'upper-case wire copy': [
    {
      text: 'TWO PEOPLE WERE HURT WHEN A BUS LEFT THE ROAD IN SAN SALVADOR, EL SALVADOR, ON MONDAY, POLICE SAID.',
      places: [
        { words: 'SAN SALVADOR', near: [13.69, -89.19, 15] },
        { words: 'EL SALVADOR', id: 'cc:sv' },
      ],
    },
  ],
};

export const RELATIONS: Readonly<Record<string, readonly Case[]>> = {
  'bearing and distance': [
    {
      text: 'A truck burned 45 km south west of Khartoum.',
      places: [{ words: '45 km south west of Khartoum', near: [15.27, 32.24, 12], radius: [10, 25] }],
    },
    {
      text: 'A truck burned about 30 miles (48 km) north of Khartoum.',
      places: [{ words: 'about 30 miles (48 km) north of Khartoum', near: [15.99, 32.53, 12], radius: [10, 25] }],
    },
    {
      text: 'A truck burned 600km south-east of Khartoum.',
      places: [{ words: '600km south-east of Khartoum', near: [11.7, 36.4, 60], radius: [150, 300] }],
    },
    {
      text: 'The well is some 12 kilometres to the east of the town of Atbara.',
      places: [{ words: 'some 12 kilometres to the east of the town of Atbara', near: [17.7, 34.1, 8] }],
    },
    {
      text: 'The well is 20 km from Atbara.',
      places: [{ words: '20 km from Atbara', near: [17.7, 33.99, 8], radius: [20, 40] }],
    },
  ],
  'bearing alone': [
    {
      text: 'Smoke rose west of Atbara.',
      places: [{ words: 'west of Atbara', near: [17.7, 33.78, 15], radius: [15, 45] }],
    },
    {
      text: 'Cars queued on the desert road north of Atbara.',
      places: [{ words: 'the desert road north of Atbara', near: [17.9, 33.99, 20] }],
    },
  ],
  'between, and roads': [
    {
      text: 'The depot lies between Atbara and Berber.',
      places: [{ words: 'between Atbara and Berber', near: [17.86, 33.99, 8], radius: [12, 30] }],
    },
    {
      text: 'A mine went off on the road between Atbara and Berber.',
      places: [{ words: 'the road between Atbara and Berber', near: [17.86, 33.99, 8] }],
    },
    {
      text: 'The highway linking Atbara with Berber is shut.',
      places: [{ words: 'The highway linking Atbara with Berber', near: [17.86, 33.99, 8] }],
    },
    { text: 'The Atbara-Berber road is shut.', places: [{ words: 'The Atbara-Berber road', near: [17.86, 33.99, 8] }] },
    {
      text: 'The depot is 250 km north-east of Khartoum between Atbara and Berber.',
      places: [
        { words: '250 km north-east of Khartoum between Atbara and Berber', near: [17.86, 33.99, 8], radius: [12, 30] },
      ],
    },
  ],
  'edges, parts and neighbourhood': [
    {
      text: 'Shots were heard on the outskirts of Khartoum.',
      places: [{ words: 'the outskirts of Khartoum', near: [15.55, 32.53, 5] }],
    },
    {
      text: 'Shots were heard on the southern outskirts of Khartoum.',
      places: [{ words: 'the southern outskirts of Khartoum', near: [15.4, 32.53, 12] }],
    },
    {
      text: 'Shots were heard in southern Khartoum.',
      places: [{ words: 'southern Khartoum', near: [15.45, 32.53, 8] }],
    },
    {
      text: 'Shots were heard near the village of Berber.',
      places: [{ words: 'near the village of Berber', near: [18.02, 33.98, 5], radius: [8, 30] }],
    },
    {
      text: 'A boat sank off the coast of Port Sudan.',
      places: [{ words: 'off the coast of Port Sudan', near: [19.62, 37.22, 5] }],
    },
  ],
};

/** Capitalised words that are no places here: each text must give none that is not a people or part of an institution's name. */
export const NO_PLACES: Readonly<Record<string, readonly string[]>> = {
  'words that are also towns': [
    'In August the White House wrote to the Red Cross.',
    'Most of them slept. Nice weather helped. Reading is taught early.',
    'In March the office closed; in August it opened again.',
    'Hit by rain, the team rested. Of course they did.',
  ],
  'bodies that call themselves after the land': ['The Alliance of the Lakes met the Army of the Gulf.'],
  persons: [
    'Mr. Lincoln spoke first and Sheriff Houston answered him.',
    'Paris Miller thanked John Washington for the book.',
    'Jordan Smith, 31, plays the flute.',
    '“It was dark,” said Bulama Kolo, a farmer.',
    'A doctor, Dr. Nura Salim, said so.',
    'The minister, Salem Velkan, met the elders.',
  ],
  'acronyms written out': ['The Edda Guard Operations Room (EGOR) left. EGOR men fled.'],
  'points of the compass': ['The South-West unit left for the North.'],
  ships: ['The USS San Antonio left port with the frigate Lafayette.'],
  'institutions and works': ['The Boston Consulting Group hired him. He reads the Chicago Tribune.'],
  'lower case': ['the polish on the china broke; the turkey was fresh.'],
};

/** Relations that set parties against each other place nothing. */
export const NO_RELATIONS: readonly string[] = [
  'Talks between Khartoum and Juba went on.',
  'A ceasefire between Misrata and Zintan held.',
  'The border dispute between Egypt and Sudan is old.',
  'He walked between Monday and Friday.',
];
