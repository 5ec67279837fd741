/** Closed classes of words and small tests on tokens that chunking asks again and again. */

import type { Token } from './document.ts';
import { wordMap } from './word-map.ts';

export const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
export const SUBORDINATORS = words(
  'if unless because although though while whereas whether until till lest once when as since after before so that',
);
export const RELATIVES = words('who whom whose which that where');
export const MODALS = words("will would shall should can could may might must 'll 'd ca wo");
export const BE = words("be is are was were been being am 's 're 'm get gets got getting");
export const COPULAS = words('be become remain seem appear');
export const NEGATORS = words("not n't never");
export const PARTICLES = words('out up off down over back in away on through');
/** Verbs with a particle that takes no object of its own: "carried out strikes". */
export const PHRASAL: ReadonlyMap<string, ReadonlySet<string>> = wordMap<ReadonlySet<string>>({
  out: words('carry wipe drive find point knock rule break set pull map single seek bring turn act hand flush throw'),
  up: words(
    'set blow round beat take pick break open give lock step build line wind speed use bring mop shoot burn call cut',
  ),
  down: words('shoot gun burn bring take lay mow hunt track close shut cut break hold'),
  over: words('take hand turn'),
  off: words('set call cut seal fend hold kick ward carry fight drive'),
  back: words('push beat pull take bring win call drive force'),
  away: words('take give drive carry'),
});
export const DEFINITE = words('the');
export const DEMONSTRATIVE = words('this that these those such');
export const INDEFINITE = words('a an another some one several many few');
export const POSSESSIVE = words('his her its their our my your');
export const SAID_NOUNS = words(
  'claim report allegation statement accusation rumour rumor news fact belief suggestion idea possibility assertion denial confirmation assurance warning announcement promise suspicion information condition hope fear',
);
export const PRONOUNS = words(
  'nobody none everyone someone anyone he she it they we i you him her them us me himself herself itself themselves who this these those both',
);
/** Participles that stand as nouns after "the": the dead and wounded. */
export const NOMINALISED = words('wounded injured dead killed captured missing displaced detained deceased');

export const COMPASS = words('north south east west northeast northwest southeast southwest centre center');
export const isNominal = (token: Token): boolean => token.pos === 'NOUN' || token.pos === 'PROPN';
export const isParticiple = (token: Token): boolean =>
  token.pos === 'VERB' &&
  (token.lower.endsWith('ed') || token.lower.endsWith('ing') || token.lower.endsWith('en')) &&
  token.lower !== token.lemma;
export const isDash = (token: Token): boolean => token.lower === '-' || token.lower === '--';
/** A hyphen or slash inside a word: nothing but it between its neighbours. */
export const joins = (tokens: readonly Token[], i: number): boolean =>
  (isDash(tokens[i]!) || tokens[i]!.text === '/') &&
  tokens[i - 1]?.end === tokens[i]!.start &&
  tokens[i + 1]?.start === tokens[i]!.end;
export const isQuote = (token: Token): boolean => token.lower === '"' || token.lower === "''" || token.lower === '``';
export const isApostrophe = (token: Token): boolean => token.lower === "'";
