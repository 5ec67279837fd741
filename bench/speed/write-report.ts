/** Writes reports for the speed benches: templates over names of the packs, with invented words in each, so that no cache helps. */
import type { Knowledge } from '../../src/model/knowledge.ts';

/** A number in [0, 1) after each call; the same seed gives the same row (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ONSETS = [
  'b',
  'd',
  'f',
  'g',
  'gh',
  'h',
  'j',
  'k',
  'kh',
  'l',
  'm',
  'n',
  'q',
  'r',
  's',
  'sh',
  't',
  'w',
  'z',
  'tr',
  'br',
];
const NUCLEI = ['a', 'e', 'i', 'o', 'u', 'aa', 'ai', 'ou', 'ee'];
const CODAS = ['', '', 'n', 'r', 'm', 'd', 'q', 'sh', 't', 'l'];
const MONTHS = ['January', 'March', 'April', 'June', 'July', 'August', 'October', 'November'];

export interface ReportWriter {
  /** One paragraph of three to six sentences. */
  readonly paragraph: () => string;
  /** Paragraphs until there are at least `characters`. */
  readonly report: (characters: number) => string;
}

export function reportWriter(knowledge: Knowledge, seed: number): ReportWriter {
  const random = seeded(seed);
  const pick = <Of>(list: readonly Of[]): Of => list[Math.floor(random() * list.length)]!;
  const word = () => {
    let made = '';
    for (let n = 2 + Math.floor(random() * 2); n > 0; n--) made += pick(ONSETS) + pick(NUCLEI) + pick(CODAS);
    return made;
  };
  const name = () => capital(word());
  const known = (names: readonly string[], otherwise: () => string) =>
    names.length && random() < 0.7 ? pick(names) : otherwise();
  const latin = (entry: { readonly name: string }) => entry.name;
  const groups = knowledge.actors.filter((actor) => actor.class !== 'person' && actor.class !== 'people').map(latin);
  const persons = knowledge.actors.filter((actor) => actor.class === 'person').map(latin);
  const towns = knowledge.places.map(latin);
  const group = () => known(groups, () => `the ${name()} Brigade`);
  const person = () => known(persons, () => `${name()} ${name()}`);
  const town = () => known(towns, name);
  const day = () => `${1 + Math.floor(random() * 28)} ${pick(MONTHS)}`;
  const number = () =>
    pick(['two', 'several', 'at least 12', `${3 + Math.floor(random() * 90)}`, 'nearly 40', 'dozens of']);

  const sentences: readonly (() => string)[] = [
    () =>
      `On ${day()}, ${group()} attacked a checkpoint of ${group()} near ${town()}, killing ${number()} soldiers and wounding ${number()} others.`,
    () =>
      `Clashes continued between ${group()} and ${group()} in the ${name()} district of ${town()}, according to ${person()}.`,
    () =>
      `${capital(group())} said that its fighters had destroyed a ${word()} vehicle with an IED on the road from ${town()} to ${town()}.`,
    () => `${person()} visited ${town()} last week and met with ${person()} to discuss the ${word()} agreement.`,
    () => `A spokesman for ${group()} denied that ${number()} civilians were killed in an airstrike on ${town()}.`,
    () =>
      `Local sources reported that ${number()} bodies were found ${10 + Math.floor(random() * 80)} km south of ${town()}.`,
    () => `He added that the ${word()} forces, backed by ${group()}, would not withdraw from the ${name()} airbase.`,
    () =>
      `Since ${day()}, ${group()} has carried out more than ${20 + Math.floor(random() * 300)} strikes against ${group()} positions in ${town()}.`,
    () =>
      `The ${word()} of ${town()} remained calm despite rumours that ${name()} traders had closed their ${word()} shops.`,
    () =>
      `“We call on all residents of ${town()} to support the ${word()} council,” ${person()} said in a statement on ${day()}.`,
    () =>
      `Residents who fled ${town()} told reporters that ${number()} houses had been looted and burned by men loyal to ${person()}.`,
  ];
  const paragraph = () => {
    const made: string[] = [];
    for (let n = 3 + Math.floor(random() * 4); n > 0; n--) made.push(pick(sentences)());
    return made.join(' ');
  };
  return {
    paragraph,
    report(characters) {
      const made: string[] = [];
      for (let length = 0; length < characters; length += made.at(-1)!.length + 2) made.push(paragraph());
      return made.join('\n\n');
    },
  };
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
