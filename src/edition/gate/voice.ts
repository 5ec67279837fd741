/** Voice: who says it stays in the sentence; doubt and wish stay doubt and wish; nothing is made surer than it was told. */
import type { Claim } from '../../model/claim.ts';
import { speakersOf, type View } from '../view.ts';
import { groundOf } from './ground.ts';
import type { GateRule } from './rule.ts';
import { foldWord, wordsIn } from './text.ts';

const SAYING =
  /\b(?:sa(?:id|ys)|claim(?:ed|s)?|report(?:ed|s)?|according to|den(?:ied|ies|y)|confirm(?:ed|s)?|stat(?:ed|es|ement)|announc(?:ed|es|ement)|admit(?:ted|s)?|acknowledg\w+|accus(?:ed|es)|alleg(?:ed|es)|insist(?:ed|s)?|told|wrote|put|counted|count|judged?|assess(?:ed|es|ment)?|believed?|warned|demand(?:ed|s)?|threat(?:ened)?|undertaking|promis(?:ed|es)|words of|quoted|quoting|account|denial|doubted|rejected|refuted|called)\b/i;
const HEDGE =
  /\b(?:reported(?:ly)?|alleged(?:ly)?|suspected|possib(?:le|ly)|might|could|believed|thought|unconfirmed|not confirmed|without confirmation|apparent(?:ly)?|probab(?:le|ly)|likely|said to|rumou?r\w*|unclear|according to|claimed?|said)\b/i;
/** The month is no hedge. */
const isHedged = (text: string): boolean => HEDGE.test(text) || /\bmay\b|\bin the words of\b|\bjudged\b/.test(text);
const CERTAIN =
  /\b(?:confirmed|verified|proven|proved|certain(?:ly)?|undoubted(?:ly)?|undeniabl[ye]|in fact|clearly|definite(?:ly)?|established)\b/gi;
const WISH =
  /\b(?:demand\w*|call(?:ed|s|ing)?|urg(?:ed|es|ing)|ask(?:ed|s)?|request\w*|order\w*|threat\w*|warn\w*|promis\w*|undertak\w*|vow\w*|pledg\w*|plan\w*|will|would|intend\w*|announc\w*|appeal\w*)\b/i;
const JUDGING =
  /\b(?:judg\w*|assess\w*|believ\w*|suggest\w*|indicat\w*|appear\w*|seem\w*|likely|according to|in the words of|said|estimat\w*|view|opinion|denial|doubt)\b/i;

const speakerDropped: GateRule = {
  name: 'speaker-dropped',
  asks: 'Is a claim told with the one who made it?',
  check(told) {
    if (told.sentence.kind === 'note') return [];
    const ground = groundOf(told);
    const voices = ground.asserting.length ? ground.asserting : ground.claims;
    const { view } = told.input;
    if (!voices.length || voices.some((claim) => speakersOf(claim, view).length === 0)) return [];
    const named = voices.some((claim) =>
      speakersOf(claim, view).some((speaker) =>
        mentions(told.sentence.text, [speaker.name, ...aliasesOf(speaker.actor, view)]),
      ),
    );
    const says = SAYING.test(told.sentence.text);
    if (named && says) return [];
    const who = speakersOf(voices[0]!, view)
      .map(({ name }) => name)
      .join(', quoting ');
    return [
      {
        weight: 'refuse' as const,
        words: named ? '' : who,
        expected: `${who} as the one who says it`,
        came: named ? 'a name without a word of saying' : 'a plain fact',
        todo: `Name the speaker: “${who} said that …”.`,
      },
    ];
  },
};

const responsibility: GateRule = {
  name: 'responsibility',
  asks: 'Is a doer whom only a speaker names told with that speaker?',
  check(told) {
    const { asserting, own } = groundOf(told);
    const { view } = told.input;
    const naming = asserting.filter(({ roles }) =>
      roles.some(({ role }) => role === 'initiator' || role === 'partner'),
    );
    if (told.sentence.kind !== 'fact' || !naming.length || naming.some((claim) => speakersOf(claim, view).length === 0))
      return [];
    const suffering = new Set(
      asserting.flatMap(({ roles }) =>
        roles.flatMap(({ role, name }) => (role === 'target' || role === 'victim' ? [name] : [])),
      ),
    );
    // Whoever gives the account is named as its voice, not as the doer.
    const voices = new Set(
      SAYING.test(told.sentence.text)
        ? asserting.flatMap((claim) => speakersOf(claim, view).map(({ name }) => name))
        : [],
    );
    const doers = naming
      .flatMap(({ roles }) => roles.filter(({ role }) => role === 'initiator' || role === 'partner'))
      .filter(({ name }) => !suffering.has(name) && !voices.has(name));
    if (!doers.some(({ name, actor }) => mentions(own, [name, ...aliasesOf(actor, view)]))) return [];
    const voiced = naming.some((claim) =>
      speakersOf(claim, view).some(({ name, actor }) =>
        mentions(told.sentence.text, [name, ...aliasesOf(actor, view)]),
      ),
    );
    if (voiced && SAYING.test(told.sentence.text)) return [];
    const who = speakersOf(naming[0]!, view)
      .map(({ name }) => name)
      .join(', quoting ');
    return [
      {
        weight: 'refuse',
        words: doers[0]!.name,
        expected: `${who} as the one who names ${doers[0]!.name}`,
        came: 'a plain fact',
        todo: `Say that ${who} names ${doers[0]!.name}, or leave the doer out.`,
      },
    ];
  },
};

