/** What the text itself tells of a name no pack knows: "fighters from X", "the group X", "X’s media arm" make X a group, no person. */
import type { ActorClass } from '../../model/actor.ts';
import { foldName } from '../name/fold.ts';
import type { Document, Token } from '../text/document.ts';
import type { Claimed, Found } from './found.ts';
import { GROUP_NOUNS, GROUP_STARTS, MEDIA_NOUNS, MEMBER_HEADS } from './vocabulary.ts';

/** Before "of X", "from X": X has members, so it is no single person. */
const PARTS = new Set('cell cells remnants branch wing ranks ringleader affiliate offshoot splinter'.split(' '));
/** After X or "X’s": things an organisation has. */
const HOLDINGS = new Set(
  'positions position stronghold strongholds hideout hideouts base bases camp camps cell cells checkpoint checkpoints spokesman spokesperson spokeswoman commander commanders leadership media emir ranks sources recruits'.split(
    ' ',
  ),
);
const GROUND = new Set(
  'in on at across over near into through around along towards toward off inside outside'.split(' '),
);
/** Words between "X," and the noun that says what X is: "X, the small and little-known group". */
const LONGEST_WORDS = 6;

type Told = ActorClass | 'ground';

/**
 * Reads guessed classes again with the whole text before us, and stretches a name over the noun that says what it is ("the jihadist
 * group X", "X organisation", "media outlet, X,"). A name that only ever stands behind "in the …" is ground and no actor.
 */
export function readTold(doc: Document, found: readonly Found[], claimed: Claimed): readonly Found[] {
  const told = new Map<string, Told>();
  for (const mention of found) {
    if (!mention.guessed) continue;
    const key = foldName(mention.name);
    const here = toldAt(doc, mention);
    const before = told.get(key);
    if (here && (before === undefined || before === 'ground')) told.set(key, here);
    else if (!here && before === 'ground') told.delete(key);
  }
  return found.flatMap((mention) => {
    const kind = mention.guessed ? told.get(foldName(mention.name)) : undefined;
    if (kind === 'ground') return [];
    const read =
      kind === undefined ? mention : { ...mention, class: kind, why: `${mention.why}; the text tells a ${kind}` };
    return [read.class === 'person' || !read.proper ? read : stretch(doc, read, claimed)];
  });
}

const inSentence = (doc: Document, i: number, sentence: number): Token | undefined =>
  doc.tokens[i]?.sentence === sentence ? doc.tokens[i] : undefined;

function toldAt(doc: Document, mention: Found): Told | null {
  const { tokens } = doc;
  const { sentence } = tokens[mention.first]!;
  if (tokens[mention.last - 1]!.text === ')' || GROUP_STARTS.has(tokens[mention.first]!.lower)) return 'group';
  const before = inSentence(doc, mention.first - 1, sentence);
  if (before && GROUP_NOUNS.has(before.lower)) return 'group';
  if (before && MEDIA_NOUNS.has(before.lower)) return 'institution';
  const the = before?.lower === 'the' ? 1 : 0;
  const joint = inSentence(doc, mention.first - 1 - the, sentence);
  if (joint && /^(?:of|from|to)$/.test(joint.lower)) {
    const whole = joint.lower === 'to' && inSentence(doc, joint.i - 1, sentence)?.lower === 'belonging' ? 2 : 1;
    const part = inSentence(doc, joint.i - whole, sentence)?.lower ?? '';
    if ((joint.lower !== 'to' || whole === 2) && (MEMBER_HEADS.has(part) || PARTS.has(part))) return 'group';
  }
  const after = inSentence(doc, mention.last, sentence);
  const owned = after && /^'s?$/.test(after.lower) ? inSentence(doc, mention.last + 1, sentence) : undefined;
  const noun = (owned ?? after)?.lower ?? '';
  if (MEMBER_HEADS.has(noun) || HOLDINGS.has(noun) || (!owned && GROUP_NOUNS.has(noun))) return 'group';
  if (!owned && MEDIA_NOUNS.has(noun)) return 'institution';
  if (after?.lemma === 'claim' && inSentence(doc, mention.last + 1, sentence)?.lower === 'responsibility')
    return 'group';
  const described = after?.lower === ',' ? describedAs(doc, mention.last + 1, sentence) : null;
  if (described) return described;
  // In upper-case copy a common noun may pass for a name, so "the" says nothing there.
  if (!the || doc.upper) return null;
  return joint && GROUND.has(joint.lower) ? 'ground' : 'group';
}

/** ", a little-known group …": the class told by the noun of the apposition, or null. */
function describedAs(doc: Document, first: number, sentence: number): ActorClass | null {
  if (!/^(?:a|an|the|another|one)$/.test(inSentence(doc, first, sentence)?.lower ?? '')) return null;
  for (let i = first + 1; i < first + LONGEST_WORDS; i++) {
    const token = inSentence(doc, i, sentence);
    if (!token) return null;
    if (GROUP_NOUNS.has(token.lower)) return 'group';
    if (MEDIA_NOUNS.has(token.lower)) return 'institution';
    const compound = token.pos === 'VERB' && /^(?:-|newly)$/.test(doc.tokens[i - 1]!.lower);
    if (!compound && !/^(?:ADJ|ADV|NOUN|PROPN|CCONJ)$/.test(token.pos) && token.lower !== '-') return null;
  }
  return null;
}

/** "the self-defence group X" and "X organisation" are X. */
function stretch(doc: Document, mention: Found, claimed: Claimed): Found {
  const { sentence } = doc.tokens[mention.first]!;
  let { first, last } = mention;
  const after = inSentence(doc, last, sentence);
  const beyond = inSentence(doc, last + 1, sentence);
  const says = (token: Token | undefined): boolean =>
    token !== undefined && (GROUP_NOUNS.has(token.lower) || MEDIA_NOUNS.has(token.lower));
  if (after?.pos === 'NOUN' && says(after) && beyond?.pos !== 'NOUN' && claimed.free(last, last + 1)) last++;
  const comma = inSentence(doc, first - 1, sentence)?.lower === ',' && /^[,.]$/.test(doc.tokens[last]?.lower ?? '');
  const head = inSentence(doc, first - (comma ? 2 : 1), sentence);
  if (head?.pos === 'NOUN' && says(head) && claimed.free(head.i, first)) {
    first = head.i;
    while (first > 0 && modifies(inSentence(doc, first - 1, sentence)) && claimed.free(first - 1, first)) first--;
    // "and group X" or "'s group X": a modifier is no hyphen left over.
    while (doc.tokens[first]!.pos === 'PUNCT') first++;
  }
  if (first === mention.first && last === mention.last) return mention;
  claimed.take(first, last);
  return { ...mention, first, last };
}

const modifies = (token: Token | undefined): boolean =>
  token !== undefined && (token.pos === 'ADJ' || token.pos === 'NOUN' || token.lower === '-');
