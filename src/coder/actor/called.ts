/** A description and the name it goes by are one actor: "a group calling itself the Corvan Brigade", "a man identified as Rami Adel". */
import type { Document } from '../text/document.ts';
import type { Found } from './found.ts';

const CALLED = /^(?:calling|called|calls|styling|styled|dubbed|named|known|identified|identifying)$/;
const BETWEEN = new Set(
  'who which that is was itself himself herself themselves as only by the name of locally formerly also variously a an nom de guerre alias , "'.split(
    ' ',
  ),
);
const LONGEST = 8;

/** Gives the description the name; both stay mentions, since a clause of its own may stand between. "The group called Adel a liar" is no such thing. */
export function joinCalled(doc: Document, found: readonly Found[]): readonly Found[] {
  const sorted = [...found].sort((a, b) => a.first - b.first);
  const out: Found[] = [];
  for (let i = 0; i < sorted.length; i++) {
    const told = sorted[i]!;
    const named = sorted[i + 1];
    if (!named || told.proper || !named.proper || told.class === 'institution' || !goesBy(doc, told, named)) {
      out.push(told);
      continue;
    }
    const kind = named.guessed && (told.class === 'group' || told.class === 'force') ? told.class : named.class;
    const whole = { ...named, class: kind, why: `${named.why}; what a "${told.name}" goes by` };
    out.push({ ...whole, first: told.first, last: told.last, number: told.number, proper: false }, whole);
    i++;
  }
  return out;
}

function goesBy(doc: Document, told: Found, named: Found): boolean {
  const between = doc.tokens.slice(told.last, named.first);
  if (between.length === 0 || between.length > LONGEST) return false;
  if (between.some((token) => token.sentence !== doc.tokens[told.first]!.sentence)) return false;
  if (between[0]!.lower === ',') return isNamed(doc, told, named);
  const verb = between.findIndex((token) => CALLED.test(token.lower));
  if (verb < 0 || between.some((token, i) => i !== verb && !BETWEEN.has(token.lower))) return false;
  const next = between[verb + 1]?.lower ?? '';
  if (/(?:self|selves)$/.test(next) || next === 'as' || next === 'by') return true;
  // Bare "called X" names after "a group", and says something of X after "the group".
  return doc.tokens[told.first - 1]?.lower === 'a' || doc.tokens[told.first - 1]?.lower === 'an';
}

/** "a local militia, the Sons of Velka,": the name stands in apposition to what it names. */
function isNamed(doc: Document, told: Found, named: Found): boolean {
  const { tokens } = doc;
  const article = tokens[told.first]!.lower === 'a' || /^an?$/.test(tokens[told.first - 1]?.lower ?? '');
  const grouped = (mention: Found) => mention.class === 'group' || mention.class === 'force';
  const the = tokens[told.last + 1]?.lower === 'the' ? 1 : 0;
  return (
    article &&
    grouped(told) &&
    grouped(named) &&
    named.first === told.last + 1 + the &&
    /^[,.]$/.test(tokens[named.last]?.lower ?? '')
  );
}