const hedgeDropped: GateRule = {
  name: 'hedge-dropped',
  asks: 'Is what was told with reserve still told with reserve?',
  check(told) {
    const { asserting, own } = groundOf(told);
    if (
      told.sentence.kind === 'note' ||
      !asserting.length ||
      asserting.some(({ hedge }) => hedge === 'none') ||
      isHedged(told.sentence.text)
    )
      return [];
    return [
      {
        weight: 'refuse',
        words: '',
        expected: `a hedge (${asserting[0]!.hedge})`,
        came: own.trim(),
        todo: 'Say that it was reported, suspected or possible, as the report does.',
      },
    ];
  },
};

const certaintyRaised: GateRule = {
  name: 'certainty-raised',
  asks: 'Is nothing called confirmed, proved or clear that the reports do not call so?',
  check(told) {
    const { own, spans, claims, event } = groundOf(told);
    if (told.sentence.kind === 'note' || claims.some(({ stance }) => stance === 'confirms')) return [];
    return [...own.replace(/\bnot confirmed\b/gi, '').matchAll(CERTAIN)]
      .filter(([word]) => !spans.includes(word.toLowerCase()))
      .map(([word]) => ({
        weight: 'refuse' as const,
        words: word,
        expected: `what the reports say (${event?.status ?? 'as told'})`,
        came: word,
        todo: 'Leave it out, or cite the claim that confirms it.',
      }));
  },
};

const wishAsFact: GateRule = {
  name: 'wish-as-fact',
  asks: 'Is a demand, threat or promise told as one, and a judgement as a judgement?',
  check(told) {
    const { asserting, claims } = groundOf(told);
    const { text, kind } = told.sentence;
    if (kind === 'note' || !claims.length) return [];
    const wishes =
      asserting.length > 0 &&
      asserting.every(({ stance }) => stance === 'demands' || stance === 'threatens' || stance === 'promises');
    const judged = claims.every(({ stance, kind: what }: Claim) => stance === 'assesses' || what === 'assessment');
    if (wishes && !judged && !WISH.test(text) && !/^Accounts of those/.test(text))
      return [
        {
          weight: 'refuse',
          words: '',
          expected: `words that say it is what someone ${asserting[0]!.stance}`,
          came: 'a fact',
          todo: 'Say that it was demanded, threatened or promised.',
        },
      ];
    if (judged && (kind === 'fact' || !JUDGING.test(text)))
      return [
        {
          weight: 'refuse',
          words: '',
          expected: 'a judgement, marked as one',
          came: kind === 'fact' ? 'a sentence of fact' : 'a plain statement',
          todo: 'Mark it as an assessment and say whose judgement it is.',
        },
      ];
    return [];
  },
};

export const aliasesOf = (actor: string | null, view: View): readonly string[] => {
  const known = actor ? view.actors.get(actor) : undefined;
  return known ? [known.name, ...known.aliases.map(({ name }) => name)] : [];
};

/** Whether one of `names` stands in the text: its words in a row, or its most telling word. */
export function mentions(text: string, names: readonly string[]): boolean {
  return positionOf(text, names) >= 0;
}

/** Where the first of `names` stands; -1 when none does. Folded, so that "el-Sadig" is "al-Sadiq" only through an alias. */
export function positionOf(text: string, names: readonly string[]): number {
  const words = wordsIn(text).map(({ word, at }) => ({ key: foldWord(word), at }));
  let first = -1;
  for (const name of names) {
    const keys = wordsIn(name)
      .map(({ word }) => foldWord(word))
      .filter((key) => key && !SMALL.has(key));
    if (!keys.length) continue;
    for (let i = 0; i + keys.length <= words.length; i++) {
      let k = 0;
      let j = i;
      while (j < words.length && k < keys.length && (words[j]!.key === keys[k] || SMALL.has(words[j]!.key))) {
        if (words[j]!.key === keys[k]) k++;
        j++;
      }
      if (k === keys.length && words[i]!.key === keys[0] && (first < 0 || words[i]!.at < first)) first = words[i]!.at;
    }
  }
  return first;
}

const SMALL = new Set(['the', 'of', 'a', 'an', 'al', 'el']);

export const voiceRules: readonly GateRule[] = [
  speakerDropped,
  responsibility,
  hedgeDropped,
  certaintyRaised,
  wishAsFact,
];
