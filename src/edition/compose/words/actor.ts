/** Who, in English: the known name, else the report's own words, with an article where English wants one. */
import type { RoleFiller, Speaker } from '../../../model/claim.ts';
import type { Role } from '../../../model/vocabulary.ts';
import { shownWords } from '../../shown-words.ts';
import type { View } from '../../view.ts';
import { listWords, lowered, withArticle } from './list.ts';

const THE_HEAD =
  /\b(?:army|navy|brigades?|battalion|council|government|forces?|command|mission|coalition|house|guard|accord|operations? room|ministry|congress|parliament|party|front|union|nations|states|committee|authority|company|corps|police|coastguard|tribe|militia|agency|department|agreement|directorate|fighters|officials|embassy)$/i;
/** "Italian forces" are some of them; "the armed forces" are one body. */
const PLURAL = /\p{L}[\p{L}.]* (?:forces|fighters|officials|troops|soldiers|brigades|militias)$/u;
const OFFICIAL = /\b(?:armed|security|special|defen[cs]e|joint|ground|air|naval|self-defence) \p{L}+$/iu;
const HAS_DETERMINER =
  /^(?:the|a|an|his|her|their|its|some|several|many|two|three|four|five|\d|no|one|unidentified|unknown)\b/i;

/** The name of an actor in a sentence; `words` are used for one that no pack knows. */
export function actorWords(actor: string | null, words: string, actors: View['actors']): string {
  const known = actor ? actors.get(actor) : undefined;
  const name = (known?.name ?? words).trim();
  if (known?.class === 'person' || HAS_DETERMINER.test(name)) return known ? name : lowered(name);
  if (PLURAL.test(name) && !OFFICIAL.test(name)) return name;
  if (known && known.class !== 'people') {
    const acronym = /^[A-Z]{2,6}$/.test(name);
    if (acronym) return known.class === 'group' ? name : `the ${name}`;
    return THE_HEAD.test(name.replace(/\s*\([^)]*\)$/, '')) && !/^(?:al|el)-/i.test(name) ? `the ${name}` : name;
  }
  if (THE_HEAD.test(name) && /^[A-Z]/.test(name) && !/s$/.test(name)) return `the ${name}`;
  return /\b(?:man|woman|child|boy|girl|soldier|fighter|officer|civilian|family|journalist|doctor|leader|commander|official|vehicle)$/.test(
    // The head of "members of his family" is not its last word.
    name.replace(/ of .*$/, ''),
  )
    ? withArticle(name)
    : name;
}

/** All fillers of some roles as one list, each once; null when there is none. */
export function rolesWords(roles: readonly RoleFiller[], wanted: readonly Role[], view: View): string | null {
  const names = roles.filter(({ role }) => wanted.includes(role)).map((filler) => fillerWords(filler, view));
  return names.length ? listWords([...new Set(names)]) : null;
}

const HEDGED = { none: '', reported: 'reportedly ', suspected: 'suspected ', possible: 'possibly ' } as const;

function fillerWords({ actor, name, span, hedge }: RoleFiller, view: View): string {
  const words = actor && view.actors.has(actor) ? name : short(span?.quote) ? span!.quote : name;
  return HEDGED[hedge] + actorWords(actor, shownWords(words), view.actors);
}

const short = (quote: string | undefined): boolean =>
  quote !== undefined && quote.length <= 60 && !/^(?:they|he|she|it|them|him|who|which)$/i.test(quote);

/** A chain of speakers: "Amaq", "the Post, quoting a spokesman". */
export function speakersWords(speakers: readonly Speaker[], view: View): string {
  const names = speakers.map(({ actor, name }) => actorWords(actor, name, view.actors));
  return names.length < 2 ? (names[0] ?? '') : `${names[0]}, quoting ${names.slice(1).join(', who quoted ')},`;
}
