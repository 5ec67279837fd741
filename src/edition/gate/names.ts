/** Names: each capitalised word must stand in the cited words, or in a name or alias of what they name. Places keep their distance. */
import { type Ground, groundOf, namesOf } from './ground.ts';
import type { GateRule } from './rule.ts';
import { fold, foldWord, wordsIn } from './text.ts';

/** Words that begin with a capital without being a name of someone or somewhere. */
const NO_NAME = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'monday tuesday wednesday thursday friday saturday sunday i ii iii iv ied ieds svbied vbied rpg km un'
  )
    .split(' ')
    .filter((word) => word !== 'un'),
);
/** Words sentences begin with. A name at the start of a sentence is still checked when it is none of these. */
const STARTERS = new Set(
  (
    'a an the this that these those on in at by for from to of and or but as if it its he his she her they their there then when where while who whose with without whether how what ' +
    'one two three four five six seven eight nine ten eleven twelve some several many few most more no not none both each every all another other others ' +
    'between since until after before during under over near around about against among across along ' +
    'according accounts fighting clashes fighters forces people residents civilians soldiers militants officials shelling attacks attack bombs bomb mines mine weapons ' +
    'property reports report roadside air airstrikes strikes strike gunmen unidentified unknown at least up nearly almost roughly having being'
  ).split(' '),
);

const nameRule: GateRule = {
  name: 'name',
  asks: 'Does each name stand in the cited words, or is it an alias of one that does?',
  check(told) {
    if (told.sentence.kind === 'note') return [];
    // A judgement in an author's own name may speak of whom it likes; what it tells as a fact must cite.
    if (told.sentence.kind === 'assessment' && !told.sentence.references.length) return [];
    const ground = groundOf(told);
    const known = knownWords(ground, namesOf(ground, told.input.view));
    const words = wordsIn(ground.own);
    return words.flatMap(({ word, at }) => {
      if (!/\p{Lu}/u.test(word)) return [];
      const first = startsSentence(ground.own, at);
      const lower = word.toLowerCase();
      if (NO_NAME.has(lower) || (first && STARTERS.has(lower)) || isKnown(word, known)) return [];
      return [
        {
          weight: 'refuse' as const,
          words: word,
          expected: 'a name in the cited words, or an alias of one',
          came: word,
          todo: `Cite a claim that names ${word}, add it as an alias, or use the name the report uses.`,
        },
      ];
    });
  },
};

const startsSentence = (text: string, at: number): boolean =>
  /(?:^|[.!?:…]\s*)$/.test(
    text
      .slice(0, at)
      .trimEnd()
      .concat(at === 0 ? '' : ''),
  ) || at === 0;

function knownWords(ground: Ground, names: readonly string[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const text of [ground.words, ...names]) {
    for (const { word } of wordsIn(text)) for (const part of [word, ...word.split(/[-'’/]/)]) known.add(foldWord(part));
  }
  known.delete('');
  return known;
}

/** The word, its singular, or each part of a compound. */
function isKnown(word: string, known: ReadonlySet<string>): boolean {
  const whole = foldWord(word);
  if (known.has(whole) || known.has(whole.replace(/s$/, ''))) return true;
  const parts = word.split(/[-/]/).map(foldWord).filter(Boolean);
  return parts.length > 1 && parts.every((part) => known.has(part) || part.length < 3);
}

const placeSharpened: GateRule = {
  name: 'place-sharpened',
  asks: 'Is a place near, outside or at a distance from a town told as such, not as the town?',
  check(told) {
    const { own, claims, event } = groundOf(told);
    const text = fold(own);
    return [...claims, ...(event ? [event] : [])]
      .flatMap(({ place }) => {
        const relation = place?.relation;
        if (!relation || relation.kind === 'inside' || relation.kind === 'part') return [];
        const anchor = fold(relation.anchor).replace(/[^\p{L}\p{N} '-]/gu, '');
        const inside = new RegExp(`\\b(?:in|at|inside|within) (?:the (?:city|town) of )?${anchor}\\b`);
        const others = [...claims, ...(event ? [event] : [])].some(
          (one) => one.place && !one.place.relation && fold(one.place.name) === anchor,
        );
        if (!anchor || others || !inside.test(text)) return [];
        return [
          {
            weight: 'refuse' as const,
            words: relation.anchor,
            expected: place.said ?? `a place ${relation.kind} ${relation.anchor}`,
            came: `in ${relation.anchor}`,
            todo: 'Say how the place lies to the town, as the report does.',
          },
        ];
      })
      .slice(0, 1);
  },
};

const COMPASS = /\b(north|south|east|west)(?:[- ]?(east|west))?(?:ern)?\b/gi;

const direction: GateRule = {
  name: 'direction',
  asks: 'Does each point of the compass stand in the cited words?',
  check(told) {
    const ground = groundOf(told);
    if (told.sentence.kind === 'note') return [];
    const names = fold(namesOf(ground, told.input.view).join(' '));
    const known = new Set([
      ...compassIn(`${ground.spans} ${names}`),
      ...ground.all.flatMap(({ place }) =>
        place?.relation?.bearing ? [place.relation.bearing.replace(/^(.)(?:\1|[NSEW])([NSEW]{2})$/, '$2')] : [],
      ),
    ]);
    for (const { place } of ground.all) if (place?.relation?.bearing) known.add(place.relation.bearing);
    return [...compassIn(ground.own)]
      .filter((one) => !known.has(one))
      .map((one) => ({
        weight: 'refuse' as const,
        words: one,
        expected: [...known].join(', ') || 'no direction',
        came: one,
        todo: 'Give the direction of the cited words.',
      }));
  },
};

const compassIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(COMPASS)].map(([, a, b]) => `${a![0]!.toUpperCase()}${b ? b[0]!.toUpperCase() : ''}`));

export const nameRules: readonly GateRule[] = [nameRule, placeSharpened, direction];
